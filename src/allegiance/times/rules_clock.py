"""Reads the time of day: `7:30 am`, `0430 GMT`, `noon`, `six o'clock in the morning`, `the early hours`."""

import re
from dataclasses import dataclass

from allegiance.times.line import Line, Match

_FIGURES = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])?")
_FOUR = re.compile(r"(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day that ends before lexeme `end`, as TIMEX3 writes it: `T19:30`, `TMO`."""

    end: int
    value: str


def hour(line: Line, i: int) -> Hour | None:
    """The time of day that begins at `i`; parts of the day only with an article or as a point (`noon`)."""
    words = line.language.times
    at = i + 1 if line.words[i] in words.article else i
    if (end := line.phrase(at, words.hours_of)) is not None:
        return Hour(end, "TMO")
    if line.words[at] in words.parts and (at > i or line.words[at] in words.points or _of_a_day(line, at)):
        return Hour(at + 1, part_of_day(line, at))
    if at > i:
        return None
    return _clock(line, i)


def _of_a_day(line: Line, i: int) -> bool:
    """`early evening on Thursday`."""
    return line.words[i + 1] in line.language.times.on and line.words[i + 2] in line.language.times.weekday_numbers


def part_of_day(line: Line, i: int) -> str:
    """`TMO` for the word *morning* at `i`; empty for a word that names no part of the day."""
    code = line.language.times.parts.get(line.words[i])
    return f"T{code}" if code else ""


def _clock(line: Line, i: int) -> Hour | None:
    words = line.language.times
    number = line.kinds[i] == "number" and (line.words[i].isdecimal() and len(line.words[i]) in (1, 2, 4))
    if line.kinds[i] != "clock" and not number and line.words[i] not in line.language.numbers.words:
        return None
    end = i + 1
    half = ""
    if number and len(line.words[i]) == 4 and line.words[end] in words.military:
        end += 1
    while True:
        after = line.phrase(end, words.clock)
        if (told := line.phrase(end, words.half_phrases)) is not None:
            half = words.halves_of_day[line.between(end, told)]
            after = told
        if after is None:
            break
        end = after
    if end == i + 1 and line.kinds[i] != "clock":
        return None
    return Hour(end, _value(line, i, half))


def _value(line: Line, i: int, half: str) -> str:
    """`T19:30`; empty where the figures are no time of day."""
    word = line.words[i]
    if (number := line.language.numbers.words.get(word)) is not None:
        count, minutes = number, 0
    elif (found := _FOUR.fullmatch(word) or _FIGURES.match(word)) is not None:
        count, minutes = int(found[1]), int(found[2] or 0)
        half = half or (found[3] + "m" if found.re is _FIGURES and found[3] else "")
    else:
        return ""
    return afternoon(f"T{count % 12 if half == 'am' else count:02}:{minutes:02}", half) if count < 25 else ""


def afternoon(value: str, half: str) -> str:
    """The value for the second half of the day: `T07:30` is `T19:30` for `pm`.

    >>> afternoon("T07:30", "pm"), afternoon("T12:00", "pm"), afternoon("T07:30", "")
    ('T19:30', 'T12:00', 'T07:30')
    """
    if half == "pm" and value[1:3].isdigit() and int(value[1:3]) < 12:
        return f"T{int(value[1:3]) + 12}{value[3:]}"
    return value


def together(hour_told: str, match: Match) -> str:
    """The hour of an expression that tells both: *7:30 tonight* is 19:30."""
    if not hour_told:
        return match.hour
    if hour_told[1:2].isdigit() and match.hour in ("TEV", "TNI", "TAF"):
        return afternoon(hour_told, "pm")
    return hour_told
