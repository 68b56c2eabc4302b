"""Words that people type are found where they stand."""

import pytest

from allegiance.service.searching import marks, snippets
from allegiance.store.terms import terms_of

TOLD = "On Monday the M23 attacked Goma, and the attack on Goma went on. "
TEXT = "The truce held. " * 20 + TOLD + "It was quiet. " * 30


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("attack", "They attacked; the attack failed.", ["attacked", "attack"]),
        ("al-sham", "Jabhat Fateh al-Sh\u0101m and AL SHAM", ["al-Sh\u0101m", "AL SHAM"]),
        ("the", "They met the others.", ["the"]),
        ('"two groups"', "The two groupsters and the two groups.", ["two groups"]),
        ("goma m23", "M23 near Goma", ["M23", "Goma"]),
        ("<b>", "a <b> c", ["b"]),
        ("\U0001f525 Goma", "\U0001f525\U0001f525 Goma", ["Goma"]),
        ("...", "Goma ...", []),
    ],
)
def test_words_are_marked_where_they_stand(asked: str, text: str, expected: list[str]) -> None:
    """Case, accents and signs do not count; long words are found where others begin with them; quotes are exact."""
    assert [text[start:end] for start, end in marks(text, terms_of(asked))] == expected


def test_a_snippet_is_a_part_of_the_text_with_most_of_the_words() -> None:
    """It begins and ends with whole words, and its marks are counted from its start."""
    (found,) = snippets(TEXT, terms_of("goma attack"))
    assert TEXT[found.start :].startswith(found.text)
    assert [found.text[a:b] for a, b in found.marks] == ["attacked", "Goma", "attack", "Goma"]
    assert len(found.text) < 220
    assert TEXT[found.start - 1] == " "
    assert snippets(TEXT, terms_of("peace")) == ()
