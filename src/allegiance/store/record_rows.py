"""Tellings, changes and segments as rows, and back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Table

from allegiance.model.actor import Actor
from allegiance.model.recording import Row as Segment
from allegiance.model.tie import Effect, Party, Rule, State, Telling
from allegiance.store.rows import Row, Values

TELLING = (
    "effect", "start", "end", "throughout", "dated", "rule", "reported", "polarity", "status", "voices", "report_id",
    "claim_id", "claim",
)  # fmt: skip
"""The columns of a telling."""
_EFFECTS = {effect.value: effect for effect in Effect}
_RULES = {rule.value: rule for rule in Rule}


def telling_values(telling: Telling, *, claim: int) -> tuple[Any, ...]:
    """The values of `TELLING` for what the claim of this key says."""
    return (
        telling.effect.value, telling.start, telling.end, telling.throughout, telling.dated, telling.rule.value,
        telling.reported, telling.polarity, telling.status, telling.voices, telling.report, telling.claim, claim,
    )  # fmt: skip


def telling_columns(table: Table) -> list[Column[Any]]:
    """The columns of a telling, in the order in which `telling_of` takes their values."""
    return [table.c[name] for name in TELLING]


def telling_of(values: Sequence[Any]) -> Telling:
    """The telling that a row keeps, out of the values of `telling_columns`; questions make many of them."""
    effect, start, end, throughout, dated, rule, reported, polarity, status, voices, report, claim, key = values
    return Telling(
        _EFFECTS[effect], start, end, throughout, dated, _RULES[rule], reported, polarity, status, voices, report,
        report, claim, key,
    )  # fmt: skip


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


def segment_values(segment: Segment, *, line: int) -> tuple[Any, ...]:
    """The values of a segment, in the order of its columns."""
    return line, segment.start, segment.end, segment.state.value, segment.rule.value, segment.piece, segment.other


def segment_of(row: Row) -> Segment:
    """The segment that the row keeps."""
    return Segment(
        row["start"], row["end"], State(row["state"]), Rule(row["rule"]), row["piece"], row["other"]
    )  # fmt: skip
