"""Loads the actor packs and tells all faults of all files at once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.packs.checks import faults_between
from allegiance.packs.schema import Pack, PackActor


@cache
def actors() -> dict[str, PackActor]:
    """The actors of all packs that come with the program, by id."""
    return load(files("allegiance.packs") / "data")


def load(folder: Traversable) -> dict[str, PackActor]:
    """The actors of all packs `*.toml` in `folder`, by id.

    Raises DataError with one line a fault: a file that is no TOML, an unknown key, a name that ends before it begins,
    a person without a post, an id that is given twice, a parent that is nobody, parents in a circle, a name that two
    actors of a country share unsaid.
    """
    known: dict[str, PackActor] = {}
    origin: dict[str, str] = {}
    faults: list[str] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if not entry.name.endswith(".toml"):
            continue
        try:
            table = tomllib.loads(entry.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(f"{entry.name}: not valid TOML: {error}")
            continue
        try:
            pack = Pack.model_validate(table)
        except ValidationError as error:
            faults += [f"{entry.name}: {_key(e['loc'], table)}: {e['msg']}" for e in error.errors()]
            continue
        for actor in pack.actors:
            if actor.id in known:
                faults.append(f"{entry.name}: actors.{actor.id}.id: is also in {origin[actor.id]}")
                continue
            known[actor.id], origin[actor.id] = actor, entry.name
    faults += [f"{origin[actor_id]}: {fault}" for actor_id, fault in faults_between(known)]
    if faults:
        raise DataError(faults)
    return known


def _key(location: tuple[int | str, ...], table: Mapping[str, object]) -> str:
    """The key at fault; an actor is named by its id, where it has one, rather than by its number."""
    parts = [str(part) for part in location]
    listed = table.get("actors")
    if len(location) > 1 and location[0] == "actors" and isinstance(location[1], int) and isinstance(listed, list):
        actor = listed[location[1]]
        if isinstance(actor, dict) and isinstance(actor.get("id"), str):
            parts[1] = actor["id"]
    return ".".join(parts) or "(whole file)"
