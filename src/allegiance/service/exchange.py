"""Takes actors from FollowTheMoney and CSV into packs, and gives the known ones as FollowTheMoney."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from allegiance.service.joining import JoinedStore
from allegiance.service.known import known_actors
from allegiance.service.new_actors import is_new_group

if TYPE_CHECKING:
    from allegiance.exchange.imported import Imported


def import_actors(path: Path, *, kind: str | None = None, source: str | None = None) -> "Imported":
    """The actors of a file, and what it says of those that the packs have.

    The file is CSV if its name ends so, else JSON Lines of entities. What is at fault in it is left out and told.
    Raises DataError with all faults, each with file and line, where nothing in it can be used.
    """
    from allegiance.exchange.entity import read_entities
    from allegiance.exchange.from_entities import actors_from_entities
    from allegiance.exchange.from_table import actors_from_table

    faults: list[str] = []
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        if path.suffix.lower() == ".csv":
            return actors_from_table(lines, known=known_actors(), where=str(path), kind=kind, source=source)
        entities = list(read_entities(lines, str(path), faults))
    return actors_from_entities(
        entities, known=known_actors(), where=str(path), kind=kind, source=source, faults=faults
    )


def write_pack(path: Path, title: str, imported: "Imported") -> None:
    """Writes the actors as a pack and checks it beside those that are known; DataError tells what is wrong with it."""
    from allegiance.exchange.toml import pack_text
    from allegiance.packs.loader import check

    path.write_text(pack_text(title, imported.actors, imported.additions), encoding="utf-8")
    check([path])


def entities(*, country: str | None = None) -> Iterator[dict[str, Any]]:
    """The known actors, or those of one country, as FollowTheMoney entities."""
    from allegiance.exchange.to_entities import entities as as_entities

    return as_entities(actor for actor in known_actors().values() if country in (None, actor.country))


def new_entities(store: JoinedStore) -> Iterator[dict[str, Any]]:
    """The groups of the store that no pack knows, joined ones as one, as FollowTheMoney entities; no persons."""
    from allegiance.exchange.to_entities import new_entity

    given: set[str] = set()
    for actor in map(store.actor, store.told_of()):
        if is_new_group(actor) and actor.id not in given:
            given.add(actor.id)
            yield new_entity(actor, store.names_of(actor.id))
