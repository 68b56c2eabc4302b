"""The tables of accounts; of every secret only what it can be checked by is kept."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from allegiance.store.schema import Moment, metadata

accounts = Table(
    "accounts_of_users",
    metadata,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("made", Moment, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Text, ForeignKey("accounts_of_users.name"), nullable=False),
    Column("csrf", Text, nullable=False),
    Column("until", Moment, nullable=False),
    Index(None, "account"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, ForeignKey("accounts_of_users.name"), nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("made", Moment, nullable=False),
    Column("used", Moment),
    Index(None, "account"),
    Index(None, "digest", unique=True),
)
