"""Writes made-up reports into a store, as reading them would have, in one transaction for many."""

from collections.abc import Iterable
from itertools import islice

from allegiance.store import writing
from allegiance.store.engine import engine_for
from allegiance.store.store import open_store
from generator.reports import Generated
from generator.telling import READER

BATCH = 500


def fill_store(location: str, generated: Iterable[Generated]) -> int:
    """Adds the reports to the store at `location`, made if it is missing; returns how many claims they have."""
    open_store(location).close()
    engine = engine_for(location, create=True)
    claims = 0
    try:
        waiting = iter(generated)
        while batch := list(islice(waiting, BATCH)):
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                for one in batch:
                    claims += len(one.claims)
                    writing.write_reading(connection, one.report, one.claims, reader=READER, names={}, change="new")
    finally:
        engine.dispose()
    return claims
