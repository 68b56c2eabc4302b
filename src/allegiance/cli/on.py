"""`allegiance on`: which ties hold on a day."""

import json
import sys
from datetime import date
from typing import Any

import click

from allegiance.cli import options


@click.command("on")
@click.argument("day", type=options.Day())
@click.option("--actor", metavar="NAME", help="Only ties of this actor, by a name or an id.")
@click.option("--according-to", metavar="NAME", help="Only as this speaker or outlet tells it.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@options.store
def command(day: date, actor: str | None, according_to: str | None, form: str, store: str) -> None:
    """Tell which ties hold on DAY: phase, who says so, in how many reports, in which words."""
    from allegiance.service.asking import on_day
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        ties = on_day(opened, day, actor=actor, according_to=according_to)
    if form == "json":
        click.echo(json.dumps([_plain(tie) for tie in ties], ensure_ascii=False, indent=2))
        return
    _table(ties, day)


def _plain(tie: Any) -> dict[str, Any]:
    from allegiance.export.plain import actor, document, span

    def party(found: Any) -> dict[str, Any] | None:
        return {"name": found.name, "actor": actor(found.actor)} if found else None

    return {
        "type": tie.tie.type,
        "subject": party(tie.tie.subject),
        "object": party(tie.tie.object),
        "state": tie.state.value,
        "phase": tie.deciding.claim.phase,
        "reports": tie.reports,
        "tellings": [
            {
                "standing": w.standing.value, "day": w.telling.day.isoformat(), "dated": w.telling.dated,
                "rule": w.telling.rule.value, "phase": w.telling.claim.phase,
                "polarity": w.telling.claim.factuality.polarity, "status": w.telling.claim.factuality.status,
                "speakers": list(w.telling.speakers), "evidence": span(w.telling.claim.evidence),
                "claim": w.telling.claim.id, "document": document(w.telling.report),
            }
            for w in tie.tellings
        ],
    }  # fmt: skip


def _table(ties: list[Any], day: date) -> None:
    from rich.console import Console
    from rich.table import Table

    out = sys.stdout
    console = Console(file=out, width=None if out.isatty() else 150, highlight=False, markup=False, emoji=False)
    table = Table("tie", "state", "since", "who says so", "reports", "the words", show_lines=True, expand=True)
    for column, ratio in ((0, 4), (3, 2), (5, 5)):
        table.columns[column].ratio = ratio
    for tie in ties:
        telling = tie.deciding
        other = tie.tie.object.name if tie.tie.object else "…"
        parties = f"{tie.tie.subject.name} – {tie.tie.type.replace('_', ' ')} – {other}"
        who = ", to ".join(telling.speakers) or telling.report.outlet or "the outlet"
        phase = f"{tie.state.value} ({telling.claim.phase})" if telling.claim.phase else tie.state.value
        since = telling.day.isoformat() + ("" if telling.dated == "stated" else " as reported")
        table.add_row(parties, phase, since, who, str(tie.reports), " ".join(telling.claim.evidence.text.split()))
    held = sum(t.state.value == "holds" for t in ties)
    disputed = sum(t.state.value == "disputed" for t in ties)
    if ties:
        console.print(table)
    console.print(f"{day}: {len(ties)} ties told of, {held} hold, {disputed} disputed")
