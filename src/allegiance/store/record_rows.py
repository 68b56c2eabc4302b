"""Tellings, changes and segments as rows, and back."""

from collections.abc import Mapping
from typing import Any

from allegiance.model.actor import Actor
from allegiance.model.recording import Row as Segment
from allegiance.model.tie import ActorChange, Effect, Party, Rule, State, Telling
from allegiance.store.rows import Row, Values

_PLAIN = ("start", "end", "throughout", "dated", "reported", "polarity", "status")


def telling_values(telling: Telling, *, claim: int) -> Values:
    """The columns of what the claim of this key says."""
    return {
        **{name: getattr(telling, name) for name in _PLAIN},
        "claim": claim,
        "effect": telling.effect.value,
        "rule": telling.rule.value,
        "voices": list(telling.voices),
        "report_id": telling.report,
        "claim_id": telling.claim,
    }


def telling_of(row: Any) -> Telling:
    """The telling that the row keeps."""
    return Telling(
        Effect(row.effect), row.start, row.end, row.throughout, row.dated, Rule(row.rule), row.reported, row.polarity,
        row.status, tuple(row.voices), row.report_id, row.report_id, row.claim_id, row.claim,
    )  # fmt: skip


def change_of(row: Any, parties: Mapping[str, Party]) -> ActorChange:
    """The change that the row keeps; `parties` by key."""
    return ActorChange(row.type, parties[row.subject], parties.get(row.object), telling_of(row))


def party_values(party: Party) -> Values:
    """The columns of a party."""
    actor = party.actor
    return {
        "key": party.key, "name": party.name, "actor_id": actor.id if actor else None,
        "actor_kind": actor.kind if actor else None,
    }  # fmt: skip


def party_of(row: Any) -> Party:
    """The party that the row keeps."""
    actor = Actor(row.actor_id, row.name, row.actor_kind) if row.actor_id is not None else None
    return Party(row.key, row.name, actor)


def segment_values(segment: Segment, *, line: int) -> Values:
    """The columns of a segment."""
    return {
        "line": line, "start": segment.start, "end": segment.end, "state": segment.state.value,
        "rule": segment.rule.value, "piece": segment.piece, "other": segment.other,
    }  # fmt: skip


def segment_of(row: Row) -> Segment:
    """The segment that the row keeps."""
    return Segment(
        row["start"], row["end"], State(row["state"]), Rule(row["rule"]), row["piece"], row["other"]
    )  # fmt: skip
