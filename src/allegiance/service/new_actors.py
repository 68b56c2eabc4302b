"""Joins actors that no pack knows where they are one in another spelling."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from allegiance.model.actor import Actor
from allegiance.model.claim import Claim
from allegiance.model.company import Company
from allegiance.model.judgement import Judgement
from allegiance.model.ports import StorePort
from allegiance.record.sounds import sound_sets
from allegiance.service.known import known_actors
from allegiance.service.suggesting import LOCAL, countries_of

PROGRAM = "allegiance"
"""The author of judgements that the program makes itself."""

Index = dict[frozenset[str], set[tuple[str, str]]]
"""Ids with names, by the sound of the name."""


class Joiner:
    """Judges new actors of the store to be one where their names say so and they are told of in one country.

    The order in which reports come makes no difference: a pair is looked at whenever a report tells of either of them.
    """

    def __init__(self, store: StorePort) -> None:
        self._store = store
        self._by_sound: Index | None = None
        self._judged: set[frozenset[str]] = set()

    def judgements(self, claims: Iterable[Claim], names: Mapping[str, Iterable[str]]) -> list[Judgement]:
        """What is to be judged of the new actors of a report that is about to be kept."""
        told = _new_actors(claims)
        if not told:
            return []
        index = self._index()
        pairs: dict[tuple[str, str], str] = {}
        for actor in told:
            for name in {actor.name, *names.get(actor.id, ())}:
                pairs |= self._alike(actor, name, index)
        return list(self._decided(pairs, list(claims)))

    def _index(self) -> Index:
        """The names of the store's new actors by their sound, made when it is first needed."""
        if self._by_sound is None:
            self._by_sound = defaultdict(set)
            for actor, names in self._store.told_of().items():
                for name in names if is_new_group(actor) else ():
                    for sound in sound_sets(name):
                        self._by_sound[sound].add((actor.id, name))
            # An undone judgement counts, too: who took it back does not want it again.
            judged = (j for j in self._store.judgements() if j.kind in ("same", "distinct"))
            self._judged = {frozenset(j.subjects) for j in judged}
        return self._by_sound

    def _alike(self, actor: Actor, name: str, index: Index) -> dict[tuple[str, str], str]:
        """The pairs of ids that the name makes with names of others, with the reason; the name is known from now on."""
        from allegiance.naming.compare import compare

        if " " not in name.strip():  # one word alone is too little to go by likeness
            return {}
        blocks = [index[sound] for sound in sound_sets(name)]
        found: dict[tuple[str, str], str] = {}
        for id_, other in sorted({entry for block in blocks for entry in block}):
            if id_ != actor.id and frozenset({id_, actor.id}) not in self._judged:
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
            id_: countries_of(company.get(id_, Company()), known, LOCAL)
            | countries_of(here.get(id_, Company()), known, LOCAL)
            for id_ in ids
        }
        for (first, second), reason in sorted(pairs.items()):
            shared = where[first] & where[second]
            together = second in company.get(first, Company()).partners or second in here.get(first, Company()).partners
            if shared and not together:
                self._judged.add(frozenset({first, second}))
                why = f"{reason}; both told of in {', '.join(sorted(shared))}"
                yield Judgement.made("same", [first, second], author=PROGRAM, moment=datetime.now(UTC), reason=why)


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
    return actor.id.startswith("name:") and actor.kind not in ("person", "people", "media", "state")
