"""What the stages found, written as JSON Lines or as a table for people."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from allegiance.export.console import console_for, new_table
from allegiance.export.layers import layer
from allegiance.export.plain import Plain
from allegiance.export.wording import heading, one_line
from allegiance.model.ports import ReadingPort

OWN_COLUMNS = ("document", "start", "end", "text")


def write_jsonl(reading: ReadingPort, layers: Iterable[str], out: TextIO) -> None:
    """Writes each finding of the layers on a line of its own, in the form of docs/commands.md."""
    for name in layers:
        for found in layer(reading, name):
            out.write(json.dumps(found, ensure_ascii=False) + "\n")


def write_table(reading: ReadingPort, layers: Iterable[str], out: TextIO) -> None:
    """Writes a table for each layer: where a finding stands, its words, and what else is known of it."""
    console = console_for(out)
    console.print(heading(reading.report), style="bold")
    for name in layers:
        table = new_table(where=None, words=3, found=5)
        table.show_lines = False
        rows = list(layer(reading, name))
        for found in rows:
            table.add_row(f"{found['start']}–{found['end']}", one_line(found["text"]), _further(found))
        console.print(f"{name}: {len(rows) or 'none'}")
        if rows:
            console.print(table)


def _further(found: Plain) -> str:
    """The fields that a layer has beside the words, where there is anything in them."""
    further = {key: value for key, value in found.items() if key not in OWN_COLUMNS and not _nothing(value)}
    return one_line("; ".join(f"{key.replace('_', ' ')} {_short(value)}" for key, value in further.items()))


def _short(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_short, value))
    if not isinstance(value, dict):
        return str(value)
    if "text" in value:
        return f"{value['slot']} “{value['text']}”" if "slot" in value else f"“{value['text']}”"
    return " ".join(str(part) for part in value.values() if part is not None)


def _nothing(value: Any) -> bool:
    # Not by truth: a figure of 0 is something.
    return value is None or value is False or value == []
