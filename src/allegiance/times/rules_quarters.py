"""Rules for quarters and halves of a year: `the third quarter of 2017`, `third-quarter`, `the year-earlier quarter`."""

from dataclasses import replace
from functools import partial

from allegiance.times import rules_years
from allegiance.times.calendar import Days, months
from allegiance.times.dates import Yearly
from allegiance.times.line import Line, Match
from allegiance.times.quarters import SamePart, YearOff
from allegiance.times.relative import Shift, Unit
from allegiance.times.rules_relative import related
from allegiance.times.rules_simple import simple
from allegiance.times.stretches import Division


def _part_of(number: int, size: int, year: int) -> list[Days]:
    return [months(year, 1 + (number - 1) * size, size)]


def division(line: Line, i: int) -> Match | None:
    """`the third quarter of 2017`, `its fiscal first half`, `third-quarter`, `Q3 2020`, `last year's first quarter`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    year = _year_before(line, at)
    if year is not None:
        at = year.end
    found = _counted(line, at)
    if found is None:
        return None
    number, size, end = found
    if year is not None:
        return Match(i, end, "stretch", Division(number, size, year.node))
    inner = _of_year(line, end + (line.words[end] in (*words.of, *words.ahead)))
    if inner is not None:
        return Match(i, inner.end, "stretch", Division(number, size, inner.node))
    if line.words[end] in words.of or not _believed(line, i, at, size):
        return None
    return Match(i, end, "stretch", Yearly(partial(_part_of, number, size)))


def _counted(line: Line, i: int) -> tuple[int, int, int] | None:
    """Which part it is, of how many months, and where it ends: `third quarter`, `fiscal first half`, `Q3`."""
    words = line.language.times
    at = i + (line.words[i] in words.fiscal)
    if line.words[at] == "q" and line.glued(at + 1) and (number := line.integer(at + 1, 1, 4)):
        return number, 3, at + 2
    number = ordinal(line, at)
    at += 1
    at += line.words[at] in words.fiscal
    at += line.dash(at)
    size = 3 if line.words[at] in words.quarters else 6 if line.words[at] in words.halves else 0
    if number is None or not size or number * size > 12:
        return None
    return number, size, at + 1


def _believed(line: Line, i: int, at: int, size: int) -> bool:
    """`third-quarter profit`, `in the first half`; not `a second half`, nor `a third quarter-final`."""
    if size == 3:
        return line.words[i - 1] not in line.language.numbers.articles
    return line.dash(at + 1) or line.words[i] in line.language.times.article


def _year_before(line: Line, i: int) -> Match | None:
    """The year of `last year's third quarter`, `the 1989 third quarter`, `the year-earlier third quarter`."""
    found = related(line, i) or rules_years.year(line, i)
    if found is not None and (found.kind == "year" or (isinstance(found.node, Unit) and found.node.unit == "year")):
        owns = line.kinds[found.end] == "possessive"
        return replace(found, end=found.end + owns) if owns or found.kind == "year" else None
    end = _a_year_off(line, i)
    return Match(i, end, "unit", Unit("year", "last")) if end is not None else None


def _of_year(line: Line, i: int) -> Match | None:
    inner = simple(line, i)
    if inner is None and line.words[i] in line.language.times.article:
        inner = _the_year(line, i)
    if inner is None or inner.kind not in ("year", "unit"):
        return None
    return inner


def _the_year(line: Line, i: int) -> Match | None:
    if line.language.times.unit_names.get(line.words[i + 1]) != "year":
        return None
    return Match(i, i + 2, "unit", Unit("year", "this"))


def ordinal(line: Line, i: int) -> int | None:
    """The number that an ordinal up to five says."""
    words = line.language.times
    if line.kinds[i] == "ordinal" and line.words[i][0] in "12345" and len(line.words[i]) == 3:
        return int(line.words[i][0])
    return words.ordinals.index(line.words[i]) + 1 if line.words[i] in words.ordinals else None


def _a_year_off(line: Line, i: int) -> int | None:
    """The end of `year-earlier`, `year-ago`."""
    words = line.language.times
    if words.unit_names.get(line.words[i]) != "year" or not line.dash(i + 1):
        return None
    return i + 3 if line.words[i + 2] in words.ago | words.earlier else None


def year_earlier(line: Line, i: int) -> Match | None:
    """`the year-earlier quarter`, `the year-ago period`, `year-earlier`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    end = _a_year_off(line, at)
    if end is None:
        return None
    end += line.words[end] in words.periods
    return Match(i, end, "stretch", YearOff(-1, Unit("year", "last")))


def same_part(line: Line, i: int) -> Match | None:
    """`the same quarter of 2007`, `the same period last year`, `the comparable period a year earlier`."""
    words = line.language.times
    at = line.phrase(i, words.alike)
    if at is None or line.words[at] not in words.periods:
        return None
    end = at + 1
    inner = _of_year(line, end + (line.words[end] in (*words.of, *words.ahead)))
    if inner is not None:
        return Match(i, inner.end, "stretch", SamePart(inner.node))
    off = simple(line, end)
    if off is not None and isinstance(off.node, Shift) and off.node.unit == "year" and off.node.low == off.node.high:
        count = off.node.sign * off.node.low
        return Match(i, off.end, "stretch", YearOff(count, replace(off.node, origin="now")))
    return Match(i, end, "stretch", SamePart(None))
