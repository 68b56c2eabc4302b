"""`allegiance suggest`: which actors are likely one."""

import json
from typing import TYPE_CHECKING

import click

from allegiance.cli import options

if TYPE_CHECKING:
    from allegiance.record.likeness import Likeness


@click.command("suggest")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(limit: int, form: str, store: str) -> None:
    """List pairs of actors that are likely one, best first, with the reasons; pairs that are judged are left out."""
    from allegiance.service.suggesting import suggestions
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        found = suggestions(opened, limit=limit)
    for pair in found:
        click.echo(_json(pair) if form == "jsonl" else _line(pair))
    if not found:
        click.echo("allegiance: no two actors are likely one", err=True)


def _json(pair: "Likeness") -> str:
    from allegiance.export.plain import actor

    row = {"first": actor(pair.first), "second": actor(pair.second), "score": pair.score, "reasons": pair.reasons}
    return json.dumps(row, ensure_ascii=False)


def _line(pair: "Likeness") -> str:
    from allegiance.export.wording import one_line

    named = " | ".join(one_line(f"{a.name} ({a.id})") for a in (pair.first, pair.second))
    return f"{pair.score:.2f}  {named}\n      {one_line('; '.join(pair.reasons))}"
