"""The voices of tellings are texts, which need no decoding but once."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Changes the columns; the record is made anew when it is next asked."""
    for table in ("tellings", "actor_changes"):
        with op.batch_alter_table(table) as changed:
            changed.alter_column("voices", existing_type=sa.JSON(), type_=sa.Text(), existing_nullable=False)
    op.execute("DELETE FROM record_state")
