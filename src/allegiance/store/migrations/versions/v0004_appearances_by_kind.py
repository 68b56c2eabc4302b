"""Appearances are found by the kind of claim."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes the index."""
    op.create_index(
        op.f("ix_appearances_actor_other_kind_day"), "appearances", ["actor", "other", "kind", "day"], unique=False
    )
