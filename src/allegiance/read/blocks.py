"""Splits a report's text into blocks, and says of each whether it is news, or a part of the page around the news."""

import re
from collections.abc import Iterator

from allegiance.model.report import Block, BlockKind
from allegiance.read.datelines import find_dateline
from allegiance.read.dates import written_dates
from allegiance.read.lines import heads_list, is_credit, is_kicked, line_kind
from allegiance.read.outlets import is_name, outlet_name
from allegiance.read.paragraphs import Extent, paragraphs
from allegiance.read.sentences import ends_sentence, is_open, is_prose

Kinds = list[BlockKind | None]
"""The kind of each line so far; None where nothing marks it as anything but news."""

_LONGEST_TITLE = 160
_MOST_WORDS_OF_A_HEADING = 10
_MOST_WORDS_OF_A_SUBTITLE = 14
_MOST_WORDS_OF_A_POINTER = 16
_LINES_WITH_THE_TITLE = 6
_PARAGRAPHS_WITH_A_DATELINE = 3
_BULLET = re.compile(r"\s*(?:[-–—*•·▪●]|\d{1,2}[.)])\s")
_CONTINUED = re.compile(r"(?!al-|el-)[a-z]")
_WEEKDAY_LAST = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$", re.I)
_KICKER = re.compile(r"[^:]{3,20}:(?=\s+\S)")
_SIGNATURE = re.compile(r"[(\[][^()\[\].!?]{2,60}[)\]]")
_CREDIT_LAST = re.compile(r"(?<=[.!?\"”’])\s*([(\[][^()\[\]]{2,300}[)\]])\.?$")


def find_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of `text`, in order and without overlap; every visible character is in one.

    `title` is the report's title where something else than the text gives it. What nothing marks as a part of the
    page is body.

    >>> [block.kind.value for block in find_blocks("Truce in Taiz\\n\\n3 min read\\nTAIZ: The guns fell silent.")]
    ['title', 'byline', 'dateline', 'body']
    """
    extents = paragraphs(text)
    lines = [text[start:end] for start, end in extents]
    kinds: Kinds = [line_kind(line) for line in lines]
    kinds = _with_headings(lines, _with_pointers(lines, _with_title(lines, kinds, title)))
    if kinds and kinds[-1] is None and _SIGNATURE.fullmatch(lines[-1]) and len(lines) > 1:
        kinds[-1] = BlockKind.CREDIT
    return tuple(_split(text, extents, kinds, title))


def _with_title(lines: list[str], kinds: Kinds, title: str | None) -> Kinds:
    """Marks the title, where it is repeated, and the outlet's name above it."""
    marked = list(kinds)
    for i, line in enumerate(lines[:_LINES_WITH_THE_TITLE]):
        if title and (_same(line, title) or _same(_before_date(line, title), title)):
            marked[i] = BlockKind.TITLE
    first = _first_title(lines, marked)
    if first is None:
        return marked
    for i in range(first):
        marked[i] = marked[i] or BlockKind.FURNITURE
    for i, line in enumerate(lines[: first + _LINES_WITH_THE_TITLE]):
        marked[i] = BlockKind.TITLE if _same(line, lines[first]) else marked[i]
    return marked


def _first_title(lines: list[str], kinds: Kinds) -> int | None:
    """Where the title stands: the first line that is no masthead or furniture, if it looks like one."""
    for i, line in enumerate(lines):
        rest = [later for later, kind in zip(lines[i + 1 :], kinds[i + 1 :], strict=True) if kind is None]
        if kinds[i] is BlockKind.TITLE:
            return None if any(kind is None for kind in kinds[:i]) else i
        if kinds[i] is not None or (outlet_name(line) and rest and _is_title(rest[0]) and len(rest) > 1):
            continue
        return i if rest and _is_title(line) and not _CONTINUED.match(rest[0]) else None
    return None


def _is_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or _BULLET.match(line) or not any(c.isalpha() for c in line):
        return False
    return not is_open(line) and find_dateline(line) is None


def _with_pointers(lines: list[str], kinds: Kinds) -> Kinds:
    """Marks the lines of a list of other pages as furniture, with their dates."""
    marked = list(kinds)
    inside = False
    for i, line in enumerate(lines):
        if marked[i] is BlockKind.FURNITURE:
            inside = inside or heads_list(line)
        elif inside and marked[i] in (None, BlockKind.DATE) and _is_pointer(line):
            marked[i] = BlockKind.FURNITURE
        else:
            inside = False
    return marked


def _is_pointer(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS_OF_A_POINTER and not is_open(line) and not line.endswith(("”", '"'))


def _with_headings(lines: list[str], kinds: Kinds) -> Kinds:
    """Marks what stands between the title and the first paragraph, and the headings between paragraphs."""
    marked = list(kinds)
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and is_prose(line)]
    last_title = max(
        (i for i in range(min(len(lines), _LINES_WITH_THE_TITLE)) if kinds[i] is BlockKind.TITLE), default=-1
    )
    for i, line in enumerate(lines):
        if kinds[i] is not None or not prose or i > prose[-1]:
            continue
        if last_title >= 0 and i < prose[0]:
            marked[i] = _kind_below_title(line)
        elif is_kicked(line) and not ends_sentence(line):
            marked[i] = BlockKind.FURNITURE
        elif _is_heading(lines, kinds, i):
            marked[i] = BlockKind.TITLE
    return marked


def _kind_below_title(line: str) -> BlockKind | None:
    """What a short line between title and first paragraph is; None (news) where that is open."""
    if any(outlet_name(part) for part in re.split(r"[|/·•]", line)):
        return BlockKind.FURNITURE
    if is_name(line) and len(line.split()) <= 5:
        return BlockKind.BYLINE
    fit = _is_title(line) and len(line.split()) <= _MOST_WORDS_OF_A_SUBTITLE and not _CONTINUED.match(line)
    return BlockKind.TITLE if fit else None


def _is_heading(lines: list[str], kinds: Kinds, i: int) -> bool:
    """True for a short line without a full stop that a paragraph follows, and that is no item of a list."""
    line = lines[i]
    if (
        len(line.split()) > _MOST_WORDS_OF_A_HEADING
        or not _is_title(line)
        or ends_sentence(line)
        or not line[0].isupper()
    ):
        return False
    before = next((lines[j] for j in range(i - 1, -1, -1) if kinds[j] is None), None)
    after = next((lines[j] for j in range(i + 1, len(lines)) if kinds[j] is None), None)
    between = before is None or (is_prose(before) and not before.endswith(":"))
    return between and after is not None and is_prose(after) and not _BULLET.match(after)


def _split(text: str, extents: list[Extent], kinds: Kinds, title: str | None) -> Iterator[Block]:
    """The blocks: a paragraph each, but datelines, credits and dates that share a paragraph with others apart."""
    paragraphs_seen = 0
    for (start, end), kind in zip(extents, kinds, strict=True):
        if kind is BlockKind.TITLE:
            yield from _title_blocks(text, start, end, title)
        elif kind is not None:
            yield Block(start, end, kind)
        else:
            paragraphs_seen += 1
            yield from _body_blocks(text, start, end, may_have_dateline=paragraphs_seen <= _PARAGRAPHS_WITH_A_DATELINE)


def _title_blocks(text: str, start: int, end: int, title: str | None) -> Iterator[Block]:
    cut = start + len(_before_date(text[start:end], title))
    yield Block(start, cut, BlockKind.TITLE)
    if cut < end:
        yield Block(cut + len(text[cut:end]) - len(text[cut:end].lstrip()), end, BlockKind.DATE)


def _body_blocks(text: str, start: int, end: int, *, may_have_dateline: bool) -> Iterator[Block]:
    paragraph = text[start:end]
    dateline = find_dateline(paragraph, text[end:]) if may_have_dateline else None
    kicker = _KICKER.match(paragraph) if dateline is None and is_kicked(paragraph) else None
    body = dateline.end if dateline else kicker.end() if kicker else 0
    if body:
        kind = BlockKind.DATELINE if dateline else BlockKind.FURNITURE
        yield Block(start, start + len(paragraph[:body].rstrip()), kind)
        body += len(paragraph[body:]) - len(paragraph[body:].lstrip())
    credit = _CREDIT_LAST.search(paragraph, body)
    if credit and (is_credit(credit[1]) or outlet_name(credit[1])):
        yield Block(start + body, start + len(paragraph[: credit.start()].rstrip()))
        yield Block(start + credit.start(1), end, BlockKind.CREDIT)
    elif body < len(paragraph):
        yield Block(start + body, end)


def _before_date(line: str, title: str | None) -> str:
    """`line` without the date at its end, if that is set off by a weekday or if what stands before it is the title."""
    dates = written_dates(line)
    if not dates or dates[-1].end != len(line.rstrip(" .")):
        return line
    head = line[: dates[-1].start]
    weekday = _WEEKDAY_LAST.search(head)
    head = (head[: weekday.start()] if weekday else head).rstrip(" ,|·–—-")
    return head if head and (weekday or (title and _same(head, title))) else line


def _same(line: str, title: str) -> bool:
    return _plain(line) == _plain(title)


def _plain(wording: str) -> str:
    return " ".join(re.findall(r"\w+", wording.casefold()))
