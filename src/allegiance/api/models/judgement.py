"""Judgements on actors and happenings, and what is suggested for them."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from allegiance.api.models.body import Strict
from allegiance.model.actor import Actor
from allegiance.model.judgement import JudgementKind


class Judgement(BaseModel):
    """Who decided what, when and why; `withheld` where another judgement contradicts it."""

    id: str
    kind: JudgementKind
    subjects: list[str]
    names: dict[str, str]
    author: str
    moment: datetime
    reason: str
    stands: bool
    withheld: bool


class Judgements(BaseModel):
    """All judgements, in order of time."""

    items: list[Judgement]


class Suggestion(BaseModel):
    """Two actors that are likely one, how likely, and why."""

    first: Actor
    second: Actor
    score: float
    reasons: list[str]


class Suggestions(BaseModel):
    """Pairs of actors that are likely one, best first."""

    items: list[Suggestion]


Id = Annotated[str, Field(min_length=1, max_length=500)]
Reason = Annotated[str, Field(max_length=2000)]


class Pair(Strict):
    """Two actors, by names or ids."""

    first: Id
    second: Id
    reason: Reason = ""

    def names(self) -> tuple[str, str]:
        """Both."""
        return self.first, self.second


class ClaimPair(Strict):
    """Two claims, by ids."""

    first: Id
    second: Id
    reason: Reason = ""

    def ids(self) -> tuple[str, str]:
        """Both."""
        return self.first, self.second


class Undo(Strict):
    """The id of a judgement that is taken back."""

    id: Id
    reason: Reason = ""


class Withheld(BaseModel):
    """Two actors that stay two, and the judgements that would join them."""

    actors: list[str]
    judgements: list[str]


class Made(BaseModel):
    """A judgement that was kept, and what it contradicts."""

    judgement: Judgement
    contradictions: list[Withheld]
