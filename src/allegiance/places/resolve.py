"""Chooses which of the places of one name is meant."""

from collections import Counter
from dataclasses import dataclass, field
from math import log10

from allegiance.places.candidate import Candidate
from allegiance.places.distance import kilometres
from allegiance.places.entry import Entry, Level, Match, Rank
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.keys import bare
from allegiance.places.links import lies_in
from allegiance.places.words import PlaceWords

_RANKS = {Rank.MAIN: 0.0, Rank.OTHER: -1.0, Rank.MAIN_BARE: -0.5, Rank.OTHER_BARE: -1.5, Rank.LOOSE: -2.0}
_STATE_RANKS = {Rank.OTHER: -1.0, Rank.MAIN_BARE: -5.0, Rank.OTHER_BARE: -5.0}
_NO_STATE = -8.0
_COUNTRY, _REGION, _CAPITAL, _METROPOLIS = 10.0, 9.0, 1.5, 1.0
_KIND, _PEOPLE, _INSIDE, _CONTEXT, _NEAR = 3.0, 5.0, 6.0, 3.0, 1.5
_NAMESAKE = -1.5
_PROVINCE, _NOWHERE = 1.0, 1.0
_CLEAR = 1.5
_NEAR_KM = 400.0
_MILLION = 1_000_000
_OBSCURE = 150_000
"""A smaller place than this in a country that the report does not speak of is not taken to be the one meant."""


@dataclass(slots=True)
class Context:
    """What a report is about: how often it speaks of each country, and where its other places lie."""

    countries: Counter[str] = field(default_factory=Counter)
    points: list[tuple[str, float, float]] = field(default_factory=list)
    voices: dict[str, set[str]] = field(default_factory=dict)
    provinces: dict[int, set[str]] = field(default_factory=dict)

    def hear(self, name: str, country: str, weight: int) -> None:
        """Counts a mention by `name` that speaks for `country`."""
        self.countries[country] += weight
        self.voices.setdefault(country, set()).add(bare(name))

    def backed(self, country: str | None, name: str) -> bool:
        """True if something else than `name` speaks for the country."""
        return country is not None and any(voice != bare(name) for voice in self.voices.get(country, ()))

    def in_province(self, entry: Entry, name: str) -> bool:
        """True if something else than `name` lies in, or is, the province that the entry lies in."""
        return bool(entry.province) and any(n != bare(name) for n in self.provinces.get(entry.province, ()))

    def weight(self, entry: Entry) -> float:
        """0 to 1: how much the report speaks of the entry's country."""
        if not self.countries or entry.country is None:
            return 0.0
        return self.countries[entry.country] / max(self.countries.values())

    def nearness(self, entry: Entry, name: str) -> float:
        """0 to 1: how near the entry lies to the nearest other place of the report."""
        if entry.lat is None or entry.lon is None:
            return 0.0
        far = (kilometres(entry.lat, entry.lon, lat, lon) for other, lat, lon in self.points if other != name)
        return max(0.0, 1 - min(far, default=_NEAR_KM) / _NEAR_KM)


@dataclass(slots=True)
class Choice:
    """The entry that a candidate means, None if none fits, and by how much it is ahead of one elsewhere."""

    entry: Entry | None
    lead: float = 0.0


class Resolver:
    """Resolves the candidates of one report together."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._words = words

    def resolve(self, candidates: list[Candidate], peoples: Counter[str]) -> dict[Candidate, Entry | None]:
        """The entry that each candidate means; `peoples` counts the countries whose people the report names."""
        context = self._countries(candidates, peoples)
        first = self._choose(candidates, context)
        for candidate, choice in first.items():
            entry = choice.entry
            if entry is None or entry.level <= Level.COUNTRY or choice.lead < _CLEAR:
                continue
            if entry.country:
                context.hear(candidate.name, entry.country, 1)
            area = entry.id if entry.level is Level.PROVINCE else entry.province
            context.provinces.setdefault(area, set()).add(bare(candidate.name))
            if entry.lat is not None and entry.lon is not None:
                context.points.append((candidate.name, entry.lat, entry.lon))
        second = self._choose(candidates, context)
        chosen = {c: self._plausible(c, second, context) for c in second}
        return self._one_sense(chosen)

    def _countries(self, candidates: list[Candidate], peoples: Counter[str]) -> Context:
        """The countries that the report names beyond doubt."""
        context = Context()
        for country, count in peoples.items():
            context.hear("", country, count)
        for candidate in candidates:
            levels = {m.entry.level for m in candidate.matches}
            states = {m.entry.countries[0] for m in candidate.matches if m.entry.level is Level.COUNTRY}
            if len(states) == 1 and Level.PROVINCE not in levels:
                context.hear("", states.pop(), 2)
            elif len(lands := {m.entry.country for m in candidate.matches}) == 1 and (only := lands.pop()):
                context.hear(candidate.name, only, 1)
        return context

    def _choose(self, candidates: list[Candidate], context: Context) -> dict[Candidate, Choice]:
        chosen: dict[Candidate, Choice] = {}
        for candidate in sorted(candidates, key=_depth):
            chosen[candidate] = self._best(candidate, candidates, chosen, context)
        return chosen

    def _best(
        self, candidate: Candidate, everyone: list[Candidate], chosen: dict[Candidate, Choice], context: Context
    ) -> Choice:
        scored: list[tuple[float, Entry]] = []
        outer = candidate.inside
        where = chosen[outer].entry if outer in chosen else None
        held = [c for c in everyone if c.inside is candidate and c.matches and c.firmly]
        for match in candidate.matches:
            entry = match.entry
            value = self._prior(candidate, match) + _CONTEXT * context.weight(entry)
            value += _NEAR * context.nearness(entry, candidate.name)
            value += _PROVINCE if context.in_province(entry, candidate.name) else 0.0
            if where is not None and lies_in(entry, where):
                value += _INSIDE
            if any(lies_in(m.entry, entry) for c in held for m in c.matches):
                value += _INSIDE
            scored.append((value, entry))
        if where is not None and candidate.firmly and not any(lies_in(e, where) for _, e in scored):
            return Choice(None)
        if not scored:
            return Choice(None)
        scored.sort(key=lambda pair: (-pair[0], pair[1].level, -pair[1].population, pair[1].id))
        top, best = scored[0]
        rival = max((value for value, entry in scored if entry.country != best.country), default=top - 9)
        return Choice(best, top - rival)

    def _prior(self, candidate: Candidate, match: Match) -> float:
        entry = match.entry
        value = _RANKS[match.rank] + self._size(candidate, entry)
        value -= _NOWHERE if entry.lat is None else 0.0
        if entry.level is Level.COUNTRY:
            value += _STATE_RANKS.get(match.rank, 0.0)
        if candidate.kind:
            levels = self._words.levels(candidate.kind)
            off = _NO_STATE if entry.level is Level.COUNTRY else -_KIND
            value += _KIND if entry.level in levels else off
        if candidate.people:
            value += _PEOPLE if candidate.people in entry.countries else -_PEOPLE
        return value

    def _size(self, candidate: Candidate, entry: Entry) -> float:
        """How often a place of this size is meant when its name stands alone."""
        if entry.level is Level.COUNTRY:
            return _COUNTRY + log10(entry.population + 1) / 10
        if entry.level is Level.REGION:
            return _REGION
        size = log10(entry.population + 100)
        if entry.level is Level.SETTLEMENT:
            large = _METROPOLIS if entry.population >= _MILLION else 0.0
            return size + (_CAPITAL if entry.capital else large)
        towns = [m.entry for m in candidate.matches if m.entry.level is Level.SETTLEMENT]
        named_after = any(lies_in(t, entry) and t.population * 50 >= entry.population for t in towns)
        lower = _NAMESAKE if named_after and not candidate.kind else 0.0
        return size + lower + (0.5 if entry.level is Level.PROVINCE else -0.5)

    def _plausible(self, candidate: Candidate, choices: dict[Candidate, Choice], context: Context) -> Entry | None:
        """None for an obscure place in a country that nothing else in the report points to."""
        entry = choices[candidate].entry
        if entry is None or entry.level <= Level.COUNTRY:
            return entry
        where = choices[candidate.inside].entry if candidate.inside in choices else None
        backed = context.backed(entry.country, candidate.name)
        if candidate.built and not backed:
            return None
        if candidate.people or (where is not None and lies_in(entry, where)):
            return entry
        if backed or entry.capital or not any(context.backed(c, candidate.name) for c in context.voices):
            return entry
        if entry.country and any(context.backed(c, candidate.name) for c in self._gazetteer.neighbours(entry.country)):
            return entry
        lands = {m.entry.country for m in candidate.matches}
        if len(lands) == 1 and " " in candidate.name:
            return entry
        return entry if entry.population >= _OBSCURE or context.nearness(entry, candidate.name) > 0 else None

    def _one_sense(self, chosen: dict[Candidate, Entry | None]) -> dict[Candidate, Entry | None]:
        """A name that the text places once means the same where it stands alone."""
        placed: dict[str, Entry] = {}
        for candidate, entry in chosen.items():
            if entry is not None and candidate.inside is not None and not candidate.kind:
                placed.setdefault(bare(candidate.name), entry)
        alone = {
            c: placed[bare(c.name)]
            for c, e in chosen.items()
            if c.inside is None and not c.kind and not c.people and bare(c.name) in placed
            and (e is None or e.level >= placed[bare(c.name)].level)
        }  # fmt: skip
        return {**chosen, **alone}


def _depth(candidate: Candidate) -> int:
    """How many places the candidate is said to lie in: the outermost are resolved first."""
    depth, outer, seen = 0, candidate.inside, {id(candidate)}
    while outer is not None and id(outer) not in seen:
        seen.add(id(outer))
        depth, outer = depth + 1, outer.inside
    return depth
