"""The organs of states: *the Turkish army*, *Syria's government*, and *the army* alone in a report on one country."""

from collections.abc import Iterator, Mapping, Sequence

from allegiance.languages.fold import fold
from allegiance.languages.words import Organs
from allegiance.model.actor import Actor
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.setting import Setting
from allegiance.text.syntax import Token

CALLED = {
    "government": "Government of {}", "military": "Armed forces of {}", "police": "Security forces of {}",
}  # fmt: skip
"""Kinds of actor that every state has, and how the state's own is called where no pack knows it."""
CONTESTED = ("government", "police")
"""Kinds of organ of which a country with several governments has several."""
LEAST = 2
"""How many names must speak for a country before it is the one meant by *the army*."""
SHARE, SHARE_AT_HOME = 0.75, 0.5
"""What share of them must be its; less is enough where the report's towns and local groups are of the
country, too, and no such body of another is named."""


class StateOrgans:
    """Finds the organs of states among known actors; `words` are the language's nouns for them."""

    def __init__(self, index: ActorIndex, words: Organs) -> None:
        self._index = index
        self._words = words
        self._states: Mapping[str, PackActor] = {
            a.country: a for a in index.actors.values() if a.kind == "state" and a.country
        }

    def of(self, state: PackActor, kind: str, noun: Token) -> Actor | None:
        """The state's organ of that kind, called by `noun`; None if states have no such organ."""
        if kind not in CALLED:
            return None
        known = self._known(state, (noun.lower, *self._words.nouns.get(kind, ())))
        if known is not None and known.kind == kind:
            return Actor(known.id, known.name, known.kind)
        return Actor(f"{state.id}-{kind}", CALLED[kind].format(state.name), kind)

    def alone(self, nouns: Sequence[Token], kind: str, setting: Setting) -> Actor | None:
        """Whom *the army*, *the junta*, all the wordings for it, means where a report speaks of one country most.

        None where the country has several governments, or none is spoken of clearly: an open mention is better than a
        wrong one.
        """
        state = self._spoken_of(setting, kind)
        if state is None or not any(map(self._is_bare, nouns)) or not all(self._is_bare(n, placed=True) for n in nouns):
            return None
        noun = next((n for n in nouns if n.child("det") or (kind == "military" and n.text[:1].isupper())), None)
        if noun is None:
            return None
        known = self._known(state, (noun.lower,))
        if known is not None:
            return Actor(known.id, known.name, known.kind)
        if noun.lower not in self._words.nouns.get(kind, ()) or (kind in CONTESTED and self._is_contested(state)):
            return None
        return self.of(state, kind, noun)

    def forces(self, nouns: Sequence[Token], setting: Setting) -> Actor | None:
        """Whose *government forces*, *army helicopters* are, where a report speaks of one country most."""
        whose = {self._whose(noun) for noun in nouns}
        kind, word = whose.pop() if len(whose) == 1 else (None, "")
        state = self._spoken_of(setting, kind) if kind is not None else None
        if kind is None or state is None or (word in CONTESTED and self._is_contested(state)):
            return None
        return self.of(state, kind, nouns[0])

    def _whose(self, noun: Token) -> tuple[str | None, str]:
        """The kind of organ whose men or machines these are, and the word that tells it."""
        before = [c for c in noun.children if c.i < noun.i and c.dep in ("compound", "amod", "nmod")]
        after = (c.lower == "of" or (c.i > noun.i and c.dep in ("amod", "acl")) for c in noun.children)
        owned = noun.child("poss") is not None or any(after)
        if owned or noun.tag not in ("NNS", "NNPS"):
            return None, ""
        for kind, words in self._words.before.items():
            for c in before:
                if c.lower in words and not c.children and all(o is c or o.lower in self._words.beside for o in before):
                    return kind, c.lower
        return None, ""

    def _spoken_of(self, setting: Setting, kind: str) -> PackActor | None:
        top = setting.countries.most_common(1)
        if not top or top[0][1] < LEAST:
            return None
        others = any(k == kind and country != setting.home for k, country in setting.organs)
        share = SHARE_AT_HOME if top[0][0] == setting.home and not others else SHARE
        return self._states.get(top[0][0]) if top[0][1] >= share * setting.countries.total() else None

    def _is_bare(self, noun: Token, *, placed: bool = False) -> bool:
        """True for *the army*, *the ruling junta*: nothing but the country tells whose it is.

        Where it is may be told, too, if `placed`.
        """
        before = [
            c for c in noun.children
            if c.dep not in ("punct", "relcl", "acl", "appos", "cc", "conj") and not (placed and self._says_where(c))
        ]  # fmt: skip
        return all(c.lower == "the" or c.lower in self._words.beside for c in before)

    def _says_where(self, token: Token) -> bool:
        """True for *in Rakhine State*, but not for *in Syria*, which tells whose it is."""
        below = token.subtree() if token.dep == "prep" and token.lower in self._words.where else ()
        return bool(below) and not any(t.text[:1].isupper() and fold(t.text) in self._index.states for t in below)

    def _is_contested(self, state: PackActor) -> bool:
        """True where packs know of another that calls itself a government there."""
        rivals = (a for a in self._index.actors.values() if a.kind == "government" and a.country == state.country)
        return any(word in self._words.rivals for a in rivals for word in fold(a.name).split())

    def _known(self, state: PackActor, nouns: Sequence[str]) -> PackActor | None:
        """The actor of that state which goes by a noun with the state's name: *the Sudanese army*."""
        for noun in nouns:
            ids = {b for name in self._named(state, noun) for b in self._ids(name, state)}
            if len(ids) == 1:
                return self._index.actors[ids.pop()]
        return None

    @staticmethod
    def _named(state: PackActor, noun: str) -> Iterator[str]:
        for word in dict.fromkeys((state.name, *state.wordings(), *state.adjectives)):
            yield f"{word} {noun}"
            yield f"{word}'s {noun}"

    def _ids(self, name: str, state: PackActor) -> set[str]:
        found = {bearer.id for bearer in self._index.bearers(name)}
        return {i for i in found if self._index.actors[i].country == state.country}
