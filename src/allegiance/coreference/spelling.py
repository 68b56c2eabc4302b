"""Whether two folded names are spellings or forms of one: full and short, initials, transliterations, slips."""

from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST_SLIP = 6
"""Names of fewer letters that differ in one are mostly different names (*Iran*, *Iraq*)."""
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


def initials(short: str, name: str) -> bool:
    """`fsa` for `free syrian army`, `mnlf` for `moro national liberation front`, `eln` for `ejercito de l. n.`."""
    short = short.replace(" ", "") if len(short) <= 8 else short
    words = [w for w in name.split() if w not in ("of", "the", "for", "and", "in", "de", "la", "du", "des", "pour")]
    if not 1 < len(short) <= 7 or " " in short or len(words) < 2:
        return False
    return "".join(w[0] for w in words) == short or (len(short) > 2 and "".join(w[0] for w in name.split()) == short)


def slip(one: str, other: str) -> bool:
    """The same name in another transliteration, or with a letter more, less or other."""
    if one[:1] != other[:1] or min(len(one), len(other)) < SHORTEST_SLIP:
        return False
    if len(one.split()) != len(other.split()):
        return False
    if sound(one) == sound(other):
        return True
    return " " in one and min(len(one), len(other)) >= 8 and OSA.distance(one, other, score_cutoff=1) <= 1
