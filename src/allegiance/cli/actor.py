"""`allegiance actor`: what is claimed of an actor, in order of time."""

import json

import click

from allegiance.cli import options
from allegiance.record.names import NameWarning
from allegiance.record.timeline import Entry
from allegiance.service.asking import History, history


@click.command("actor")
@click.argument("name")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(name: str, form: str, store: str) -> None:
    """Tell NAME's names, ties and events, in order of time. NAME is any of its names, or its id."""
    from allegiance.export.plain import claim as plain
    from allegiance.service.joining import open_joined
    from allegiance.service.names import name_history

    with open_joined(store) as opened:
        found = history(opened, name)
        warnings = name_history(opened, name).warnings if form == "table" else []
    if form == "table":
        _print(found)
        _warn(warnings)
        return
    for entry in found.entries:
        click.echo(json.dumps(plain(entry.report, entry.claim), ensure_ascii=False))


def _print(found: History) -> None:
    from allegiance.export.wording import one_line

    actor = found.actor
    click.echo(one_line(f"{actor.name} ({actor.id}, {actor.kind or 'kind unknown'})"))
    click.echo(f"known as: {'; '.join(dict.fromkeys(map(one_line, found.names)))}")
    for kind in ("name", "change", "relation", "event"):
        entries = [entry for entry in found.entries if entry.claim.kind.value == kind]
        if entries:
            click.echo(f"\n{kind}s")
        for entry in entries:
            click.echo(f"  {_line(entry)}")
    if any(entry.day and entry.day.dated == "reported" for entry in found.entries):
        click.echo("\n* the report's own day: the report states none")


def _warn(warnings: list[NameWarning]) -> None:
    from allegiance.export.wording import one_line, origin

    if warnings:
        click.echo("\nwarnings")
    for warning in warnings:
        click.echo(f"  {one_line(str(warning))}  | {origin(warning.report)}")


def _line(entry: Entry) -> str:
    from allegiance.export.wording import statement, tellers

    day = f"{entry.day.day.isoformat()}{'' if entry.day.dated == 'stated' else '*'}" if entry.day else "no day"
    return f"{day:11} {statement(entry.claim)}  | {tellers(entry.claim, entry.report)}"
