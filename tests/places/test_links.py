"""What lies in what."""

from allegiance.places.distance import kilometres
from allegiance.places.entry import Entry
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.links import lies_in


def entry(gazetteer: Gazetteer, number: int) -> Entry:
    found = gazetteer.entry(number)
    assert found is not None
    return found


def test_a_town_lies_in_its_province_and_country(gazetteer: Gazetteer) -> None:
    """And not in those of its namesake."""
    dana, idlib, syria, lebanon = (entry(gazetteer, n) for n in (9, 6, 1, 2))
    assert lies_in(dana, idlib)
    assert lies_in(dana, syria)
    assert lies_in(idlib, syria)
    assert not lies_in(dana, lebanon)
    assert not lies_in(idlib, dana)
    assert not lies_in(syria, syria)


def test_a_town_far_off_is_not_in_the_province(gazetteer: Gazetteer) -> None:
    """Even in the same country."""
    assert not lies_in(entry(gazetteer, 13), entry(gazetteer, 6))


def test_distances_are_those_of_the_earth() -> None:
    """Aleppo to Damascus, and over the date line."""
    assert 300 < kilometres(36.2, 37.16, 33.51, 36.29) < 320
    assert kilometres(0, 179.5, 0, -179.5) < 120
