"""The tables of the record, made out of the claims and made anew by `allegiance rebuild`.

`ties` are as claims name their parties, `lines` as judgements join them. Segments are cut where a quarter of a year
begins, and `presence` has each line with the quarters in which something is told of it: so what stands on a day is
found without looking at what stood on other days. `appearances` has the claims of actors (of nobody: all), of pairs of
actors where `other` is one, in order of time. `record_state` says by which rules the record
was made, and which actors were joined.
"""

import json
from functools import lru_cache

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from allegiance.store.schema import metadata


class Voices(TypeDecorator[tuple[str, ...]]):
    """The keys of those who say something, nearest first, as a list in JSON: the same few over and over."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The keys as they are kept."""
        return _kept(value) if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """The keys as they were given."""
        return _voices(value) if value is not None else None


@lru_cache(maxsize=65536)
def _kept(voices: tuple[str, ...]) -> str:
    return json.dumps(voices, ensure_ascii=False)


@lru_cache(maxsize=65536)
def _voices(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept))


parties = Table(
    "parties",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("actor_id", Text),
    Column("actor_kind", Text),
)

lines = Table(
    "lines",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("object", Text, nullable=False),
    UniqueConstraint("type", "subject", "object"),
    Index(None, "subject", "object"),
    Index(None, "object"),
)

ties = Table(
    "ties",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("line", Integer, ForeignKey("lines.key"), nullable=False),
    UniqueConstraint("type", "subject", "object"),
    Index(None, "line"),
    Index(None, "subject"),
    Index(None, "object"),
)


def _telling() -> list[Column[object]]:
    """The columns of what a claim says: of a tie, or of a change that acts on ties."""
    return [
        Column("claim", Integer, ForeignKey("claims.key"), nullable=False),
        Column("effect", Text, nullable=False),
        Column("start", Date, nullable=False),
        Column("end", Date, nullable=False),
        Column("throughout", Boolean, nullable=False),
        Column("dated", Text, nullable=False),
        Column("rule", Text, nullable=False),
        Column("reported", Date),
        Column("polarity", Text, nullable=False),
        Column("status", Text, nullable=False),
        Column("voices", Voices, nullable=False),
        Column("report_id", Text, nullable=False),
        Column("claim_id", Text, nullable=False),
    ]


tellings = Table(
    "tellings",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("tie", Integer, ForeignKey("ties.key"), nullable=False),
    *_telling(),
    Index(None, "tie", "start"),
    Index(None, "claim"),
)

actor_changes = Table(
    "actor_changes",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("object", Text, nullable=False),
    *_telling(),
    Index(None, "subject"),
    Index(None, "object"),
    Index(None, "claim"),
)

presence = Table(
    "presence",
    metadata,
    Column("line", Integer, ForeignKey("lines.key"), primary_key=True),
    Column("quarter", Integer, primary_key=True),
    Column("tellings", Integer, nullable=False),
    Index(None, "quarter", "tellings", "line"),
)

segments = Table(
    "segments",
    metadata,
    Column("line", Integer, ForeignKey("lines.key"), primary_key=True),
    Column("start", Date, primary_key=True),
    Column("end", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("piece", Integer, ForeignKey("claims.key"), nullable=False),
    Column("other", Integer, ForeignKey("claims.key")),
    Index(None, "piece", "state"),
    Index(None, "other", "state"),
)

shifts = Table(
    "shifts",
    metadata,
    Column("line", Integer, ForeignKey("lines.key"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("kind", Text, nullable=False),
    Index(None, "day"),
)

record_state = Table(
    "record_state",
    metadata,
    Column("version", Text, primary_key=True),
    Column("joined", JSON, nullable=False),
)

appearances = Table(
    "appearances",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("claim", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("day", Date),
    Column("kind", Text, nullable=False),
    Index(None, "actor", "other", "day"),
    Index(None, "actor", "other", "kind", "day"),
    Index(None, "claim"),
)
