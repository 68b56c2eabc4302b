"""What all tests share: one reader, as loading the parser takes seconds."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from allegiance.pipeline import Reader


@pytest.fixture(scope="session")
def reader() -> "Reader":
    from allegiance.pipeline import Reader

    return Reader()
