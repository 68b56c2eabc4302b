"""`allegiance packs`: checks packs of one's own, and exchanges actors with other people's lists."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli.faults import UNREADABLE, say
from allegiance.model.actor import ACTOR_KINDS

if TYPE_CHECKING:
    from allegiance.exchange.imported import Imported


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


@command.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The pack to write.")
@click.option("--title", help="What the pack is of; the file's name by default.")
@click.option("--kind", type=click.Choice(ACTOR_KINDS), help="The kind of organisations that the list says nothing of.")
@click.option("--source", metavar="WORDS", help="The publication that the facts are from.")
def take(path: Path, to: Path, title: str | None, kind: str | None, source: str | None) -> None:
    """Make a pack of the actors in FILE: FollowTheMoney entities as JSON Lines, or a table that ends in .csv.

    Persons without a public office are left out, and so is what is at fault, told in a line each. What FILE says of
    actors that the packs have is added to them.
    """
    from allegiance.export.wording import counted
    from allegiance.service.exchange import import_actors, write_pack

    if to.exists():
        raise click.UsageError(f"{to} is there already; name another file")
    imported = import_actors(path, kind=kind, source=source)
    write_pack(to, title or path.name, imported)
    additions = f", additions to {counted(len(imported.additions), 'known one')}" if imported.additions else ""
    click.echo(f"{to}: {counted(len(imported.actors), 'actor')}{additions}")
    for line in _left_out(imported):
        click.echo(f"allegiance: left out: {line}", err=True)
    for fault in imported.faults:
        say(fault)
    if imported.faults:
        raise click.exceptions.Exit(UNREADABLE)


def _left_out(imported: "Imported") -> list[str]:
    told = {
        "persons without a public office": imported.private,
        "entities that are no actors": imported.other,
        "abbreviations that another actor of the country has": imported.taken_out,
    }
    return [f"{what}: {number}" for what, number in told.items() if number]


@command.command("export")
@click.option("--country", metavar="CODE", help="Only actors of this country, by its ISO code.")
@click.option("--new-from", "store", metavar="PATH", help="Only the groups of this store that no pack knows.")
def give(country: str | None, store: str | None) -> None:
    """Print the known actors as FollowTheMoney entities, one a line."""
    from allegiance.service.exchange import entities, new_entities
    from allegiance.service.joining import open_joined

    if store is None:
        _print(entities(country=country.upper() if country else None))
        return
    if country is not None:
        raise click.UsageError("--country tells packs' actors apart; of new groups nobody states one")
    with open_joined(store) as opened:
        _print(new_entities(opened))


def _print(entities: Iterable[dict[str, Any]]) -> None:
    for entity in entities:
        click.echo(json.dumps(entity, ensure_ascii=False))
