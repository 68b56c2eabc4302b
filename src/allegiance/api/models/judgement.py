"""Judgements on actors and happenings, and what is suggested for them."""

from datetime import datetime

from pydantic import BaseModel

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
