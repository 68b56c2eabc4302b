"""Folds the spellings of a name into one key: case, accents, hyphens, apostrophes, articles, doubled letters."""

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset({"the", "a", "an", "al", "el", "ul", "ash", "ad", "ar", "as", "at", "az"})
_APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´]")
_POSSESSIVE = re.compile(r"['’]s\b")
_BREAKS = re.compile(r"[^\w]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key of a name; equal for spellings that differ in nothing that tells two names apart.

    >>> fold("Jabhat Fateh al-Sham") == fold("jabhat fateh al Sham")
    True
    >>> fold("the Ḥizbu'llāh") == fold("Hizbullah")
    True
    """
    return folded(name)


def folded(text: str) -> str:
    """The same of a longer text, which is not kept for the next time."""
    plain = text
    if not text.isascii():
        plain = without_accents(_POSSESSIVE.sub("", text))
    elif "'" in text:
        plain = _POSSESSIVE.sub("", text)
    words = [w for w in _BREAKS.split(_APOSTROPHES.sub("", plain.casefold())) if w]
    kept = [w for w in words if w not in ARTICLES] or words
    return _DOUBLED.sub(r"\1", " ".join(kept))


class _Bare(dict[int, int | None]):
    """Letters without accents, by number: None for what is an accent alone."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_BARE = _Bare()


def without_accents(name: str) -> str:
    """The name in plain letters: *Forces nationales de liberation*."""
    return unicodedata.normalize("NFKD", name).translate(_BARE)
