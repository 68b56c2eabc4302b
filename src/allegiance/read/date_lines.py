"""Lines of a page that give its date: "Thursday, 26 January 2017 10:31 GMT", "Published: …", "Jan. 27, 2017 | …"."""

import re
from dataclasses import dataclass
from datetime import date

from allegiance.read.dates import WrittenDate, written_dates
from allegiance.read.outlets import is_name, outlet_name

_LONGEST = 200
_MOST_WORDS = 12
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_ZONE = (
    r"\b(?:GMT|UTC|BST|E[SD]?T|C[SD]T|P[SD]T|CES?T|EES?T|EAT|WAT|CAT|SAST|PKT|IST|AST|MSK)\b(?:\s*[+-]?\d{1,2}\b)?"
    r"|\blocal time\b"
)
_TIME = (
    r"(?:\bat\s+)?(?:\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?\s?m\b\.?|hrs?\b))?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b\d{4}\s*(?:GMT|UTC|hrs)\b|\b\d{1,2}h\d{2}\b|[+-]\d{2}:?\d{2}\b)"
)
_READING = r"\b\d+[\s-]min(?:ute)?s?(?:\s+read(?:ing)?)?\b|\breading time\b"
_ISSUED = (
    r"\b(?:first |originally )?(?:published|posted|issued|released|created|filed|written)(?:\s+(?:on|at|in|by|date))?\b"
)
_CHANGED = r"\b(?:last )?(?:updated?|modified|edited|revised)(?:\s+(?:on|at))?\b"
_DATED = r"\b(?:publication |release |posting )?dated?\b"
_CLOCK = re.compile(f"{_TIME}|{_ZONE}", re.I)
_NOISE = re.compile("|".join((_WEEKDAY, _READING, _ISSUED, _CHANGED, _DATED)), re.I)
_LEADING = re.compile(rf"^\s*{_ISSUED}", re.I)
_KEYWORD = re.compile(f"{_ISSUED}|{_CHANGED}", re.I)
_CHANGED_BEFORE = re.compile(rf"{_CHANGED}[\s:,.|-]*(?:{_WEEKDAY})?[\s,]*(?:{_TIME})?[\s,]*$", re.I)
_SEPARATOR = re.compile(r"[|·•,;:()\[\]/—–]|\s-+\s|^\s*-+|-+\s*$|\s{2,}|\n")
_BY = re.compile(r"by\s", re.I)
_PLACE_OF_WORK = re.compile(r"\s+(?:bureau|desk|staff|correspondents?|reporters?)$")
_HERE = "\0"


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line says.

    `value` is its day, None if there is no such day or it is left open which; `changed` is true for the day of a later
    change; `names` are the names that stand beside the date.
    """

    value: date | None
    changed: bool = False
    names: tuple[str, ...] = ()


def date_line(line: str) -> DateLine | None:
    """What `line` says if it is a date line; None for a line in which a date is only mentioned.

    >>> date_line("Updated: 26 January 2017, 10:31 GMT")
    DateLine(value=datetime.date(2017, 1, 26), changed=True, names=())
    >>> date_line("The pact was signed on 26 January 2017.") is None
    True
    """
    dates = written_dates(line) if len(line) <= _LONGEST else []
    if not dates or (len(dates) > 1 and not _KEYWORD.search(line)):
        return None
    names = _names(line, dates)
    if names is None:
        return None
    issued = [found for found in dates if not _CHANGED_BEFORE.search(line[: found.start])]
    first = next((found for found in issued or dates if found.value), dates[0])
    return DateLine(first.value, changed=not issued, names=names)


def _names(line: str, dates: list[WrittenDate]) -> tuple[str, ...] | None:
    """The names beside the dates, None if there is more than names."""
    for found in reversed(dates):
        line = f"{line[: found.start]}{_HERE}{line[found.end :]}"
    parts = [_without_noise(part) for part in _SEPARATOR.split(_CLOCK.sub(" ", line))]
    parts = [part for part in parts if part.strip(f"{_HERE} .")]
    if sum(len(part.split()) for part in parts) > _MOST_WORDS or not all(map(_is_fit, parts)):
        return None
    return tuple(_bare(part) for part in parts)


def _without_noise(part: str) -> str:
    """`part` without words such as *published* and *Thursday*, unless they are inside a name (*The Sunday Post*)."""
    part = _LEADING.sub("", part)
    rest = _NOISE.sub(" ", part).strip()
    return rest if _HERE in part or not rest.strip(" .") else part.strip()


def _is_fit(part: str) -> bool:
    """True for a name that is set off from the date, or an outlet's or an author's that stands right before it."""
    name = _bare(part)
    if _BY.match(name):
        return True
    return is_name(_PLACE_OF_WORK.sub("", name)) and (_HERE not in part or outlet_name(name) is not None)


def _bare(part: str) -> str:
    return part.strip(f"{_HERE} .")
