"""Whether two wordings name one actor, with the reasons in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from allegiance.naming import persons
from allegiance.naming.acronyms import language_spelling, letters_of, spells
from allegiance.naming.pairing import SPELLED_ALIKE, Pairing, joined, pair_up, spelled_out
from allegiance.naming.spelling import likeness
from allegiance.naming.table import table
from allegiance.naming.words import Word, plain, words

Verdict = Literal["same", "different", "unsure"]

SAME, DIFFERENT = 0.85, 0.6
"""Scores from which two names are one, and under which they are two."""
OPEN = 0.75
"""The score of what is left open."""
WEIGHTS = {"body": 0.3, "plain": 0.12, "weak": 0.05, "place": 0.4, "particle": 0.1}
"""What a word like *army*, *movement* or *group* weighs, and *Syrian* where one name lacks it; 1 where it names."""
TITLE = 0.05
LEAST_AFTER_PARENT = 2
"""Of how many words a name must be to stand without the abbreviation of its parent."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found: `score` from 0 (two actors) to 1 (one), why, in words, and whether bodies or numbers differ."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    apart: bool = False

    @classmethod
    def of(cls, score: float, *reasons: str) -> "Comparison":
        """The comparison with the verdict that the score stands for."""
        verdict: Verdict = "same" if score >= SAME else "different" if score < DIFFERENT else "unsure"
        return cls(verdict, round(score, 2), reasons)


def compare(first: str, second: str, *, countries: tuple[str | None, str | None] = (None, None)) -> Comparison:
    """Compares two names by their words alone; `countries` are ISO codes of where each acts, if known.

    >>> compare("Jabhet Fateh al-Sham", "Jabhat Fatah al-Sham").verdict
    'same'
    >>> compare("Islamic Front", "Islamic Army").verdict
    'different'
    """
    found = _compared(first, second)
    if None not in countries and countries[0] != countries[1] and found.verdict == "same":
        return Comparison.of(0.3, *found.reasons, f"but one acts in {countries[0]}, the other in {countries[1]}")
    return found


def _compared(first: str, second: str) -> Comparison:
    a, b = words(first), words(second)
    if not a or not b:
        return Comparison.of(DIFFERENT, "a name without words")
    if plain(first) == plain(second) or [w.form for w in a] == [w.form for w in b]:
        return Comparison.of(1.0, "the same words")
    short = _abbreviated(first, second)
    if short is not None:
        return short
    left, right = joined(spelled_out(b, a, first), spelled_out(a, b, second))
    person = (persons.is_person(left) or persons.is_person(right)) and not any(w.head for w in (*left, *right))
    if person:
        left, right = persons.untitled(left), persons.untitled(right)
    return _judged(pair_up(left, right), left, right, person=person)


def _abbreviated(first: str, second: str) -> Comparison | None:
    letters = letters_of(first), letters_of(second)
    if letters[0] and letters[1]:
        return _two_abbreviations(first, second, letters)
    for short, own, full in ((first, letters[0], second), (second, letters[1], first)):
        if not own:
            continue
        if spells(own, full):
            return Comparison.of(0.9, f"{short} is spelled by the initials of {full}")
        language = language_spelling(own, full)
        if language is not None:
            return Comparison.of(0.86, f"{short} is spelled by the initials of {full} in another language ({language})")
        if len(words(full)) > 1:
            return Comparison.of(0.3, f"{short} is not spelled by the initials of {full}")
    return None


def _two_abbreviations(first: str, second: str, letters: tuple[str, str]) -> Comparison:
    if letters[0] == letters[1]:
        return Comparison.of(0.95, "the same letters")
    if sorted(letters[0]) == sorted(letters[1]) and len(letters[0]) > 3:
        return Comparison.of(0.65, f"{first} and {second} have the same letters in another order")
    return Comparison.of(0.2, f"{first} and {second} are different abbreviations")


def _judged(found: Pairing, a: Sequence[Word], b: Sequence[Word], *, person: bool) -> Comparison:
    reasons = [_told(x, y, like) for x, y, like in found.pairs if x.form != y.form]
    reasons += [f"only one has {w.form}" for w in found.loose]
    numbers = [[w for w in side if w.number is not None] for side in (found.left, found.right)]
    if numbers[0] and numbers[1]:
        return replace(Comparison.of(0.2, f"{numbers[0][0].form} is not {numbers[1][0].form}", *reasons), apart=True)
    alike = [like for x, y, like in found.pairs if _names(x) and _names(y)]
    worst = min(alike, default=0.0)
    if not worst:
        if found.loose or not found.pairs:
            return Comparison.of(0.2, "no word that names in common", *reasons)
        worst = min(likeness(x.form, y.form) for x, y, _ in found.pairs)
    score, why = _weighed(found, a, b, person=person)
    if worst < SPELLED_ALIKE:
        score = min(score, 0.5 + worst / 4)
    if len(alike) == 1:
        score = min(score, worst)
    bodies = None if person else _bodies_apart(found)
    apart = bodies is not None and bodies[0] < DIFFERENT
    return replace(Comparison.of(score, *why, *(reasons or ["the same words in another order"])), apart=apart)


def _weighed(found: Pairing, a: Sequence[Word], b: Sequence[Word], *, person: bool) -> tuple[float, list[str]]:
    shared = sum(max(_shared_weight(x, person=person), _shared_weight(y, person=person)) * k for x, y, k in found.pairs)
    missing = sum(_weight(w, person=person) for w in found.loose)
    score = shared / (shared + missing)
    if person:
        ruling = persons.judged(found, a, b)
        return (max(score, SAME), []) if ruling is None else (ruling[0], [ruling[1]])
    bodies = _bodies_apart(found)
    if bodies is not None:
        return min(score, bodies[0]), [bodies[1]]
    if any(_names(w) for w in found.left) and any(_names(w) for w in found.right):
        return min(score, 0.5), []
    if score >= SAME:
        doubt = _doubt(found, a, b)
        return (OPEN, [doubt]) if doubt else (score, [])
    if persons.adds_one_within(found, a, b):
        return max(score, SAME), []
    if _parent_told(found, a, b):
        return max(score, SAME), [f"{found.loose[0].text} may be whose it is"]
    return score, []


def _parent_told(found: Pairing, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """True where one name is the other beside an abbreviation: *ELN Frente Domingo Laín*, *Frente 33 de las FARC*.

    The rest must tell an actor by itself: a number, or a word that does not stand in many names.
    """
    if (found.left and found.right) or not found.loose or len(found.pairs) < LEAST_AFTER_PARENT:
        return False
    long, alone = (a, found.left) if found.left else (b, found.right)
    if not all(w.initials and len(w.form) > 1 and w.role != "place" for w in alone):
        return False
    if alone not in (tuple(long[: len(alone)]), tuple(long[-len(alone) :])):
        return False
    return all(like >= SPELLED_ALIKE for _, _, like in found.pairs) and any(
        x.number is not None or not _common(x) for x, _, _ in found.pairs
    )


def _bodies_apart(found: Pairing) -> tuple[float, str] | None:
    """What two different sorts of body say: a score, and the reason; None where none or the same are named."""
    left, right = ([w for w in side if w.head] for side in (found.left, found.right))
    if not left or not right:
        return None
    one, other = left[0], right[0]
    if one.role == other.role == "plain" or any(one.concepts & kin and other.concepts & kin for kin in table().kin):
        return OPEN, f"{one.form} and {other.form} may be one body"
    if any(x.head and y.head for x, y, _ in found.pairs) and "plain" in (one.role, other.role):
        return None
    return 0.4, f"{one.form} is no {other.form}"


def _names(word: Word) -> bool:
    """True for a word that tells one actor from others."""
    return word.role not in ("body", "plain", "weak", "particle") and not (word.role is None and word.title)


def _doubt(found: Pairing, a: Sequence[Word], b: Sequence[Word]) -> str | None:
    """Why two names that are alike may still be of two actors; None where nothing speaks for it."""
    if any(w.role == "place" for w in found.loose):
        return "it may be a branch"
    told_apart = any(w.role == "body" for w in found.loose) or (found.left and found.right)
    if told_apart and all(_common(x) for x, _, _ in found.pairs):
        return "what they have in common stands in many names"
    other = next(((x, y) for x, y, like in found.pairs if x.head and like < SPELLED_ALIKE), None)
    if other is not None:
        return f"{other[0].form} and {other[1].form} are two words of one language"
    for one, more in ((a, b), (b, a)):
        if any(w.head for w in more) and not any(w.head for w in one):
            if persons.is_person(one):
                return "one may be a person, the other who follows"
            if all(w.role == "place" for w in one):
                return "one may be a place, the other who fights for it"
    return None


def _common(word: Word) -> bool:
    return not _names(word) or word.role == "place" or not word.concepts.isdisjoint(table().common)


def _weight(word: Word, *, person: bool) -> float:
    if word.title and (person or word.role is None):
        return TITLE
    return WEIGHTS.get(word.role or "", 1.0)


def _shared_weight(word: Word, *, person: bool) -> float:
    return 1.0 if word.role == "place" else _weight(word, person=person)


def _told(x: Word, y: Word, like: float) -> str:
    shared = sorted(x.concepts & y.concepts)
    if x.number is not None:
        return f"{x.form} and {y.form} are one number"
    if shared and x.role == "given":
        return f"{x.form} and {y.form} are one given name"
    if shared:
        return f"{x.form} and {y.form} both mean {shared[0].replace('_', ' ')}"
    return f"{x.form} and {y.form} are spelled alike ({like:.2f})"
