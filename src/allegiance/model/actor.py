"""Actors: states, armed groups, coalitions, organisations, and persons in public posts."""

from dataclasses import dataclass

ACTOR_KINDS = (
    "armed_group", "coalition", "government", "media", "military", "organisation", "party", "people", "person",
    "police", "state",
)  # fmt: skip

NEW = "name:"
"""What the id of a named actor begins with that no pack knows."""
_HOME = "@"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a mention means.

    `id` is a pack's id (`sy-jfs`), or `name:…` for a named actor that no pack knows (`new_id`), or `report:…#…` for
    one that a report only describes (`six rebel groups`).
    """

    id: str
    name: str
    kind: str | None = None


def new_id(slug: str, home: str | None = None) -> str:
    """The id of an actor that no pack knows, by its folded name and the ISO code of its country, if that is known.

    >>> new_id("eagles-of-north", "SY")
    'name:eagles-of-north@sy'
    """
    return f"{NEW}{slug}{_HOME}{home.lower()}" if home else f"{NEW}{slug}"


def is_new(id_: str) -> bool:
    """True for the id of a named actor that no pack knows."""
    return id_.startswith(NEW)


def slug_of(id_: str) -> str:
    """The folded name in the id of a new actor, without its country.

    >>> slug_of("name:eagles-of-north@sy")
    'eagles-of-north'
    """
    return id_.removeprefix(NEW).partition(_HOME)[0]


def home_of(id_: str) -> str | None:
    """The ISO code in the id of a new actor; None for one of no known country, and for every other id.

    >>> home_of("name:eagles-of-north@sy"), home_of("name:eagles-of-north"), home_of("sy-jfs")
    ('SY', None, None)
    """
    return id_.partition(_HOME)[2].upper() or None if is_new(id_) else None
