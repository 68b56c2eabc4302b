"""Loads the actor packs, the program's and the user's own, and tells all faults of all files at once."""

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from allegiance.errors import DataError
from allegiance.packs.checks import faults_between
from allegiance.packs.file import read
from allegiance.packs.positions import Positions
from allegiance.packs.schema import PackActor

OWN = "ALLEGIANCE_PACKS"
"""The variable of the environment that names files or folders of packs beside the program's, as PATH does."""

_PLACE = re.compile(r"(.*?):(\d+): ")


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


def _own(paths: str) -> list[Path]:
    found = [Path(path).expanduser() for path in paths.split(os.pathsep) if path]
    missing = [f"{path}: no file or folder is here, which {OWN} names" for path in found if not path.exists()]
    if missing:
        raise DataError(missing)
    return found


def check(paths: Sequence[Path]) -> int:
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

    def told(entry: Traversable, *path: str | int) -> str:
        """File and line of a key."""
        if str(entry) not in lines:
            lines[str(entry)] = Positions(entry.read_text(encoding="utf-8"))
        return f"{entry}:{lines[str(entry)].line(path)}"

    files_read = [(entry, read(entry, faults)) for place in places for entry in _files(place)]
    for entry, found in files_read:
        for number, actor in found.actors:
            if actor.id in known:
                first, again = origin[actor.id], told(entry, "actors", number, "id")
                faults.append(f"{again}: actors.{actor.id}.id: is also at {told(first[0], 'actors', first[1])}")
                continue
            known[actor.id], origin[actor.id] = actor, (entry, number)
    for entry, found in files_read:
        for number, addition in found.additions:
            if addition.to in known:
                known[addition.to] = addition.with_actor(known[addition.to])
            else:
                place = told(entry, "additions", number, "to")
                faults.append(f"{place}: additions.{number}.to: {addition.to!r} is no actor")
    for fault in faults_between(known):
        entry, number = origin[fault.actor]
        faults.append(f"{told(entry, 'actors', number, *fault.path)}: {fault}")
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
