"""What the blocks of a report say of it: its title, its outlet, its day."""

import re
from bisect import bisect
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from allegiance.model.report import Block, BlockKind
from allegiance.read.date_lines import DateLine, date_line
from allegiance.read.datelines import find_dateline
from allegiance.read.outlets import outlet_name

_PARAGRAPHS_ABOVE_THE_DATE = 2
_DATES_OF_A_CHRONOLOGY = 3
_BY = re.compile(r"^(?:written |reported |posted )?by(?: (?:the|our))?\s+", re.I)
_STAFF = re.compile(r"(?:['’]s?)?\s+(?:staff|correspondents?|reporters?|bureau|newsroom|desk)\b.*$", re.I)
_DESK = re.compile(r"['’]s?\s+\w+$")
_WITH_AGENCIES = re.compile(r"^\W*(.+?),?\s+(?:with|and)\s+(?:agencies|wires|wire services)\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a text says of itself; None where it does not say."""

    title: str | None
    outlet: str | None
    published: date | None


def read_masthead(text: str, blocks: tuple[Block, ...]) -> Masthead:
    """The title, outlet and day of publication that the blocks of `text` give.

    A date line counts near the top, or below the last paragraph; a day of publication goes before that of an update,
    and both before the dateline's. A date in a sentence is none of them.
    """
    above = takewhile(lambda block: block.kind is not BlockKind.BODY, blocks)
    title = next((text[block.start : block.end] for block in above if block.kind is BlockKind.TITLE), None)
    datelines = [block for block in blocks if block.kind is BlockKind.DATELINE]
    dateline = find_dateline(text[datelines[0].start : datelines[0].end + 100].split("\n")[0]) if datelines else None
    lines = _date_lines(text, blocks)
    issued = [line.value for line in lines if line.value and not line.changed]
    changed = [line.value for line in lines if line.value and line.changed]
    stated = [dateline.published] if dateline and dateline.published else []
    outlet = _outlet(text, blocks, lines) or _in_full(dateline.outlet if dateline else None, text, blocks)
    return Masthead(title, outlet, next(iter([*issued, *changed, *stated]), None))


def _date_lines(text: str, blocks: tuple[Block, ...]) -> list[DateLine]:
    """The date lines above the third paragraph and below the last, without the headings of a chronology."""
    body = [i for i, block in enumerate(blocks) if block.kind is BlockKind.BODY]
    dated = [(i, date_line(text[b.start : b.end])) for i, b in enumerate(blocks) if b.kind is BlockKind.DATE]
    lines = [(i, line) for i, line in dated if line]
    inside = [i for i, _ in lines if body and body[0] < i < body[-1]]
    if len(inside) >= _DATES_OF_A_CHRONOLOGY:
        lines = [(i, line) for i, line in lines if not body[0] < i < body[-1]]
    above = [line for i, line in lines if bisect(body, i) <= _PARAGRAPHS_ABOVE_THE_DATE]
    below = [line for i, line in lines if bisect(body, i) == len(body) > _PARAGRAPHS_ABOVE_THE_DATE]
    return above + below


def _outlet(text: str, blocks: tuple[Block, ...], lines: list[DateLine]) -> str | None:
    """The outlet of the lines around the body: beside the date, alone, in the byline, or in the credit."""
    first_body = next((i for i, block in enumerate(blocks) if block.kind is BlockKind.BODY), len(blocks))
    names = [name for line in lines for name in line.names]
    for i, block in enumerate(blocks):
        wording = text[block.start : block.end]
        if block.kind is BlockKind.FURNITURE and i < first_body:
            names += re.split(r"[|/·•]", wording)
        elif block.kind is BlockKind.BYLINE:
            names += [_DESK.sub("", _STAFF.sub("", name)) for name in re.split(r",\s|[|/·•]", _BY.sub("", wording))]
        elif block.kind is BlockKind.CREDIT and (shared := _WITH_AGENCIES.match(wording)):
            names.append(shared[1])
    return next((outlet for name in names if (outlet := outlet_name(name))), None)


def _in_full(agency: str | None, text: str, blocks: tuple[Block, ...]) -> str | None:
    """What the page's own lines say that the initials of its dateline stand for: *(CP)* and *Cyrene Press (CP)*."""
    around = "\n".join(text[block.start : block.end] for block in blocks if block.kind is not BlockKind.BODY)
    if not agency or not agency.isupper() or " " in agency:
        return agency
    words = r"\s+".join(rf"{re.escape(letter)}\w+" for letter in agency)
    full = re.search(rf"\b({words})\s*\({re.escape(agency)}\)", around)
    return full[1] if full else agency
