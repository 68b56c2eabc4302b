"""Holds the words of two names against each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from allegiance.naming.acronyms import spelled
from allegiance.naming.scripts import is_arabic
from allegiance.naming.spelling import likeness, skeleton
from allegiance.naming.table import table
from allegiance.naming.words import Word, parts, unlinked

SPELLED_ALIKE = 0.8
"""Words at least so alike are spellings of one."""
_FOLLOWERS = re.compile(r"(?<=\w{3})i(?:st|te|ste|sta)s?$")
LEAST = 0.6
"""Words less alike than this are no partners."""
WRITTEN_AS_ONE = 0.85
"""How alike one word must be to two that are written together."""
BY_INITIAL = 0.9
"""How alike a word is to its initial."""


SHORTEST_FORM = 5
"""Shorter words are alike by chance."""
A_FORM = 0.92
"""How alike a word must be to one spelling of a class to be another of it."""
OTHER_FORM = 0.75
"""How alike two words of one language are that mean one thing."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words of two names held against each other; `left` and `right` are those without a partner."""

    pairs: tuple[tuple[Word, Word, float], ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]

    @property
    def loose(self) -> tuple[Word, ...]:
        """The words of either name that have no partner."""
        return (*self.left, *self.right)


def pair_up(a: Sequence[Word], b: Sequence[Word]) -> Pairing:
    """Pairs the words of two names, the most alike first; each word has one partner at most."""
    options = sorted(
        (
            (word_likeness(x, y), -abs(i - j), -i - j, sorted((x.form, y.form)), i, j)
            for i, x in enumerate(a)
            for j, y in enumerate(b)
        ),
        reverse=True,
    )
    of_a: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for like, *_, i, j in options:
        if like >= LEAST and i not in of_a and j not in taken:
            of_a[i] = (j, like)
            taken.add(j)
    return Pairing(
        tuple((a[i], b[j], like) for i, (j, like) in sorted(of_a.items())),
        tuple(w for i, w in enumerate(a) if i not in of_a),
        tuple(w for j, w in enumerate(b) if j not in taken),
    )


def word_likeness(x: Word, y: Word) -> float:
    """How alike two words of names are, 0 to 1: by number, class, initial or spelling."""
    if x.number is not None or y.number is not None:
        return float(x.number == y.number)
    if x.concepts & y.concepts:
        return OTHER_FORM if _other_words(x, y) else 1.0
    if (x.concepts and y.concepts) or _has_digit(x) or _has_digit(y):
        return float(x.form == y.form)
    if x.initials or y.initials:
        if len(x.form) == 1 or len(y.form) == 1:
            return BY_INITIAL if x.form[:1] == y.form[:1] else 0.0
        return float(x.form == y.form)
    if x.concepts or y.concepts:
        return _like_a_form(*((x, y) if x.concepts else (y, x)))
    return max(likeness(a, b) for a in _spellings(x.form) for b in _spellings(y.form))


def _spellings(form: str) -> set[str]:
    """A word, without the article written with it, and without the ending of those who follow somebody: *Sadrist*."""
    return {form, unlinked(form), _FOLLOWERS.sub("i", form)}


def _like_a_form(known: Word, other: Word) -> float:
    """How like a word of no class is to the spellings of another's class: *Sokour* to *falcons*."""
    if known.role in ("body", "plain", "weak", "particle"):
        like = likeness(known.form, other.form)
        return like if like >= WRITTEN_AS_ONE else 0.0
    own = likeness(known.form, other.form)
    if known.role == "given" or len(other.form) < SHORTEST_FORM:
        return own
    forms = {f for c in known.concepts for by in table().languages[c].values() for f in by}
    alike = (likeness(f, other.form) for f in forms if len(f) >= SHORTEST_FORM and is_arabic(f) == other.arabic)
    return max(own, *(like for like in alike if like >= A_FORM), 0.0)


def _other_words(x: Word, y: Word) -> bool:
    """True for two words of one class in one language that no outlet spells for one another: *jund*, *ajnad*."""
    alike = max(likeness(x.form, y.form), likeness(unlinked(x.form), unlinked(y.form)))
    if x.role not in ("word", "body", "plain") or alike >= SPELLED_ALIKE:
        return False
    if x.role != "word" and skeleton(x.form) == skeleton(y.form):  # *kataib*, *ktaeb*
        return False
    languages = table().languages
    return any(
        language != "en" and x.form in forms and y.form in forms
        for c in x.concepts & y.concepts
        for language, forms in languages[c].items()
    )


def _has_digit(word: Word) -> bool:
    return any(c.isdigit() for c in word.form)


def spelled_out(a: Sequence[Word], b: Sequence[Word], name: str) -> Sequence[Word]:
    """The words of `b`, cut from `name`, with those as one that an abbreviation among `a` stands for."""
    for word in a:
        if not word.initials or len(word.form) < 2 or any(w.form == word.form for w in b):
            continue
        whole = parts(name)
        runs = sorted(((j - i, i, j) for i in range(len(whole)) for j in range(i + 2, len(whole) + 1)), reverse=True)
        for _, i, j in runs:
            run = whole[i:j]
            if not (run[0].small or run[-1].small) and spelled(word.form, run):
                return [w for w in (*whole[:i], word, *whole[j:]) if not w.small]
    return b


def joined(a: Sequence[Word], b: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Writes two words as one where the other name does: *Ansar Allah* and *Ansarallah*, *Nour Din* and *Nourdin*."""
    for ours, theirs in ((a, b), (b, a)):
        for i in range(len(ours) - 1):
            one = Word(_in_one(ours[i], ours[i + 1]))
            found = next((w for w in theirs if _is_both(one, w, ours[i : i + 2])), None)
            if found is not None:
                whole = [*ours[:i], replace(one, concepts=found.concepts, role=found.role), *ours[i + 2 :]]
                again = joined(whole, theirs)
                return again if ours is a else (again[1], again[0])
    return a, b


def _in_one(first: Word, second: Word) -> str:
    """Two words written together; *Abd al-Malik* is *Abdulmalik*."""
    return ("abdul" if first.form == "abd" else first.form) + second.form


def _is_both(one: Word, word: Word, two: Sequence[Word]) -> bool:
    """True if `word` is two words in one, and more like both than like either."""
    if word.initials or len(word.form) < len(one.form) - 3:
        return False
    like = likeness(word.form, one.form)
    return like >= WRITTEN_AS_ONE and all(like > word_likeness(w, word) for w in two)
