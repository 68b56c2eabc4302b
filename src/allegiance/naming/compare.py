"""Whether two wordings name one actor, with the reasons in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from allegiance.naming.acronyms import is_acronym, spells
from allegiance.naming.spelling import likeness
from allegiance.naming.words import Word, plain, words

Verdict = Literal["same", "different", "unsure"]

SAME, DIFFERENT = 0.85, 0.6
"""Scores from which two names are one, and under which they are two."""
SPELLED_ALIKE = 0.8
"""Words at least so alike are spellings of one."""
WRITTEN_AS_ONE = 0.85
"""How alike one word must be to two that are written together."""
WEIGHT_OF_BODY, WEIGHT_OF_PLAIN = 0.3, 0.12
"""What a word like *army* or *movement* weighs against a word that names."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found: `score` from 0 (two actors) to 1 (one), and why, in words."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words of two names held against each other; `left` and `right` are those without a partner."""

    pairs: tuple[tuple[Word, Word, float], ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]


def compare(first: str, second: str, *, countries: tuple[str | None, str | None] = (None, None)) -> Comparison:
    """Compares two names by their words alone; `countries` are ISO codes of where each acts, if known.

    >>> compare("Jabhet Fateh al-Sham", "Jabhat Fatah al-Sham").verdict
    'same'
    >>> compare("Islamic Front", "Islamic Army").verdict
    'different'
    """
    a, b = words(first), words(second)
    apart = None not in countries and countries[0] != countries[1]
    if plain(first) == plain(second) or [w.form for w in a] == [w.form for w in b]:
        if apart:
            return Comparison("unsure", 0.7, ("the same words", f"of {countries[0]} and of {countries[1]}"))
        return Comparison("same", 1.0, ("the same words",))
    found = _abbreviated(first, second, a, b) or _scored(pair_up(*_joined(a, b)))
    if apart and found.verdict == "same":
        return Comparison("unsure", min(found.score, 0.7), (*found.reasons, f"of {countries[0]} and of {countries[1]}"))
    return found


def _abbreviated(first: str, second: str, a: Sequence[Word], b: Sequence[Word]) -> Comparison | None:
    for short, full, full_words in ((first, second, b), (second, first, a)):
        if is_acronym(short):
            if spells(short, full):
                return Comparison("same", 0.9, (f"{short} is spelled by the initials of {full}",))
            if is_acronym(full):
                return Comparison("different", 0.2, (f"{short} and {full} are different abbreviations",))
            if len(full_words) > 1:
                return Comparison("different", 0.3, (f"{short} is not spelled by the initials of {full}",))
    return None


def _joined(a: Sequence[Word], b: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Writes two words as one where the other name does: *Ansar Allah* and *Ansarallah*, *Nour Din* and *Nourdin*."""
    for ours, theirs in ((a, b), (b, a)):
        for i in range(len(ours) - 1):
            one = ours[i].form + ours[i + 1].form
            match = next((w for w in theirs if w.concept is None and likeness(w.form, one) >= WRITTEN_AS_ONE), None)
            if match is not None and match not in ours:
                joined = [*ours[:i], Word(one), *ours[i + 2 :]]
                return (joined, theirs) if ours is a else (theirs, joined)
    return a, b


def pair_up(a: Sequence[Word], b: Sequence[Word]) -> Pairing:
    """Pairs the words of two names, the most alike first; each word has one partner at most."""
    options = sorted(
        ((_likeness(x, y), -abs(i - j), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), reverse=True
    )
    of_a: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for like, _, i, j in options:
        if like >= DIFFERENT and i not in of_a and j not in taken:
            of_a[i] = (j, like)
            taken.add(j)
    return Pairing(
        tuple((a[i], b[j], like) for i, (j, like) in sorted(of_a.items())),
        tuple(w for i, w in enumerate(a) if i not in of_a),
        tuple(w for j, w in enumerate(b) if j not in taken),
    )


def _likeness(x: Word, y: Word) -> float:
    if x.concept and x.concept == y.concept:
        return 1.0
    if x.concept and y.concept:
        return 0.0
    if x.form[-1:].isdigit() or y.form[-1:].isdigit():
        return float(x.form == y.form)
    return likeness(x.form, y.form)


def _weight(word: Word) -> float:
    return WEIGHT_OF_PLAIN if word.plain else WEIGHT_OF_BODY if word.body else 1.0


def _scored(found: Pairing) -> Comparison:
    reasons = [_told(x, y, like) for x, y, like in found.pairs if x.form != y.form]
    shared = sum(_weight(x) * like for x, _, like in found.pairs)
    named = [like for x, y, like in found.pairs if not (x.plain or y.plain)]
    bodies = [w for w in found.left if w.body], [w for w in found.right if w.body]
    loose = [*found.left, *found.right]
    missing = sum(_weight(w) for w in loose)
    score = shared / (shared + missing) if shared + missing else 0.0
    reasons += [f"only one has {w.form}" for w in loose]
    if not named:
        return Comparison("different", round(min(score, 0.3), 2), ("no word that names in common", *reasons))
    if bodies[0] and bodies[1]:
        return Comparison(
            "different", round(min(score, 0.4), 2), (f"{bodies[0][0].form} is no {bodies[1][0].form}", *reasons)
        )
    if found.left and found.right and any(not w.plain for w in found.left) and any(not w.plain for w in found.right):
        score = min(score, 0.5)
    worst = min(named)
    if worst < SPELLED_ALIKE:
        score = min(score, 0.5 + worst / 4)
    verdict: Verdict = "same" if score >= SAME else "different" if score < DIFFERENT else "unsure"
    return Comparison(verdict, round(score, 2), tuple(reasons) or ("the same words in another order",))


def _told(x: Word, y: Word, like: float) -> str:
    if x.concept and x.concept == y.concept:
        return f"{x.form} and {y.form} both mean {x.concept.replace('_', ' ')}"
    return f"{x.form} and {y.form} are spelled alike ({like:.2f})"
