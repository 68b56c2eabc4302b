"""Words as names are made of them."""

import pytest

from allegiance.model.report import Block
from allegiance.places.pieces import pieces
from allegiance.text.syntax import Sentence, Token, link


def sentence(text: str, words: str) -> Sentence:
    """A sentence cut at the `|` of `words`, without grammar."""
    tokens: list[Token] = []
    at = 0
    for i, word in enumerate(words.split("|")):
        at = text.index(word, at)
        tokens.append(Token(i, at, at + len(word), word, word.lower(), "X", "X", "dep"))
        at += len(word)
    return Sentence(0, len(text), link(tokens, [0] * len(tokens)), Block(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("in Port-au-Prince today", "in|Port|-|au|-|Prince|today", ["in", "Port-au-Prince", "today"]),
        ("El-Arish fell", "El|-|Arish|fell", ["El-Arish", "fell"]),
        ("the Idlib-based group", "the|Idlib|-|based|group", ["the", "Idlib", "-", "based", "group"]),
        ("U.S.-backed men", "U.S.-backed|men", ["U.S.", "men"]),
        ("Dasht-e-Barchi", "Dasht|-|e|-|Barchi", ["Dasht-e-Barchi"]),
    ],
)
def test_hyphened_names_are_one_piece(text: str, words: str, expected: list[str]) -> None:
    """A name keeps its hyphens; what only hangs on it is cut off; offsets give back the words."""
    row = pieces(sentence(text, words))
    assert [p.text for p in row] == expected
    assert all(text[p.start : p.end] == p.text for p in row)


def test_an_article_in_small_letters_starts_a_name() -> None:
    """`al-Dana` is written as names are, `al` alone is not."""
    row = pieces(sentence("al-Dana al d'Ivoire town", "al-Dana|al|d'Ivoire|town"))
    assert [p.capital for p in row] == [True, False, True, False]
