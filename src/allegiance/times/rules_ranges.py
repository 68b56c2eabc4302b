"""Rules for stretches from one time to another: `3-7 May`, `from 2011 to 2016`, `Monday to Wednesday`."""

from dataclasses import replace

from allegiance.times import rules_dates as dates
from allegiance.times.calendar import years
from allegiance.times.dates import MonthDay, Stated, Weekday, Yearly
from allegiance.times.line import Line, Match
from allegiance.times.rules_parts import third
from allegiance.times.rules_simple import longest, simple
from allegiance.times.scene import Node
from allegiance.times.stretches import Between


def listed(line: Line, i: int) -> Match | None:
    """The *3* of `on 3 and 7 May` and of `on 3, 5 and 7 May`."""
    words = line.language.times
    first = dates.day_number(line, i)
    if first is None or line.words[i - 1] not in words.on | words.and_ | words.from_ | {","}:
        return None
    at = i + 1
    while line.words[at] == "," and dates.day_number(line, at + 1) is not None:
        at += 2
    if line.words[at] not in words.and_ | words.or_:
        return None
    last = dates.date(line, at + 1)
    if last is None or dates.day_number(line, at + 1) is None:
        return None
    found = _from_day(i, first, last)
    return found.parts[0] if found else None


def glued(line: Line, i: int) -> Match | None:
    """`3-7 May`, `May 3-7`, `1998-2003`, `2014–16`, `19-21 October 2017`, `Monday-Wednesday`, `March-May 2019`."""
    return _day_days(line, i) or _month_days(line, i) or _years(line, i)


def _day_days(line: Line, i: int) -> Match | None:
    first = dates.day_number(line, i)
    if first is None or not line.dash(i + 1) or not line.glued(i + 1):
        return None
    last = dates.date(line, i + 2)
    if last is None or not isinstance(last.node, Yearly):
        return None
    return _from_day(i, first, last)


def _from_day(i: int, first: int, last: Match) -> Match | None:
    """A day number that borrows month and year of the date behind it."""
    node = last.node
    if not isinstance(node, Yearly) or not isinstance(node.of, MonthDay):
        return None
    start = replace(node, of=MonthDay(node.of.month, first), weekday=None)
    return Match(i, last.end, "stretch", Between(start, node), (Match(i, i + 1, "day", start), last))


def _month_days(line: Line, i: int) -> Match | None:
    first = dates.date(line, i)
    if first is None or not isinstance(first.node, Yearly) or first.node.year is not None:
        return None
    of = first.node.of
    if not isinstance(of, MonthDay):
        return None
    joined = line.dash(first.end) or (
        line.words[first.end] in line.language.times.to and line.words[i] not in line.language.times.article
    )
    joined = joined or (line.words[first.end] in line.language.times.and_ and _listed_with(line, first.end + 1))
    last = dates.day_number(line, first.end + 1) if joined else None
    if last is None or dates.month_number(line, first.end + 2) is not None:
        return None
    year = dates.year_at(line, line.comma(first.end + 2))
    end = line.comma(first.end + 2) + 1 if year is not None else first.end + 2
    start = replace(first.node, year=year)
    behind = Match(first.end + 1, end, "day", replace(start, of=MonthDay(of.month, last)))
    return Match(i, end, "stretch", Between(start, behind.node), (replace(first, node=start), behind))


def _listed_with(line: Line, i: int) -> bool:
    """`Feb. 1 and 2`; not `Feb. 1 and 12 others`."""
    behind = line.token(i + 1)
    return line.closed(i + 1) or (behind is not None and behind.pos in ("ADP", "VERB", "AUX", "PART", "SCONJ"))


def _years(line: Line, i: int) -> Match | None:
    first = dates.year_at(line, i)
    if first is None or not line.dash(i + 1) or not line.glued(i + 1):
        return None
    last = dates.year_at(line, i + 2)
    if last is None:
        short = line.integer(i + 2, 0, 99)
        last = first // 100 * 100 + short if short is not None and len(line.words[i + 2]) == 2 else None
    if last is None or not first < last <= dates.LAST_YEAR or line.dash(i + 3):
        return None
    ends = Match(i, i + 1, "year", Stated(years(first))), Match(i + 2, i + 3, "year", Stated(years(last)))
    return Match(i, i + 3, "stretch", Stated(years(first, last - first + 1)), ends)


def from_to(line: Line, i: int) -> Match | None:
    """`from 2011 to 2016`, `between 3 and 7 May`, `Monday to Wednesday`, `March–May 2019`."""
    words = line.language.times
    opening = line.phrase(i, words.from_ | words.between)
    at = opening if opening is not None else i
    between = opening is not None and line.words[i] in words.between
    joints = words.and_ if between else words.to
    day = dates.day_number(line, at)
    if opening is not None and day is not None and (line.phrase(at + 1, joints) is not None or line.dash(at + 1)):
        last = dates.date(line, line.phrase(at + 1, joints) or at + 2)
        found = _from_day(at, day, last) if last else None
        return replace(found, start=i) if found else None
    first = _edge(line, at)
    if first is None:
        return None
    joint = line.phrase(first.end, joints)
    if joint is None and line.dash(first.end) and not between:
        joint = first.end + 1
    if joint is None or (opening is None and line.words[first.end] in words.until):
        return None
    last = _edge(line, joint)
    if last is None or not _alike(first, last):
        return None
    return _joined(i, first, last)


def _edge(line: Line, i: int) -> Match | None:
    found = longest([third(line, i), simple(line, i)])
    return (
        found if found is not None and found.kind in ("day", "weekday", "month", "year", "season", "stretch") else None
    )


def _alike(first: Match, last: Match) -> bool:
    return first.kind == last.kind or {first.kind, last.kind} <= {"day", "weekday", "month", "year", "stretch"}


def _joined(i: int, first: Match, last: Match) -> Match:
    """The first borrows the year, or the week, that only the last one states."""
    start = first.node
    for field in ("year", "within"):
        value = getattr(last.node, field, None)
        if value is not None and hasattr(start, field) and getattr(start, field) is None and _free(start):
            start = replace(start, **{field: value})  # type: ignore[type-var]
    return Match(i, last.end, "stretch", Between(start, last.node), (replace(first, node=start), last))


def _free(node: Node) -> bool:
    return isinstance(node, Yearly | Weekday) and node.relation is None and node.within is None
