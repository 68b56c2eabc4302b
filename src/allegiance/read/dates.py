"""Full dates as pages write them: a day, a month and a year in figures or words."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z\b|\s?[+-]\d\d:?\d\d\b)?)?"
_OPENING = r"(?<![\w/.–-])"
_DATE = (
    re.compile(rf"{_OPENING}(?P<year>(?:19|20)\d\d)([-/.])(?P<numeral>\d\d?)\2(?P<day>\d\d?)(?!\d){_CLOCK}"),
    re.compile(rf"{_OPENING}{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}", re.I),
    re.compile(rf"{_OPENING}{_MONTH}\s*{_DAY}\s*,?\s+{_YEAR}", re.I),
    re.compile(rf"{_OPENING}{_YEAR},?\s+{_MONTH}\s+{_DAY}(?!\d)", re.I),
    re.compile(rf"{_OPENING}(?P<first>\d\d?)([-/.])(?P<second>\d\d?)\2{_YEAR}"),
)
_DAY_OF_YEAR = re.compile(
    rf"\b(?:{_DAY}\s+{_MONTH}|{_MONTH.replace('month', 'm')}\s*{_DAY.replace('day', 'd')})(?!\w)", re.I
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at `start` to `end` of a text; `value` is None for one that does not exist or may be read in two ways."""

    start: int
    end: int
    value: date | None


def written_dates(text: str) -> list[WrittenDate]:
    """The full dates in `text`, in order; days without a year are none.

    >>> written_dates("Jan. 26, 2017")
    [WrittenDate(start=0, end=13, value=datetime.date(2017, 1, 26))]
    """
    found: list[WrittenDate] = []
    for match in sorted((m for p in _DATE for m in p.finditer(text)), key=lambda m: (m.start(), -m.end())):
        if not found or found[-1].end <= match.start():
            found.append(WrittenDate(match.start(), match.end(), _value(match)))
    return found


def parse(text: str) -> date | None:
    """The day that `text` as a whole names, None if it names none or leaves open which.

    >>> parse("26 January, 2017"), parse("05/01/2017"), parse("30 February 2017")
    (datetime.date(2017, 1, 26), None, None)
    """
    dates = written_dates(text.strip())
    return dates[0].value if len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(text.strip())) else None


def without_days(text: str) -> str:
    """`text` without its dates, those that name no year included.

    >>> without_days("ABUJA, Nov 5")
    'ABUJA, '
    """
    for found in reversed(written_dates(text)):
        text = text[: found.start] + text[found.end :]
    return _DAY_OF_YEAR.sub("", text)


def _value(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if parts.get("first"):
        return _numeric(int(parts["year"]), int(parts["first"]), int(parts["second"]))
    numeral = parts.get("numeral")
    month = int(numeral) if numeral else _MONTHS.index(parts["month"][:3].lower()) + 1
    return _day(int(parts["year"]), month, int(parts["day"]))


def _numeric(year: int, first: int, second: int) -> date | None:
    """The one day that two numbers and a year can mean, whichever of them is the month."""
    readings = {_day(year, first, second), _day(year, second, first)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
