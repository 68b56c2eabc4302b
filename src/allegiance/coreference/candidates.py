"""Which of the actors spoken of before a pronoun or a definite description may mean."""

from collections.abc import Callable, Iterable

from allegiance.coreference.entity import GROUP_KINDS, Entity
from allegiance.text.syntax import Token

REACH = 3
"""How many sentences back a pronoun looks; a description looks further."""


def nearest(
    entities: Iterable[Entity],
    fits: Callable[[Entity], bool],
    *,
    position: int,
    sentence: int,
    reach: int,
    barred: Iterable[Entity] = (),
) -> Entity | None:
    """The entity that fits and is most in mind at `position`: of the latest sentence, there the subject."""
    out = list(barred)
    best: tuple[tuple[bool, int, bool, int], Entity] | None = None
    for entity in entities:
        seen = entity.before(position)
        if seen is None or sentence - seen[1] > reach or entity in out or not fits(entity):
            continue
        # whom something is told to is seldom spoken of
        rank = (entity.kind != "media", seen[1], seen[2], seen[0])
        if best is None or rank > best[0]:
            best = (rank, entity)
    return best[1] if best else None


def is_group(entity: Entity) -> bool:
    """True for an organisation of any kind; a named actor of unknown kind counts as one."""
    return entity.kind in GROUP_KINDS or (entity.kind is None and entity.named)


def clause_mates(token: Token, entities: Iterable[Entity]) -> list[Entity]:
    """The entities that are arguments of the same verb as `token`: `it` in *A attacked it* is not A."""
    verb = verb_above(token)
    if verb is None:
        return []
    return [entity for entity in entities if any(_argument_of(other, verb, token) for other in entity.tokens[-4:])]


def _argument_of(other: Token, verb: Token, token: Token) -> bool:
    if other is token or other.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
        return False
    return verb_above(other) is verb


def verb_above(token: Token) -> Token | None:
    """The nearest verb above a word."""
    return next((above for above in token.ancestors() if above.pos in ("VERB", "AUX")), None)
