"""Names of persons: titles, order of parts, patronymics, names in the middle that outlets leave out."""

from collections.abc import Sequence

from allegiance.languages.given import given_names
from allegiance.naming.pairing import Pairing
from allegiance.naming.words import Word

BINDING = frozenset({"son_of", "servant_of"})
"""Particles that outlets print or leave out: *Abdul Karim*, *Karim*."""
Ruling = tuple[float, str]
"""A score, and what it rests on."""


def is_person(words: Sequence[Word]) -> bool:
    """True for a name that has a given name, a title or a kunya and no word of a body.

    >>> from allegiance.naming.words import words
    >>> is_person(words("Salva Kiir Mayardit")), is_person(words("Sudan Liberation Movement"))
    (True, False)
    """
    told = words[0].role == "particle" or is_title(words[0])  # *Abdul Rasul*: other words may be names too
    others = ("body", "plain", "weak", "place") if told else ("body", "plain", "weak", "place", "word")
    if any(w.role in others and not (w.title or w.given) for w in words):
        return False
    if any(w.number is not None or (w.initials and len(w.form) > 1) for w in words):
        return False
    if len({w.form for w in words}) < len(words):
        return False
    return any(w.given or w.role == "particle" or is_title(w) for w in words) or words[0].form in given_names()


def is_title(word: Word) -> bool:
    """True for a word that is nothing but a title: *Mullah*, not *General*, which names bodies too."""
    return word.title and word.role is None


def untitled(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a person's name without titles, unless there are but titles."""
    return [w for w in words if not w.title or w.given] or words


def judged(found: Pairing, a: Sequence[Word], b: Sequence[Word]) -> Ruling | None:
    """What the parts without a partner say of two persons; None where there are none but titles."""
    left, right = ([w for w in side if not _idle(w)] for side in (found.left, found.right))
    if not left and not right:
        return None
    if left and right:
        return 0.4, "two persons: each has a name that the other lacks"
    short, long = (a, b) if right else (b, a)
    if sum(not _idle(w) and w.role != "particle" for w in short) < 2:
        return 0.65, "one name alone may be another's too"
    first = next(w for w in long if not _idle(w))
    if any(first is w for w in right or left):
        return 0.62, f"{first.form} may be another of the family"
    return 0.87, f"the longer name adds {' '.join(w.form for w in right or left)}"


def adds_one_within(found: Pairing, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """True for names of words that mean nothing, of which one adds a word between first and last: *John F. Kennedy*."""
    if len(found.loose) != 1 or len(found.pairs) < 2 or any(w.role or w.initials for w in (*a, *b)):
        return False
    long = max(a, b, key=len)
    return found.loose[0] not in (long[0], long[-1])


def _idle(word: Word) -> bool:
    return word.title or (word.role == "particle" and not word.concepts.isdisjoint(BINDING))
