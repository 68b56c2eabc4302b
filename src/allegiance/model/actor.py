"""Actors: states, armed groups, coalitions, organisations, and persons in public posts."""

from dataclasses import dataclass

ACTOR_KINDS = (
    "armed_group", "coalition", "government", "media", "military", "organisation", "party", "people", "person",
    "police", "state",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a mention means.

    `id` is a pack's id (`sy-jfs`), or `name:…` for a named actor that no pack knows (the same name gives the same id
    in every report), or `report:…#…` for one that a report only describes (`six rebel groups`).
    """

    id: str
    name: str
    kind: str | None = None
