"""What the lines of a page are in their places: its title, its headings, its lists of other pages, its end."""

import re

from allegiance.model.report import BlockKind
from allegiance.read.datelines import find_dateline
from allegiance.read.dates import written_dates
from allegiance.read.lines import heads_list, is_kicked, line_kind
from allegiance.read.outlets import is_name, outlet_name
from allegiance.read.page_words import page_words
from allegiance.read.sentences import ends_sentence, is_open, is_prose

Kinds = list[BlockKind | None]
"""The kind of each line; None where nothing marks it as anything but news."""

_LONGEST_TITLE = 160
_MOST_WORDS_OF_A_HEADING = 10
_MOST_WORDS_OF_A_SUBTITLE = 14
_MOST_WORDS_OF_A_POINTER = 16
_MOST_WORDS_OF_A_NAME = 5
_LINES_WITH_THE_TITLE = 6
_BULLET = re.compile(r"\s*(?:[-–—*•·▪●]|\d{1,2}[.)])\s")
_CONTINUED = re.compile(r"(?!al-|el-)[a-z]")
_WEEKDAY_LAST = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$", re.I)
_SIGNATURE = re.compile(r"[(\[][^()\[\].!?]{2,60}[)\]]")


def kinds_of_lines(lines: list[str], title: str | None = None) -> Kinds:
    """The kind of each of `lines`, of a report whose title is `title` where something else than the lines says so.

    >>> [kind and kind.value for kind in kinds_of_lines(["Truce in Taiz", "TAIZ", "The guns fell silent."])]
    ['title', 'byline', None]
    """
    kinds = _with_title(lines, [line_kind(line) for line in lines], title)
    return _with_headings(lines, _with_ending(lines, _with_pointers(lines, kinds)))


def before_date(line: str, title: str | None = None) -> str:
    """`line` without the date at its end, if a weekday sets that off, or if what stands before it is the title.

    >>> before_date("Truce in Taiz Friday, 5 January 2018")
    'Truce in Taiz'
    """
    dates = written_dates(line)
    if not dates or dates[-1].end != len(line.rstrip(" .")):
        return line
    head = line[: dates[-1].start]
    weekday = _WEEKDAY_LAST.search(head)
    head = (head[: weekday.start()] if weekday else head).rstrip(" ,|·–—-")
    return head if head and (weekday or (title and _same(head, title))) else line


def _with_title(lines: list[str], kinds: Kinds, title: str | None) -> Kinds:
    """Marks the title, where it is repeated, and the outlet's name above it."""
    marked = list(kinds)
    for i, line in enumerate(lines[:_LINES_WITH_THE_TITLE]):
        if title and (_same(line, title) or _same(before_date(line, title), title)):
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
    unmarked = [i for i, kind in enumerate(kinds) if kind is None]
    given = next((i for i, kind in enumerate(kinds) if kind is BlockKind.TITLE), None)
    if given is not None and (not unmarked or given < unmarked[0]):
        return given
    if len(unmarked) >= 3 and outlet_name(lines[unmarked[0]]) and _is_title(lines[unmarked[1]]):
        del unmarked[0]
    if len(unmarked) < 2 or not _is_title(lines[unmarked[0]]) or _CONTINUED.match(lines[unmarked[1]]):
        return None
    return unmarked[0]


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


def _with_ending(lines: list[str], kinds: Kinds) -> Kinds:
    """Marks what stands below the report: notes, the author's life, a signature such as "(tna/kb)"."""
    marked = list(kinds)
    last_third = len(lines) - len(lines) // 3
    closers = page_words().furniture_closers
    closed = next((i for i in range(last_third, len(lines)) if lines[i].strip(" :.").lower() in closers), len(lines))
    for i in range(closed, len(lines)):
        marked[i] = marked[i] or BlockKind.FURNITURE
    if len(lines) > 1 and marked[-1] is None and _SIGNATURE.fullmatch(lines[-1]):
        marked[-1] = BlockKind.CREDIT
    return marked


def _with_headings(lines: list[str], kinds: Kinds) -> Kinds:
    """Marks what stands between the title and the first paragraph, and the headings between paragraphs."""
    marked = list(kinds)
    unmarked = [i for i, kind in enumerate(kinds) if kind is None]
    prose = [is_prose(lines[i]) for i in unmarked]
    if not any(prose):
        return marked
    first = next(i for i in unmarked if is_prose(lines[i]) or _BULLET.match(lines[i]) or lines[i].endswith(":"))
    last = unmarked[len(prose) - 1 - prose[::-1].index(True)]
    titled = BlockKind.TITLE in kinds[:first]
    for place, i in enumerate(unmarked):
        before = lines[unmarked[place - 1]] if place else None
        if i > last:
            break
        if titled and i < first:
            marked[i] = _kind_below_title(lines[i])
        elif is_kicked(lines[i]) and not ends_sentence(lines[i]):
            marked[i] = BlockKind.FURNITURE
        elif i < last and _is_heading(lines[i], before, lines[unmarked[place + 1]]):
            marked[i] = BlockKind.TITLE
    return marked


def _kind_below_title(line: str) -> BlockKind | None:
    """What a short line between title and first paragraph is; None (news) where that is open."""
    if any(outlet_name(part) for part in re.split(r"[|/·•]", line)):
        return BlockKind.FURNITURE
    if is_name(line) and len(line.split()) <= _MOST_WORDS_OF_A_NAME:
        return BlockKind.BYLINE
    fit = _is_title(line) and len(line.split()) <= _MOST_WORDS_OF_A_SUBTITLE and not _CONTINUED.match(line)
    return BlockKind.TITLE if fit else None


def _is_heading(line: str, before: str | None, after: str) -> bool:
    """True for a short line without a full stop that a paragraph follows, and that is no item of a list."""
    if len(line.split()) > _MOST_WORDS_OF_A_HEADING or not _is_title(line) or is_prose(line):
        return False
    if not line.lstrip("'\"‘“")[:1].isupper():
        return False
    between = before is None or (is_prose(before) and not before.endswith(":"))
    return between and is_prose(after) and not _BULLET.match(after)


def _same(line: str, title: str) -> bool:
    return _plain(line) == _plain(title)


def _plain(wording: str) -> str:
    return " ".join(re.findall(r"\w+", wording.casefold()))
