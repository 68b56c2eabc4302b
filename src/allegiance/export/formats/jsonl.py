"""Claims as JSON Lines, one a line, for other programs."""

import json
from collections.abc import Iterable
from typing import TextIO

from allegiance.export.plain import claim as plain
from allegiance.model.ports import Told

NAME = "jsonl"


def write(told: Iterable[Told], out: TextIO) -> None:
    """Writes each claim on a line of its own, in the form of docs/claims.md."""
    for report, claim in told:
        out.write(json.dumps(plain(report, claim), ensure_ascii=False) + "\n")
