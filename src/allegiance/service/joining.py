"""The one place where joined actors become one: the store as questions see it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any

from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, Participant
from allegiance.model.company import Company
from allegiance.model.identity import IdentityMap
from allegiance.model.judgement import Judgement
from allegiance.model.ports import Change, ClaimQuery, StorePort, Told
from allegiance.model.recording import AskPort, Grow, RecordPort
from allegiance.model.report import Report
from allegiance.service.known import pack_actor, pack_actors_named


@contextmanager
def open_joined(location: str) -> Iterator["JoinedStore"]:
    """Opens the store that is at `location` for questions; raises StoreError where there is none."""
    from allegiance.store.store import open_store

    with open_store(location, create=False) as opened:
        yield JoinedStore(opened)


class JoinedStore:
    """A store in which actors that are judged the same are one, by the judgements that stood when it was made.

    Every id of a group finds the group's actor, and every claim names that one; the claims that are kept stay as they
    are, and so do the words of the reports.
    """

    def __init__(self, store: StorePort) -> None:
        self._store = store
        self.identity = IdentityMap.of(store.judgements())
        self._known: dict[str, Actor] = {}

    def find(self, query: ClaimQuery) -> Iterator[Told]:
        """The claims that fit, whichever id of a group they were read with."""
        return ((report, self.seen(claim)) for report, claim in self._store.find(self.widened(query)))

    def widened(self, query: ClaimQuery) -> ClaimQuery:
        """The query for all ids of the groups that it asks for."""
        return replace(query, actors=self._members(query.actors), speakers=self._members(query.speakers))

    def reprinted(self) -> Sequence[tuple[str, str]]:
        """The pairs of reports of which one reprints the other."""
        return self._store.reprinted()

    def copies(self, reports: Collection[str] | None = None) -> Sequence[Mapping[str, Any]]:
        """As the store itself."""
        return self._store.copies(reports)

    def seen(self, claim: Claim) -> Claim:
        """The claim with the actor that answers for the group in the place of each of its members."""
        parties = (*claim.participants, *(a.source for a in claim.attribution))
        if not any(p is not None and p.actor is not None and p.actor.id in self.identity.groups for p in parties):
            return claim
        return replace(
            claim,
            participants=tuple(map(self._participant, claim.participants)),
            attribution=tuple(map(self._attribution, claim.attribution)),
        )

    def named(self, name: str) -> list[Actor]:
        """The actors whose id, name or wording is `name`, each group once, by id.

        A name that no report calls anybody by, a former one perhaps, means whom the packs call so, if the store knows
        them by another.
        """
        called = self._store.named(name) or [a for a in pack_actors_named(name) if self._knows(a)]
        found = {actor.id: actor for actor in map(self.actor, called)}
        return [found[id_] for id_ in sorted(found)]

    def names(self) -> list[str]:
        """All names that actors of the store are called by."""
        return self._store.names()

    def names_of(self, actor: str) -> list[str]:
        """The names of all ids of the actor's group."""
        return sorted({name for id_ in self.identity.members(actor) for name in self._store.names_of(id_)})

    def actor(self, actor: Actor) -> Actor:
        """The actor that answers for the one given: itself, where nothing joins it."""
        one = self.identity.one(actor.id)
        if actor.id not in self.identity.groups:
            return actor
        if one not in self._known:
            self._known[one] = self._answering(one, actor)
        return self._known[one]

    def has(self, report: Report, reader: str) -> bool:
        """As the store itself."""
        return self._store.has(report, reader)

    def add(
        self,
        report: Report,
        claims: Iterable[Claim],
        *,
        reader: str,
        names: Mapping[str, Collection[str]] | None = None,
        grow: Grow | None = None,
    ) -> Change:
        """As the store itself."""
        return self._store.add(report, claims, reader=reader, names=names, grow=grow)

    def record(self) -> AbstractContextManager[AskPort]:
        """As the store itself."""
        return self._store.record()

    def recording(self) -> AbstractContextManager[RecordPort]:
        """As the store itself."""
        return self._store.recording()

    def readings(self) -> Iterator[Told]:
        """As the store itself, each claim as it was read."""
        return self._store.readings()

    def outlets(self, name: str) -> list[str]:
        """As the store itself."""
        return self._store.outlets(name)

    def voices(self, name: str) -> list[str]:
        """As the store itself."""
        return self._store.voices(name)

    def judge(self, *judgements: Judgement) -> None:
        """Keeps judgements; they count from the next opening on."""
        self._store.judge(*judgements)

    def judgements(self) -> list[Judgement]:
        """As the store itself."""
        return self._store.judgements()

    def revise(self, judgements: Iterable[str], grow: Grow | None = None) -> None:
        """As the store itself."""
        self._store.revise(judgements, grow)

    def reviewed_ids(self) -> frozenset[str]:
        """As the store itself."""
        return self._store.reviewed_ids()

    def _knows(self, actor: Actor) -> bool:
        return actor.id in self.identity.groups or bool(self._store.names_of(actor.id))

    def told_of(self) -> dict[Actor, list[str]]:
        """As the store itself: who is joined is told each by itself."""
        return self._store.told_of()

    def company(self, ids: Collection[str] | None = None) -> dict[str, Company]:
        """As the store itself."""
        return self._store.company(ids)

    def _members(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member for id_ in ids for member in self.identity.members(id_)))

    def _answering(self, one: str, other: Actor) -> Actor:
        """The actor of the id `one` as the store or the packs know it; one that neither knows is called as `other`."""
        found = next((a for a in self._store.named(one) if a.id == one), None) or pack_actor(one)
        found = found or Actor(one, other.name, other.kind)
        return found if found.kind else replace(found, kind=other.kind)

    def _participant(self, participant: Participant) -> Participant:
        return replace(participant, actor=self.actor(participant.actor)) if participant.actor else participant

    def _attribution(self, attribution: Attribution) -> Attribution:
        return replace(attribution, source=self._participant(attribution.source)) if attribution.source else attribution
