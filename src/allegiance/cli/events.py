"""`allegiance events`: what happened, as told by how many reports."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli import options
from allegiance.service.viewing import View

if TYPE_CHECKING:
    from allegiance.record.events.event import Event


@click.command("events")
@options.sought
@options.view
@click.option("--claim", metavar="ID", help="Only the event that this claim tells of.")
@click.option("--reports", type=click.IntRange(min=1), default=1, show_default=True, help="Told by so many at least.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(claim: str | None, reports: int, view: View, form: str, store: str, **wanted: Any) -> None:
    """List happenings, each with the claims of all reports that tell of it; those told most come first."""
    from allegiance.cli.tellings import event_row
    from allegiance.service.asking import Search
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.events import event_of, events

    with open_gathered(store) as opened:
        asked = Search(**wanted, reviewed=view.reviewed)
        found = [event_of(opened, claim)] if claim else list(events(opened, asked, reports=reports, view=view))
    if form == "table":
        _table(found)
    for event in found if form == "jsonl" else ():
        click.echo(json.dumps(event_row(event), ensure_ascii=False))


def _table(found: "list[Event]") -> None:
    from allegiance.cli.tellings import event_words
    from allegiance.export.console import console_for, new_table
    from allegiance.export.wording import counted, one_line, tellers

    console = console_for(sys.stdout)
    table = new_table(event=4, told_by=3, claims=None, the_words=5)
    for event in found:
        who = "\n".join(dict.fromkeys(one_line(tellers(claim, report)) for report, claim in event.tellings))
        told = f"{counted(event.reports, 'report')}, {event.sources} in words of their own\n{who}"
        ids = "\n".join(claim.id for _, claim in event.tellings)
        table.add_row(event_words(event), told, ids, one_line(event.tellings[0][1].evidence.text))
    if found:
        console.print(table)
    console.print(counted(len(found), "event"))
