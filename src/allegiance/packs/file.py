"""Reads one file of a pack: what in it can be used, and all that is wrong with it, with file and line."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from pydantic import ValidationError

from allegiance.packs.positions import Path, Positions
from allegiance.packs.schema import Addition, Pack, PackActor, Strict

T = TypeVar("T", bound=Strict)

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class PackFile:
    """What a file holds that can be used, with its numbers in the file."""

    actors: Sequence[tuple[int, PackActor]] = ()
    additions: Sequence[tuple[int, Addition]] = ()


def read(entry: Traversable, faults: list[str]) -> PackFile:
    """What a file holds; what is wrong with it goes to `faults`.

    An actor with a fault is given without what is at fault, if it can be, so that what else is wrong is told, too.
    """
    try:
        text = entry.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(f"{entry}:{line}: not valid TOML: byte {error.object[error.start]:#x} is no UTF-8")
        return PackFile()
    except tomllib.TOMLDecodeError as error:
        told = _AT_LINE.search(str(error))
        faults.append(f"{entry}:{told[1] if told else len(text.splitlines())}: not valid TOML: {error}")
        return PackFile()
    try:
        pack = Pack.model_validate(table)
        return PackFile(list(enumerate(pack.actors)), list(enumerate(pack.additions)))
    except ValidationError as error:
        positions = Positions(text)
        for fault in error.errors():
            path = _in_file(fault["loc"], table)
            faults.append(f"{entry}:{positions.line(path)}: {_key(path, table)}: {_reason(fault)}")
    return PackFile(_sound(table.get("actors"), PackActor), _sound(table.get("additions"), Addition))


def _sound(listed: Any, table: type[T]) -> list[tuple[int, T]]:
    """The items of a list that can be used, or parts of them that can, with their numbers."""
    rows = enumerate(listed if isinstance(listed, list) else ())
    parts = ((n, sound_part(row, table) or _in_place_of(row, table)) for n, row in rows)
    return [(number, part) for number, part in parts if part is not None]


def sound_part(row: Any, table: type[T]) -> T | None:
    """The table without the keys, or the items of lists, that are at fault; None if nothing is left of it."""
    try:
        return table.model_validate(row)
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
        return table.model_validate(kept)
    except ValidationError:
        return None


def _in_place_of(row: Any, table: type[T]) -> T | None:
    """An actor of the same id, kind and parent for one whose own name, kind or source is at fault.

    So its id is not told as one that nobody has, and its double or its circle is told beside what is wrong with it.
    """
    if table is not PackActor or not isinstance(row, dict) or not isinstance(row.get("id"), str):
        return None
    given = {key: row[key] for key in ("parent", "country", "member_of", "leaders") if key in row}
    kinds = (row.get("kind"), "organisation")
    plain = {"id": row["id"], "name": row["id"], "source": row["id"], "post": row["id"]}
    for kind in kinds:
        bare = plain if kind == "person" else {k: v for k, v in plain.items() if k != "post"}
        for facts in (given, {}):
            found = sound_part({**bare, "kind": kind, **facts}, table)
            if found is not None:
                return found
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
