"""What is asked for in words: the one meaning that searches, lists and tables give to what people type."""

import re

from allegiance.model.words import Term
from allegiance.store.fold import fold_text

BEGUN = 4
"""Letters from which on a word finds those that begin with it, too."""

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')


def terms_of(words: str) -> list[Term]:
    """What is asked for: words, and phrases in quotes, which stand as they are.

    >>> [(term.words, term.begun) for term in terms_of('attack al-Sham "the two groups" of')]
    [('attack', True), ('al sham', True), ('the two groups', False), ('of', False)]
    """
    found: list[Term] = []
    for part in _PARTS.finditer(words):
        folded = fold_text(part[1] if part[1] is not None else part[2])
        if folded:
            found.append(Term(folded, part[1] is None and len(folded.split()[-1]) >= BEGUN))
    return list(dict.fromkeys(found))
