"""`allegiance actor`: what is claimed of an actor, in order of time."""

import json

import click

from allegiance.cli import options


@click.command("actor")
@click.argument("name")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(name: str, form: str, store: str) -> None:
    """Tell NAME's names, ties and events, in order of time. NAME is any of its names, or its id."""
    from allegiance.export.plain import claim as plain
    from allegiance.export.wording import speakers, statement
    from allegiance.service.asking import history
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        actor, entries = history(opened, name)
    if form == "jsonl":
        for entry in entries:
            click.echo(json.dumps(plain(entry.report, entry.claim), ensure_ascii=False))
        return
    wordings = sorted(
        {
            " ".join(p.mention.text.split())
            for e in entries
            for p in e.claim.participants
            if p.actor and p.actor.id == actor.id
        }
    )
    click.echo(f"{actor.name} ({actor.id}, {actor.kind or 'kind unknown'})")
    click.echo(f"called: {'; '.join(wordings)}")
    for kind in ("name", "change", "relation", "event"):
        found = [e for e in entries if e.claim.kind.value == kind]
        if found:
            click.echo(f"\n{kind}s")
        for entry in found:
            day = f"{entry.day.day.isoformat()}{'' if entry.day.dated == 'stated' else '*'}" if entry.day else "no day"
            where = entry.report.outlet or entry.report.id
            click.echo(f"  {day:11} {statement(entry.claim)}  | {speakers(entry.claim)} | {where}")
    click.echo("\n* the report's own day: the report states none")
