"""Fragmentation: into how many sides the actors fall, and how much those of one side fight each other.

Sources: M. Laakso and R. Taagepera, *"Effective" number of parties*, Comparative Political Studies 12 (1979); K. G.
Cunningham, K. M. Bakke and L. J. M. Seymour, *Shirts today, skins tomorrow*, Journal of Conflict Resolution 56 (2012);
F. Christia, *Alliance formation in civil wars* (2012).
To read: an effective number of 2 is a world of two equal sides; infighting is the share of hostilities within sides.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegiance.analysis.sides import Sides, side_of

if TYPE_CHECKING:
    from networkx import Graph


@dataclass(frozen=True, slots=True)
class Fragmentation:
    """How many actors and sides there are; `infighting` is None where nobody is hostile to anybody."""

    actors: int
    sides: int
    effective_sides: float
    hostile: int
    infighting: float | None


def fragmentation(graph: "Graph", found: Sides) -> Fragmentation:
    """The fragmentation of the signed network with these sides."""
    side = side_of(found)
    hostile = [(a, b) for a, b, sign in graph.edges(data="sign") if sign < 0]
    inside = sum(side[a] == side[b] for a, b in hostile)
    return Fragmentation(
        len(graph), len(found), effective_number([len(s) for s in found]), len(hostile),
        inside / len(hostile) if hostile else None,
    )  # fmt: skip


def effective_number(sizes: list[int]) -> float:
    """1 / sum of squared shares: as many groups of one size as would be as scattered; 0 for none.

    >>> effective_number([5, 5]), round(effective_number([9, 1]), 2)
    (2.0, 1.22)
    """
    total = sum(sizes)
    return round(1 / sum((size / total) ** 2 for size in sizes), 6) if total else 0.0
