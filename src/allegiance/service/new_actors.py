"""Joins actors that no pack knows where they are one in another spelling."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from allegiance.model.actor import Actor, home_of, is_new, slug_of
from allegiance.model.claim import Claim
from allegiance.model.company import Company
from allegiance.model.judgement import Judgement, standing
from allegiance.model.ports import StorePort
from allegiance.record.sounds import sound_sets
from allegiance.service.known import known_actors
from allegiance.service.suggesting import AT_HOME, countries_of

PROGRAM = "allegiance"
"""The author of judgements that the program makes itself."""

ALONE = "no other of that name is known"
"""What the program rests on where it takes one of no known country for the only one of its name."""

Index = dict[frozenset[str], set[tuple[str, str]]]
"""Ids with names, by the sound of the name."""
Pairs = dict[tuple[str, str], str]
"""Two ids each, in order, with what is to be said for their being one."""


class Joiner:
    """Judges new actors of the store to be one where their names say so and they are told of in one country.

    The order in which reports come makes no difference: a pair is looked at whenever a report tells of either of them.
    """

    def __init__(self, store: StorePort) -> None:
        self._store = store
        self._by_sound: Index | None = None
        self._namesakes: dict[str, set[str]] = defaultdict(set)
        self._judged: set[frozenset[str]] = set()
        self._settled: set[str] = set()
        self._alone: dict[str, list[Judgement]] = defaultdict(list)

    def judgements(self, claims: Iterable[Claim], names: Mapping[str, Iterable[str]]) -> list[Judgement]:
        """What is to be judged of the new actors of a report that is about to be kept."""
        told = _new_actors(claims)
        if not told:
            return []
        index = self._index()
        alike: Pairs = {}
        namesakes: Pairs = {}
        for actor in told:
            namesakes |= self._of_one_name(actor)
            for name in {actor.name, *names.get(actor.id, ())}:
                alike |= self._alike(actor, name, index)
        return [*self._taken_back(told), *self._decided(namesakes | alike, list(claims))]

    def _taken_back(self, told: Iterable[Actor]) -> Iterator[Judgement]:
        """Undoes what rested on there being no other of a name, once there is one in another country."""
        for actor in told:
            home = home_of(actor.id)
            for made in self._alone[slug_of(actor.id)] if home is not None else ():
                if home not in map(home_of, made.subjects):
                    self._alone[slug_of(actor.id)] = [j for j in self._alone[slug_of(actor.id)] if j is not made]
                    why = f"another {actor.name} is told of, in {str(home).upper()}"
                    yield Judgement.made("undo", [made.id], author=PROGRAM, moment=datetime.now(UTC), reason=why)

    def _index(self) -> Index:
        """The names of the store's new actors by their sound, made when it is first needed."""
        if self._by_sound is None:
            self._by_sound = defaultdict(set)
            for actor, names in self._store.told_of().items():
                if is_new_group(actor):
                    self._namesakes[slug_of(actor.id)].add(actor.id)
                for name in names if is_new_group(actor) else ():
                    for sound in sound_sets(name):
                        self._by_sound[sound].add((actor.id, name))
            # An undone judgement counts, too: who took it back does not want it again.
            kept = list(self._store.judgements())
            for made in standing(kept):
                if made.author == PROGRAM and made.reason.endswith(ALONE):
                    self._alone[slug_of(made.subjects[0])].append(made)
            judged = [j for j in kept if j.kind in ("same", "distinct")]
            self._judged = {frozenset(j.subjects) for j in judged}
            self._settled = {id_ for j in judged if j.author != PROGRAM for id_ in j.subjects if home_of(id_) is None}
            for id_ in filter(is_new, self._settled):
                self._namesakes[slug_of(id_)].add(id_)
        return self._by_sound

    def _of_one_name(self, actor: Actor) -> Pairs:
        """The pairs that the actor makes with those of its name that are at home elsewhere, or nobody knows where."""
        found: Pairs = {}
        for id_ in sorted(self._namesakes[slug_of(actor.id)] - {actor.id}):
            if frozenset({id_, actor.id}) not in self._judged:
                first, second = sorted((id_, actor.id))
                found[first, second] = f"both are called {actor.name}"
        self._namesakes[slug_of(actor.id)].add(actor.id)
        return found

    def _alike(self, actor: Actor, name: str, index: Index) -> Pairs:
        """The pairs of ids that the name makes with names of others, with the reason; the name is known from now on."""
        from allegiance.naming.compare import compare

        if " " not in name.strip():  # one word alone is too little to go by likeness
            return {}
        blocks = [index[sound] for sound in sound_sets(name)]
        found: Pairs = {}
        for id_, other in sorted({entry for block in blocks for entry in block}):
            if slug_of(id_) != slug_of(actor.id) and frozenset({id_, actor.id}) not in self._judged:
                compared = compare(name, other)
                if compared.verdict == "same":
                    first, second = sorted((id_, actor.id))
                    found[first, second] = f"{name} and {other}: {'; '.join(compared.reasons)}"
        for block in blocks:
            block.add((actor.id, name))
        return found

    def _decided(self, pairs: Mapping[tuple[str, str], str], claims: list[Claim]) -> Iterator[Judgement]:
        if not pairs:
            return
        known = known_actors()
        ids = {id_ for pair in pairs for id_ in pair}
        company = self._store.company(ids)
        here = _company(claims, ids)
        where = {
            id_: countries_of(id_, company.get(id_, Company()), known, AT_HOME)
            | countries_of(id_, here.get(id_, Company()), known, AT_HOME)
            for id_ in ids
        }
        for (first, second), reason in sorted(pairs.items()):
            together = second in company.get(first, Company()).partners or second in here.get(first, Company()).partners
            ground = None if together else self._ground(first, second, where)
            if ground is not None:
                self._judged.add(frozenset({first, second}))
                why = f"{reason}; {ground}"
                made = Judgement.made("same", [first, second], author=PROGRAM, moment=datetime.now(UTC), reason=why)
                if ground == ALONE:
                    self._alone[slug_of(first)].append(made)
                yield made

    def _ground(self, first: str, second: str, where: Mapping[str, frozenset[str]]) -> str | None:
        """Why two that their names say are one are so; None where the countries do not say it, too.

        Two that are at home in two countries must both be told of in one of these. One of no known country, told of
        without any place, is its only namesake, until another is told of. What was judged of it stays with it.
        """
        homes = frozenset(filter(None, (home_of(first), home_of(second))))
        shared = where[first] & where[second]
        if shared & homes or (shared and not homes):
            return f"both told of in {', '.join(sorted(shared & homes or shared))}"
        if slug_of(first) != slug_of(second) or len(homes) != 1:
            return None
        bare = first if home_of(first) is None else second
        if bare in self._settled:
            return "judged by the name alone before its country was told"
        others = {home_of(id_) for id_ in self._namesakes[slug_of(bare)]} - {None}
        return ALONE if not where[bare] and len(others) == 1 else None


def _company(claims: Iterable[Claim], ids: set[str]) -> dict[str, Company]:
    """The company of the actors of these ids in claims that are not kept yet."""
    found: dict[str, Company] = {}
    for claim in claims:
        together = {p.actor.id for p in claim.participants if p.actor}
        place = frozenset({claim.place.country} if claim.place and claim.place.country else ())
        for id_ in together & ids:
            old = found.get(id_, Company())
            partners = {other: frozenset({claim.type}) for other in together - {id_}}
            found[id_] = Company(old.countries | place, {**old.partners, **partners})
    return found


def _new_actors(claims: Iterable[Claim]) -> list[Actor]:
    participants = (p.actor for claim in claims for p in claim.participants if p.actor)
    return list(dict.fromkeys(actor for actor in participants if is_new_group(actor)))


def is_new_group(actor: Actor) -> bool:
    """True for a group that no pack knows; persons are never joined by their names alone."""
    return is_new(actor.id) and actor.kind not in ("person", "people", "media", "state")
