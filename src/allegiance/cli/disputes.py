"""`allegiance disputes`: where the tellings of an event or a tie differ."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli import options
from allegiance.service.viewing import View

if TYPE_CHECKING:
    from allegiance.service.events import Disputed


@click.command("disputes")
@options.sought
@options.view
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(view: View, form: str, store: str, **wanted: Any) -> None:
    """List events and ties of which reports tell different things, each value with who tells it.

    The value that most independent tellings give is marked as best; of several such, the latest.
    """
    from allegiance.cli.tellings import dispute_row
    from allegiance.service.asking import Search
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.events import disputes

    with open_gathered(store) as opened:
        found = list(disputes(opened, Search(**wanted, reviewed=view.reviewed), view=view))
    if form == "table":
        _table(found)
    for one in found if form == "jsonl" else ():
        click.echo(json.dumps(dispute_row(one), ensure_ascii=False))


def _table(found: "list[Disputed]") -> None:
    from allegiance.cli.tellings import event_words, spread_words, tie_words
    from allegiance.export.console import console_for, new_table
    from allegiance.export.wording import counted
    from allegiance.record.events.event import Event

    console = console_for(sys.stdout)
    table = new_table(of_what=4, about=None, told=8)
    for one in found:
        named = event_words(one.subject) if isinstance(one.subject, Event) else tie_words(one.subject)
        for spread in one.disputed:
            table.add_row(named, spread.about, spread_words(spread))
            named = ""
    if found:
        console.print(table)
    console.print(counted(len(found), "dispute"))
