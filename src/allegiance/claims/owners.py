"""Whose bases, fighters and convoys a phrase names."""

from collections.abc import Callable, Collection, Iterator, Mapping

from allegiance.languages.words import Assets
from allegiance.model.actor import Actor
from allegiance.text.syntax import Token


class Owners:
    """Finds the owner of what belongs to somebody; `behind` gives the word that another stands for.

    Whom a word of `former` describes belongs to nobody any more.
    """

    def __init__(
        self,
        assets: Assets,
        former: Collection[str],
        actors: Mapping[int, tuple[Actor, ...]],
        behind: Callable[[Token], Token],
    ) -> None:
        self._former = former
        self._assets = assets
        self._actors = actors
        self._behind = behind

    @property
    def people(self) -> Collection[str]:
        """The nouns of people who belong to somebody."""
        return self._assets.people

    def of(self, token: Token) -> Token | None:
        """Whose bases, fighters, convoys these are; None for a word that is no such thing."""
        people = token.lemma in self._assets.people
        if people and any(c.dep == "amod" and c.lower in self._former for c in token.children):
            return None  # *former soldiers of A*
        if not (people or token.lemma in self._assets.things) or token.pos == "PRON":
            return None
        for slot, filler in self._owners(token):
            target = self._behind(filler)
            if target is token or target.start not in self._actors:
                continue
            if not people or self._names_group(target) or (slot != "modifier" and target.pos in ("PRON", "NOUN")):
                return target
        return None

    def _owners(self, token: Token) -> Iterator[tuple[str, Token]]:
        """What stands in a phrase itself as its possible owner; not what its verb lends it."""
        last = next((c.i for c in token.children if c.dep == "conj"), None) if _has_own(token) else None
        for child in (*token.children, *_lent(token)):
            if child.dep == "poss":
                yield "possessive", child
            elif last is not None and child.i > last:  # *government forces and members of A*: the members are A's
                continue
            elif child.dep == "prep" and child.lower in ("of", "from", "belonging"):
                yield from (("of", below) for below in child.children if below.dep == "pobj")
            elif child.dep == "acl" and child.lower == "belonging":
                below = [p for to in child.children if to.lower == "to" for p in to.children]
                yield from (("of", p) for p in below if p.dep == "pobj")
        for child in token.children:
            if child.dep in ("compound", "nmod", "amod") and child.i < token.i:
                yield "modifier", child

    def _names_group(self, token: Token) -> bool:
        """True for a name: `JFS fighters` are JFS; `Turkish troops` and `rebel groups` are themselves."""
        return token.pos == "PROPN" and all(
            a.kind not in ("state", "people", "person") for a in self._actors.get(token.start, ())
        )


def _lent(token: Token) -> list[Token]:
    """What parsers hang on the first of several joined nouns though it belongs to the last."""
    above = token.head
    if token.dep != "conj" or not _has_own(above) or any(c.dep in ("prep", "conj") for c in token.children):
        return []
    return [c for c in above.children if c.dep == "prep" and c.i > token.i]


def _has_own(token: Token) -> bool:
    """True for a noun whose own words tell whose or which it is: *government forces*."""
    return any(c.dep in ("compound", "amod", "nmod", "poss") and c.i < token.i for c in token.children)
