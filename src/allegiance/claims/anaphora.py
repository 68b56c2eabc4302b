"""Nouns that refer back to what came of a change: *The new merger includes A and B*."""

from collections.abc import Sequence
from dataclasses import replace

from allegiance.languages.schema import Language
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, Participant


def resolve_results(claims: Sequence[Claim], language: Language) -> list[Claim]:
    """The claims, in order, with `the merger` standing for the group that the latest merger before it made.

    Only a participant whose own words are not resolved to anybody known is changed; its wording stays.
    """
    latest: Actor | None = None
    found: list[Claim] = []
    for claim in claims:
        if latest is not None:
            people = tuple(_refer(p, latest, language) for p in claim.participants)
            claim = replace(claim, participants=people) if people != claim.participants else claim
        if claim.type == "merge" and claim.factuality.polarity == "affirmed":
            into = [p.actor for p in claim.participants if p.role == "object" and p.actor is not None]
            latest = into[0] if into else latest
        found.append(claim)
    return found


def _refer(participant: Participant, latest: Actor, language: Language) -> Participant:
    words = participant.mention.text.lower().split()
    described = participant.actor is None or participant.actor.id.startswith("report:")
    definite = len(words) > 1 and words[0] in ("the", "this") and words[-1] in language.anaphora.merge
    # further words describe another alliance: *the Saudi-led coalition*
    bare = definite and (words[-1] == "merger" or words[1] == "new" or len(words) == 2)
    return replace(participant, actor=latest) if described and bare else participant
