"""From the entities of a report to actors: known ones, or new ones of their own."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor, new_id
from allegiance.model.mention import Mention, MentionKind
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex, Bearer
from allegiance.resolution.organs import StateOrgans
from allegiance.resolution.setting import Setting
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Token

PARTED = (None, "armed_group", "coalition", "government", "military", "party", "police")
"""Kinds of unknown actor that the country parts, None where a name alone tells: others are cited in many countries."""

ARMED = ("armed_group", "military", "police")


class Resolver:
    """Resolves the entities of one report; countries that it speaks of help where names are shared."""

    def __init__(self, index: ActorIndex, organs: StateOrgans, document: str, published: date | None = None) -> None:
        self._index = index
        self._organs = organs
        self._document = document
        self._published = published

    def known(self, names: Sequence[str], countries: Counter[str], home: str | None = None) -> PackActor | None:
        """The one known actor that all of these names may mean; None if there is none, or more than one.

        `countries` are those of the report's other actors; where they leave it open, the report's `home` decides.
        """
        here = {home} if home else set()
        for name in sorted(names, key=len, reverse=True):
            bearers = self._index.bearers(name)
            found = self._likeliest(bearers, countries, home)
            if found is not None:
                return found
            if not bearers and " " in name:  # one word alone is too little to go by likeness
                found = self._likeliest(self._index.alike(name, {*+countries, *here}), countries, home)
                if found is not None:
                    return found
        return None

    def _likeliest(self, bearers: Sequence[Bearer], countries: Counter[str], home: str | None) -> PackActor | None:
        """The one of several namesakes whose country the report speaks of most, then who bore the name on its day."""
        ids = list(dict.fromkeys(b.id for b in bearers))
        if len(ids) > 1:
            votes = {i: countries[self._index.actors[i].country or ""] for i in ids}
            ids = [i for i in ids if votes[i] == max(votes.values())]
        if len(ids) > 1 and home is not None:
            ids = [i for i in ids if self._index.actors[i].country == home] or ids
        if len(ids) > 1 and self._published is not None:
            ids = [i for i in ids if any(b.id == i and b.on(self._published) for b in bearers)]
        return self._index.actors[ids[0]] if len(ids) == 1 else None

    def actor(
        self,
        mentions: Sequence[Mention],
        tokens: Sequence[Token],
        kind: str | None,
        arguments: Arguments,
        setting: Setting,
    ) -> Actor | None:
        """Who a chain of mentions means; None for a chain of nothing but unresolved pronouns."""
        names = _names(mentions, tokens)
        known = self.known(names, setting.countries, setting.home)
        if known is not None:
            return Actor(known.id, known.name, known.kind)
        if names:
            name = max((m.span.text for m in mentions if m.kind is MentionKind.NAME), key=len)
            home = setting.home if kind in PARTED else None
            return Actor(new_id(fold(name).replace(" ", "-"), home), name, kind)
        described = self._described(mentions, setting)
        if described is not None:
            return Actor(described.id, described.name, described.kind)
        organ = self._organ(mentions, tokens, kind, arguments, setting)
        if organ is not None:
            return organ
        first = next((m for m in mentions if m.kind is MentionKind.NOMINAL), None)
        if first is None:
            return None
        return Actor(f"report:{self._document}#{first.span.start}", " ".join(first.span.text.split()), kind)

    def _described(self, mentions: Sequence[Mention], setting: Setting) -> PackActor | None:
        """Whom the packs know by a description: *the Saudi-led coalition*."""
        for mention in mentions:
            article, _, rest = mention.span.text.partition(" ")
            if article.lower() == "the" and " " in rest and not rest.islower():
                found = self._likeliest(self._index.bearers(rest), setting.countries, setting.home)
                if found is not None:
                    return found
        return None

    def people(self, token: Token) -> Actor | None:
        """Whom an adjective stands for: a state (*Turkish*), or a people that has none (*Kurdish*)."""
        if not token.text[:1].isupper() or token.pos not in ("ADJ", "PROPN"):
            return None
        ids = self._index.states.get(fold(token.text), ())
        if len(ids) == 1:
            known = self._index.actors[ids[0].id]
            return Actor(known.id, known.name, known.kind)
        if token.entity == "NORP" and not ids:
            return Actor(new_id(fold(token.text)), token.text, "people")
        return None

    def _organ(
        self,
        mentions: Sequence[Mention],
        tokens: Sequence[Token],
        kind: str | None,
        arguments: Arguments,
        setting: Setting,
    ) -> Actor | None:
        """`the Turkish army`, `Syria's government`: an organ of a state that is named with it or spoken of most."""
        nouns = [
            token for mention, token in zip(mentions, tokens, strict=True)
            if mention.kind is MentionKind.NOMINAL and (mention.count or 0) <= 1
        ]  # fmt: skip
        if kind is None or not nouns:
            return None
        for noun in nouns:
            state = self._state_in(noun, arguments)
            if state is not None:
                return self._organs.of(state, kind, noun)
        alone = self._organs.alone(nouns, kind, setting)
        return self._organs.forces(nouns, setting) if alone is None and kind in ARMED else alone

    def _state_in(self, token: Token, arguments: Arguments) -> PackActor | None:
        slots = arguments.slots(token)
        for slot in ("possessive", "modifier", "of"):
            for filler in slots.get(slot, ()):
                ids = self._index.states.get(fold(filler.text), ()) if filler.text[:1].isupper() else ()
                if len(ids) == 1:
                    return self._index.actors[ids[0].id]
        return None


def _names(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[str]:
    names: list[str] = []
    for mention, token in zip(mentions, tokens, strict=True):
        if mention.kind is MentionKind.NAME:
            names.append(mention.span.text)
            names += _titled(mention, token)
            if token.name is not None and token.name.aside is not None:
                names.append(token.name.aside.text)
    return list(dict.fromkeys(names))


def _titled(mention: Mention, token: Token) -> list[str]:
    """The name with the word before it: some are known with their title alone, as *Mullah Omar* is."""
    before = [c for c in token.children if c.dep == "compound" and c.end + 1 == mention.span.start]
    return [f"{title.text} {mention.span.text}" for title in before]
