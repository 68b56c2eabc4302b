"""The day on which each event was first told, so that events known by a day need not be looked for among claims."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Adds the column; sums of events are made anew when they are next asked for."""
    op.add_column("event_sums", sa.Column("first_told", sa.Date(), nullable=True))
