"""An index over the names of known actors."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from allegiance.languages.fold import fold
from allegiance.packs.schema import PackActor
from allegiance.text.names import KnownNames
from allegiance.text.words import APOSTROPHES


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """Known actors by folded name, and states by adjective."""

    actors: Mapping[str, PackActor]
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, actors: Mapping[str, PackActor]) -> "ActorIndex":
        """The index over `actors`."""
        by_name: dict[str, list[str]] = {}
        states: dict[str, list[str]] = {}
        for actor in actors.values():
            for wording in actor.wordings():
                by_name.setdefault(fold(wording), []).append(actor.id)
            if actor.kind == "state":
                for word in (actor.name, *actor.wordings(), *actor.adjectives, *actor.metonyms):
                    states.setdefault(fold(word), []).append(actor.id)
        return cls(actors, _frozen(by_name), _frozen(states))

    def named(self, name: str) -> list[PackActor]:
        """The known actors that go by a wording, however it is spelled."""
        return [self.actors[i] for i in self.by_name.get(fold(name)) or self.states.get(fold(name), ())]

    def known_names(self) -> KnownNames:
        """The names of several words, for the finder that takes them together before the parse."""
        names: dict[tuple[str, ...], tuple[str | None, str | None]] = {}
        for actor in self.actors.values():
            if actor.kind in ("state", "person"):
                continue
            for wording in actor.wordings():
                words = as_cut(wording)
                if len(words) > 1 or not wording.islower():
                    shared = len(self.by_name[fold(wording)]) > 1
                    names[words] = (None if shared else actor.id, actor.kind)
        return KnownNames.of(names)


def as_cut(name: str) -> tuple[str, ...]:
    """The words of a name in lower case as tokenizers cut them.

    >>> as_cut("Lord's Resistance Army")
    ('lord', "'s", 'resistance', 'army')
    """
    plain = name.lower().translate(APOSTROPHES)
    return tuple(re.sub(r"('s|(?<=s)')(?=\s|$)", r" \1", plain).split())


def _frozen(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}
