"""Judges which actors are one and which are not, and takes judgements back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from allegiance.errors import AllegianceError, NotKeptError, UnknownNameError
from allegiance.export.wording import statement
from allegiance.model.actor import Actor
from allegiance.model.identity import Contradiction, IdentityMap
from allegiance.model.judgement import Judgement, standing_ids
from allegiance.model.ports import StorePort
from allegiance.model.review import DECISIONS
from allegiance.service.joining import JoinedStore
from allegiance.service.known import pack_actor, pack_actors_named
from allegiance.service.naming import AmbiguousNameError, actor_named
from allegiance.service.recording import Growth

if TYPE_CHECKING:
    from allegiance.store.store import Store


@dataclass(frozen=True, slots=True)
class Made:
    """A judgement that was kept, on whom, and where it contradicts others."""

    judgement: Judgement
    actors: tuple[Actor, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A judgement with whether it stands, whether a contradiction withholds it, and its subjects' names, by id."""

    judgement: Judgement
    stands: bool
    withheld: bool
    names: dict[str, str]


def judge(
    store: StorePort,
    kind: Literal["same", "distinct"],
    names: Collection[str],
    *,
    author: str,
    reason: str = "",
    now: datetime | None = None,
) -> Made:
    """Keeps the judgement that the actors of these names or ids are one, or are two.

    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError where the names mean one id.
    """
    actors = tuple(subject(store, name) for name in names)
    ids = [actor.id for actor in actors]
    if len(set(ids)) < len(ids):
        told = " and ".join(repr(name) for name in names)
        raise AllegianceError(f"{told} both mean {actors[0].name} ({ids[0]}); name two actors, by their ids")
    made = Judgement.made(kind, sorted(ids), author=author, moment=now or datetime.now(UTC), reason=reason)
    store.judge(made)
    found = IdentityMap.of(store.judgements()).contradictions
    return Made(made, actors, tuple(c for c in found if made in (*c.distinct, *c.withheld)))


def undo(store: StorePort, id_: str, *, author: str, reason: str = "", now: datetime | None = None) -> Made:
    """Takes back the judgement of this id; raises NotKeptError, or AllegianceError if it is undone."""
    kept = {judgement.id: judgement for judgement in store.judgements()}
    if id_ not in kept:
        raise NotKeptError(f"there is no judgement {id_!r}; `allegiance judgements` lists them")
    stands = standing_ids(kept.values())
    by = next((u for u in kept.values() if u.kind == "undo" and id_ in u.subjects and u.id in stands), None)
    if by is not None:
        raise AllegianceError(f"{id_} is undone already, by {by.author} ({by.id}); undo that to restore it")
    made = Judgement.made("undo", [id_], author=author, moment=now or datetime.now(UTC), reason=reason)
    store.judge(made)
    if reviews := _reviews_behind(kept, id_):
        store.revise(reviews, Growth(store).grow())
    return Made(made)


def _reviews_behind(kept: dict[str, Judgement], id_: str) -> set[str]:
    """The judgements on claims that the judgement of this id is, or takes back, or restores."""
    judgement = kept.get(id_)
    if judgement is None or judgement.kind in DECISIONS:
        return {id_} if judgement else set()
    undone = judgement.subjects if judgement.kind == "undo" else ()
    return {behind for subject_ in undone for behind in _reviews_behind(kept, subject_)}


def listed(store: "Store", *, name: str | None = None) -> list[Listed]:
    """All judgements in order of time, or those on one actor, each with whether it stands and counts."""
    from allegiance.record.events.linking import claims_judged  # loads much, and the help of a command asks for none

    kept = {judgement.id: judgement for judgement in store.judgements()}
    wanted = set(JoinedStore(store).identity.members(subject(store, name).id)) if name is not None else None
    about = [j for j in kept.values() if wanted is None or wanted.intersection(_about(j, kept))]
    names = {id_: _name(store, id_) for j in about if j.kind in ("same", "distinct") for id_ in j.subjects}
    claims = {id_ for j in about if j.kind in ("same_event", "distinct_event") for id_ in j.subjects}
    names |= {claim.id: statement(claim) for _, claim in store.claims(sorted(claims))}
    stands = standing_ids(kept.values())
    maps = IdentityMap.of(kept.values()), claims_judged(kept.values())
    withheld = {j for found in maps for contradiction in found.contradictions for j in contradiction.withheld}
    return [Listed(j, j.id in stands, j in withheld, {i: names[i] for i in j.subjects if i in names}) for j in about]


def subject(store: StorePort, name: str) -> Actor:
    """The actor that a judgement speaks of: one of the store, else one of the packs.

    A name of several actors that are judged the same means the one that answers for them.
    """
    try:
        return actor_named(store, name)
    except AmbiguousNameError:
        return actor_named(JoinedStore(store), name)
    except UnknownNameError:
        found = pack_actors_named(name)
        if len(found) > 1:
            raise AmbiguousNameError(name, found) from None
        if not found:
            raise
        return found[0]


def _about(judgement: Judgement, kept: dict[str, Judgement]) -> set[str]:
    """The ids that the judgement decides on; those of what it undoes, for an undo."""
    if judgement.kind != "undo":
        return set(judgement.subjects)
    return {id_ for j in judgement.subjects if j in kept for id_ in _about(kept[j], kept)}


def _name(store: StorePort, id_: str) -> str:
    found = next((a for a in store.named(id_) if a.id == id_), None) or pack_actor(id_)
    return found.name if found else id_
