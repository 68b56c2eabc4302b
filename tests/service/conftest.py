"""Gives each test a store of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.store.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with open_store(str(tmp_path / "allegiance.sqlite")) as opened:
        yield opened
