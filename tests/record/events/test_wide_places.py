"""A state that is told with a direction names no place of its own."""

import pytest

from allegiance.model.place import Place, PlacePrecision
from allegiance.record.events.extent import wide


@pytest.mark.parametrize(
    ("name", "precision", "expected"),
    [("Syria", "near", True), ("Syria", "country", True), ("Idlib", "near", False), ("Bamako", "exact", False)],
)
def test_the_north_of_a_state_is_wide(name: str, precision: PlacePrecision, expected: bool) -> None:
    """*Northern Syria* tells no nearer where it was than the country does."""
    assert wide(Place(name, name, precision=precision)) is expected
