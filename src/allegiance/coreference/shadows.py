"""The things of a text that a pronoun may mean instead of an actor: `the attack … it`, `the weapons … they`."""

from bisect import bisect_left
from dataclasses import dataclass

from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Occurrence
from allegiance.coreference.salience import DECAY, RECENCY, weight
from allegiance.text.syntax import Token

STANDING = frozenset({"nsubj", "nsubjpass", "dobj"})
"""Things elsewhere in a clause are seldom taken up."""
REACH = 1


@dataclass(frozen=True, slots=True)
class Shadow:
    """A thing that stands as subject or object."""

    at: int
    sentence: int
    plural: bool
    weight: float


class Shadows:
    """The things of one text, in order."""

    def __init__(self, draft: Draft) -> None:
        self._all = [
            Shadow(token.start, number, token.tag == "NNS", weight(token))
            for number, sentence in enumerate(draft.text.sentences)
            for token in sentence.tokens
            if _is_thing(draft, token)
        ]
        self._starts = [s.at for s in self._all]

    def heaviest(self, occurrence: Occurrence, *, plural: bool) -> float:
        """The weight of the thing most in mind before an occurrence."""
        best = 0.0
        for shadow in reversed(self._all[: bisect_left(self._starts, occurrence.at)]):
            away = occurrence.sentence - shadow.sentence
            if away > REACH:
                break
            if shadow.plural is plural:
                best = max(best, (RECENCY + shadow.weight) * DECAY**away)
        return best


def _is_thing(draft: Draft, token: Token) -> bool:
    if token.pos != "NOUN" or token.dep not in STANDING or draft.at(token) is not None:
        return False
    return token.entity not in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY")
