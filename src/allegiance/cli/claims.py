"""`allegiance claims`: searches the claims that are kept."""

import sys
from typing import Any

import click

from allegiance.cli import options
from allegiance.service.asking import Search, search

STATUSES = ["actual", "possible", "planned", "threatened", "demanded", "conditional"]


@click.command("claims")
@click.option("--type", "types", multiple=True, help="A claim type; may be given more than once.")
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who takes part, by a name or an id.")
@click.option(
    "--according-to", multiple=True, metavar="NAME", help="Who says so: a speaker, or an outlet in its own voice."
)
@click.option("--conflict", help=options.CONFLICT)
@click.option("--from", "since", type=options.Day(), help="Not before this day.")
@click.option("--to", "until", type=options.Day(), help="Not after this day.")
@click.option("--place", help="A place, province or its wording.")
@click.option("--text", help="Words of the evidence.")
@click.option("--report", help="A report's id.")
@click.option("--status", type=click.Choice(STATUSES))
@click.option("--polarity", type=click.Choice(["affirmed", "denied"]))
@click.option("--reviewed", is_flag=True, help=options.REVIEWED)
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(form: str, store: str, limit: int, **wanted: Any) -> None:
    """Search the claims that are kept; every option narrows the answer.

    A claim that states no time counts by the day of its report.
    """
    from allegiance.export.formats import formats
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = list(search(opened, Search(limit=limit + 1, **wanted)))
    formats()[form].write(found[:limit], sys.stdout)
    if len(found) > limit:
        click.echo(f"allegiance: there are more than {limit} claims; --limit shows more", err=True)
