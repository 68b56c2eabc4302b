"""An index over the names of known actors."""

import gc
import re
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from allegiance.languages.fold import fold, without_accents
from allegiance.naming.compare import compare
from allegiance.naming.spelling import skeleton
from allegiance.naming.words import cut
from allegiance.packs.schema import PackActor
from allegiance.text.known import KnownNames
from allegiance.text.words import APOSTROPHES

_HYPHENED_ARTICLE = re.compile(r"(?<=\b[ae]l)-(?=\w)", re.IGNORECASE)
"""*al-Qaeda*, which some print *al Qaeda*."""
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
"""Where tokenizers cut a name: between two letters."""
_COMPOUND = re.compile(r"-[a-z]+ ")
"""*Saudi-led coalition*: words that the grammar reads better in parts."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor that goes by a wording, and the days from which and until which it does, if the packs bound them."""

    id: str
    since: date | None = None
    until: date | None = None

    def on(self, day: date) -> bool:
        """True if the wording named the actor on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """Known actors by folded name, by abbreviation as it is printed, and states by adjective."""

    actors: Mapping[str, PackActor]
    by_name: Mapping[str, tuple[Bearer, ...]] = field(default_factory=dict)
    by_abbreviation: Mapping[str, tuple[Bearer, ...]] = field(default_factory=dict)
    states: Mapping[str, tuple[Bearer, ...]] = field(default_factory=dict)
    by_words: Mapping[frozenset[str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, actors: Mapping[str, PackActor]) -> "ActorIndex":
        """The index over `actors`."""
        with _nothing_collected():
            return cls._made(actors)

    @classmethod
    def _made(cls, actors: Mapping[str, PackActor]) -> "ActorIndex":
        by_name: dict[str, list[Bearer]] = {}
        short: dict[str, list[Bearer]] = {}
        states: dict[str, list[Bearer]] = {}
        by_words: dict[frozenset[str], list[str]] = {}
        for actor in actors.values():
            always = Bearer(actor.id)
            for name in actor.known_names():
                bearer = Bearer(actor.id, name.first_day, name.last_day) if name.bounded else always
                if name.text in actor.abbreviations:
                    short.setdefault(_undotted(name.text), []).append(bearer)
                else:
                    by_name.setdefault(fold(name.text), []).append(bearer)
                    by_words.setdefault(_keys(name.text), []).append(name.text)
            if actor.kind == "state":
                for word in (actor.name, *actor.wordings(), *actor.adjectives, *actor.metonyms):
                    states.setdefault(fold(word), []).append(Bearer(actor.id))
        spelled = {key: tuple(dict.fromkeys(n) if len(n) > 1 else n) for key, n in by_words.items()}
        return cls(actors, _frozen(by_name), _frozen(short), _frozen(states), spelled)

    def bearers(self, name: str) -> tuple[Bearer, ...]:
        """Those who go by a wording: an abbreviation as it is printed, a name however it is spelled, a state's name."""
        return (
            self.by_abbreviation.get(_undotted(name)) or self.by_name.get(fold(name)) or self.states.get(fold(name), ())
        )

    def alike(self, name: str, countries: Container[str]) -> tuple[Bearer, ...]:
        """Those of the countries who go by another spelling or translation of a wording, told by the wordings alone."""
        found: dict[Bearer, None] = {}
        for wording in self.by_words.get(_keys(name), ()):
            here = [b for b in self.by_name[fold(wording)] if self.actors[b.id].country in countries]
            if here and compare(name, wording).verdict == "same":
                found.update(dict.fromkeys(here))
        return tuple(found)

    def named(self, name: str) -> list[PackActor]:
        """The known actors that go by a wording, however it is spelled."""
        return list({bearer.id: self.actors[bearer.id] for bearer in self.bearers(name)}.values())

    def known_names(self) -> KnownNames:
        """The names of several words, for the finder that takes them together before the parse.

        Parsers know the names of states, but for those that are built on an adjective (*Central African Republic*).
        """
        names: dict[tuple[str, ...], tuple[str | None, str | None]] = {}
        small: set[tuple[str, ...]] = set()
        peoples = self._peoples()
        built = {(*words, last) for words, following in peoples.items() for last in following}
        for actor in self.actors.values():
            if actor.kind == "person":
                continue
            for wording in actor.wordings():
                if actor.kind == "state" and as_cut(wording) not in built:
                    continue
                shared = len(self.named(wording)) > 1
                ways = [wording, _HYPHENED_ARTICLE.sub(" ", wording)]
                ways += [without_accents(way) for way in ways if not way.isascii()]
                if not _COMPOUND.search(wording):
                    ways.append(_HYPHEN.sub(" - ", wording))
                for tokens in dict.fromkeys(map(as_cut, ways)):
                    if len(tokens) > 1 or not wording.islower():
                        names[tokens] = (None if shared else actor.id, actor.kind)
                        if wording.islower():
                            small.add(tokens)
        homes, (lands, states) = self._homes(), self._lands()
        return KnownNames.of(names, small, peoples, homes=homes, lands=lands, states=states)

    def _homes(self) -> dict[str, str]:
        return {i: a.country for i, a in self.actors.items() if a.kind == "armed_group" and a.country}

    def _lands(self) -> tuple[dict[str, str], dict[str, str]]:
        """The countries that an adjective of one word tells, and those that a name of one word does."""
        states = [(actor, actor.country) for actor in self.actors.values() if actor.kind == "state" and actor.country]
        adjectives = {w.lower(): land for state, land in states for w in state.adjectives if " " not in w}
        names = {w.lower(): land for state, land in states for w in (state.name, *state.wordings()) if " " not in w}
        return adjectives, names

    def _peoples(self) -> dict[tuple[str, ...], set[str]]:
        """Adjectives of countries that have several words, and what makes a name of them."""
        countries = [actor for actor in self.actors.values() if actor.adjectives]
        names = {as_cut(name) for actor in countries for name in (actor.name, *actor.wordings())}
        adjectives = {as_cut(word) for actor in countries for word in actor.adjectives if " " in word}
        return {
            words: {name[len(words)] for name in names if name[: len(words)] == words and len(name) > len(words)}
            for words in adjectives - names
        }


def as_cut(name: str) -> tuple[str, ...]:
    """The words of a name in lower case as tokenizers cut them.

    >>> as_cut("Lord's Resistance Army")
    ('lord', "'s", 'resistance', 'army')
    """
    plain = name.lower().translate(APOSTROPHES)
    return tuple(re.sub(r"('s|(?<=s)')(?=\s|$)", r" \1", plain).split())


def _keys(name: str) -> frozenset[str]:
    """What the words that name an actor are found by, however they are spelled: their class, else their consonants."""
    whole = cut(name)
    naming = [w for w in whole if not w.head and w.role != "weak"] or whole
    return frozenset(w.key if w.concepts or w.number is not None else skeleton(w.form) for w in naming)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While many objects are made that all stay, looking for garbage takes a third of the time and finds none."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _undotted(name: str) -> str:
    return name.replace(".", "")


def _frozen(found: dict[str, list[Bearer]]) -> dict[str, tuple[Bearer, ...]]:
    return {key: tuple(dict.fromkeys(b) if len(b) > 1 else b) for key, b in found.items()}
