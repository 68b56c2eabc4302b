"""One spelling for words that people spell alike: what the store compares names and places by.

Folded words are kept in the store's rows; a change here needs a migration that folds them anew.
"""

import re
import unicodedata

LONGEST = 200
"""Characters of a folded name that are kept: what is longer is no name, and an index holds only so much."""

_ARTICLE = re.compile(r"^(?:the|an?) (?=.)")
_JOINED = re.compile(r"['’‘ʼʿʾ`]")
_APART = re.compile(r"[^\w]+")


def fold_text(text: str) -> str:
    """`text` in lower case without accents, apostrophes and punctuation, its words one space apart.

    >>> fold_text("Jabhat  Fateh al-Shām's")
    'jabhat fateh al shams'
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    # Casefolding again: NFKD may uncover capitals (as in letters of mathematics), which would fold only the next time.
    return _APART.sub(" ", _JOINED.sub("", bare.casefold())).strip()


def fold_name(name: str) -> str:
    """`name` folded, without its article; a name of nothing but signs stands for itself.

    >>> fold_name("The Syrian Army")
    'syrian army'
    """
    return (_ARTICLE.sub("", fold_text(name)) or name.strip())[:LONGEST]
