"""The migrations make the tables that the program works with."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from allegiance.store import migrate
from allegiance.store.schema import metadata
from allegiance.store.store import open_store


def test_the_migrations_make_the_tables_of_the_schema(location: str) -> None:
    """A store made by the migrations differs in nothing from the schema in the code, indexes of words left aside."""
    open_store(location).close()
    engine = create_engine(location if "://" in location else f"sqlite:///{location}")
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_name": lambda name, *_: not (name or "").startswith("words_of_")}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_named_head_is_the_last_migration() -> None:
    """HEAD, which spares an up-to-date store the loading of Alembic, is what Alembic would find."""
    assert ScriptDirectory.from_config(migrate.migrations()).get_current_head() == migrate.HEAD


def test_two_openings_at_once_make_one_store(location: str) -> None:
    """A store opened while another process has just made it is found finished."""
    with open_store(location), open_store(location), open_store(location, create=False) as third:
        assert third.names() == []
