"""`allegiance copies`: which reports reprint each other's words."""

import json
import sys

import click

from allegiance.cli import options


@click.command("copies")
@click.option("--report", metavar="ID", help="Only the group of this report.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(report: str | None, form: str, store: str) -> None:
    """List groups of reports that share words, how many and whom they credit; reprints count as one telling."""
    from allegiance.cli.tellings import reprints_row
    from allegiance.export.console import console_for, new_table
    from allegiance.export.wording import counted, heading
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.events import reprints

    with open_gathered(store) as opened:
        found = reprints(opened, report=report)
    if form == "jsonl":
        for one in found:
            click.echo(json.dumps(reprints_row(one), ensure_ascii=False))
        return
    console = console_for(sys.stdout)
    table = new_table(reports=5, why=6)
    for one in found:
        why = "\n".join(f"{c.first} and {c.second}: {c.why}" for c in one.group.copies)
        table.add_row("\n".join(f"{r.id}: {heading(r)}" for r in one.reports), why)
    if found:
        console.print(table)
    console.print(f"{counted(len(found), 'group')} of reprints")
