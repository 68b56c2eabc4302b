"""How much in mind an actor is at a point of the text, after Lappin and Leass (1994).

Each sentence in which it is mentioned lends it weight by the grammatical role that it has there; the weight halves
with every sentence since.
"""

from allegiance.coreference.entity import Entity, Occurrence
from allegiance.text.syntax import Token

RECENCY = 100.0
ROLES = {
    "nsubj": 80.0, "nsubjpass": 80.0, "expl": 70.0, "attr": 40.0, "dobj": 50.0, "dative": 40.0, "agent": 45.0,
    "pobj": 25.0, "poss": 40.0, "conj": 30.0, "appos": 20.0, "compound": 0.0, "amod": 0.0, "nmod": 0.0, "ROOT": 60.0,
}  # fmt: skip
OTHER = 20.0
MAIN_CLAUSE = 50.0
"""Of a subject of the main clause."""
OFTEN = 12.0
"""Of each mention so far, up to ten: what a report is about stays in mind."""
DECAY = 0.5


def salience(entity: Entity, position: int, sentence: int, reach: int) -> float:
    """The weight of an entity for a pronoun at `position` in `sentence`; 0 if it was not mentioned within `reach`."""
    best: dict[int, float] = {}
    count = 0
    for occurrence in entity.before(position):
        count += 1
        if sentence - occurrence.sentence > reach:
            continue
        best[occurrence.sentence] = max(best.get(occurrence.sentence, 0.0), weight(occurrence.token))
    if not best:
        return 0.0
    return sum((RECENCY + w) * DECAY ** (sentence - s) for s, w in best.items()) + OFTEN * min(count, 10)


def weight(token: Token) -> float:
    """What a word's grammatical role lends."""
    role = token
    while role.dep == "conj" and role.head is not role:
        role = role.head
    if role.dep == "appos":
        role = role.head
    lent = ROLES.get("agent" if role.head.dep == "agent" else role.dep, OTHER)
    if role.dep in ("nsubj", "nsubjpass") and role.head.dep in ("ROOT", "conj"):
        lent += MAIN_CLAUSE
    return lent


def latest(entity: Entity, position: int) -> Occurrence | None:
    """The occurrence nearest before a position."""
    return next(entity.before(position), None)
