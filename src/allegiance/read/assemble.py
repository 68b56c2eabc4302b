"""Makes a report of a text and of what is known of it."""

from dataclasses import dataclass
from datetime import date

from allegiance.errors import InputError
from allegiance.model.report import BlockKind, Report, report_id
from allegiance.read.blocks import find_blocks
from allegiance.read.language import foreign_language
from allegiance.read.masthead import read_masthead
from allegiance.read.source import Source


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page or an export says of a report, beside its text."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None


def assemble(text: str, source: Source, metadata: Metadata | None = None) -> Report:
    """The report with this `text`, which is kept as it is.

    For each of outlet, day and url, what the user states (in `source`) goes before `metadata`, and that before what
    the text says of itself. Raises InputError for an empty text and for one that is not in English.
    """
    said = metadata or Metadata()
    if not text.strip():
        raise InputError(source.name, "there is no text in it")
    blocks = find_blocks(text, title=said.title)
    body = "\n".join(text[block.start : block.end] for block in blocks if block.kind is BlockKind.BODY)
    language = foreign_language(body)
    if language:
        raise InputError(source.name, f"seems to be in {language}; only English (en) is read")
    masthead = read_masthead(text, blocks)
    outlet = source.outlet or said.outlet or masthead.outlet
    published = source.published or said.published or masthead.published
    url = source.url or said.url or source.address
    return Report(
        id=said.id or report_id(text, outlet, published, url),
        text=text,
        title=said.title or masthead.title,
        outlet=outlet,
        published=published,
        url=url,
        blocks=blocks,
    )
