"""Rules for what stands before a day, or is counted from one: `7:30 am on Monday`, `two days after Christmas`."""

from dataclasses import replace

from allegiance.times import rules_dates as dates
from allegiance.times import rules_lengths as lengths
from allegiance.times import rules_relative as relative
from allegiance.times.dates import Weekday
from allegiance.times.line import Line, Match
from allegiance.times.relative import Carried, Shift, Unit
from allegiance.times.rules_clock import hour, part_of_day, together
from allegiance.times.rules_simple import DAYS, hour_behind, simple
from allegiance.times.stretches import Between


def hour_before(line: Line, i: int) -> Match | None:
    """`7:30 am on Monday`, `the night of 14 October`, `noon on Sunday`, `the early hours of Friday`; a lone hour."""
    told = hour(line, i)
    if told is None:
        return None
    words = line.language.times
    end = told.end
    at = line.comma(_bracket(line, end))
    at += line.words[at] in words.on
    two = _two_days(line, at) if line.words[i] in words.article else None
    inner = two or simple(line, at)
    if inner is not None and inner.kind in DAYS:
        return replace(inner, start=i, hour=together(told.value, inner))
    if at > end and line.words[end] in words.of:
        return None
    opened = line.words[i - 1] in words.at | words.by | words.since | words.until | words.after | words.during
    plain = line.words[end - 1] in words.points and line.kinds[i] != "number"
    if not (opened or plain or line.kinds[i] == "clock"):
        return _night_before(line, i, end)
    if line.kinds[end] == "word" and (token := line.token(end - 1)) is not None and token.dep == "compound":
        return None  # `the night desk`
    return _night_before(line, i, end) or Match(i, end, "hour", Carried(), hour=told.value)


def _bracket(line: Line, i: int) -> int:
    """The place behind a short bracket, as the other clock in `08:15 (0515 GMT) on Friday`."""
    if line.words[i] != "(":
        return i
    return next((j + 1 for j in range(i + 1, i + 6) if line.words[j] == ")"), i)


def _night_before(line: Line, i: int, end: int) -> Match | None:
    """`the night before`, `the evening before`: told from the day told before."""
    words = line.language.times
    night = line.words[i] in words.article and line.words[end - 1] in words.parts
    if night and line.words[end] in words.earlier and line.closed(end + 1):
        return Match(i, end + 1, "day", Unit("day", "previous"), hour=part_of_day(line, end - 1))
    return None


def day_before(line: Line, i: int) -> Match | None:
    """`the day before`, `the year after`, closing a phrase; `the day after Christmas`."""
    words = line.language.times
    unit = words.unit_names.get(line.words[i + 1])
    if line.words[i] not in words.article or unit is None or line.words[i + 1].endswith("s"):
        return None
    for table, sign in ((words.later | words.from_then, 1), (words.earlier | words.before_then, -1)):
        end = line.phrase(i + 2, table)
        if end is None or line.words[i + 2] == "on":
            continue
        if line.closed(end):
            return Match(i, end, "day", Unit(unit, "following" if sign > 0 else "previous"))
        return _from_time(line, i, end, Shift(1, 1, unit, sign))
    return None


def counted_from(line: Line, i: int) -> Match | None:
    """`two days after Christmas`, `a week before 3 May`."""
    words = line.language.times
    found = lengths.length(line, i)
    if found is None:
        return None
    for table, sign in ((words.from_then, 1), (words.before_then, -1)):
        end = line.phrase(found.end, table)
        if end is not None:
            return _from_time(line, i, end, Shift(found.low, found.high, found.unit, sign))
    return None


def _from_time(line: Line, i: int, at: int, shift: Shift) -> Match | None:
    inner = simple(line, at)
    if inner is None or inner.kind not in (*DAYS, "month", "year") or line.kinds[inner.end] == "possessive":
        return None
    return Match(i, inner.end, "day", replace(shift, origin=inner.node))


def _two_days(line: Line, at: int) -> Match | None:
    """`Sunday to Monday` behind `the night of`."""
    first = dates.weekday(line, at) or dates.date(line, at)
    if first is None or not (line.words[first.end] in line.language.times.to or line.dash(first.end)):
        return None
    last = dates.weekday(line, first.end + 1) or dates.date(line, first.end + 1)
    return Match(at, last.end, "day", Between(first.node, last.node)) if last else None


def week_then_day(line: Line, i: int) -> Match | None:
    """`last week on Thursday`."""
    week = relative.related(line, i)
    if week is None or not isinstance(week.node, Unit) or week.node.unit != "week":
        return None
    at = week.end + (line.words[week.end] in line.language.times.on)
    day = dates.weekday(line, at)
    if day is None or not isinstance(day.node, Weekday) or line.words[week.end] in line.language.times.of:
        return None
    return hour_behind(line, Match(i, day.end, "weekday", replace(day.node, within=week.node)))
