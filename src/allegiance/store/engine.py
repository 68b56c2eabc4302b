"""Opens the database of a store; what only SQLite needs is here alone."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from allegiance.errors import StoreError

BUSY_SECONDS = 30
"""How long a process waits for another one to finish writing."""

CACHE_KIB = 64 * 1024
"""How much of an SQLite file a connection keeps in memory."""

MAPPED_BYTES = 1 << 30
"""How much of an SQLite file is read by mapping it: the system's own cache, without a copy."""


def engine_for(location: str, *, create: bool) -> Engine:
    """The engine for `location`: the path of an SQLite file, or a database's URL.

    Raises StoreError if the file is missing and not to be made, or if it cannot be a file or a URL.
    """
    if "://" in location:
        return _engine_of_url(location)
    path = Path(location).expanduser()
    if path.is_dir():
        raise StoreError(f"{location}: is a folder; give --store the path of a file")
    if not path.parent.is_dir():
        raise StoreError(f"{location}: the folder {path.parent} does not exist")
    if not create and not path.exists():
        raise StoreError(f"{location}: no store is here; `allegiance ingest` makes one")
    return _sqlite_engine(path, write=create)


def _engine_of_url(location: str) -> Engine:
    try:
        url = make_url(location)
        shown = url.render_as_string(hide_password=True)
        return (
            _with_sqlite_rules(create_engine(url), write=True)
            if url.get_backend_name() == "sqlite"
            else create_engine(url)
        )
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(f"{location}: is no database's URL: {error}") from error
    except ModuleNotFoundError as error:
        raise StoreError(f"{shown}: the driver {error.name!r} is not installed") from error


def _sqlite_engine(path: Path, *, write: bool) -> Engine:
    url = URL.create("sqlite+pysqlite", database=str(path))
    if not write and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        # SQLite makes files beside a database that it reads, unless it may take it that nobody can write there.
        query = {"mode": "ro", "immutable": "1", "uri": "true"}
        url = URL.create("sqlite+pysqlite", database=f"file:{quote(str(path))}", query=query)
    return _with_sqlite_rules(create_engine(url, connect_args={"timeout": BUSY_SECONDS}), write=write)


def _with_sqlite_rules(engine: Engine, *, write: bool) -> Engine:
    def connected(connection: DBAPIConnection, _record: Any) -> None:
        # The driver's own transactions start late and not around DDL; ours are begun below.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        # What answers one question is spread over the file: the driver's own 2 MB hold none of it for the next one.
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        cursor.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        if write:
            cursor.execute("PRAGMA journal_mode = WAL")
            # A report told done must outlast a power failure, too.
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    def begun(connection: Connection) -> None:
        # A writer takes its lock before it looks, so that what it saw is still so when it writes.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine
