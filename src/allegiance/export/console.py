"""A console for people: colours and the terminal's width where there is one, plain text of a fixed width elsewhere."""

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

PLAIN_WIDTH = 150
"""Columns where `out` is no terminal and COLUMNS says nothing."""


def console_for(out: TextIO) -> "Console":
    """A console that writes to `out` and takes no word of a report for markup."""
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            """Leaves it to the caller what happens when nobody reads any more."""
            raise BrokenPipeError

    width = None if out.isatty() or "COLUMNS" in os.environ else PLAIN_WIDTH
    return Plain(file=out, width=width, highlight=False, markup=False, emoji=False)


def new_table(**ratios: int | None) -> "Table":
    """A table with a column for each name, as wide in relation to the others as its ratio says (None: as its words)."""
    from rich.table import Table

    table = Table(show_lines=True, expand=True)
    for name, ratio in ratios.items():
        table.add_column(name.replace("_", " "), ratio=ratio, overflow="fold")
    return table
