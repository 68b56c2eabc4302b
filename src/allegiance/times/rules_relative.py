"""Rules for times told from another: `last week`, `ten days ago`, `the past three years`, `the following day`."""

from dataclasses import dataclass
from functools import partial

from allegiance.times.dates import Unknown, Weekday, Yearly
from allegiance.times.line import Line, Match
from allegiance.times.named import on_year
from allegiance.times.relative import Ahead, Deictic, Overnight, Shift, Stretch, Unit
from allegiance.times.rules_dates import month_days
from allegiance.times.rules_years import named_days, season_days
from allegiance.times.scene import Relation

_RELATIONS: tuple[tuple[Relation, str], ...] = (
    ("last", "last"), ("this", "this"), ("next", "next"), ("previous", "previous"), ("same", "same"),
    ("following", "following"),
)  # fmt: skip


def deictic(line: Line, i: int) -> Match | None:
    """`yesterday`, `the day before yesterday`."""
    words = line.language.times
    end = line.phrase(i, frozenset(words.deictic))
    if end is None:
        return None
    key = " ".join(line.words[j] for j in range(i, end))
    return Match(i, end, "day", Deictic(words.deictic[key]))


def overnight(line: Line, i: int) -> Match | None:
    """`overnight`."""
    return Match(i, i + 1, "day", Overnight()) if line.words[i] in line.language.times.overnight else None


def related(line: Line, i: int) -> Match | None:
    """`last Friday`, `this morning`, `next spring`, `the following month`, `that year`, `last Christmas`."""
    words = line.language.times
    if _verbal(line, i):
        return None
    tables = (words.last, words.this, words.next, words.previous, words.same, words.following)
    ends = [(line.phrase(i, table), relation) for table, (relation, _) in zip(tables, _RELATIONS, strict=True)]
    for end, relation in sorted(((e, r) for e, r in ends if e is not None), reverse=True):
        found = _thing(line, i, end, relation)
        if found is not None:
            return found
    return None


def _thing(line: Line, i: int, at: int, relation: Relation) -> Match | None:
    words = line.language.times
    lower = line.words[at]
    unit = words.unit_names.get(lower)
    if unit and not lower.endswith("s") and unit not in ("hour", "minute", "century"):
        if unit == "decade" and relation == "last":
            return Match(i, at + 1, "stretch", Stretch(10, "year", -1))
        return Match(i, at + 1, "day" if unit == "day" else "unit", Unit(unit, relation))
    if lower in words.parts:
        return _part_of_day(i, at, relation)
    if lower in words.weekday_numbers and line.lexemes[at].capital:
        return Match(i, at + 1, "weekday", Weekday(words.weekday_numbers[lower], relation))
    if (of_month := month_days(line, at)) is not None:
        return Match(i, at + 1, "month", Yearly(of_month, relation=relation))
    if (of_season := season_days(line, at)) is not None:
        return Match(i, at + 1, "season", Yearly(of_season, relation=relation))
    if (name := named_days(line, at)) is not None:
        return Match(i, name[1], "day", Yearly(partial(on_year, name[0]), relation=relation))
    return None


def _part_of_day(i: int, at: int, relation: Relation) -> Match | None:
    counts = {"last": -1, "this": 0, "next": None, "previous": None}
    if relation in counts:
        count = counts[relation]
        if count is None:
            return Match(i, at + 1, "day", Unit("day", "previous")) if relation == "previous" else None
        return Match(i, at + 1, "day", Deictic(count))
    return Match(i, at + 1, "day", Unit("day", relation))


def lone_weekend(line: Line, i: int) -> Match | None:
    """`the weekend`."""
    words = line.language.times
    if line.words[i] in words.article and words.unit_names.get(line.words[i + 1]) == "weekend":
        return Match(i, i + 2, "unit", Unit("weekend", None))
    return None


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units: `three days`, `several weeks`, `15-day`."""

    low: int
    high: int
    unit: str
    end: int
    approximate: bool = False


def length(line: Line, i: int) -> Length | None:
    """The length of time that begins at `i`; `a week` counts as one."""
    words, numbers = line.language.times, line.language.numbers
    found = line.amount(i)
    if found is not None and found.whole:
        low, high, at = found.low, found.high, i + found.used
        if line.words[at] in numbers.of and found.low != found.high:
            at += 1
    elif line.words[i] in numbers.articles:
        low, high, at = 1, 1, i + 1
    else:
        return None
    glued = line.dash(at)
    at += glued
    unit = words.unit_names.get(line.words[at])
    if unit is None or unit in ("quarter", "weekend"):
        return None
    end = at + 1
    while line.dash(end) and line.glued(end) and line.words[end + 1] in words.long:
        end += 2
    if end == at + 1 and line.words[end] in words.long and (glued or line.words[end] == "long"):
        end += 1
    return Length(low, high, unit, end, low != high)


def counted(line: Line, i: int) -> Match | None:
    """`ten days ago`, `two years later`, `three days after …`, `in two weeks' time`; a mere length without a value."""
    words, numbers = line.language.times, line.language.numbers
    at = i
    for table in (numbers.more, numbers.at_least, numbers.about, numbers.fewer, numbers.at_most):
        if (end := line.phrase(i, table)) is not None and line.words[i] not in words.article:
            at = max(at, end)
    found = length(line, at)
    if found is None:
        return None
    end = found.end
    if (after := line.phrase(end, words.ago)) is not None:
        return Match(i, after, "day", Shift(found.low, found.high, found.unit, -1))
    if (after := line.phrase(end, words.from_now)) is not None:
        return Match(i, after, "day", Shift(found.low, found.high, found.unit, 1))
    for table, sign in ((words.later, 1), (words.earlier, -1)):
        after = line.phrase(end, table)
        if after is not None and _closes(line, after, end):
            return Match(i, after, "day", Shift(found.low, found.high, found.unit, sign, "anchor"))
    if (time := _time_noun(line, end)) is not None and line.words[i - 1] in words.ahead:
        return Match(i, time, "day", Shift(found.low, found.high, found.unit, 1))
    shift = Shift(found.low, found.high, found.unit, 1)
    if at == i and line.words[i - 1] in words.ahead | words.within and line.words[end] not in line.language.numbers.of:
        return Match(i, end, "none", Ahead(shift, line.words[i - 1] in words.within))
    return Match(i, end, "none", Unknown())


def _closes(line: Line, after: int, end: int) -> bool:
    """`a week later` closes a phrase; `a week after the vote` goes on."""
    lower = line.words[end]
    if lower in ("later", "earlier") or lower.endswith(("wards", "wards")):
        return line.words[after] != "than"
    return line.closed(after)


def _time_noun(line: Line, end: int) -> int | None:
    """`weeks' time`, `a week's time`."""
    at = end + 1 if line.kinds[end] == "possessive" or line.words[end] in ("'", "’") else end
    return at + 1 if at > end and line.words[at] in line.language.times.time_noun else None


def stretch(line: Line, i: int) -> Match | None:
    """`the past three years`, `the next two weeks`, `the last few days`, `recent weeks`, `the coming days`."""
    return _recent(line, i) or _stretch(line, i)


def _recent(line: Line, i: int) -> Match | None:
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    end = line.phrase(at, words.recent)
    if end is None:
        return None
    unit = words.unit_names.get(line.words[end])
    if unit not in words.recent_reach or not line.words[end].endswith("s"):
        return None
    return Match(i, end + 1, "stretch", Stretch(words.recent_reach[unit], unit, -1, vague=True))


def _stretch(line: Line, i: int) -> Match | None:
    words = line.language.times
    for table, sign, anchored in (
        (words.past_stretch, -1, False), (words.next_stretch, 1, False), (words.previous_stretch, -1, True),
        (words.following_stretch, 1, True),
    ):  # fmt: skip
        end = line.phrase(i, table)
        if end is None or _verbal(line, i):
            continue
        found = _units(line, end, sign)
        if found is None:
            continue
        count, unit, after, vague = found
        bare = line.words[i] not in words.article and not line.words[i].startswith(("these", "past"))
        if bare and count == 1 and after == end + 1:
            continue  # `last week` is the week before this one
        if line.words[after] in words.of and line.words[i + (line.words[i] in words.article)] in words.final:
            continue  # `the last two months of 2022` is told from 2022
        return Match(i, after, "stretch", Stretch(count, unit, sign, "anchor" if anchored else "now", vague=vague))
    return None


def _verbal(line: Line, i: int) -> bool:
    """True for the verb *last*."""
    token = line.token(i)
    return token is not None and token.pos in ("VERB", "AUX")


def _units(line: Line, at: int, sign: int) -> tuple[int, str, int, bool] | None:
    """How many of which unit stand at `at`, where they end, and whether the number is vague."""
    words, numbers = line.language.times, line.language.numbers
    lower = line.words[at]
    unit = words.unit_names.get(lower)
    if unit is not None:
        if lower.endswith("s"):
            return (words.recent_reach[unit], unit, at + 1, True) if unit in words.recent_reach else None
        if unit == "weekend" or (sign > 0 and unit == "day"):
            return None
        return 1, unit, at + 1, False
    few = line.words[at] in numbers.vague
    found = line.amount(at)
    if found is None or not found.whole:
        return None
    after = at + found.used
    if line.words[after] in numbers.of:
        after += 1
    unit = words.unit_names.get(line.words[after])
    if unit is None or unit == "weekend":
        return None
    return found.high, unit, after + 1, few or found.low != found.high


def repeated(line: Line, i: int) -> Match | None:
    """`every Friday`, `each year`, `daily`: no day."""
    words = line.language.times
    if line.words[i] in words.sets:
        return Match(i, i + 1, "none", Unknown()) if not line.lexemes[i].capital or line.lexemes[i].first else None
    if line.words[i] not in words.each:
        return None
    found = line.amount(i + 1)
    at = i + 1 + (found.used if found else 0)
    lower = line.words[at]
    if (
        lower in words.unit_names
        or lower in words.weekday_numbers
        or lower in words.parts
        or lower in words.month_numbers
    ):
        return Match(i, at + 1, "none", Unknown())
    return None


def vague(line: Line, i: int) -> Match | None:
    """`now`, `recently`, `at present`; `months`, `decades` without a number."""
    words = line.language.times
    if (end := line.phrase(i, words.vague)) is not None:
        return Match(i, end, "none", Unknown())
    lower = line.words[i]
    if lower in words.unit_names and lower.endswith("s") and not line.dash(i + 1):
        end = line.phrase(i + 1, words.ago | words.later | words.earlier)
        closes = end is not None and line.closed(end)
        return Match(
            i, end if end is not None and (closes or line.words[i + 1] in words.ago) else i + 1, "none", Unknown()
        )
    if lower in words.unit_names and line.dash(i + 1) and line.words[i + 2] in words.long:
        return Match(i, i + 3, "none", Unknown())
    return None
