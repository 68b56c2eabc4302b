"""Claims as a table for people: what is claimed, who says so, when, in which words."""

from collections.abc import Iterable
from typing import TextIO

from allegiance.export.wording import days, speakers, statement
from allegiance.model.ports import Told

NAME = "table"


def write(told: Iterable[Told], out: TextIO) -> None:
    """Writes the claims as a table as wide as the terminal; plain text where `out` is no terminal."""
    from rich.console import Console
    from rich.table import Table

    console = Console(file=out, width=None if out.isatty() else 150, highlight=False, markup=False, emoji=False)
    table = Table("claim", "who says so", "date", "the words", show_lines=True, expand=True)
    table.columns[0].ratio, table.columns[1].ratio, table.columns[3].ratio = 4, 2, 5
    table.columns[2].no_wrap = True
    count = 0
    for _, claim in told:
        count += 1
        words = " ".join(claim.evidence.text.split())
        table.add_row(statement(claim), speakers(claim), days(claim.time), words)
    if count:
        console.print(table)
    console.print(f"{count} claims")
