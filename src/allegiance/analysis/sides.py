"""Sides: the actors in groups with as few hostile edges inside and as few friendly ones between as can be found.

Sources: P. Doreian and A. Mrvar, *A partitioning approach to structural balance*, Social Networks 18 (1996); N. Bansal,
A. Blum and S. Chawla, *Correlation clustering*, Machine Learning 56 (2004). Found by joining the groups that gain most
and moving single actors while that gains; the same network always gives the same sides.
To read: those in one side have more for than against each other; a side of one stands alone.
"""

from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from networkx import Graph

Sides = list[frozenset[str]]
"""Ids of actors by side, the largest side first, sides of one size by their first id."""

_ROUNDS = 100
_NOTHING = 1e-9
"""Sums that are no larger are nothing: what adding and taking away leaves over."""


def sides(graph: "Graph") -> Sides:
    """The sides of the signed network; actors that no edge ties are sides of their own."""
    side = {node: i for i, node in enumerate(sorted(graph))}
    _join(graph, side)
    for _ in range(_ROUNDS):
        if not _move(graph, side):
            break
        _join(graph, side)
    found: dict[int, set[str]] = {}
    for node, number in side.items():
        found.setdefault(number, set()).add(node)
    return sorted(map(frozenset, found.values()), key=lambda s: (-len(s), min(s)))


def side_of(found: Sides) -> dict[str, int]:
    """The number of each actor's side, from 0."""
    return {node: number for number, side in enumerate(found) for node in side}


def _join(graph: "Graph", side: dict[str, int]) -> None:
    """Joins the two sides with most for each other, again and again, as long as that is more than against."""
    between: dict[int, dict[int, float]] = {number: {} for number in set(side.values())}
    for a, b, weight in graph.edges(data="weight"):
        if side[a] != side[b]:
            for x, y in ((side[a], side[b]), (side[b], side[a])):
                between[x][y] = between[x].get(y, 0.0) + weight
    members: dict[int, list[str]] = {}
    for node, number in side.items():
        members.setdefault(number, []).append(node)
    # The pair with most for each other comes first, of several the one with the lowest numbers. Pairs that a merge
    # has changed stay in the heap and are passed over when they come.
    heap = [(-w, x, y) for x, others in between.items() for y, w in others.items() if x < y and w > _NOTHING]
    heapify(heap)
    while heap:
        weight, kept, gone = heappop(heap)
        if between.get(kept, {}).get(gone) == -weight:
            for other in _merge(between, kept, gone):
                if between[kept][other] > _NOTHING:
                    heappush(heap, (-between[kept][other], min(kept, other), max(kept, other)))
            side.update(dict.fromkeys(members[gone], kept))
            members[kept] += members.pop(gone)


def _merge(between: dict[int, dict[int, float]], kept: int, gone: int) -> list[int]:
    """Takes what is between one side and others over to another side; returns which others these are."""
    others = between.pop(gone)
    for other, weight in others.items():
        del between[other][gone]
        if other != kept:
            between[kept][other] = between[other][kept] = between[kept].get(other, 0.0) + weight
    return [other for other in others if other != kept]


def _move(graph: "Graph", side: dict[str, int]) -> bool:
    """Moves each actor to the side that it has most for; True if any moved."""
    moved = False
    fresh = max(side.values(), default=0) + 1
    for node in sorted(graph):
        ties: dict[int, float] = {side[node]: 0.0}
        for other, weight in graph[node].items():
            ties[side[other]] = ties.get(side[other], 0.0) + weight["weight"]
        best = max(ties, key=lambda number: (ties[number], number == side[node], -number))
        if ties[best] < 0 and ties[best] > ties[side[node]] - 1e-9:
            best, fresh = fresh, fresh + 1
        if best != side[node] and ties.get(best, 0.0) > ties[side[node]] + 1e-9:
            side[node], moved = best, True
    return moved


def pairs_inside(found: Sides) -> set[tuple[str, str]]:
    """The pairs of actors that are on one side, each in order."""
    return {pair for side in found for pair in combinations(sorted(side), 2)}
