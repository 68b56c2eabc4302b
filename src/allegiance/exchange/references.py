"""Parts with what does not hold between imported actors and those of the packs, so that the rest makes a pack."""

from collections import defaultdict
from collections.abc import Mapping

from allegiance.exchange.imported import Imported
from allegiance.packs.checks import Fault, faults_between
from allegiance.packs.schema import Addition, PackActor

LISTS = ("names", "abbreviations", "member_of", "leaders")


def part_with_faults(found: Imported, known: Mapping[str, PackActor], where: Mapping[str, str]) -> None:
    """Takes out references to nobody, circles of parents and names shared unsaid, and tells each in `found.faults`.

    `where` has file and line by the id of an actor.
    """
    while faults := _faults(found, known):
        for id_, theirs in faults.items():
            found.faults += [f"{where.get(id_, id_)}: {'.'.join(map(str, f.path))}: {f.what}; left out" for f in theirs]
        found.actors = [kept for a in found.actors if (kept := _without(a, faults.get(a.id, [])))]
    ids = {*known, *(actor.id for actor in found.actors)}
    found.additions = [_of(ids, addition, where, found.faults) for addition in found.additions]


def _faults(found: Imported, known: Mapping[str, PackActor]) -> dict[str, list[Fault]]:
    """The faults of the new actors, by id."""
    ours = {actor.id: actor for actor in found.actors}
    faults: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults_between({**known, **ours}):
        if fault.actor in ours:
            faults[fault.actor].append(fault)
    return faults


def _without(actor: PackActor, faults: list[Fault]) -> PackActor | None:
    """The actor without what is at fault; None where it is its name."""
    if any(fault.path == ("name",) for fault in faults):
        return None
    paths = {fault.path[:2] for fault in faults}
    kept = {key: tuple(v for n, v in enumerate(getattr(actor, key)) if (key, n) not in paths) for key in LISTS}
    return actor.model_copy(update={**kept, **({"parent": None} if ("parent",) in paths else {})})


def _of(ids: set[str], addition: Addition, where: Mapping[str, str], faults: list[str]) -> Addition:
    """What is added, without references to nobody."""
    nobody = [m.coalition for m in addition.member_of if m.coalition not in ids]
    nobody += [leader.id for leader in addition.leaders if leader.id is not None and leader.id not in ids]
    faults += [f"{where.get(addition.to, addition.to)}: {id_!r} is no actor; left out" for id_ in nobody]
    return addition.model_copy(
        update={
            "member_of": tuple(m for m in addition.member_of if m.coalition in ids),
            "leaders": tuple(leader for leader in addition.leaders if leader.id is None or leader.id in ids),
        }
    )
