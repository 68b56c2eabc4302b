"""One spelling for words that people spell alike: what the store compares names, places and texts by.

Folded words are kept in the store's rows; a change of how they are folded needs a migration that folds them anew.
"""

import re
import unicodedata

from allegiance.languages.fold import fold

LONGEST = 200
"""Characters of a folded name that are kept: what is longer is no name, and an index holds only so much."""

_APART = re.compile(r"[^\w]+")


def fold_name(name: str) -> str:
    """`name` without case, accents and article; a name of nothing but signs stands for itself.

    >>> fold_name("The Syrian Army")
    'syrian army'
    """
    return (fold(name) or name.strip())[:LONGEST]


def fold_text(text: str) -> str:
    """`text` in lower case without accents and punctuation, its words one space apart.

    >>> fold_text("Jabhat  Fateh al-Sh\u0101m's")
    'jabhat fateh al sham s'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    # Casefolding again: decomposing may uncover capitals (of the letters used in mathematics).
    return _APART.sub(" ", plain.casefold()).strip()
