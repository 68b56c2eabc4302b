"""Rules for times told from another: `last week`, `ten days ago`, `the past three years`, `the following day`."""

from dataclasses import replace
from functools import partial

from allegiance.times.dates import Weekday, Yearly
from allegiance.times.line import Line, Match
from allegiance.times.named import on_year
from allegiance.times.relative import NIGHT, Deictic, Overnight, Shift, Stretch, Unit
from allegiance.times.rules_clock import part_of_day
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
    end = line.phrase(i, words.deictic_phrases)
    if end is None:
        return None
    key = " ".join(line.words[j] for j in range(i, end))
    night = NIGHT if key in words.deictic_nights else ""
    return Match(i, end, "day", Deictic(words.deictic[key]), hour=night)


def overnight(line: Line, i: int) -> Match | None:
    """`overnight`."""
    return Match(i, i + 1, "day", Overnight(), hour=NIGHT) if line.words[i] in line.language.times.overnight else None


def related(line: Line, i: int) -> Match | None:
    """`last Friday`, `this morning`, `next spring`, `the following month`, `that year`, `last Christmas`."""
    words = line.language.times
    if (unit := words.unit_names.get(line.words[i + 1])) and (end := line.phrase(i + 2, words.before_last)):
        return Match(i, end, "unit", Shift(2, 2, unit, -1)) if line.words[i] in words.article else None
    if line.words[i] not in words.relating or _verbal(line, i):
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
            return Match(i, at + 1, "stretch", Stretch(1, "decade", -1))
        return Match(i, at + 1, "day" if unit == "day" else "unit", Unit(unit, relation))
    if lower in words.parts:
        found = _part_of_day(i, at, relation)
        return replace(found, hour=part_of_day(line, at)) if found else None
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
    return Match(i, end + 1, "stretch", Stretch(words.recent_reach[unit], unit, -1, vague=True, named=False))


def _stretch(line: Line, i: int) -> Match | None:
    words = line.language.times
    if line.words[i] not in words.stretching:
        return None
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
        count, unit, after, vague, named = found
        bare = line.words[i] not in words.article and not line.words[i].startswith(("these", "past"))
        if bare and count == 1 and after == end + 1:
            continue  # `last week` is the week before this one
        if line.words[after] in words.of and line.words[i + (line.words[i] in words.article)] in words.final:
            continue  # `the last two months of 2022` is told from 2022
        return Match(i, after, "stretch", Stretch(count, unit, sign, "anchor" if anchored else "now", vague, named))
    return None


def _verbal(line: Line, i: int) -> bool:
    """True for the verb *last*."""
    token = line.token(i)
    return token is not None and token.pos in ("VERB", "AUX")


def _units(line: Line, at: int, sign: int) -> tuple[int, str, int, bool, bool] | None:
    """How many of which unit stand at `at`, where they end, whether the number is vague, and whether one is told."""
    words, numbers = line.language.times, line.language.numbers
    lower = line.words[at]
    unit = words.unit_names.get(lower)
    if unit is not None:
        if lower.endswith("s"):
            return (words.recent_reach[unit], unit, at + 1, True, False) if unit in words.recent_reach else None
        if unit == "weekend" or (sign > 0 and unit == "day"):
            return None
        return 1, unit, at + 1, False, True
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
    return found.high, unit, after + 1, few or found.low != found.high, True
