"""Loads the actor packs and tells all faults of all files at once."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.packs.schema import Pack, PackActor


@cache
def actors() -> dict[str, PackActor]:
    """The actors of all packs that come with the program, by id."""
    return load(files("allegiance.packs") / "data")


def load(folder: Traversable) -> dict[str, PackActor]:
    """The actors of all packs `*.toml` in `folder`, by id.

    Raises DataError with one line a fault: a file that is no TOML, an unknown key, an id that is given twice,
    a parent that is nobody.
    """
    known: dict[str, PackActor] = {}
    origin: dict[str, str] = {}
    faults: list[str] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if not entry.name.endswith(".toml"):
            continue
        try:
            pack = Pack.model_validate(tomllib.loads(entry.read_text(encoding="utf-8")))
        except tomllib.TOMLDecodeError as error:
            faults.append(f"{entry.name}: not valid TOML: {error}")
            continue
        except ValidationError as error:
            faults += [f"{entry.name}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
            continue
        for actor in pack.actors:
            if actor.id in known:
                faults.append(f"{entry.name}: actors: id {actor.id!r} is also in {origin[actor.id]}")
            known[actor.id], origin[actor.id] = actor, entry.name
    faults += [
        f"{origin[a.id]}: actors.{a.id}.parent: {a.parent!r} is no actor"
        for a in known.values()
        if a.parent and a.parent not in known
    ]
    if faults:
        raise DataError(faults)
    return known
