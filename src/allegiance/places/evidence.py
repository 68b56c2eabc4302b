"""Says how sure it is that a name is a place's: a sum of points, some for each thing that speaks for it."""

from collections.abc import Collection

from allegiance.places.candidate import Candidate
from allegiance.places.entry import Entry, Level, Rank
from allegiance.places.pieces import Piece
from allegiance.places.words import PlaceWords

ENOUGH = 2.0
"""Points from which a name is taken for a place."""

_LABELS = {"GPE": 3.0, "LOC": 2.5, "FAC": 1.0, "": 0.0, "NORP": -0.5, "ORG": -0.75, "PERSON": -0.75}
_OTHER_LABEL = -1.0
_LEVELS = {Level.COUNTRY: 4.0, Level.PROVINCE: 2.5, Level.REGION: 3.0, Level.DISTRICT: 1.0}
_RANKS = {Rank.MAIN: 0.0, Rank.OTHER: -0.25, Rank.MAIN_BARE: -0.25, Rank.OTHER_BARE: -0.5, Rank.LOOSE: -1.0}
_UNKNOWN = -1.25
_UNKNOWN_PERSON = -1.5
_STRONG, _MOTION, _WEAK, _KIND, _VERB, _SEVERAL, _SPOKEN_OF = 2.0, 1.25, 0.5, 4.5, 1.5, 1.0, 0.75
_KIND_UNSURE, _SOURCE, _LOCALS = 2.0, -1.5, 1.75
_MOTIONS = frozenset(("from", "to", "onto", "between", "beyond"))
_DOUBTFUL = frozenset(("said", "says", "told", "added", "warned", "insisted", "explained", "recalled"))


def points(candidate: Candidate, pieces: list[Piece], words: PlaceWords, countries: Collection[str]) -> float:
    """The points of `candidate` in its sentence of `pieces`; `countries` are those that the report speaks of."""
    total = _label(candidate) + _known(candidate) + _slot(candidate, pieces, words)
    if any(m.rank is not Rank.OTHER_BARE and m.entry.country in countries for m in candidate.matches):
        total += _SPOKEN_OF
    if candidate.kind:
        total += _KIND if candidate.matches or candidate.first else _KIND_UNSURE
    if candidate.built or words.fronts_of_nature.intersection(candidate.name.lower().split()[:1]):
        total += _KIND_UNSURE
    return total


def _label(candidate: Candidate) -> float:
    labels = [t.entity for p in candidate.pieces for t in p.tokens if t.text[:1].isalpha()]
    if not labels:
        return 0.0
    label = max(set(labels), key=labels.count)
    value = _LABELS.get(label, _OTHER_LABEL)
    if label == "PERSON" and not candidate.matches and " " in candidate.name and not candidate.kind:
        value += _UNKNOWN_PERSON
    return value


def _known(candidate: Candidate) -> float:
    if not candidate.matches:
        return _UNKNOWN
    several = _SEVERAL if " " in candidate.name else 0.0
    return several + max(_fame(m.entry) + _RANKS[m.rank] for m in candidate.matches)


def _fame(entry: Entry) -> float:
    """Well-known places are meant more often than small ones of the same name."""
    if entry.level in _LEVELS:
        return _LEVELS[entry.level]
    if entry.capital:
        return 3.0
    if entry.lat is None:
        return 0.0
    return 2.0 if entry.population >= 100_000 else 1.5 if entry.population >= 10_000 else 1.0


def _slot(candidate: Candidate, pieces: list[Piece], words: PlaceWords) -> float:
    """What the words in front and the verb say."""
    before = _before(candidate, pieces, words)
    k = candidate.first
    if k > 1 and pieces[k - 1].lower == "to" and pieces[k - 2].lower == "according":
        return _SOURCE
    if before is not None and before.lower in words.strong:
        candidate.strong = True
        return _STRONG
    if before is not None and before.lower in words.directions:
        return _STRONG
    lower = before.lower if before is not None else ""
    value = _MOTION if lower in _MOTIONS else _WEAK if lower in words.weak else 0.0
    if lower == "of" and _of_place(candidate, pieces, words):
        value = _STRONG
    behind = pieces[candidate.last + 1] if candidate.last + 1 < len(pieces) else None
    if candidate.matches and behind is not None and behind.text in words.of_locals:
        value += _LOCALS
    token = candidate.pieces[-1].token
    if token.dep == "pobj" and token.head.lower in words.strong:
        value = _STRONG
    if token.dep in ("dobj", "nsubjpass", "obj") and token.head.lemma.lower() in words.verbs:
        value += _VERB
    if token.dep == "nsubj" and token.head.lower in _DOUBTFUL and not _speaks(candidate):
        value -= 1.0
    return value


def _of_place(candidate: Candidate, pieces: list[Piece], words: PlaceWords) -> bool:
    """*the garrison of Faizabad*, *parts of Gao*: nouns that places have."""
    before = _before(candidate, pieces, words)
    k = pieces.index(before) if before is not None else 0
    return k > 0 and pieces[k - 1].lower in words.of_places


def _speaks(candidate: Candidate) -> bool:
    """States and capitals speak (*Moscow said*); other towns seldom do."""
    return any(m.entry.level is Level.COUNTRY or m.entry.capital for m in candidate.matches)


def _before(candidate: Candidate, pieces: list[Piece], words: PlaceWords) -> Piece | None:
    """The word in front that decides: *in*, in `in the besieged Aleppo`; *west*, in `west of Idlib`."""
    k = candidate.first - 1
    while k > 0 and (pieces[k].lower in words.passing or pieces[k].lower in words.sides):
        k -= 1
    if k > 0 and pieces[k].lower == "of" and pieces[k - 1].lower in words.directions:
        k -= 1
    return pieces[k] if k >= 0 else None
