"""Names in other scripts, in Latin letters; Arabic letters stand for consonants alone, as they are written."""

import re

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARTICLE = re.compile(r"^(?:و?ال|لل)(?=\w{2})")
GOD = "الله"
_ARABIC_FOLDS = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ٱ": "ا", "ـ": ""})
CONSONANTS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "k", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "y",
}  # fmt: skip
"""How each letter sounds where it is a consonant; short vowels are not written at all."""


def is_arabic(word: str) -> bool:
    """True for a word in Arabic letters, in whichever language."""
    return bool(_ARABIC.search(word))


def bare(word: str) -> str:
    """A word in Arabic letters without article, its letters folded to those that all languages share.

    >>> bare("الشام") == bare("شام")
    True
    """
    folded = word.translate(_ARABIC_FOLDS)
    return folded if folded == GOD else _ARTICLE.sub("", folded)


def masculine(word: str) -> str:
    """A word in Arabic letters without the ending of the feminine; any other word as it is."""
    return word[:-1] if len(word) > 3 and word.endswith("ه") and word != GOD else word


def sounds(word: str) -> tuple[str, ...]:
    """What a word in Arabic letters sounds like, letter by letter.

    >>> "".join(sounds("حفتر"))
    'hftr'
    """
    return tuple(CONSONANTS[letter] for letter in word if CONSONANTS.get(letter))


def latin(word: str) -> str:
    """A word of any other script in Latin letters.

    >>> latin("Путин")
    'Putin'
    """
    if word.isascii() or is_arabic(word):
        return word
    from anyascii import anyascii

    return anyascii(word)
