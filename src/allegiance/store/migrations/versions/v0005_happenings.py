"""Accounts of happenings, their links and events, reprints, and which reports were gathered."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Makes the tables; they are filled when they are first asked."""
    _index("claims", "id")
    _taken_in()
    _accounts()
    _copies()


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _taken_in() -> None:
    op.create_table(
        "gathered",
        sa.Column("reading", sa.Integer(), nullable=False),
        _text("report"),
        _to("gathered", "reading", "readings.key"),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_gathered")),
    )
    _index("gathered", "report")
    op.create_table(
        "gathered_state",
        _text("name"),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_gathered_state")),
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        _text("id"),
        _text("report"),
        _text("event"),
        sa.Column("features", sa.JSON(), nullable=False),
        _to("accounts", "report", "reports.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
    )
    _index("accounts", "report")
    _index("accounts", "event")
    op.create_table(
        "account_keys",
        sa.Column("key", sa.BigInteger(), nullable=False),
        _text("account"),
        _to("account_keys", "account", "accounts.id"),
        sa.PrimaryKeyConstraint("key", "account", name=op.f("pk_account_keys")),
    )
    _index("account_keys", "account")
    op.create_table(
        "account_claims",
        _text("claim"),
        _text("account"),
        _to("account_claims", "account", "accounts.id"),
        sa.PrimaryKeyConstraint("claim", name=op.f("pk_account_claims")),
    )
    _index("account_claims", "account")
    op.create_table(
        "account_links",
        _text("first"),
        _text("second"),
        sa.Column("points", sa.Double(), nullable=True),
        _to("account_links", "first", "accounts.id"),
        _to("account_links", "second", "accounts.id"),
        sa.PrimaryKeyConstraint("first", "second", name=op.f("pk_account_links")),
    )
    _index("account_links", "second")


def _copies() -> None:
    op.create_table(
        "passage_keys",
        sa.Column("key", sa.BigInteger(), nullable=False),
        _text("report"),
        _to("passage_keys", "report", "reports.id"),
        sa.PrimaryKeyConstraint("key", "report", name=op.f("pk_passage_keys")),
    )
    _index("passage_keys", "report")
    op.create_table(
        "copies",
        _text("first"),
        _text("second"),
        sa.Column("first_share", sa.Double(), nullable=False),
        sa.Column("second_share", sa.Double(), nullable=False),
        _text("credit", nullable=True),
        sa.Column("stretches", sa.JSON(), nullable=False),
        _to("copies", "first", "reports.id"),
        _to("copies", "second", "reports.id"),
        sa.PrimaryKeyConstraint("first", "second", name=op.f("pk_copies")),
    )
    _index("copies", "second")
