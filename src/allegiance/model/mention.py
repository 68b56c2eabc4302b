"""Mentions of actors in a report, and the chains of mentions that mean the same."""

from dataclasses import dataclass
from enum import StrEnum

from allegiance.model.actor import Actor
from allegiance.model.span import Span


class MentionKind(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A wording that names somebody: `JFS`, `six rebel groups`, `they`.

    `head` is the offset of the head word's first character: where a parse and a mention meet.
    `count` is the number of groups or persons that the wording itself states. `plural` is None where unknown.
    """

    span: Span
    kind: MentionKind
    head: int
    actor_kind: str | None = None
    count: int | None = None
    plural: bool | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one report that mean the same actor, in order; `actor` is who that is, where it is known.

    `members` are the actors whom a wording of several means: *the two groups*. `said` are wordings that only go
    with a naming beside them: appositions, predicates, relatives (*A, a rebel group*; *A is a rebel group*; *who*).
    """

    mentions: tuple[Mention, ...]
    actor: Actor | None = None
    members: tuple[Actor, ...] = ()
    said: tuple[Mention, ...] = ()
