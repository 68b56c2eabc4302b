"""Gives each test a store of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.store.store import Store, open_store


@pytest.fixture
def location(tmp_path: Path) -> str:
    """Where the test's store is; the one place to name another database."""
    return str(tmp_path / "allegiance.sqlite")


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """An empty store."""
    with open_store(location) as opened:
        yield opened
