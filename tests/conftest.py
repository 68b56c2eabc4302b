"""What all tests share: one reader, as loading the parser takes seconds."""

import pytest

from allegiance.pipeline import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
