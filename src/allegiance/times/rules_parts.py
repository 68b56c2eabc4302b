"""Rules for parts of a stretch: `early 2017`, `the last week of April`, `the third quarter of 2017`."""

from dataclasses import replace

from allegiance.times.calendar import Position, years
from allegiance.times.dates import Stated, Undated, WeekOf
from allegiance.times.line import Line, Match
from allegiance.times.periods import period
from allegiance.times.quarters import Told
from allegiance.times.rules_hours import hour_before
from allegiance.times.rules_quarters import division, ordinal
from allegiance.times.rules_simple import DAYS, longest, simple
from allegiance.times.stretches import Portion, Rest, SoFar, Third

_WHOLE = ("day", "week", "month", "year", "decade", "century", "quarter")


def third(line: Line, i: int) -> Match | None:
    """`early 2017`, `mid-March`, `the end of the month`, `late on Thursday`, `earlier this week`, `later in 2017`."""
    words = line.language.times
    if line.words[i] not in words.parting:
        return None
    tables = ((words.early, "early"), (words.middle, "middle"), (words.late, "late"))
    for phrases, position in tables:
        end = line.phrase(i, phrases)
        if end is not None and (found := _third(line, i, end, position)) is not None:
            return found
    if line.words[i] in words.end_noun and line.dash(i + 1) and line.glued(i + 1):
        return _third(line, i, i + 1, "late")  # `end-2012`
    for phrases, wrapper in ((words.so_far, SoFar), (words.rest, Rest)):
        end = line.phrase(i, phrases)
        if end is None:
            continue
        inner = stretch_at(line, end)
        if inner is not None and inner.kind in DAYS:
            return replace(inner, start=i)
        if inner is not None and inner.kind != "none":
            return replace(inner, start=i, node=wrapper(inner.node))
    return None


def _third(line: Line, i: int, end: int, position: str) -> Match | None:
    words = line.language.times
    at = end + (line.dash(end))
    inner = stretch_at(line, at)
    if inner is None:
        if line.words[at] in words.on:
            inner = stretch_at(line, at + 1)
        elif position != "middle" and line.words[end] in words.on:
            inner = stretch_at(line, end + 1)
    if inner is None or inner.kind in ("none", "hour"):
        return None
    if inner.kind in DAYS:
        single = line.words[i] in words.early | words.late or line.words[i] in words.article
        return replace(inner, start=i) if single else None
    at_position: Position = "early" if position == "early" else "late" if position == "late" else "middle"
    return replace(inner, start=i, kind="stretch", node=Third(at_position, inner.node))


def stretch_at(line: Line, i: int) -> Match | None:
    """What stands behind `early`, `the end of`: also `the month`, and decades and centuries without their article."""
    words = line.language.times
    unit = words.unit_names.get(line.words[i + 1], "")
    lone = line.words[i + 2] not in words.of and not line.words[i + 1].endswith("s")
    if line.words[i] in words.article and lone and unit in _WHOLE:
        return Match(i, i + 2, "day" if unit == "day" else "unit", Told(unit))
    inner = third(line, i) if line.words[i] not in words.so_far else None
    found = longest([simple(line, i), division(line, i), hour_before(line, i), inner])
    if found is not None:
        return found
    if line.kinds[i] == "decade":
        digits = "".join(c for c in line.words[i] if c.isdecimal())
        return Match(i, i + 1, "stretch", Stated(years(int(digits if len(digits) == 4 else f"19{digits}"), 10)))
    return None


def portion(line: Line, i: int) -> Match | None:
    """`the first three months of 2016`, `the last week of April`, `the second half of 2015`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    number = 0 if line.words[at] in words.final else ordinal(line, at)
    if number is None:
        return None
    found = line.amount(at + 1)
    count, after = (found.high, at + 1 + found.used) if found else (1, at + 1)
    unit = words.unit_names.get(line.words[after])
    if unit is None or (number > 1 and count > 1):
        return None
    if line.words[after + 1] not in words.of and number == 1 and count > 1:
        told = None if found and found.low != found.high else count
        return Match(i, after + 1, "none", Undated("DURATION", period(told, unit)))
    if line.words[after + 1] not in words.of or unit in ("quarter", "weekend", "fortnight"):
        return None
    inner = stretch_at(line, after + 2)
    if inner is None or inner.kind in ("none", "hour", *DAYS):
        return None
    first = (number - 1) * count + 1 if number else 0
    return Match(i, inner.end, "stretch", Portion(first, count, unit, inner.node))


def week_of(line: Line, i: int) -> Match | None:
    """`the week of 2 April`, `the week ending 6 February`."""
    words = line.language.times
    for phrases, ending in ((words.week_of, False), (words.week_to, True)):
        end = line.phrase(i, phrases)
        inner = simple(line, end) if end is not None else None
        if inner is not None and inner.kind in DAYS:
            of_seven = Match(i, i + 2, "none", Undated("DURATION", period(1, "week")))
            parts = (of_seven, inner) if ending and line.words[i] in words.article else ()
            return Match(i, inner.end, "unit", WeekOf(inner.node, ending), parts)
    return None


def whole(line: Line, i: int) -> Match | None:
    """`the month of March`, `the year 2011`."""
    end = line.phrase(i, line.language.times.whole)
    inner = simple(line, end) if end is not None else None
    return replace(inner, start=i) if inner is not None and inner.kind in ("month", "year") else None
