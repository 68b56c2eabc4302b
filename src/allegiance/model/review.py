"""Reviews: what people decide about claims. The machine's reading is kept beside them and never rewritten."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from allegiance.model.claim import Claim
from allegiance.model.judgement import Judgement, standing_ids

DecisionKind = Literal["accept", "reject", "correct"]
DECISIONS: tuple[DecisionKind, ...] = ("accept", "reject", "correct")

CORRECTABLE = ("type", "phase", "participants", "polarity", "status", "attribution", "time")
"""What a correction may change of a claim."""

ContentKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A decision on a claim, which is the judgement's only subject, by its id.

    `read` is the claim as the machine read it when it was decided on, `corrected` what it should be.
    """

    judgement: Judgement
    read: Claim
    corrected: Claim | None = None

    @property
    def decided(self) -> Claim | None:
        """The claim as the decision has it; None if it is rejected."""
        return None if self.judgement.kind == "reject" else self.corrected or self.read


def content_key(claim: Claim) -> ContentKey:
    """Equal for readings of the same words as the same thing, whoever the words are resolved to."""
    people = sorted((p.role, p.mention.start, p.mention.end) for p in claim.participants)
    return claim.document, claim.type, claim.trigger.start, claim.trigger.end, *people


def counting(reviews: Iterable[Review], judgements: Iterable[Judgement]) -> list[Review]:
    """The reviews that count: those that nobody took back, of each claim the latest; in order of time."""
    stands = standing_ids(judgements)
    latest: dict[ContentKey, Review] = {}
    for review in sorted(reviews, key=lambda r: (r.judgement.moment, r.judgement.id)):
        if review.judgement.id in stands:
            latest.pop(content_key(review.read), None)
            latest[content_key(review.read)] = review
    return list(latest.values())


def changed(read: Claim, corrected: Claim) -> tuple[str, ...]:
    """What of CORRECTABLE a correction changes."""
    return tuple(name for name in CORRECTABLE if _value(read, name) != _value(corrected, name))


def _value(claim: Claim, name: str) -> object:
    return getattr(claim.factuality if name in ("polarity", "status") else claim, name)
