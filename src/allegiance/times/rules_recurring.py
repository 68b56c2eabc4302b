"""Rules for what recurs, and for words that name no day: `every Friday`, `twice a week`, `daily`; `now`, `months`."""

from allegiance.languages.time_words import Times
from allegiance.times.dates import Undated
from allegiance.times.line import Line, Match
from allegiance.times.periods import period
from allegiance.times.relative import Shift
from allegiance.times.rules_clock import part_of_day
from allegiance.times.scene import Node

PAST, FUTURE = "PAST_REF", "FUTURE_REF"
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def repeated(line: Line, i: int) -> Match | None:
    """`every Friday`, `each year`, `every other day`, `daily`, `Mondays`: no day."""
    words = line.language.times
    if (value := words.sets.get(line.words[i])) is not None:
        return _set(i, i + 1, value) if not line.lexemes[i].capital or line.lexemes[i].first else None
    if line.words[i] in words.weekday_sets and line.lexemes[i].capital:
        return _set(i, i + 1, f"XXXX-WXX-{words.weekday_sets.index(line.words[i]) + 1}")
    if (found := _times_a(line, i)) is not None:
        return found
    if line.words[i] not in words.each:
        return None
    if line.words[i + 1] in words.second:
        count, at = 2, i + 2
    else:
        found_amount = line.amount(i + 1)
        count, at = (found_amount.low, i + 1 + found_amount.used) if found_amount else (1, i + 1)
    value = _each(line, at, count)
    return _set(i, at + 1, value) if value else None


def _set(start: int, end: int, value: str) -> Match:
    return Match(start, end, "none", Undated("SET", value))


def _each(line: Line, i: int, count: int) -> str | None:
    """What `every` is said of, as TIMEX3 writes it."""
    words: Times = line.language.times
    lower = line.words[i]
    if (unit := words.unit_names.get(lower)) is not None:
        return period(count, unit)
    if count > 1:
        return period(count, "day") if lower in words.parts else None
    if lower in words.weekday_numbers:
        return f"XXXX-WXX-{words.weekday_numbers[lower] + 1}"
    if lower in words.parts:
        return f"XXXX-XX-XX{part_of_day(line, i)}"
    if lower in words.seasons:
        return f"XXXX-{_SEASONS[words.seasons[lower][0]]}"
    return f"XXXX-{words.month_numbers[lower]:02}" if lower in words.month_numbers else None


def _times_a(line: Line, i: int) -> Match | None:
    """`twice a week`, `three times a day`, `once every two years`."""
    words, numbers = line.language.times, line.language.numbers
    at = i
    if line.words[at] not in words.times_counted:
        found = line.amount(i)
        at = i + found.used if found else i
    if line.words[at] not in words.times_counted or (at == i and line.words[at] in words.times_nouns):
        return None
    at += 1
    unit = words.unit_names.get(line.words[at + 1])
    if line.words[at] in numbers.articles | words.per and unit is not None and line.words[at + 2] not in words.ago:
        return _set(i, at + 2, period(1, unit))
    inner = repeated(line, at) if line.words[at] in words.each else None
    return Match(i, inner.end, "none", inner.node) if inner else None


def vague(line: Line, i: int) -> Match | None:
    """`now`, `recently`, `the future`; `at present`, of which *at* is no part."""
    words = line.language.times
    if (end := line.phrase(i, words.vague_phrases)) is not None:
        return _reference(i, end, words.vague[line.between(i, end)])
    if line.words[i - 1] in words.at and (end := line.phrase(i, words.vague_at_phrases)) is not None:
        return _reference(i, end, words.vague_at[line.between(i, end)])
    return _some(line, i)


def _reference(start: int, end: int, value: str) -> Match:
    return Match(start, end, "none", Undated("DATE" if value else None, value))


def _some(line: Line, i: int) -> Match | None:
    """`months`, `decades ago`, `years-long`: units without a number."""
    words = line.language.times
    lower = line.words[i]
    unit = words.unit_names.get(lower)
    if unit is None or unit == "quarter":
        return None
    if lower.endswith("s") and not line.dash(i + 1):
        for table, value in ((words.ago, PAST), (words.earlier, PAST), (words.later, FUTURE)):
            end = line.phrase(i + 1, table)
            if end is not None and (table is words.ago or line.closed(end) or line.words[end - 1] in words.compared):
                return Match(i, end, "none", Undated("DATE", value, _hours_off(unit, value, ago=table is words.ago)))
        return Match(i, i + 1, "none", Undated("DURATION", period(None, unit))) if not _named(line, i) else None
    if line.dash(i + 1) and line.words[i + 2] in words.long | words.aged:
        return Match(i, i + 3, "none", Undated("DURATION", period(None if lower.endswith("s") else 1, unit)))
    return None


def _hours_off(unit: str, value: str, *, ago: bool) -> Node | None:
    """*Hours later* is on the day told before, *minutes ago* on the report's own."""
    if unit not in ("hour", "minute", "second"):
        return None
    return Shift(1, 1, unit, -1 if value == PAST else 1, "now" if ago else "anchor")


def _named(line: Line, i: int) -> bool:
    """True for `after hours trading`, `business hours`: times of a kind, no length."""
    token = line.token(i)
    return token is not None and (token.dep == "compound" or any(c.dep == "compound" for c in token.children))
