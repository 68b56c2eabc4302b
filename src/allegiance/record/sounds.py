"""What names are found by, however they are spelled: for each word that names, its class and its consonants."""

from functools import lru_cache
from itertools import product

from rapidfuzz.fuzz import ratio

from allegiance.naming.spelling import skeleton
from allegiance.naming.words import Word, words

LONGEST = 6
"""Words of a name that are looked at: no two names differ in the seventh alone."""
SPELLED_NEAR = 50
"""Out of 100: how alike the consonants of two words must be for them to be compared sound by sound."""

Sounds = frozenset[str]
"""The keys of one word, any of which another spelling of it may share: `@helpers` and `nsr`."""


@lru_cache(maxsize=65536)
def sounds(name: str) -> tuple[Sounds, ...]:
    """The keys of each word that names, in order; of every word where none does."""
    cut = words(name)
    naming = [w for w in cut if not w.head and w.role != "weak"] or list(cut)
    return tuple(dict.fromkeys(map(_keys, naming[:LONGEST])))


@lru_cache(maxsize=65536)
def sound_sets(name: str) -> frozenset[Sounds]:
    """Sets with one key of each word; two names that share a set have the same words, perhaps spelled differently.

    >>> not sound_sets("Suqour al-Sham").isdisjoint(sound_sets("Falcons of the Levant"))
    True
    """
    return frozenset(map(frozenset, product(*sounds(name))))


def overlap(first: str, second: str) -> float:
    """The share of the words of two names that both have, or have in nearly the same consonants, from 0 to 1."""
    ours, theirs = list(sounds(first)), list(sounds(second))
    if ours == theirs:
        return 1.0
    shared = _taken_out(ours, theirs)
    left, right = ([key for word in rest for key in word if len(word) == 1] for rest in (ours, theirs))
    near = sum(any(ratio(a, b) >= SPELLED_NEAR for b in right) for a in left)
    return (shared + near) / (shared + len(ours) + len(theirs) - near)


def _taken_out(ours: list[Sounds], theirs: list[Sounds]) -> int:
    """Takes the words that share a key out of both lists, and counts them."""
    shared = 0
    for word in tuple(ours):
        same = next((other for other in theirs if not word.isdisjoint(other)), None)
        if same is not None:
            ours.remove(word)
            theirs.remove(same)
            shared += 1
    return shared


def _keys(word: Word) -> Sounds:
    if word.number is not None:
        return frozenset({f"@{word.number}"})
    return frozenset({skeleton(word.form) or word.form, *(f"@{concept}" for concept in word.concepts)})
