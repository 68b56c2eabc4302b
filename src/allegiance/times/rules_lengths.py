"""Rules for lengths of time, and for times counted by them: `ten days ago`, `two years later`, `more than an hour`."""

from dataclasses import dataclass

from allegiance.times.dates import Undated
from allegiance.times.line import Line, Match
from allegiance.times.periods import half, period
from allegiance.times.quarters import ALL_PARTS, YearOff
from allegiance.times.relative import Ahead, Shift
from allegiance.times.scene import Node


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units: `three days`, `several weeks`, `15-day`. `aged`: it tells how old somebody is."""

    low: int
    high: int
    unit: str
    end: int
    aged: bool = False

    @property
    def timex(self) -> Undated:
        """The length as TIMEX3 writes it; ages are none."""
        if self.aged:
            return Undated()
        return Undated("DURATION", period(self.low if self.low == self.high else None, self.unit))


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
    at += line.words[at] in words.further
    glued = line.dash(at)
    at += glued
    unit = words.unit_names.get(line.words[at])
    if unit is None or unit in ("quarter", "weekend"):
        return None
    end = at + 1
    aged = False
    while line.dash(end) and line.glued(end) and line.words[end + 1] in words.long | words.aged:
        aged = aged or line.words[end + 1] in words.aged
        end += 2
    if end == at + 1 and line.words[end] in words.long | words.aged and (glued or _tells(line, end)):
        aged = line.words[end] in words.aged
        end += 1
    return Length(low, high, unit, end, aged)


def _tells(line: Line, i: int) -> bool:
    """`two weeks long`, `six years old`; not `two years old friends waited`."""
    return line.words[i] not in line.language.times.aged or line.closed(i + 1) or line.words[i - 1].endswith("s")


def _halves(line: Line, i: int) -> Match | None:
    """`half an hour`, `a half hour`, `half a century`, `two and a half years`, `a year and a half`."""
    words, numbers = line.language.times, line.language.numbers
    at = i + 1 if line.words[i] in numbers.articles else i
    if line.words[at] in numbers.half:
        at += 1
        at += line.dash(at)
        at += line.words[at] in numbers.articles
        unit = words.unit_names.get(line.words[at])
        return Match(i, at + 1, "none", Undated("DURATION", half(unit))) if unit in _HALVED else None
    found = line.amount(i)
    if found is not None and found.whole and found.low == found.high:
        end = _and_a_half(line, i + found.used)
        unit = words.unit_names.get(line.words[end]) if end is not None else None
        if end is not None and unit in _HALVED:
            return Match(i, end + 1, "none", Undated("DURATION", period(found.low + 0.5, unit)))
    one = length(line, i)
    if one is not None and one.low == one.high == 1 and (end := _and_a_half(line, one.end)) is not None:
        return Match(i, end, "none", Undated("DURATION", period(1.5, one.unit)))
    return None


def _halves_ago(line: Line, i: int, found: Match) -> Match | None:
    """`two and a half years ago` is the month thirty months ago."""
    end = line.phrase(found.end, line.language.times.ago)
    value = found.node.value if isinstance(found.node, Undated) else ""
    if end is None:
        return None
    if value.endswith(".5Y"):
        count = round(float(value[1:-1]) * 12)
        return Match(i, end, "day", Shift(count, count, "month", -1))
    return Match(i, end, "none", Undated("DATE", "PAST_REF"))


_HALVED = ("hour", "minute", "day", "month", "year", "decade", "century")


def _and_a_half(line: Line, i: int) -> int | None:
    """The end of `and a half`, `-and-a-half`."""
    numbers = line.language.numbers
    at = i
    for words in (numbers.and_, numbers.articles, numbers.half):
        at += line.dash(at)
        if line.words[at] not in words:
            return None
        at += 1
    return at + line.dash(at)


def counted(line: Line, i: int) -> Match | None:
    """`ten days ago`, `two years later`, `three days after …`, `in two weeks' time`; a mere length without a value."""
    at = _after_about(line, i)
    if at == i and line.words[i] in line.language.times.article:
        return _the_length(line, i)
    halves = _halves(line, at)
    if halves is not None:
        if line.words[halves.end] in line.language.times.aged:
            return Match(i, halves.end + 1, "none", Undated())
        return _halves_ago(line, i, halves) or Match(i, halves.end, "none", halves.node)
    found = length(line, at)
    if found is None:
        return None
    dated = _dated(line, i, found)
    if dated is not None:
        return dated
    words = line.language.times
    if at == i and line.words[i - 1] in words.ahead | words.within:
        if line.words[found.end] not in line.language.numbers.of and not found.aged:
            shift = Shift(found.low, found.high, found.unit, 1)
            return Match(i, found.end, "none", Ahead(shift, line.words[i - 1] in words.within))
    if rate(line, at, found):
        return Match(i, found.end, "none", Undated("SET", period(found.low, found.unit)))
    return Match(i, found.end, "none", found.timex)


def _after_about(line: Line, i: int) -> int:
    """Where the number begins behind `more than`, `about`."""
    numbers = line.language.numbers
    at = i
    if line.words[i] not in numbers.hedging:
        return at
    for table in (numbers.more, numbers.at_least, numbers.about, numbers.fewer, numbers.at_most):
        if (end := line.phrase(i, table)) is not None and line.words[i] not in line.language.times.article:
            at = max(at, end)
    return at


def _the_length(line: Line, i: int) -> Match | None:
    """`the nine months`; of `the two-day summit` the article is the summit's."""
    found = length(line, i + 1) if line.amount(i + 1) is not None else None
    if found is None or found.aged or not line.words[found.end - 1].endswith("s") or _dated(line, i, found):
        return None
    return Match(i, found.end, "none", found.timex)


def _dated(line: Line, i: int, found: Length) -> Match | None:
    """A day told by its distance."""
    words, end = line.language.times, found.end
    if (after := line.phrase(end, words.ago)) is not None:
        shift = Shift(found.low, found.high, found.unit, -1)
        return Match(i, after, "day", YearOff(-found.low, shift, ("quarter",)) if _years(shift) else shift)
    if (after := line.phrase(end, words.from_now)) is not None:
        return Match(i, after, "day", Shift(found.low, found.high, found.unit, 1))
    for table, sign in ((words.later, 1), (words.earlier, -1)):
        after = line.phrase(end, table)
        if after is not None and _closes(line, after, end):
            shift = Shift(found.low, found.high, found.unit, sign, "anchor")
            return Match(i, after, "day", _off(shift))
    if (time := _time_noun(line, end)) is not None and line.words[i - 1] in words.ahead:
        return Match(i, time, "day", Shift(found.low, found.high, found.unit, 1))
    return None


def _off(shift: Shift) -> Node:
    """Of sales in August *a year earlier* is the August before; *two years earlier* is the year."""
    if not _years(shift):
        return shift
    return YearOff(shift.sign * shift.low, shift, ALL_PARTS if shift.low == 1 else ("quarter", "half"))


def _years(shift: Shift) -> bool:
    return shift.unit == "year" and shift.low == shift.high


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


def rate(line: Line, i: int, found: Length) -> bool:
    """`60,000 barrels a day`, `$5 an hour`: what is counted stands right before the article."""
    numbers, words = line.language.numbers, line.language.times
    if line.words[i] not in numbers.articles or found.end != i + 2:
        return False
    if line.phrase(found.end, words.from_then | words.before_then | words.later | words.earlier) is not None:
        return False
    before = line.token(i - 1)
    return before is not None and (before.tag in ("NNS", "NNPS", "CD", "$") or before.lower in words.times_counted)
