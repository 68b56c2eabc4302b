"""Rules for years, decades, centuries, seasons and days with a name."""

import re
from functools import cache, partial

from allegiance.languages.time_words import Times
from allegiance.times import calendar
from allegiance.times.calendar import Days
from allegiance.times.dates import Stated, Yearly
from allegiance.times.line import Line, Match, split
from allegiance.times.named import on_year
from allegiance.times.rules_dates import FIRST_YEAR, LAST_YEAR, year_at


def _season_of(first: int, last: int, year: int) -> list[Days]:
    return [calendar.season(year, first, last)]


def year(line: Line, i: int) -> Match | None:
    """`2014` where it is no count, `the year 2014`, `2016/17`."""
    value = year_at(line, i)
    if value is None or not FIRST_YEAR <= value <= LAST_YEAR or not _year_believed(line, i):
        return None
    if line.words[i + 1] == "/" and line.glued(i + 1) and line.glued(i + 2):
        short = line.integer(i + 2, 0, 99)
        if short == (value + 1) % 100:
            return Match(i, i + 3, "stretch", Stated(calendar.years(value, 2)))
    return Match(i, i + 1, "year", Stated(calendar.years(value)))


def _year_believed(line: Line, i: int) -> bool:
    words = line.language.times
    before, after = line.words[i - 1], line.words[i + 1]
    if before.rstrip(".") in words.numbering or (line.kinds[i - 1] == "mark" and before in "$€£#№"):
        return False
    if (
        i
        and line.glued(i)
        and line.dash(i - 1)
        and line.glued(i - 1)
        and line.kinds[i - 2] == "word"
        and (line.words[i - 2] not in words.year_prefixes)
    ):
        return False  # `Unit-1945`
    if (after in "%°" and after) or line.words[i + 1] in line.language.numbers.scales:
        return False
    if line.language.times.unit_names.get(after) and line.language.times.unit_names[after] != "quarter":
        return False
    token = line.token(i)
    if token is None:
        return True
    if token.tag in ("$",) or (token.name is not None and token.name.span.text != token.text):
        return False
    head = token.head
    counted = token.dep == "nummod" and head.i > token.i and head.tag in ("NNS", "NNPS")
    if not counted:
        return True
    marked = line.language.times.article | line.language.times.of | line.language.times.since
    return before in marked or before == "in" or line.kinds[i - 1] == "possessive" or before in ("its", "their", "his")


def decade(line: Line, i: int) -> Match | None:
    """`the 1990s`, `the '80s`, `the nineties`."""
    article = line.words[i] in line.language.times.article
    at = i + 1 if article else i
    first: int | None = None
    if line.kinds[at] == "decade":
        digits = re.sub(r"\D", "", line.words[at])
        first = int(digits) if len(digits) == 4 else 1900 + int(digits)
        if len(digits) == 2 and not article and line.words[at][:1].isdecimal():
            return None
    elif article:
        first = line.language.times.decades.get(line.words[at])
    if first is None or first % 10:
        return None
    return Match(i, at + 1, "stretch", Stated(calendar.years(first, 10)))


def century(line: Line, i: int) -> Match | None:
    """`the 19th century`: 1800 to 1899, as ISO 8601 counts."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if line.kinds[at] == "ordinal":
        number = int(line.words[at][:-2])
    else:
        number = words.century_ordinals.get(line.words[at], 0)
        if not number:
            return None
    after = at + 2 if line.dash(at + 1) else at + 1
    if words.unit_names.get(line.words[after]) != "century" or not 2 <= number <= 30:
        return None
    if line.words[after + 1] in ("bc", "bce"):
        return None
    return Match(i, after + 1, "stretch", Stated(calendar.years((number - 1) * 100, 100)))


def season(line: Line, i: int) -> Match | None:
    """`the summer of 2014`, `autumn 2020`, `the spring`."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    found = words.seasons.get(line.words[at])
    if found is None:
        return None
    end = at + 1
    after = end + (line.words[end] in words.of)
    value = year_at(line, after)
    of_year = partial(_season_of, *found)
    if value is not None:
        return Match(i, after + 1, "season", Yearly(of_year, value))
    token = line.token(at)
    modifies = token is not None and token.dep in ("compound", "amod", "nmod") and token.head.i > token.i
    if (line.lexemes[at].capital and not line.lexemes[at].first) or modifies or token is None or token.pos == "VERB":
        return None
    if line.words[at] in words.doubtful_seasons and line.words[end] in words.of:
        return None
    if (
        at == i
        and line.words[i - 1] not in words.ahead | words.by | words.until | words.since | words.before | words.early
    ):
        return None
    return Match(i, end, "season", Yearly(of_year))


def season_days(line: Line, i: int) -> "partial[list[Days]] | None":
    """The season that a word names, for rules that put another word before it."""
    found = line.language.times.seasons.get(line.words[i])
    return partial(_season_of, *found) if found else None


def named(line: Line, i: int) -> Match | None:
    """`Christmas Day 2016`, `Ramadan`, `Good Friday`."""
    found = named_days(line, i)
    if found is None:
        return None
    rule, end = found
    after = end + (line.words[end] in line.language.times.of)
    value = year_at(line, after)
    if value is not None:
        return Match(i, after + 1, "day", Yearly(partial(on_year, rule), value))
    if rule[:4].isdigit():
        return Match(i, end, "day", Yearly(partial(on_year, rule), int(rule[:4])))
    return Match(i, end, "day", Yearly(partial(on_year, rule)))


@cache
def _named_phrases(key: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return split(frozenset(k.replace("-", " - ") for k in key))


def named_days(line: Line, i: int) -> tuple[str, int] | None:
    """The rule of a named day at `i`, and where the name ends."""
    words: Times = line.language.times
    for parts in _named_phrases(words.named_phrases).get(line.words[i], ()):
        if all(line.words[i + n] == part for n, part in enumerate(parts)) and (
            line.lexemes[i].capital or line.kinds[i] == "short"
        ):
            key = " ".join(parts).replace(" - ", "-").replace(" 's", "'s")
            return words.named[key], i + len(parts)
    return None
