"""From the entities of a report to actors: known ones, or new ones of their own."""

from collections import Counter
from collections.abc import Iterable, Sequence

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor
from allegiance.model.mention import Mention, MentionKind
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Token

STATE_ORGANS = {
    "government": "Government of {}", "military": "Armed forces of {}", "police": "Security forces of {}",
}  # fmt: skip
"""Kinds of actor that every state has, and how the state's own is called."""


class Resolver:
    """Resolves the entities of one report; countries that it speaks of help where names are shared."""

    def __init__(self, index: ActorIndex, document: str) -> None:
        self._index = index
        self._document = document

    def countries(self, names: Iterable[str]) -> Counter[str]:
        """How often the names speak for each country."""
        votes: Counter[str] = Counter()
        for name in names:
            ids = self._index.states.get(fold(name)) or self._index.by_name.get(fold(name), ())
            found = {self._index.actors[i].country for i in ids}
            if len(found) == 1 and None not in found:
                votes.update(c for c in found if c)
        return votes

    def known(self, names: Sequence[str], countries: Counter[str]) -> PackActor | None:
        """The one known actor that all of these names may mean; None if there is none, or more than one."""
        for name in sorted(names, key=len, reverse=True):
            key = fold(name)
            ids = self._index.by_name.get(key) or self._index.states.get(key, ())
            if len(ids) > 1 and countries:
                top = max(countries.values())
                likely = {c for c, n in countries.items() if n == top}
                ids = tuple(i for i in ids if self._index.actors[i].country in likely)
            if len(ids) == 1:
                return self._index.actors[ids[0]]
        return None

    def actor(
        self,
        mentions: Sequence[Mention],
        tokens: Sequence[Token],
        kind: str | None,
        arguments: Arguments,
        countries: Counter[str],
    ) -> Actor | None:
        """Who a chain of mentions means; None for a chain of nothing but unresolved pronouns."""
        names = _names(mentions, tokens)
        known = self.known(names, countries)
        if known is not None:
            return Actor(known.id, known.name, known.kind)
        if names:
            name = max(names, key=len)
            return Actor(f"name:{fold(name).replace(' ', '-')}", name, kind)
        organ = self._organ(mentions, tokens, kind, arguments)
        if organ is not None:
            return organ
        first = next((m for m in mentions if m.kind is MentionKind.NOMINAL), None)
        if first is None:
            return None
        return Actor(f"report:{self._document}#{first.span.start}", " ".join(first.span.text.split()), kind)

    def people(self, token: Token) -> Actor | None:
        """Whom an adjective stands for: a state (*Turkish*), or a people that has none (*Kurdish*)."""
        if not token.text[:1].isupper() or token.pos not in ("ADJ", "PROPN"):
            return None
        ids = self._index.states.get(fold(token.text), ())
        if len(ids) == 1:
            known = self._index.actors[ids[0]]
            return Actor(known.id, known.name, known.kind)
        if token.entity == "NORP" and not ids:
            return Actor(f"name:{fold(token.text)}", token.text, "people")
        return None

    def _organ(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], kind: str | None, arguments: Arguments
    ) -> Actor | None:
        """`the Turkish army`, `Syria's government`: an organ of a state that is named with it."""
        if kind not in STATE_ORGANS:
            return None
        for mention, token in zip(mentions, tokens, strict=True):
            if mention.kind is not MentionKind.NOMINAL or (mention.count or 0) > 1:
                continue
            state = self._state_in(token, arguments)
            if state is not None:
                return Actor(f"{state.id}-{kind}", STATE_ORGANS[kind].format(state.name), kind)
        return None

    def _state_in(self, token: Token, arguments: Arguments) -> PackActor | None:
        slots = arguments.slots(token)
        for slot in ("possessive", "modifier", "of"):
            for filler in slots.get(slot, ()):
                ids = self._index.states.get(fold(filler.text), ()) if filler.text[:1].isupper() else ()
                if len(ids) == 1:
                    return self._index.actors[ids[0]]
        return None


def _names(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[str]:
    names: list[str] = []
    for mention, token in zip(mentions, tokens, strict=True):
        if mention.kind is MentionKind.NAME:
            names.append(mention.span.text)
            if token.name is not None and token.name.aside is not None:
                names.append(token.name.aside.text)
    return list(dict.fromkeys(names))
