"""How a question is answered: as a page for people or as JSON Lines, and that there is more."""

import sys
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from allegiance.cli.faults import say


def answer(
    form: str, lines: Iterable[dict[str, Any]], page: Callable[[TextIO], None], *, more: str | None = None
) -> None:
    """Writes the lines if `form` is `jsonl`, else the page; then says `more`, if there is more than was asked for."""
    from allegiance.export.answers import write_lines

    if form == "jsonl":
        write_lines(lines, sys.stdout)
    else:
        page(sys.stdout)
    if more:
        say(more)
