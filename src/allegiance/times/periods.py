"""Lengths of time as TIMEX3 writes them: `P3D`, `PT2H`, `PXM`."""

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S"}
"""Half of a unit in whole ones of a smaller unit."""


def period(count: float | None, unit: str) -> str:
    """So many units; None for a number that the words leave open.

    >>> period(3, "month"), period(None, "hour"), period(1, "fortnight"), period(2.5, "year")
    ('P3M', 'PTXH', 'P2W', 'P2.5Y')
    """
    if count is not None and unit == "fortnight":
        count = 2 * count
    number = "X" if count is None else f"{count:g}" if count < 100_000 else str(int(count))
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{number}{UNITS[unit]}"


def half(unit: str) -> str:
    """Half a unit.

    >>> half("hour"), half("month")
    ('PT30M', 'P0.5M')
    """
    return HALVES.get(unit) or period(0.5, unit)
