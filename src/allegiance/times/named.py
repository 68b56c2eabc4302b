"""Days with names, by their fixed rules: Christmas, Easter, the months of the Islamic calendar."""

from datetime import date, timedelta

from allegiance.times.calendar import Days, exact, one

_HIJRI_EPOCH = date(622, 7, 19)
"""1 Muharram of the first year, in days of today's calendar (16 July 622 of the old one)."""


def on_year(rule: str, year: int) -> list[Days]:
    """The days that a rule of the language's `times.named` gives in a year; the Islamic year may give two or none.

    >>> on_year("easter -2", 2021)[0].start
    datetime.date(2021, 4, 2)
    """
    kind, _, rest = rule.partition(" ")
    if kind == "easter":
        return [one(easter(year) + timedelta(days=int(rest)))]
    if kind == "orthodox":
        return [one(orthodox_easter(year) + timedelta(days=int(rest)))]
    if kind == "hijri":
        return _islamic(rest, year)
    if kind == "nth":
        return [one(_weekday_of_month(rest, year))]
    parts = [int(p) for p in rule.split("-")]
    if len(parts) == 3:
        return [one(date(*parts))] if parts[0] == year else []
    day = exact(year, *parts)
    return [one(day)] if day else []


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher's rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the new calendar (right from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def hijri(year: int, month: int, day: int) -> date:
    """The day of a date of the arithmetic Islamic calendar; the moon may be seen a day before or after."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(days=days)


def _islamic(rule: str, year: int) -> list[Days]:
    """A month (`9`) or a day (`10-1`), with a day before and after, as sightings differ."""
    month, _, day = rule.partition("-")
    found: list[Days] = []
    guess = (year - 622) * 33 // 32
    for candidate in range(guess - 1, guess + 3):
        start = hijri(candidate, int(month), int(day) if day else 1)
        following = (candidate, int(month) + 1) if int(month) < 12 else (candidate + 1, 1)
        end = start if day else hijri(*following, 1) - timedelta(days=1)
        if start.year == year:
            found.append(Days(start - timedelta(days=1), end + timedelta(days=1), "range", "inferred"))
    return found


def _weekday_of_month(rule: str, year: int) -> date:
    """`11-4-4` is the fourth Thursday of November (5 the last); `+1` behind it the day after.

    >>> _weekday_of_month("11-4-4 +1", 2013)
    datetime.date(2013, 11, 29)
    """
    which, _, off = rule.partition(" ")
    month, weekday, count = (int(p) for p in which.split("-"))
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    if day.month != month:
        day -= timedelta(days=7)
    return day + timedelta(days=int(off or 0))
