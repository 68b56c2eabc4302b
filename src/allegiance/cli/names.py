"""`allegiance names`: what an actor is called, was called, or was called on a day."""

import json
from datetime import date
from typing import TYPE_CHECKING

import click

from allegiance.cli import options

if TYPE_CHECKING:
    from allegiance.record.names import Called


@click.command("names")
@click.argument("name")
@click.option("--on", "day", type=options.Day(), help="Only names that it may have gone by on this day.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--reviewed", is_flag=True, help=options.REVIEWED)
@options.store
def command(name: str, day: date | None, form: str, reviewed: bool, store: str) -> None:
    """Tell what NAME, any name of an actor or its id, is and was called: from when, until when, and who says so."""
    from allegiance.export.wording import one_line, origin
    from allegiance.service.joining import open_joined
    from allegiance.service.names import name_history

    with open_joined(store) as opened:
        found = name_history(opened, name, on=day, reviewed=reviewed)
    if form == "jsonl":
        for called in found.names:
            click.echo(_json(called))
        return
    click.echo(one_line(f"{found.actor.name} ({found.actor.id})") + (f" on {day}" if day else ""))
    for called in found.names:
        click.echo(f"  {_line(called)}")
    if found.wordings:
        click.echo(f"also: {'; '.join(map(one_line, found.wordings))}")
    for warning in found.warnings:
        click.echo(f"warning: {one_line(str(warning))}  | {origin(warning.report)}")


def _days(called: "Called") -> str:
    """From when until when: `since 2016-07-28`, `until 2019-02-12`, with a star where a day is only a report's."""
    star = "*" if called.dated == "reported" else ""
    since, until = called.since, called.until
    parts = [f"since {since}{star}" if since else "", f"until {until}{star}" if until else ""]
    return " ".join(filter(None, parts))


def _origin(called: "Called") -> str:
    from allegiance.export.wording import tellers

    return tellers(called.told[1], called.told[0]) if called.told else called.source


def _line(called: "Called") -> str:
    from allegiance.export.wording import one_line

    sort = "" if called.sort == "name" else f" ({called.sort})"
    return f"{one_line(called.name)}{sort}  {_days(called)}".rstrip() + f"  | {one_line(_origin(called))}"


def _json(called: "Called") -> str:
    told = called.told
    row = {
        "name": called.name, "sort": called.sort, "language": called.language,
        "since": str(called.since) if called.since else None,
        "until": str(called.until) if called.until else None, "dated": called.dated, "source": called.source,
        "claim": told[1].id if told else None, "document": told[0].id if told else None,
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False)
