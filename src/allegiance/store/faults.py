"""Turns a database's errors into one line for the user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from allegiance.errors import StoreError

_ADVICE = {
    "file is not a database": "this is no database; give --store another path",
    "database disk image is malformed": "the database is damaged; restore it from a copy",
    "database or disk is full": "no room is left to write; all reports told done are kept",
    "disk I/O error": "the disk cannot be read or written; all reports told done are kept",
    "readonly database": "the database may not be written here",
    "unable to open database file": "the database cannot be opened or made there; look at the path and its permissions",
    "database is locked": "another process is writing to the database; try again when it is done",
}


@contextmanager
def told_as_store_error(location: str) -> Iterator[None]:
    """Raises a StoreError that names the `location` in place of any error of the database inside the block."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{location}: {_in_words(error)}") from error


def _in_words(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = " ".join(str(cause).split()) or type(cause).__name__
    return next((f"{advice} ({said})" for sign, advice in _ADVICE.items() if sign in said), said)
