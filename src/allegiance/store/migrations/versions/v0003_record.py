"""The record: lines of ties with what is told of them and how they stand; who appears in which claim."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the tables."""
    _ties()
    _tellings()
    _standing()
    _appearances()


def _ties() -> None:
    op.create_table(
        "parties",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=True),
        sa.Column("actor_kind", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_parties")),
    )
    for name in ("lines", "ties"):
        op.create_table(
            name,
            sa.Column("key", sa.Integer(), nullable=False),
            sa.Column("type", sa.Text(), nullable=False),
            sa.Column("subject", sa.Text(), nullable=False),
            sa.Column("object", sa.Text(), nullable=False),
            *_line_of_tie(name),
            sa.PrimaryKeyConstraint("key", name=op.f(f"pk_{name}")),
            sa.UniqueConstraint("type", "subject", "object", name=op.f(f"uq_{name}_type_subject_object")),
        )
        op.create_index(op.f(f"ix_{name}_object"), name, ["object"], unique=False)
    op.create_index(op.f("ix_lines_subject_object"), "lines", ["subject", "object"], unique=False)
    op.create_index(op.f("ix_ties_subject"), "ties", ["subject"], unique=False)
    op.create_index(op.f("ix_ties_line"), "ties", ["line"], unique=False)


def _line_of_tie(name: str) -> list[Any]:
    if name == "lines":
        return []
    return [
        sa.Column("line", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line"], ["lines.key"], name=op.f("fk_ties_line")),
    ]


def _telling() -> list[Any]:
    return [
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("throughout", sa.Boolean(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("reported", sa.Date(), nullable=True),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("voices", sa.JSON(), nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
    ]


def _tellings() -> None:
    op.create_table(
        "tellings",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("tie", sa.Integer(), nullable=False),
        *_telling(),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name=op.f("fk_tellings_claim")),
        sa.ForeignKeyConstraint(["tie"], ["ties.key"], name=op.f("fk_tellings_tie")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tellings")),
    )
    op.create_index(op.f("ix_tellings_claim"), "tellings", ["claim"], unique=False)
    op.create_index(op.f("ix_tellings_tie_start"), "tellings", ["tie", "start"], unique=False)
    op.create_table(
        "actor_changes",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        *_telling(),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name=op.f("fk_actor_changes_claim")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actor_changes")),
    )
    for column in ("claim", "subject", "object"):
        op.create_index(op.f(f"ix_actor_changes_{column}"), "actor_changes", [column], unique=False)


def _standing() -> None:
    op.create_table(
        "presence",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("tellings", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line"], ["lines.key"], name=op.f("fk_presence_line")),
        sa.PrimaryKeyConstraint("line", "quarter", name=op.f("pk_presence")),
    )
    op.create_index(
        op.f("ix_presence_quarter_tellings_line"), "presence", ["quarter", "tellings", "line"], unique=False
    )
    op.create_table(
        "segments",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["line"], ["lines.key"], name=op.f("fk_segments_line")),
        sa.ForeignKeyConstraint(["piece"], ["claims.key"], name=op.f("fk_segments_piece")),
        sa.ForeignKeyConstraint(["other"], ["claims.key"], name=op.f("fk_segments_other")),
        sa.PrimaryKeyConstraint("line", "start", name=op.f("pk_segments")),
    )
    op.create_table(
        "shifts",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["line"], ["lines.key"], name=op.f("fk_shifts_line")),
        sa.PrimaryKeyConstraint("line", "day", name=op.f("pk_shifts")),
    )
    op.create_index(op.f("ix_shifts_day"), "shifts", ["day"], unique=False)
    op.create_table(
        "record_state",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("joined", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_record_state")),
    )


def _appearances() -> None:
    op.create_table(
        "appearances",
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name=op.f("fk_appearances_claim")),
        sa.PrimaryKeyConstraint("actor", "other", "claim", name=op.f("pk_appearances")),
    )
    op.create_index(op.f("ix_appearances_actor_other_day"), "appearances", ["actor", "other", "day"], unique=False)
    op.create_index(op.f("ix_appearances_claim"), "appearances", ["claim"], unique=False)
