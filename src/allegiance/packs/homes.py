"""Where actors are at home."""

from functools import lru_cache

from allegiance.model.actor import home_of
from allegiance.packs.loader import actors

ABROAD = frozenset({"media", "military", "organisation", "person", "state"})
"""Kinds of actor that take part in others' conflicts, and so do not say where something happens."""


@lru_cache(maxsize=65536)
def home(id_: str) -> str | None:
    """The ISO code of the country in which an actor is at home and hardly elsewhere; None where that is not known."""
    known = actors().get(id_)
    if known is None:
        return home_of(id_)
    return None if known.kind in ABROAD else known.country
