"""Loads the claim types and tells all faults of all files at once."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.ontology.classes import WordClasses
from allegiance.ontology.schema import ClaimType

Ontology = dict[str, ClaimType]
"""The claim types by id."""


@cache
def ontology() -> Ontology:
    """The claim types that come with the program."""
    home = files("allegiance.ontology")
    return load(home / "types", WordClasses.read(home / "classes.toml"))


def load(folder: Traversable, classes: WordClasses | None = None) -> Ontology:
    """The claim types of `folder`, one a file `<id>.toml`, by id; their triggers' word classes are spelled out.

    Raises DataError with one line a fault (file, key, what is wrong) if any file has one.
    """
    classes = classes or WordClasses()
    types: Ontology = {}
    faults: list[str] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if not entry.name.endswith(".toml"):
            continue
        try:
            claim_type = ClaimType.model_validate(tomllib.loads(entry.read_text(encoding="utf-8")))
            claim_type = classes.spell_out(claim_type)
        except tomllib.TOMLDecodeError as error:
            faults.append(f"{entry.name}: not valid TOML: {error}")
        except ValidationError as error:
            faults += [f"{entry.name}: {_key(e['loc'])}: {e['msg']}" for e in error.errors()]
        except DataError as error:
            faults += [f"{entry.name}: {line}" for line in error.faults]
        else:
            if f"{claim_type.id}.toml" != entry.name:
                faults.append(f"{entry.name}: id: {claim_type.id!r} is not the file's name")
            types[claim_type.id] = claim_type
    if faults:
        raise DataError(faults)
    return types


def _key(location: tuple[int | str, ...]) -> str:
    return ".".join(map(str, location)) or "(whole file)"
