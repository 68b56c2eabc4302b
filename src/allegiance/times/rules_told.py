"""Rules for units of a year told before, or of the report's own: `fiscal 2007`, `the quarter`, `year-end`."""

from dataclasses import replace

from allegiance.times import rules_years
from allegiance.times.calendar import Position
from allegiance.times.dates import Undated
from allegiance.times.line import Line, Match
from allegiance.times.periods import period
from allegiance.times.quarters import Told
from allegiance.times.rules_quarters import ordinal
from allegiance.times.rules_simple import simple
from allegiance.times.stretches import NthWeekday, Third


def fiscal(line: Line, i: int) -> Match | None:
    """`fiscal 2007`, `fiscal year 1990`, `the last fiscal year`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if line.words[at] not in words.fiscal:
        return None
    after = at + 1 + (words.unit_names.get(line.words[at + 1]) == "year")
    inner = rules_years.year(line, after)
    if inner is not None:
        return replace(inner, start=at)
    return Match(i, after, "unit", Told("year")) if at > i and after > at + 1 else None


def lone(line: Line, i: int) -> Match | None:
    """`for the quarter`, `during the full year`: the one told before; `the latest quarter`."""
    words = line.language.times
    if line.words[i] not in words.article:
        return None
    latest = line.words[i + 1] in words.latest
    at = i + 1 + (latest or line.words[i + 1] in words.entire)
    unit = words.unit_names.get(line.words[at])
    if unit not in ("week", "month", "quarter", "year") or line.words[at].endswith("s"):
        return None
    if line.words[at + 1] in words.ended and unit != "week":
        return (
            Match(i, at + 1, "none", Undated("DURATION", period(1, unit))) if unit != "quarter" else _told(i, at, unit)
        )
    if line.words[i - 1] not in words.over | words.until | words.by | words.ahead and not latest:
        return None
    return _told(i, at, unit) if _ends(line, at + 1) else None


def _told(i: int, at: int, unit: str) -> Match:
    return Match(i, at + 1, "unit", Told(unit))


def _ends(line: Line, i: int) -> bool:
    """True where no word makes another thing of it: `the week of`, `the year when`, `the month-long`."""
    if line.closed(i):
        return not (line.dash(i) and line.glued(i))
    token = line.token(i)
    return token is not None and token.pos not in ("NOUN", "PROPN", "SCONJ") and line.words[i] not in (
        line.language.times.of | line.language.times.same_time | line.language.grammar.relative
    )  # fmt: skip


def unit_end(line: Line, i: int) -> Match | None:
    """`year-end`, `year-end 2008`, `the year's end`, `midyear`: of the year told before, or the report's own."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if line.words[at] in words.midyear:
        return _of_told(line, i, at + 1, "middle", "year")
    unit = words.unit_names.get(line.words[at])
    if unit not in ("week", "month", "year", "decade", "century"):
        return None
    joined = (line.dash(at + 1) and line.glued(at + 1)) or line.kinds[at + 1] == "possessive"
    for table, position in ((words.end_noun, "late"), (words.start_noun, "early")):
        if joined and line.words[at + 2] in table:
            return _of_told(line, i, at + 3, "late" if position == "late" else "early", unit)
    return None


def _of_told(line: Line, i: int, end: int, position: Position, unit: str) -> Match:
    year = rules_years.year(line, end) if unit == "year" else None
    return Match(i, year.end if year else end, "stretch", Third(position, year.node if year else Told(unit)))


def nth_weekday(line: Line, i: int) -> Match | None:
    """`the first Thursday in May 2010`, `the last Friday of the month`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    number = 0 if line.words[at] in words.final else ordinal(line, at)
    weekday = words.weekday_numbers.get(line.words[at + 1])
    if number is None or weekday is None or line.words[at + 2] not in (*words.of, *words.ahead):
        return None
    inner = simple(line, at + 3) or lone(line, at + 3)
    if inner is None or inner.kind not in ("month", "unit"):
        return None
    return Match(i, inner.end, "day", NthWeekday(number, weekday, inner.node))
