"""The parties and ties of a claim."""

from collections.abc import Iterator

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim, Participant
from allegiance.model.place import Place
from allegiance.model.tie import Party, Tie


def party_of(participant: Participant, place: Place | None = None) -> Party:
    """The party that the participant is; a place that the claim knows is called as the gazetteer has it."""
    actor, words = participant.actor, participant.mention.text
    if actor:
        return Party(actor_key(actor.id), actor.name, actor)
    name = place.name if place and fold(place.text) == fold(words) else words
    return Party(f"words {fold(name)}", name)


def actor_key(id_: str) -> str:
    """The key of the party that is the actor of this id."""
    return f"id {id_}"


def parties_in(claim: Claim, role: str) -> list[Party]:
    """Those in the role, in the claim's order."""
    return [party_of(participant, claim.place) for participant in claim.participants if participant.role == role]


def ties_in(claim: Claim, type_: str, *, symmetric: bool = False) -> Iterator[Tie]:
    """A tie for each subject with each object; nobody is tied to himself."""
    objects: list[Party | None] = [*parties_in(claim, "object")]
    for subject in parties_in(claim, "subject"):
        for other in objects or [None]:
            if other is None or other.key != subject.key:
                yield Tie.between(type_, subject, other, symmetric=symmetric)
