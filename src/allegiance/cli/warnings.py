"""`allegiance warnings`: what does not go together."""

from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
from allegiance.service.viewing import View


@click.command("warnings")
@click.option("--actor", metavar="NAME", help="Only warnings of this actor.")
@options.view
@options.answer
@options.store
def command(actor: str | None, view: View, form: str, limit: int, store: str) -> None:
    """Tell what does not go together: a dissolved actor that acts, a name out of its time, allies that fight.

    Each is a hint for review: one of the claims may be wrong, or read wrongly.
    """
    from allegiance.export.answers import warned
    from allegiance.export.pages import write_warnings
    from allegiance.service.happenings import warnings
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = warnings(opened, actor=actor, view=view, limit=limit)
    answer(form, map(warned, found), partial(write_warnings, found))
