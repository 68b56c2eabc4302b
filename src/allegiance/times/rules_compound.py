"""Rules that put times together: parts of days and of stretches, stretches from one time to another."""

from collections.abc import Sequence
from dataclasses import replace

from allegiance.times import rules_dates as dates
from allegiance.times import rules_relative as relative
from allegiance.times.calendar import Position, years
from allegiance.times.dates import MonthDay, Stated, Weekday, WeekOf, Yearly
from allegiance.times.line import Line, Match, Rule
from allegiance.times.relative import Carried, Shift, Unit
from allegiance.times.scene import Node
from allegiance.times.stretches import Between, Division, Portion, Rest, SoFar, Third

_FIGURES: tuple[Rule, ...] = (dates.iso, dates.slashed, dates.date, dates.year, dates.decade, dates.century, dates.named)
_WORDS: tuple[Rule, ...] = (
    dates.date, dates.month, dates.weekday, dates.named, dates.decade, dates.century, dates.season, dates.ordinal_day,
    relative.deictic, relative.overnight, relative.related, relative.lone_weekend, relative.stretch,
    relative.repeated, relative.vague,
)  # fmt: skip
DAYS = ("day", "weekday")


def expression(line: Line, i: int) -> Match | None:
    """The longest time expression that begins at `i`."""
    if not line.words[i]:
        return None
    rules = COMPOUND if line.kinds[i] == "word" else FIGURES
    return _longest([*(rule(line, i) for rule in rules), _whole(line, i)])


def _whole(line: Line, i: int) -> Match | None:
    """A simple expression with what belongs behind it: `Tuesday last week`, `Thursday night`, `May 3 at noon`."""
    if i >= len(line.lexemes):
        return None
    rules = _WORDS if line.kinds[i] == "word" else _FIGURES
    found = _longest([*(rule(line, i) for rule in rules), relative.counted(line, i)])
    if found is None:
        return None
    found = _contained(line, found)
    return _hour_behind(line, found) if found.kind in DAYS else found


def _longest(found: Sequence[Match | None]) -> Match | None:
    best: Match | None = None
    for match in found:
        if match is not None and (best is None or match.end > best.end):
            best = match
    return best


# ---------------------------------------------------------------- behind


def _contained(line: Line, found: Match) -> Match:
    """`March last year`, `Wednesday of last week`, `2 Feb. last year`, `January of the following year`."""
    node = found.node
    if not isinstance(node, Yearly | Weekday) or node.relation is not None or node.within is not None:
        return found
    if isinstance(node, Yearly) and node.year is not None:
        return found
    words = line.language.times
    at = line.comma(found.end)
    at += line.words[at] in words.of
    container = relative.related(line, at)
    if container is None or not isinstance(container.node, Unit):
        return found
    fits = ("week",) if isinstance(node, Weekday) else ("year",)
    if container.node.unit not in fits:
        return found
    return replace(found, end=container.end, node=replace(node, within=container.node))


def _hour_behind(line: Line, found: Match) -> Match:
    """`Thursday night`, `Tuesday at noon`, `yesterday in the early hours`."""
    words = line.language.times
    at = found.end
    if line.words[at] in words.parts or line.words[at] in words.overnight:
        return replace(found, end=at + 1)
    after = line.phrase(at, words.at) or (line.phrase(at + 1, words.at) if line.words[at] == "," else None)
    if after is None and (line.kinds[at] == "clock" or line.kinds[at + 1] == "clock"):
        after = at if line.kinds[at] == "clock" else at + 1 if line.words[at] == "," or line.dash(at) else None
    end = _hour(line, after) if after is not None else None
    return replace(found, end=end) if end is not None else found


def _hour(line: Line, i: int) -> int | None:
    """The end of an hour of the day: `7:30 am`, `0430 GMT`, `noon`, `10 o'clock`, `the early hours`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if (end := line.phrase(at, words.hours_of)) is not None:
        return end
    if line.words[at] in words.parts and (at > i or line.words[at] in words.points):
        return at + 1
    if at > i:
        return None
    return _clock(line, i)


def _clock(line: Line, i: int) -> int | None:
    words = line.language.times
    number = line.kinds[i] == "number" and (line.words[i].isdecimal() and len(line.words[i]) in (1, 2, 4))
    if line.kinds[i] != "clock" and not number and line.words[i] not in line.language.numbers.words:
        return None
    end = i + 1
    while (after := line.phrase(end, words.clock)) is not None or line.kinds[end] == "meridiem":
        end = after if after is not None else end + 1
    return end if end > i + 1 or line.kinds[i] == "clock" else None


# ---------------------------------------------------------------- in front


def hour_before(line: Line, i: int) -> Match | None:
    """`7:30 am on Monday`, `the night of 14 October`, `noon on Sunday`, `the early hours of Friday`; a lone hour."""
    end = _hour(line, i)
    if end is None:
        return None
    words = line.language.times
    at = line.comma(_bracket(line, end))
    at += line.words[at] in words.on
    two = _two_days(line, at) if line.words[i] in words.article else None
    inner = two or _whole(line, at)
    if inner is not None and inner.kind in DAYS:
        return replace(inner, start=i)
    if at > end and line.words[end] in words.of:
        return None
    if (
        line.kinds[i] != "clock"
        and line.words[i - 1] not in words.at | words.by | words.since | words.until | words.after
    ):
        if line.words[end - 1] not in words.points or line.kinds[i] == "number":
            return _night_before(line, i, end)
    if line.kinds[end] == "word" and (token := line.token(end - 1)) is not None and token.dep == "compound":
        return None  # `the night desk`
    return _night_before(line, i, end) or Match(i, end, "hour", Carried())


def _bracket(line: Line, i: int) -> int:
    """The place behind a short bracket, as the other clock in `08:15 (0515 GMT) on Friday`."""
    if line.words[i] != "(":
        return i
    return next((j + 1 for j in range(i + 1, i + 6) if line.words[j] == ")"), i)


def _night_before(line: Line, i: int, end: int) -> Match | None:
    """`the night before`, `the evening before`: told from the day told before."""
    words = line.language.times
    if line.words[i] in words.article and line.words[end] in words.earlier and line.words[end - 1] in words.parts:
        if line.closed(end + 1):
            return Match(i, end + 1, "day", Unit("day", "previous"))
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
    found = relative.length(line, i)
    if found is None:
        return None
    for table, sign in ((words.from_then, 1), (words.before_then, -1)):
        end = line.phrase(found.end, table)
        if end is not None:
            return _from_time(line, i, end, Shift(found.low, found.high, found.unit, sign))
    return None


def _from_time(line: Line, i: int, at: int, shift: Shift) -> Match | None:
    inner = _whole(line, at)
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


def third(line: Line, i: int) -> Match | None:
    """`early 2017`, `mid-March`, `the end of the month`, `late on Thursday`, `earlier this week`, `later in 2017`."""
    words = line.language.times
    tables = ((words.early, "early"), (words.middle, "middle"), (words.late, "late"))
    for phrases, position in tables:
        end = line.phrase(i, phrases)
        if end is not None and (found := _third(line, i, end, position)) is not None:
            return found
    for phrases, wrapper in ((words.so_far, SoFar), (words.rest, Rest)):
        end = line.phrase(i, phrases)
        if end is None:
            continue
        inner = _inner(line, end)
        if inner is not None and inner.kind in DAYS:
            return replace(inner, start=i)
        if inner is not None and inner.kind != "none":
            return replace(inner, start=i, node=wrapper(inner.node))
    return None


def _third(line: Line, i: int, end: int, position: str) -> Match | None:
    words = line.language.times
    at = end + (line.dash(end))
    inner = _inner(line, at)
    if inner is None:
        if line.words[at] in words.on:
            inner = _inner(line, at + 1)
        elif position != "middle" and line.words[end] in words.on:
            inner = _inner(line, end + 1)
    if inner is None or inner.kind in ("none", "hour"):
        return None
    if inner.kind in DAYS:
        single = line.words[i] in words.early | words.late or line.words[i] in words.article
        return replace(inner, start=i) if single else None
    at_position: Position = "early" if position == "early" else "late" if position == "late" else "middle"
    return replace(inner, start=i, kind="stretch", node=Third(at_position, inner.node))


def _inner(line: Line, i: int) -> Match | None:
    """What stands behind `early`, `the end of`: also `the month`, and decades and centuries without their article."""
    words = line.language.times
    unit = words.unit_names.get(line.words[i + 1])
    if line.words[i] in words.article and unit in ("week", "month", "year", "decade", "century", "quarter"):
        if not line.words[i + 1].endswith("s") and line.words[i + 2] not in words.of:
            return Match(i, i + 2, "unit", Unit(unit, "this"))
    found = _longest(
        [
            _whole(line, i),
            division(line, i),
            hour_before(line, i),
            third(line, i) if line.words[i] not in words.so_far else None,
        ]
    )
    if found is not None:
        return found
    if line.kinds[i] == "decade" and len(line.words[i]) >= 5:
        return Match(i, i + 1, "stretch", Stated(years(int(line.words[i][:4]), 10)))
    return None


def portion(line: Line, i: int) -> Match | None:
    """`the first three months of 2016`, `the last week of April`, `the second half of 2015`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    number = 0 if line.words[at] in words.final else _ordinal(line, at)
    if number is None:
        return None
    found = line.amount(at + 1)
    count, after = (found.high, at + 1 + found.used) if found else (1, at + 1)
    unit = words.unit_names.get(line.words[after])
    if unit is None or line.words[after + 1] not in words.of or (number > 1 and count > 1):
        return None
    if unit in ("quarter", "weekend", "fortnight"):
        return None
    inner = _inner(line, after + 2)
    if inner is None or inner.kind in ("none", "hour", *DAYS):
        return None
    first = (number - 1) * count + 1 if number else 0
    return Match(i, inner.end, "stretch", Portion(first, count, unit, inner.node))


def division(line: Line, i: int) -> Match | None:
    """`the third quarter of 2017`, `the first half of last year`, `Q3 2020`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if line.words[at] == "q" and line.glued(at + 1):
        number = line.integer(at + 1, 1, 4)
        inner = dates.year(line, at + 2) if number else None
        return Match(i, inner.end, "stretch", Division(number, 3, inner.node)) if inner and number else None
    number = _ordinal(line, at)
    size = 3 if line.words[at + 1] in words.quarters else 6 if line.words[at + 1] in words.halves else 0
    if number is None or not size or number * size > 12:
        return None
    after = at + 2 + (line.words[at + 2] in words.of)
    inner = _inner(line, after)
    if inner is None or inner.kind not in ("year", "unit"):
        return None
    return Match(i, inner.end, "stretch", Division(number, size, inner.node))


def _ordinal(line: Line, i: int) -> int | None:
    words = line.language.times
    if line.kinds[i] == "ordinal" and line.words[i][0] in "12345" and len(line.words[i]) == 3:
        return int(line.words[i][0])
    return words.ordinals.index(line.words[i]) + 1 if line.words[i] in words.ordinals else None


def week_of(line: Line, i: int) -> Match | None:
    """`the week of 2 April`, `the week ending 6 February`."""
    words = line.language.times
    for phrases, ending in ((words.week_of, False), (words.week_to, True)):
        end = line.phrase(i, phrases)
        inner = _whole(line, end) if end is not None else None
        if inner is not None and inner.kind in DAYS:
            return Match(i, inner.end, "unit", WeekOf(inner.node, ending))
    return None


def whole(line: Line, i: int) -> Match | None:
    """`the month of March`, `the year 2011`."""
    end = line.phrase(i, line.language.times.whole)
    inner = _whole(line, end) if end is not None else None
    return replace(inner, start=i) if inner is not None and inner.kind in ("month", "year") else None


def week_then_day(line: Line, i: int) -> Match | None:
    """`last week on Thursday`."""
    week = relative.related(line, i)
    if week is None or not isinstance(week.node, Unit) or week.node.unit != "week":
        return None
    at = week.end + (line.words[week.end] in line.language.times.on)
    day = dates.weekday(line, at)
    if day is None or not isinstance(day.node, Weekday) or line.words[week.end] in line.language.times.of:
        return None
    return _hour_behind(line, Match(i, day.end, "weekday", replace(day.node, within=week.node)))


# ---------------------------------------------------------------- from one to another


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
    found = _from_day(line, i, first, last)
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
    return _from_day(line, i, first, last)


def _from_day(line: Line, i: int, first: int, last: Match) -> Match | None:
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
    last = dates.day_number(line, first.end + 1) if joined else None
    if last is None or dates.month_number(line, first.end + 2) is not None:
        return None
    year = dates.year_at(line, line.comma(first.end + 2))
    end = line.comma(first.end + 2) + 1 if year is not None else first.end + 2
    start = replace(first.node, year=year)
    return Match(i, end, "stretch", Between(start, replace(start, of=MonthDay(of.month, last))))


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
    return Match(i, i + 3, "stretch", Stated(years(first, last - first + 1)))


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
        found = _from_day(line, at, day, last) if last else None
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
    found = _longest([third(line, i), _whole(line, i)])
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


COMPOUND: tuple[Rule, ...] = (
    hour_before, day_before, counted_from, third, portion, division, week_of, whole, week_then_day, glued, from_to,
)  # fmt: skip
FIGURES: tuple[Rule, ...] = (hour_before, counted_from, portion, division, listed, glued, from_to)
"""Rules for what begins with a figure."""
