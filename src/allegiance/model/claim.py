"""The claim: one thing that a report says, tied to its words."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from allegiance.model.actor import Actor
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.span import Span
from allegiance.model.when import When


class ClaimKind(StrEnum):
    """What sort of thing is claimed."""

    EVENT = "event"
    RELATION = "relation"
    CHANGE = "change"
    NAME = "name"


Phase = Literal["began", "holds", "ended"]
Polarity = Literal["affirmed", "denied"]
Status = Literal["actual", "possible", "planned", "threatened", "demanded", "conditional"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a claim: in which role, by which wording, and who that is (None for a bare name or a thing)."""

    role: str
    mention: Span
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Factuality:
    """Whether the claim is said to be so (`polarity`), and whether it is said to have come about (`status`)."""

    polarity: Polarity = "affirmed"
    status: Status = "actual"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One speaker of a claim. `source` None is hearsay (*reportedly*); `quoted` is true for the speaker's own words."""

    source: Participant | None
    cue: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a report says. Claims are never changed; see docs/claims.md for every field.

    `attribution` has the nearest speaker first and is empty where the outlet speaks in its own voice. `mode`,
    `means`, `label` and `post` are details that only some types have. `review` tells that somebody accepted the claim
    as it was read, or corrected it; None for what the machine alone has read.
    """

    id: str
    kind: ClaimKind
    type: str
    participants: tuple[Participant, ...]
    trigger: Span
    evidence: Span
    document: str
    phase: Phase | None = None
    time: When | None = None
    place: Place | None = None
    figures: tuple[Figure, ...] = ()
    factuality: Factuality = field(default_factory=Factuality)
    attribution: tuple[Attribution, ...] = ()
    confidence: float = 0.5
    reader: str = ""
    mode: str | None = None
    means: str | None = None
    label: str | None = None
    post: str | None = None
    review: Literal["accepted", "corrected"] | None = None
