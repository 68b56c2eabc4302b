"""What is made of the packages' rows."""

import tomllib
from importlib.resources import files

import pytest

from allegiance.places.packages import Area, english_name
from allegiance.places.words import place_words


@pytest.mark.parametrize(
    ("names", "seat", "expected"),
    [
        (["Ḩalab", "Aleppo", "Aleppo Governorate"], None, "Aleppo"),
        (["Idlib", "Idlib Governorate"], None, "Idlib"),
        (["Nord-Kivu", "Kivu ya Nole", "North Kivu"], None, "North Kivu"),
        (["Texas", "State of Texas", "Tejas"], None, "Texas"),
        (["Ţarābulus", "Tripoli"], "Tripoli", "Tripoli"),
        (["Caquetá"], None, "Caquetá"),
    ],
)
def test_a_province_is_shown_by_its_english_name(names: list[str], seat: str | None, expected: str) -> None:
    """Where its names tell it."""
    assert english_name(names, seat) == expected


def test_the_middle_of_an_area_is_not_that_of_its_towns() -> None:
    """Many settlements close together count as one."""
    area = Area()
    for _ in range(50):
        area.add(10.0, 20.0, 1000)
    area.add(12.0, 24.0, 500)
    assert area.middle() == (11.0, 22.0)
    assert area.population == 50_500
    assert Area().middle() == (None, None)


def test_own_data_is_sound() -> None:
    """Points are on the globe, codes are two letters, no country's people are another's, no region is named twice."""
    countries = tomllib.loads((files("allegiance.places") / "countries.toml").read_text(encoding="utf-8"))
    regions = tomllib.loads((files("allegiance.places") / "regions.toml").read_text(encoding="utf-8"))["regions"]
    for where, place in [*countries.items(), *((r["names"][0], r) for r in regions if "at" in r)]:
        lat, lon = place["at"]
        assert -90 <= lat <= 90, where
        assert -180 <= lon <= 180, where
    codes = {*countries, *(c for r in regions for c in r["countries"])}
    assert codes == {*countries}
    people = [word for country in countries.values() for word in country["people"]]
    assert len(people) == len(set(people))
    names = [name.casefold() for region in regions for name in region["names"]]
    assert len(names) == len(set(names))


def test_word_lists_are_in_small_letters() -> None:
    """As they are compared with words in small letters."""
    words = place_words()
    for group in (
        words.tails,
        words.strong,
        words.verbs,
        words.never,
        words.titles,
        words.organisations,
        words.plurals,
    ):
        assert all(word == word.lower() for word in group)
    assert all(words.levels(tail) for tail in words.tails)
