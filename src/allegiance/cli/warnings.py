"""`allegiance warnings`: what does not go together."""

import sys

import click

from allegiance.cli import options


@click.command("warnings")
@click.option("--actor", metavar="NAME", help="Only warnings of this actor.")
@click.option("--reviewed", is_flag=True, help=options.REVIEWED)
@options.answer
@options.store
def command(actor: str | None, reviewed: bool, form: str, limit: int, store: str) -> None:
    """Tell what does not go together: a dissolved actor that acts, a name out of its time, allies that fight.

    Each is a hint for review: one of the claims may be wrong, or read wrongly.
    """
    from allegiance.export.answers import warned, write_lines
    from allegiance.export.pages import write_warnings
    from allegiance.service.happenings import warnings
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = warnings(opened, actor=actor, reviewed=reviewed, limit=limit)
    if form == "jsonl":
        write_lines(map(warned, found), sys.stdout)
    else:
        write_warnings(found, sys.stdout)
