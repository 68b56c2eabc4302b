"""Loads the actor packs, the program's and the user's own, and tells all faults of all files at once."""

import hashlib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.packs.checks import faults_between
from allegiance.packs.positions import Path, Positions
from allegiance.packs.schema import Pack, PackActor

OWN = "ALLEGIANCE_PACKS"
"""The variable of the environment that names files or folders of packs beside the program's, as PATH does."""

_PLACE = re.compile(r"(.*?):(\d+): ")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


def actors() -> dict[str, PackActor]:
    """The actors of the program's packs and of those that ALLEGIANCE_PACKS names, by id; DataError tells faults."""
    return _actors(os.environ.get(OWN, ""))


def fingerprint() -> str:
    """What tells packs of the user's own from others: a few letters made of their texts; empty where there are none."""
    own = os.environ.get(OWN, "")
    texts = [entry.read_bytes() for place in _own(own) for entry in _files(place)]
    return hashlib.sha256(b"\0".join(texts)).hexdigest()[:8] if own else ""


@cache
def _actors(own: str) -> dict[str, PackActor]:
    return load(files("allegiance.packs") / "data", *_own(own))


def _own(paths: str) -> list[FilePath]:
    found = [FilePath(path).expanduser() for path in paths.split(os.pathsep) if path]
    missing = [f"{path}: no file or folder is here, which {OWN} names" for path in found if not path.exists()]
    if missing:
        raise DataError(missing)
    return found


def check(paths: Sequence[FilePath]) -> int:
    """How many actors are in the packs at `paths`; DataError tells all faults in them and with the program's packs."""
    shipped = files("allegiance.packs") / "data"
    return len(load(shipped, *paths)) - len(load(shipped))


def load(*places: Traversable) -> dict[str, PackActor]:
    """The actors of all packs at `places`, files or folders of files `*.toml`, by id.

    Raises DataError with one line a fault, in order of file and line: a file that is no TOML, an unknown key, what ends
    before it begins, a person without a post, an id that is given twice, a parent, coalition or leader that is nobody,
    parents in a circle, a name that two actors of a country share unsaid.
    """
    known: dict[str, PackActor] = {}
    origin: dict[str, tuple[Traversable, int]] = {}
    faults: list[str] = []
    lines: dict[str, Positions] = {}

    def told(entry: Traversable, number: int, path: Path) -> str:
        """File and line of a key in the actor of that number in the file."""
        if str(entry) not in lines:
            lines[str(entry)] = Positions(entry.read_text(encoding="utf-8"))
        return f"{entry}:{lines[str(entry)].line(('actors', number, *path))}"

    for entry in (entry for place in places for entry in _files(place)):
        for number, actor in _read(entry, faults):
            if actor.id in known:
                first = told(*origin[actor.id], ())
                faults.append(f"{told(entry, number, ('id',))}: actors.{actor.id}.id: is also at {first}")
                continue
            known[actor.id], origin[actor.id] = actor, (entry, number)
    faults += [f"{told(*origin[fault.actor], fault.path)}: {fault}" for fault in faults_between(known)]
    if faults:
        raise DataError(sorted(faults, key=_place))
    return known


def _place(fault: str) -> tuple[str, int]:
    found = _PLACE.match(fault)
    return (found[1], int(found[2])) if found else (fault, 0)


def _files(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        yield place
        return
    yield from sorted((e for e in place.iterdir() if e.name.endswith(".toml")), key=lambda e: e.name)


def _read(entry: Traversable, faults: list[str]) -> Iterator[tuple[int, PackActor]]:
    """The actors of a file with their numbers; what is wrong with it goes to `faults`.

    An actor with a fault is given without what is at fault, if it can be, so that what else is wrong is told, too.
    """
    try:
        text = entry.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(f"{entry}:{line}: not valid TOML: byte {error.object[error.start]:#x} is no UTF-8")
        return
    except tomllib.TOMLDecodeError as error:
        told = _AT_LINE.search(str(error))
        faults.append(f"{entry}:{told[1] if told else len(text.splitlines())}: not valid TOML: {error}")
        return
    try:
        yield from enumerate(Pack.model_validate(table).actors)
        return
    except ValidationError as error:
        positions = Positions(text)
        for fault in error.errors():
            path = _in_file(fault["loc"], table)
            faults.append(f"{entry}:{positions.line(path)}: {_key(path, table)}: {_reason(fault)}")
    listed = table.get("actors")
    for number, row in enumerate(listed if isinstance(listed, list) else ()):
        if (actor := _sound_part(row)) is not None:
            yield number, actor


def _sound_part(row: Any) -> PackActor | None:
    """The actor without the keys, or the items of lists, that are at fault; None if nothing is left of it."""
    try:
        return PackActor.model_validate(row)
    except ValidationError as error:
        places = {fault["loc"][:2] for fault in error.errors() if fault["loc"]}
    if not isinstance(row, dict):
        return None
    kept = {}
    for key, value in row.items():
        bad = {place[1] for place in places if place[0] == key and len(place) > 1}
        if isinstance(value, list) and bad:
            # A name at fault gives way to the actor's own, so that those behind it keep their numbers.
            own = [row.get("name")] if key == "names" else []
            kept[key] = [one for n, item in enumerate(value) for one in (own if n in bad else [item])]
        elif not any(place[0] == key for place in places):
            kept[key] = value
    try:
        return PackActor.model_validate(kept)
    except ValidationError:
        return None


def _in_file(location: tuple[int | str, ...], table: Any) -> Path:
    """The key at fault without what only the schema adds to it (the form in which a name is written)."""
    path: Path = ()
    for step in location:
        if step in table if isinstance(table, Mapping) else isinstance(table, list):
            table = table[step]
        elif step in ("text", "table") and path and isinstance(path[-1], int):
            continue
        path = (*path, step)
    return path


def _key(path: Path, table: Mapping[str, Any]) -> str:
    """The key in words; an actor is named by its id, where it has one, rather than by its number."""
    parts = [str(part) for part in path]
    listed = table.get("actors")
    if len(path) > 1 and isinstance(path[1], int) and isinstance(listed, list):
        actor = listed[path[1]]
        if isinstance(actor, dict) and isinstance(actor.get("id"), str):
            parts[1] = actor["id"]
    return ".".join(parts) or "(whole file)"


def _reason(fault: Mapping[str, Any]) -> str:
    if fault["type"] == "extra_forbidden":
        return "unknown key"
    return str(fault["msg"]).removeprefix("Value error, ")
