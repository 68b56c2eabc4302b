"""Suggests which actors of the store are likely one."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from allegiance.model.actor import Actor, home_of
from allegiance.model.company import Company
from allegiance.model.identity import IdentityMap
from allegiance.model.ports import StorePort
from allegiance.record.likeness import Likeness, Portrait, likely_pairs
from allegiance.service.known import known_actors

if TYPE_CHECKING:
    from allegiance.packs.schema import PackActor

LOCAL = ("armed_group", "coalition", "government", "military", "party", "police")
"""Kinds of actor that belong to the country that they are of."""
AT_HOME = ("armed_group", "coalition", "party")
"""Those of them whose country says where those are that are told of with it: armies of others fight there, too."""


def suggestions(store: StorePort, *, limit: int | None = None) -> list[Likeness]:
    """The pairs of actors that are likely one, best first; pairs that are judged already are left out.

    Actors of the packs that no report names yet are among them, actors that reports only describe are not.
    """
    identity = IdentityMap.of(store.judgements())
    portraits = _portraits(store, identity)
    called = {portrait.actor.id: portrait.actor.name for portrait in portraits}
    found = likely_pairs(portraits, called=called)
    unjudged = (p for p in found if not identity.judged_apart(p.first.id, p.second.id))
    return list(islice(unjudged, limit))


def _portraits(store: StorePort, identity: IdentityMap) -> list[Portrait]:
    """Each group of joined actors as one, then what the packs know besides."""
    known = known_actors()
    groups: dict[str, list[tuple[Actor, list[str]]]] = defaultdict(list)
    for actor, names in store.told_of().items():
        if not actor.id.startswith("report:"):
            groups[identity.one(actor.id)].append((actor, names))
    company = store.company()
    made = [_portrait(one, members, company, known, identity) for one, members in groups.items()]
    others = (actor for id_, actor in known.items() if id_ not in identity.groups and id_ not in groups)
    return made + [
        Portrait(Actor(a.id, a.name, a.kind), a.wordings(), Company(_country(a)), known=True)
        for a in others
        if a.kind in LOCAL
    ]


def _portrait(
    one: str,
    members: list[tuple[Actor, list[str]]],
    company: Mapping[str, Company],
    known: "Mapping[str, PackActor]",
    identity: IdentityMap,
) -> Portrait:
    pack = known.get(one)
    actor = (
        Actor(pack.id, pack.name, pack.kind) if pack else next((a for a, _ in members if a.id == one), members[0][0])
    )
    names = {name for _, theirs in members for name in theirs} | set(pack.wordings() if pack else ())
    partners: dict[str, frozenset[str]] = {}
    countries = _country(pack)
    for member, _ in members:
        theirs = company.get(member.id, Company())
        countries |= countries_of(member.id, theirs, known)
        for id_, types in theirs.partners.items():
            partners[identity.one(id_)] = partners.get(identity.one(id_), frozenset()) | types
    partners.pop(one, None)
    return Portrait(actor, tuple(sorted(names)), Company(countries, partners), known=pack is not None)


def countries_of(
    id_: str, company: Company, known: "Mapping[str, PackActor]", kinds: Collection[str] | None = None
) -> frozenset[str]:
    """The countries in which an actor is told of: its home, those of its claims' places, of known actors beside it.

    `kinds` are the kinds of known actors that say something about where they are (None: all).
    """
    beside = (known[id_] for id_ in company.partners if id_ in known)
    told = {actor.country for actor in beside if actor.country and (kinds is None or actor.kind in kinds)}
    return company.countries | told | frozenset(filter(None, (home_of(id_),)))


def _country(actor: "PackActor | None") -> frozenset[str]:
    return frozenset({actor.country}) if actor and actor.country and actor.kind in LOCAL else frozenset()
