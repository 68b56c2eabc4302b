"""Splits a report's text into blocks, and says of each whether it is news, or a part of the page around the news."""

import re
from collections.abc import Iterator

from allegiance.model.report import Block, BlockKind
from allegiance.read.datelines import find_dateline
from allegiance.read.headings import before_date, kinds_of_lines
from allegiance.read.lines import is_credit, is_kicked
from allegiance.read.outlets import outlet_name
from allegiance.read.paragraphs import paragraphs

_PARAGRAPHS_WITH_A_DATELINE = 3
_KICKER = re.compile(r"[^:]{3,20}:(?=\s+\S)")
_CREDIT_LAST = re.compile(r"(?<=[.!?\"”’])\s*([(\[][^()\[\]]{2,300}[)\]])\.?$")


def find_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    r"""The blocks of `text`, in order and without overlap; every visible character is in one.

    `title` is the report's title where something else than the text gives it. What nothing marks as a part of the
    page is body.

    >>> [block.kind.value for block in find_blocks("Truce in Taiz\n\n3 min read\nTAIZ: The guns fell silent.")]
    ['title', 'byline', 'dateline', 'body']
    """
    extents = paragraphs(text)
    kinds = kinds_of_lines([text[start:end] for start, end in extents], title)
    blocks: list[Block] = []
    bodies = 0
    for (start, end), kind in zip(extents, kinds, strict=True):
        if kind is BlockKind.TITLE:
            blocks += _title_blocks(text, start, end, title)
        elif kind is not None:
            blocks.append(Block(start, end, kind))
        else:
            bodies += 1
            blocks += _body_blocks(text, start, end, may_have_dateline=bodies <= _PARAGRAPHS_WITH_A_DATELINE)
    return tuple(blocks)


def _title_blocks(text: str, start: int, end: int, title: str | None) -> Iterator[Block]:
    """The title, and the date that shares its line."""
    cut = start + len(before_date(text[start:end], title))
    yield Block(start, cut, BlockKind.TITLE)
    if cut < end:
        yield Block(_visible(text, cut, end), end, BlockKind.DATE)


def _body_blocks(text: str, start: int, end: int, *, may_have_dateline: bool) -> Iterator[Block]:
    """A paragraph; the dateline or label in front of it, and the credit at its end, apart."""
    paragraph = text[start:end]
    dateline = find_dateline(paragraph, text[end:]) if may_have_dateline else None
    label = _KICKER.match(paragraph) if dateline is None and is_kicked(paragraph) else None
    cut = start + (dateline.end if dateline else label.end() if label else 0)
    if cut > start:
        kind = BlockKind.DATELINE if dateline else BlockKind.FURNITURE
        yield Block(start, start + len(text[start:cut].rstrip()), kind)
    body = _visible(text, cut, end)
    credit = _CREDIT_LAST.search(text, body, end)
    if credit and credit.start() > body and (is_credit(credit[1]) or outlet_name(credit[1])):
        yield Block(body, body + len(text[body : credit.start()].rstrip()))
        yield Block(credit.start(1), end, BlockKind.CREDIT)
    elif body < end:
        yield Block(body, end)


def _visible(text: str, start: int, end: int) -> int:
    """Where the first visible character from `start` on stands."""
    return start + len(text[start:end]) - len(text[start:end].lstrip())
