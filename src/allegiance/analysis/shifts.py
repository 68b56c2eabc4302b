"""Who changed sides between two days.

Sources: sides are matched over time by the actors they share, as communities are in G. Palla, A.-L. Barabási and T.
Vicsek, *Quantifying social group evolution*, Nature 446 (2007), here by a matching of greatest overlap.
To read: who is told here stands with others than those whom it stood with before; a side that is new is no side's heir.
"""

from dataclasses import dataclass

from allegiance.analysis.sides import Sides, side_of


@dataclass(frozen=True, slots=True)
class Shift:
    """An actor, with whom it stood before, and with whom it stands now; itself left out."""

    actor: str
    before: tuple[str, ...]
    now: tuple[str, ...]


def shifts(before: Sides, now: Sides) -> list[Shift]:
    """The actors of both days that are on another side now, by id; who stood or stands alone did not change sides."""
    heir = _matched(before, now)
    old, new = side_of(before), side_of(now)
    moved = sorted(actor for actor in old.keys() & new.keys() if heir.get(old[actor]) != new[actor])
    found = (
        Shift(a, tuple(sorted(before[old[a]] - {a})), tuple(sorted(now[new[a]] - {a}))) for a in moved
    )  # fmt: skip
    return [shift for shift in found if shift.before and shift.now]


def _matched(before: Sides, now: Sides) -> dict[int, int]:
    """For each side of before that of now which goes on with it: those that share most find each other first."""
    shared = ((len(a & b), -i, -j) for i, a in enumerate(before) for j, b in enumerate(now) if a & b)
    found: dict[int, int] = {}
    for _, i, j in sorted(shared, reverse=True):
        if -i not in found and -j not in found.values():
            found[-i] = -j
    return found
