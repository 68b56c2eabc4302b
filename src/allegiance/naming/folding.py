"""Folds a word of a name: lower-case Latin letters without accents and apostrophes, Arabic letters without article."""

import unicodedata
from functools import lru_cache

from allegiance.naming.scripts import bare, is_arabic, latin

APOSTROPHES = frozenset("'’‘ʼʻʿʾ`´ʹʽ·")
_MARKS = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
)
_CYRILLIC_SIGNS = str.maketrans({"ь": "", "ъ": "", "Ь": "", "Ъ": ""})


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """One form for spellings of a word that differ in case, accents, apostrophes or script only.

    >>> folded("Ta’ang"), folded("Libération"), folded("Азов")
    ('taang', 'liberation', 'azov')
    """
    if word.isascii():
        return word.translate(_MARKS).casefold()
    kept = "".join(c for c in word if c not in APOSTROPHES).translate(_CYRILLIC_SIGNS)
    if is_arabic(kept):
        kept = unicodedata.normalize("NFKD", kept)
        return bare("".join(c for c in kept if not unicodedata.combining(c)))
    kept = unicodedata.normalize("NFKD", kept.casefold().translate(_LIGATURES))
    plain = "".join(c for c in kept if not unicodedata.combining(c))
    if not plain.isascii():  # й and ї are letters of their own: no accents taken off before they are read
        plain = latin("".join(c for c in word if c not in APOSTROPHES).translate(_CYRILLIC_SIGNS))
        plain = "".join(c for c in plain.casefold() if c.isalnum())
    return plain
