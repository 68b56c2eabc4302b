"""The claim types as people choose among them: by family, friendly, hostile or neither."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from allegiance.service.networks import signs

if TYPE_CHECKING:
    from allegiance.ontology.schema import ClaimType

OTHER = "other"
"""The family of types that no family names."""


@dataclass(frozen=True, slots=True)
class TypeListed:
    """A claim type with its family, and its sign: 1 for friendly, -1 for hostile, 0 for neither."""

    type: "ClaimType"
    label: str
    family: str
    sign: int


@cache
def catalogue() -> tuple[TypeListed, ...]:
    """All claim types, family by family."""
    from allegiance.ontology.loader import ontology

    table = tomllib.loads((files("allegiance.service") / "catalogue.toml").read_text(encoding="utf-8"))
    families: dict[str, list[str]] = table["families"]
    sign = table["deeds"] | signs().sign
    placed = {id_: family for family, ids in families.items() for id_ in ids}
    order = {id_: at for at, id_ in enumerate(placed)}
    ids = sorted(ontology(), key=lambda id_: (order.get(id_, len(order)), id_))
    return tuple(
        TypeListed(ontology()[id_], id_.replace("_", " "), placed.get(id_, OTHER), sign.get(id_, 0)) for id_ in ids
    )
