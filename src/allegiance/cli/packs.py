"""`allegiance packs check`: what is wrong with packs of one's own."""

from pathlib import Path

import click


@click.group("packs")
def command() -> None:
    """Packs of actors of your own: ALLEGIANCE_PACKS names files or folders of them."""


@command.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="FILE|FOLDER…")
def check(paths: tuple[Path, ...]) -> None:
    """Tell all that is wrong with the packs, each fault with file and line, also beside the program's own."""
    from allegiance.export.wording import counted
    from allegiance.packs.loader import check as checked

    click.echo(f"{counted(checked(paths), 'actor')}, no fault")
