"""Sides are those that looking at all pairs before each merge finds."""

import random

import pytest
from networkx import Graph

from allegiance.analysis.sides import _join


def _slowly(graph: Graph, side: dict[str, int]) -> None:
    """Joins by the definition: the two sides with most for each other, of several those with the lowest numbers."""
    while True:
        between: dict[tuple[int, int], float] = {}
        for a, b, weight in graph.edges(data="weight"):
            if side[a] != side[b]:
                pair = min(side[a], side[b]), max(side[a], side[b])
                between[pair] = between.get(pair, 0.0) + weight
        best = max(((w, -x, -y) for (x, y), w in between.items() if w > 0), default=None)
        if best is None:
            return
        for node, number in side.items():
            side[node] = -best[1] if number == -best[2] else number


@pytest.mark.parametrize("seed", range(60))
def test_joining_finds_what_looking_at_all_pairs_finds(seed: int) -> None:
    """Many pairs are tied for best here: weights are whole numbers, which sums keep exact."""
    rng = random.Random(seed)
    names = [f"a{number:02}" for number in range(rng.randrange(2, 25))]
    graph: Graph = Graph()
    graph.add_nodes_from(names)
    for _ in range(rng.randrange(3 * len(names))):
        one, other = rng.sample(names, 2)
        graph.add_edge(one, other, weight=float(rng.choice([-3, -2, -1, -1, 0, 1, 1, 2, 3])))
    fast, slow = ({name: number for number, name in enumerate(names)} for _ in range(2))
    _join(graph, fast)
    _slowly(graph, slow)
    assert fast == slow
