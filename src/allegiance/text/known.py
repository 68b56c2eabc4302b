"""The names that the packs know, as the finder of names looks them up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of known actors: folded words → (actor's id or None where several share the name, kind).

    `small` are those that are also written without a capital letter: *anti-balaka*. `peoples` are adjectives of
    countries that have several words (*South Sudanese*), each with the words that make a name of it when they follow
    (*Central African Republic*). `homes` are the countries of the armed groups by their id, `lands` those that an
    adjective of one word tells, `states` those that a name of one word does.
    """

    names: Mapping[tuple[str, ...], tuple[str | None, str | None]] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    small: Collection[tuple[str, ...]] = frozenset()
    peoples: Mapping[tuple[str, ...], Collection[str]] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    lands: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        names: Mapping[tuple[str, ...], tuple[str | None, str | None]],
        small: Collection[tuple[str, ...]] = frozenset(),
        peoples: Mapping[tuple[str, ...], Collection[str]] | None = None,
        *,
        homes: Mapping[str, str] | None = None,
        lands: Mapping[str, str] | None = None,
        states: Mapping[str, str] | None = None,
    ) -> "KnownNames":
        """An index over `names` by first word, longest names first."""
        lengths: dict[str, set[int]] = {}
        for words in (*names, *(peoples or ())):
            lengths.setdefault(words[0], set()).add(len(words))
        longest = {word: tuple(sorted(ns, reverse=True)) for word, ns in lengths.items()}
        return cls(names, longest, small, peoples or {}, homes or {}, lands or {}, states or {})

    def is_abroad(self, known: str | None, word: str) -> bool:
        """True if a word names another country than the home of a known armed group: *Turkish*, of Hezbollah."""
        home, land = self.homes.get(known or ""), self.lands.get(word) or self.states.get(word)
        return home is not None and land is not None and land != home
