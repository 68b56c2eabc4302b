"""Names of news agencies and outlets: what looks like one, and how it is written."""

import re
from functools import cache

from allegiance.read.page_words import page_words

_LONGEST = 6
_INSIDE = ("of", "the", "and", "&", "al", "for", "de")
_EDGES = " \t\n,;:.|/·•–—-\"'“”()[]"


def outlet_name(wording: str) -> str | None:
    """The outlet that `wording` as a whole names, in its usual case; None if it names none for sure.

    >>> outlet_name("MEKONG LEDGER"), outlet_name("World News"), outlet_name("Anna Roe")
    ('Mekong Ledger', None, None)
    """
    name = wording.strip(_EDGES)
    if name.lower() in _known():
        return _known()[name.lower()] if name.isupper() else name
    words = name.split()
    if not 2 <= len(words) <= _LONGEST or not is_name(name) or words[0].lower() in page_words().outlet_sections:
        return None
    last = words[-1].lower()
    named = last in page_words().outlet_nouns or words[0].lower() in page_words().outlet_firsts
    core = [word for word in words if word.lower() not in (*page_words().outlet_nouns, "the")]
    return outlet_case(name) if named and core else None


def is_name(wording: str) -> bool:
    """True if every word of `wording` begins with a capital, small words inside it apart.

    >>> is_name("Voice of America"), is_name("Rebels joined"), is_name("al-Qaeda")
    (True, False, False)
    """
    words = re.findall(r"[^\s/]+", wording)
    if not words or not words[0][:1].isupper():
        return False
    return all(word[:1].isupper() or word.lower() in _INSIDE or word.startswith(("al-", "el-")) for word in words)


def outlet_case(name: str) -> str:
    """`name` as it is usually written, if it stands wholly in capitals.

    >>> outlet_case("INDUS MORNING"), outlet_case("BBC NEWS")
    ('Indus Morning', 'BBC News')
    """
    if not name.isupper():
        return name
    kept = page_words().outlet_capitals
    return " ".join(word if word in kept else word.capitalize() for word in name.split())


@cache
def _known() -> dict[str, str]:
    return {name.lower(): name for name in page_words().outlet_known}
