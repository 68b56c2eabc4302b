"""Brings a database's tables up to what this program needs, and refuses databases of other programs."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from allegiance.errors import StoreError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0010"
"""The latest revision in migrations/versions."""

_VERSION = "alembic_version"


def current_revision(connection: Connection, location: str) -> str | None:
    """The revision of the database's tables; None for an empty database.

    Raises StoreError for a database that has tables of another program.
    """
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if _VERSION not in tables or not ({"reports", "readings", "claims"} <= tables or tables == {_VERSION}):
        raise StoreError(f"{location}: this database belongs to another program; give --store another path")
    revision: str | None = connection.execute(text(f"SELECT version_num FROM {_VERSION}")).scalar()
    return revision


def upgrade(connection: Connection, location: str) -> None:
    """Runs the migrations that the database still needs, inside the connection's transaction.

    Raises StoreError for a revision that this program does not know.
    """
    # Here and not above: a store that is up to date needs none of it.
    from alembic import command
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = migrations()
    revision = current_revision(connection, location)
    try:
        if revision is not None:
            ScriptDirectory.from_config(config).get_revision(revision)
    except CommandError as error:
        raise StoreError(
            f"{location}: made by a newer version of Allegiance (tables of revision {revision!r}, this one knows "
            f"up to {HEAD!r}); upgrade Allegiance"
        ) from error
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migrations() -> "Config":
    """Alembic's configuration for the migrations in this package."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "allegiance.store:migrations")
    return config
