"""Tables as CSV (RFC 4180) for spreadsheets, in which no cell is ever a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

Cell = str | int | float | date | None
ROWS = 200
"""Rows that are put into words together."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that spreadsheets compute, wide signs of East Asian writing among them."""


def written(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The table as text, some rows at a time, its head first.

    >>> "".join(written(["name", "claims"], [["=1+1", 2], ["A, B", None]])).splitlines()
    ['name,claims', "'=1+1,2", '"A, B",']
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for number, row in enumerate(rows, 1):
        writer.writerow([shown(cell) for cell in row])
        if number % ROWS == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def shown(cell: Cell) -> str:
    """A cell as it is written: text that a spreadsheet might compute stands behind an apostrophe, and so stays text.

    >>> shown("-2+3"), shown(-2), shown(" =A1"), shown(None)
    ("'-2+3", '-2', "' =A1", '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    text = cell.replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
