"""Rules for times that have a name or a date: `26 January 2017`, `Tuesday`, `the 1990s`, `Christmas Eve`."""

import datetime
import re
from functools import partial

from allegiance.times import calendar
from allegiance.times.calendar import Days, exact
from allegiance.times.dates import DayOfMonth, MonthDay, Numeric, Stated, Weekday, Yearly
from allegiance.times.line import Line, Match
from allegiance.times.relative import Unit
from allegiance.times.scene import Relation
from allegiance.times.stretches import Portion

FIRST_YEAR, LAST_YEAR = 1500, 2199
CENTURY_TURN = 50
"""Two figures below it are a year of this century: `03/14/09`."""


def iso(line: Line, i: int) -> Match | None:
    """`2017-01-26`, `2022-03-05T17:40Z`."""
    if line.kinds[i] != "iso":
        return None
    year, month, day = (int(p) for p in re.findall(r"\d+", line.words[i])[:3])
    return _stated(i, i + 1, exact(year, month, day))


def slashed(line: Line, i: int) -> Match | None:
    """`13/11/2017`, `25.12.2017`, `11/02/89`; no value where day and month could be changed about."""
    if line.kinds[i] != "slashed":
        return None
    first, second, year = (int(p) for p in re.findall(r"\d+", line.words[i]))
    if year < 100:
        year += 2000 if year < CENTURY_TURN else 1900
    by_day, by_month = exact(year, second, first), exact(year, first, second)
    if by_day is None and by_month is None:
        return None
    return Match(i, i + 1, "day", Numeric(by_day, None if "." in line.words[i] else by_month))


def _stated(start: int, end: int, day: datetime.date | None) -> Match:
    return Match(start, end, "day", Stated(calendar.one(day) if day else None))


def year_at(line: Line, i: int) -> int | None:
    """A year in figures at `i`, as part of a date."""
    value = line.integer(i, 1000, 2999)
    return value if value is not None and len(line.words[i]) == 4 else None


def day_number(line: Line, i: int) -> int | None:
    """A day of the month at `i`: `26`, `3rd`."""
    if line.kinds[i] == "ordinal":
        value = int(line.words[i][:-2])
        return value if 1 <= value <= 31 else None
    return line.integer(i, 1, 31) if len(line.words[i]) <= 2 else None


def month_number(line: Line, i: int) -> int | None:
    """The month that a word beginning with a capital names."""
    number = line.language.times.month_numbers.get(line.words[i])
    if number is None:
        return None
    lexeme = line.lexemes[i]
    return number if lexeme.capital or lexeme.lower not in line.language.times.doubtful_months else None


def _month_of(month: int, year: int) -> list[Days]:
    return [calendar.month(year, month)]


def date(line: Line, i: int) -> Match | None:
    """`26 January 2017`, `Jan 29`, `the 3rd of March`, `Thursday, 26 April`, `Fri May 4`."""
    weekday, at = _leading_weekday(line, i)
    if weekday is None:
        at = i
    if line.words[at] in line.language.times.article and line.kinds[at + 1] == "ordinal":
        at += 1
    found = _day_month(line, at)
    if found is None:
        return None
    month, day, end = found
    year, end = _trailing_year(line, end)
    return Match(i, end, "day", Yearly(MonthDay(month, day), year, weekday=weekday))


def _leading_weekday(line: Line, i: int) -> tuple[int | None, int]:
    number = line.language.times.weekday_numbers.get(line.words[i])
    if number is None or not line.lexemes[i].capital:
        return None, i
    at = line.comma(i + 1)
    return number, at


def _day_month(line: Line, i: int) -> tuple[int, int, int] | None:
    """Month, day, and where they end."""
    day = day_number(line, i)
    if day is not None:
        at = i + 1
        if line.words[at] in line.language.times.of or (line.dash(at) and line.glued(at) and line.glued(at + 1)):
            at += 1
        month = month_number(line, at)
        if month is not None and not (month_doubtful(line, at) and not line.lexemes[at].capital):
            return month, day, at + 1
        return None
    month = month_number(line, i)
    if month is None:
        return None
    at = i + 1
    if line.words[at] in line.language.times.article and line.kinds[at + 1] == "ordinal":
        at += 1
    day = day_number(line, at)
    if day is None or (line.glued(at + 1) and line.kinds[at + 1] == "mark" and line.words[at + 1] in "%:"):
        return None
    return month, day, at + 1


def _trailing_year(line: Line, at: int) -> tuple[int | None, int]:
    for start in (at, line.comma(at)):
        year = year_at(line, start)
        if year is not None:
            return year, start + 1
    return None, at


def month_doubtful(line: Line, i: int) -> bool:
    """True for a month that is also a common word."""
    return line.words[i] in line.language.times.doubtful_months


def month(line: Line, i: int) -> Match | None:
    """`March`, `March 2011`, `March of 2011`."""
    number = month_number(line, i)
    if number is None or not line.lexemes[i].capital:
        return None
    at = i + 1 + (line.words[i + 1] in line.language.times.of)
    year = year_at(line, at) if at == i + 1 or year_at(line, at) else None
    if year is None and line.words[i + 1] == ",":
        year = year_at(line, i + 2)
        at = i + 2
    if year is not None:
        return Match(i, at + 1, "month", Yearly(partial(_month_of, number), year))
    if not _month_believed(line, i):
        return None
    return Match(i, i + 1, "month", Yearly(partial(_month_of, number)))


def _month_believed(line: Line, i: int) -> bool:
    """A month without a year: *May* and *March* need a word of time before them or a noun's place in the parse."""
    lexeme = line.lexemes[i]
    if lexeme.lower in line.language.times.short_forms and not lexeme.text.endswith("."):
        return False
    if _name_before(line, i):
        return False
    if not month_doubtful(line, i):
        return True
    token = line.token(i)
    if token is None:
        return False
    if token.tag not in ("NNP", "NN") or (
        token.dep in ("aux", "ROOT", "compound") and lexeme.first and token.pos != "PROPN"
    ):
        return False
    if lexeme.first:
        return token.pos == "PROPN" and token.dep.startswith("nsubj") and line.words[i + 1] != ""
    return True


def _name_before(line: Line, i: int) -> bool:
    """True behind another word with a capital that is no word of time: `Theresa May`, `Women's March`."""
    at = i - 2 if line.kinds[i - 1] == "possessive" else i - 1
    before = line.lexemes[at] if at >= 0 else None
    if before is None or before.kind != "word" or not before.capital or _time_word(line, at):
        return False
    token = line.token(at)
    return not before.first or (token is not None and token.pos == "PROPN")


def _time_word(line: Line, i: int) -> bool:
    words = line.language.times
    lower = line.words[i]
    return (
        lower in words.month_numbers
        or lower in words.weekday_numbers
        or any(lower in phrases for phrases in (words.last, words.this, words.next, words.since, words.until, words.by))
        or lower in words.early | words.late | words.middle | words.between | words.from_ | words.to | words.on
        or lower in words.at | words.over | words.before | words.after
    )


def weekday(line: Line, i: int) -> Match | None:
    """`Tuesday`; not the *Sunday* of `the Sunday Times`."""
    number = line.language.times.weekday_numbers.get(line.words[i])
    if number is None or not line.lexemes[i].capital or _titled(line, i):
        return None
    lexeme = line.lexemes[i]
    if lexeme.lower in line.language.times.short_forms and (lexeme.first or not lexeme.text.endswith(".")):
        return None
    return Match(i, i + 1, "weekday", Weekday(number))


def _titled(line: Line, i: int) -> bool:
    """True inside a title: `the Sunday Times`, `Black Friday`; `told Reuters Sunday` is a day."""
    before = line.lexemes[i - 1] if i else None
    after = line.lexemes[i + 1] if i + 1 < len(line.lexemes) else None
    words = line.language.times
    if before is not None and before.capital and before.lower in words.days_called:
        return True
    if after is None or after.opaque or after.kind != "word" or not after.capital:
        return False
    named = after.lower in words.month_numbers or after.lower in words.parts
    return not named and before is not None and before.lower in words.article


def month_days(line: Line, i: int) -> "partial[list[Days]] | None":
    """The month that a word names, for rules that put another word before it."""
    number = month_number(line, i)
    return partial(_month_of, number) if number and line.lexemes[i].capital else None


def _of_month(line: Line, i: int, number: int) -> Match | None:
    """`the 21st of last month`."""
    words = line.language.times
    tables: tuple[tuple[frozenset[str], Relation], ...] = (
        (words.last, "last"), (words.this, "this"), (words.next, "next"),
    )  # fmt: skip
    for phrases, relation in tables:
        end = line.phrase(i + 3, phrases)
        if end is not None and words.unit_names.get(line.words[end]) == "month":
            return Match(i, end + 1, "day", Portion(number, 1, "day", Unit("month", relation)))
    return None


def ordinal_day(line: Line, i: int) -> Match | None:
    """`on the 9th`."""
    words = line.language.times
    if line.words[i] not in words.article or line.kinds[i + 1] != "ordinal" or line.words[i - 1] not in words.on:
        return None
    number = day_number(line, i + 1)
    if (
        number is not None
        and line.words[i + 2] in words.of
        and line.phrase(i + 3, words.last | words.this | words.next)
    ):
        return _of_month(line, i, number)
    ends = line.closed(i + 2) and not line.dash(i + 2)
    token = line.token(i + 2)
    joined = token is not None and token.tag in ("CC", "IN", "VBD", "RB", "TO", "PRP")
    if number is None or not (ends or joined) or line.words[i + 2] in words.of:
        return None
    return Match(i, i + 2, "day", DayOfMonth(number))
