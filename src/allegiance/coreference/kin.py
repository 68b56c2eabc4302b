"""Joins what belongs to the same owner: `his father … his father`, `its leader … the group's leader`."""

from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.model.mention import MentionKind


def join_kin(draft: Draft) -> None:
    """Singular descriptions with the same noun and the same owner mean one."""
    seen: dict[tuple[int, str, tuple[str, ...]], Occurrence] = {}
    for occurrence in draft.of_kind(MentionKind.NOMINAL):
        owner = _owner(draft, occurrence)
        if owner is None or occurrence.mention.plural is True or occurrence.mention.count:
            continue
        which = sorted(c.lower for c in occurrence.token.children if c.dep in ("amod", "compound", "nummod"))
        earlier = seen.setdefault((id(owner), occurrence.token.lemma, tuple(which)), occurrence)
        if earlier is not occurrence and _agree(earlier.entity, occurrence.entity):
            draft.join(earlier.entity, occurrence.entity)


def _owner(draft: Draft, occurrence: Occurrence) -> Entity | None:
    return draft.entity(occurrence.token.child("poss"))


def _agree(one: Entity, other: Entity) -> bool:
    return one.gender is None or other.gender is None or one.gender == other.gender
