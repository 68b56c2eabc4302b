"""Look-ups by name."""

from pathlib import Path

import pytest

from allegiance.errors import AllegianceError
from allegiance.places.entry import Level, Rank
from allegiance.places.gazetteer import Gazetteer


@pytest.mark.parametrize("name", ["al-Dana", "Ad Dana", "Dana", "ad-Danah", "AL DANA"])
def test_a_place_is_found_in_all_its_spellings(gazetteer: Gazetteer, name: str) -> None:
    """The article, its assimilated form, case and diacritics make no difference."""
    assert [m.entry.id for m in gazetteer.find(name)] == [9]


def test_the_best_rank_comes_first(gazetteer: Gazetteer) -> None:
    """A name as it is written goes before one that had to be stripped."""
    matches = gazetteer.find("Idlib Governorate")
    assert matches[0].entry.level is Level.PROVINCE
    assert [m.rank for m in matches] == sorted(m.rank for m in matches)
    assert matches[-1].rank >= Rank.MAIN_BARE


def test_all_places_of_a_name_are_found(gazetteer: Gazetteer) -> None:
    """Which one is meant is for others to say."""
    assert {m.entry.country for m in gazetteer.find("Tripoli")} == {"LY", "LB"}


def test_an_unknown_name_gives_nothing(gazetteer: Gazetteer) -> None:
    """No fuzzy guesses: not by `find`, and by consonants only if the letters are alike too."""
    assert gazetteer.find("Qamishlo") == ()
    assert [m.entry.id for m in gazetteer.find_loosely("Qamishlo")] == [13]
    assert gazetteer.find_loosely("Kamsaloo") == ()
    assert gazetteer.find_loosely("Xyz") == ()


def test_words_for_people_give_their_country(gazetteer: Gazetteer) -> None:
    """Singular, plural, any case."""
    assert gazetteer.country_of_people("Syrians") == "SY"
    assert gazetteer.country_of_people("syrian") == "SY"
    assert gazetteer.country_of_people("Syria") is None


def test_neighbours_are_known(gazetteer: Gazetteer) -> None:
    """And a country without any has none."""
    assert gazetteer.neighbours("SY") == {"LB"}
    assert gazetteer.neighbours("US") == frozenset()


def test_an_entry_is_found_by_its_number(gazetteer: Gazetteer) -> None:
    """As the province of a settlement is."""
    town = gazetteer.find("Macon")[0].entry
    province = gazetteer.entry(town.province)
    assert province is not None
    assert province.name == "Georgia"
    assert gazetteer.entry(999) is None


def test_a_file_that_is_no_gazetteer_is_told(tmp_path: Path) -> None:
    """With the file's path and what to do."""
    path = tmp_path / "broken.sqlite"
    path.write_text("not a database, but long enough to be taken for one " * 20)
    with pytest.raises(AllegianceError, match=r"broken\.sqlite: not a gazetteer .* delete the file"):
        Gazetteer(path)
