"""Whether two folded names are spellings or forms of one: full and short, initials, transliterations, slips."""

from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST_SLIP = 6
"""Names of fewer letters that differ in one are mostly different names (*Iran*, *Iraq*)."""
MOST_LETTERS = 4
"""By so many letters the spellings of a name may differ in length."""
SMALL = frozenset({"of", "the", "for", "and", "in", "de", "la", "du", "des", "pour"})
SOUNDS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("q", "k"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("ay", "ai"), ("ey", "ai"), ("ei", "ai"), ("aw", "au"), ("ow", "au"), ("y", "i"), ("aa", "a"), ("j", "g"),
    ("w", "u"),
)  # fmt: skip
"""Letters that transliterations exchange for one another."""


@lru_cache(maxsize=16384)
def sound(name: str) -> str:
    """A key that the transliterations of a name share.

    >>> sound("failak rahman") == sound("faylaq rahman")
    True
    """
    for written, plain in SOUNDS:
        name = name.replace(written, plain)
    words = [w.rstrip("eh") or w for w in name.split()]
    squeezed = []
    for word in words:
        squeezed.append("".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1]))
    return " ".join(squeezed)


@lru_cache(maxsize=16384)
def _initials_of(name: str) -> frozenset[str]:
    """The first letters of a name's words, with and without its small words."""
    words = name.split()
    large = [w for w in words if w not in SMALL]
    short = frozenset({"".join(w[0] for w in large)} if len(large) > 1 else ())
    return short | ({"".join(w[0] for w in words)} if len(words) > 2 else set())


def initials(short: str, name: str) -> bool:
    """`fsa` for `free syrian army`, `mnlf` for `moro national liberation front`, `eln` for `ejercito de l. n.`."""
    if len(short) > 8 or " " not in name:
        return False
    letters = short.replace(" ", "")
    return len(letters) > 1 and letters in _initials_of(name)


def slip(one: str, other: str) -> bool:
    """The same name in another transliteration, or with a letter more, less or other."""
    shorter, longer = sorted((len(one), len(other)))
    if one[:1] != other[:1] or shorter < SHORTEST_SLIP or longer - shorter > MOST_LETTERS:
        return False
    if one.count(" ") != other.count(" "):
        return False
    if sound(one) == sound(other):
        return True
    return " " in one and shorter >= 8 and OSA.distance(one, other, score_cutoff=1) <= 1
