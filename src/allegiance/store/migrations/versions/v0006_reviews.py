"""Reviews of claims, and the readings that they make."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Makes the table, and marks what a review has made."""
    op.add_column("readings", sa.Column("revises", sa.Integer(), nullable=True))
    op.add_column("claims", sa.Column("review", sa.Text(), nullable=True))
    op.create_index(op.f("ix_claims_review"), "claims", ["review"], unique=False)
    op.create_index(op.f("ix_claims_confidence"), "claims", ["confidence"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("judgement", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("read", sa.JSON(), nullable=False),
        sa.Column("corrected", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["judgement"], ["judgements.id"], name=op.f("fk_reviews_judgement")),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_reviews_report")),
        sa.PrimaryKeyConstraint("judgement", name=op.f("pk_reviews")),
    )
    op.create_index(op.f("ix_reviews_report"), "reviews", ["report"], unique=False)
