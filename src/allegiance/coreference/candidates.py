"""Which of the actors spoken of before a pronoun or a definite description may mean."""

from collections.abc import Callable, Iterable

from allegiance.coreference.entity import GROUP_KINDS, Entity
from allegiance.text.syntax import Token

REACH = 3
"""How many sentences back a pronoun looks; a description looks further."""


def nearest(
    entities: Iterable[Entity], fits: Callable[[Entity], bool], *, sentence: int, reach: int, barred: Iterable[Entity] = ()
) -> Entity | None:
    """The entity that fits and is most in mind: of the latest sentence, there the subject, else the latest named."""
    out = list(barred)
    fitting = [e for e in entities if e not in out and sentence - e.sentence <= reach and fits(e)]
    return max(fitting, key=lambda e: (e.sentence, e.subject, e.last), default=None)


def is_group(entity: Entity) -> bool:
    """True for an organisation of any kind; a named actor of unknown kind counts as one."""
    return entity.kind in GROUP_KINDS or (entity.kind is None and entity.named)


def clause_mates(token: Token, entities: Iterable[Entity]) -> list[Entity]:
    """The entities that are arguments of the same verb as `token`: `it` in *A attacked it* is not A."""
    verb = _verb_above(token)
    if verb is None:
        return []
    mates = []
    for entity in entities:
        for other in entity.tokens[-4:]:
            if other is not token and other.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj") and _verb_above(other) is verb:
                mates.append(entity)
                break
    return mates


def _verb_above(token: Token) -> Token | None:
    for above in token.ancestors():
        if above.pos in ("VERB", "AUX"):
            return above
    return None
