"""Questions about actors: what is told of one, and what it came from and went into."""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import product

from allegiance.errors import AllegianceError
from allegiance.model.actor import Actor
from allegiance.model.answer import ActorAnswer, Genealogy, Step, TieAnswer, TieInSum
from allegiance.model.recording import AskedClaims, LineRef, Page
from allegiance.record.dating import place_in_time
from allegiance.record.names import Called, names_known, names_told
from allegiance.service.inquiry import ALL, Inquiry, inquiry, key_of
from allegiance.service.joining import JoinedStore
from allegiance.service.known import known_actors
from allegiance.service.naming import actor_named
from allegiance.service.viewing import View

FROM_OTHER = ("split", "rename", "form")
"""The steps in which the other one was there before."""
DESCENT = ("merge", "split", "rename", "form", "dissolve")
NAMINGS = 100
"""The most claims of a kind that are looked at for the names of one actor, the earliest first."""
RELATIVES = 200
"""The most actors of one genealogy; there the search ends."""


def actor(
    store: JoinedStore,
    name: str,
    *,
    first: date | None = None,
    last: date | None = None,
    view: View = ALL,
    limit: int = 100,
) -> ActorAnswer:
    """The names of the actor that goes by `name`, its ties, and what it took part in from `first` to `last`.

    At most `limit` ties, those most told of first, and as many claims, in order of time. Raises UnknownNameError or
    AmbiguousNameError for a name, AllegianceError for what the view cannot have.
    """
    _check_days(first, last)
    found = actor_named(store, name)
    with inquiry(store, view) as record:
        lines = record.tables.most_told([key_of(found)], Page(limit + 1))
        claims = record.claims(AskedClaims(record.members(found.id), first=first, last=last), limit + 1)
        ties = list(_summed(record, lines[:limit]))
    more = len(lines) > limit or len(claims) > limit
    return ActorAnswer(found, store.names_of(found.id), ties, claims[:limit], more)


def genealogy(store: JoinedStore, name: str, *, view: View = ALL) -> Genealogy:
    """The actor that goes by `name` with what it came from, and that in turn, and what came from it, and so on.

    Formed, merged, split, renamed, dissolved: in order of time. Raises as `actor`.
    """
    root = actor_named(store, name)
    with inquiry(store, view) as record:
        steps = [*_traced(record, root, back=True), *_traced(record, root, back=False)]
        ordered = sorted(dict.fromkeys(steps), key=lambda step: (place_in_time(*step.told), step.actor.id))
        relatives = {one.id: one for step in ordered for one in (step.actor, step.other) if one} | {root.id: root}
        return Genealogy(root, ordered, {one.name: _names(record, one) for one in relatives.values()})


def _check_days(first: date | None, last: date | None) -> None:
    if first and last and first > last:
        raise AllegianceError(f"no day is from {first} on and not after {last}")


def _summed(record: Inquiry, lines: Sequence[LineRef]) -> Iterator[TieInSum]:
    keys = [line.key for line in lines]
    sums, ties = record.tables.summed(keys), record.ties(line.tie for line in lines)
    last = _last(record, lines)
    for line in lines:
        if line.key in sums:
            yield TieInSum(ties[line.tie], sums[line.key], last.get(line))


def _last(record: Inquiry, lines: Sequence[LineRef]) -> dict[LineRef, TieAnswer]:
    """How each line stood last."""
    if record.as_kept:
        rows = record.tables.last_rows([line.key for line in lines])
        stood = [line for line in lines if line.key in rows]
        return dict(zip(stood, record.answers([(line, rows[line.key]) for line in stood]), strict=True))
    found = [(line, segments[-1]) for line in lines if (segments := record.segments(line))]
    return dict(zip([line for line, _ in found], record.computed(found), strict=True))


def _traced(record: Inquiry, root: Actor, *, back: bool) -> Iterator[Step]:
    """The steps by which the actor came about, and those before it; or those that lead on from it."""
    seen, waiting = {root.id}, deque([root])
    while waiting and len(seen) < RELATIVES:
        one = waiting.popleft()
        for step in _steps_of(record, one):
            earlier, later = (step.other, step.actor) if step.kind in FROM_OTHER else (step.actor, step.other)
            here, there = (later, earlier) if back else (earlier, later)
            if here is None or here.id != one.id:
                if there is None and (step.kind == "form") is back and step.actor.id == one.id:
                    yield step  # formed out of nothing told, or dissolved into nothing
                continue
            yield step
            if there is not None and there.id not in seen:
                seen.add(there.id)
                waiting.append(there)


def _steps_of(record: Inquiry, one: Actor) -> Iterator[Step]:
    asked = AskedClaims(record.members(one.id), kinds=["change"])
    for told in record.claims(asked, RELATIVES):
        _, claim = told
        subjects = [p.actor for p in claim.participants if p.role == "subject" and p.actor]
        others = [p.actor for p in claim.participants if p.role == "object" and p.actor]
        into: list[Actor | None] = [*others] or [None]
        for subject, other in product(subjects, into):
            if claim.type in DESCENT and (other is None or other.id != subject.id):
                yield Step(claim.type, subject, other, told)


def _names(record: Inquiry, one: Actor) -> list[str]:
    """The dated names of an actor, and the wordings of reports that nobody dates."""
    packs = known_actors()
    members = record.members(one.id)
    known = [called for id_ in members if id_ in packs for called in names_known(packs[id_])]
    told = [told for asked in _naming(members) for told in record.claims(asked, NAMINGS)]
    dated = [called for called in (*known, *names_told(told, {one.id})) if called.bounded]
    wordings = [name for name in record.store.names_of(one.id) if name not in {called.name for called in dated}]
    return list(dict.fromkeys([*map(_shown, dated), *wordings]))


def _naming(members: Collection[str]) -> tuple[AskedClaims, AskedClaims]:
    """What says how an actor was called: in so many words, and by a change of its name."""
    return AskedClaims(members, kinds=["name"]), AskedClaims(members, kinds=["change"], types=["rename"])


def _shown(called: Called) -> str:
    days = [f"since {called.since}"] if called.since else []
    days += [f"until {called.until}"] if called.until else []
    return f"{called.name} ({', '.join(days)})" if days else called.name
