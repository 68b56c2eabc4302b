"""A language's file is checked when it is loaded."""

import pytest

from allegiance.errors import DataError
from allegiance.languages.fold import fold
from allegiance.languages.loader import language


def test_english_loads() -> None:
    """The words of English are there, and no noun names two kinds of actor by accident of order alone."""
    english = language("en")
    assert english.noun_kinds["rebel"] == "armed_group"
    assert "say" in english.reporting.speech


def test_unknown_language_is_told() -> None:
    """A language without a file is named, with what to do."""
    with pytest.raises(DataError, match=r"xx.toml: no such language"):
        language("xx")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabhat Fateh al-Sham", "jabhat fateh al sham"),
        ("the Hizbullah", "Ḥizbu'llāh"),
        ("Ahrar al-Sham's", "Ahrar al-Sham"),
    ],
)
def test_spellings_fold_to_one_key(one: str, other: str) -> None:
    """Case, accents, articles, hyphens and doubled letters tell no two names apart."""
    assert fold(one) == fold(other)
