"""Structural balance: whether friends of friends are friends and enemies of friends are enemies.

Sources: F. Heider, *Attitudes and cognitive organization*, Journal of Psychology 21 (1946); D. Cartwright and F. Harary
(1956); frustration after P. Doreian and A. Mrvar (1996).
To read: 1 is a world of clear sides. A triad out of balance is a pull on somebody to change, or a claim that is wrong:
look at its words.
"""

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from allegiance.analysis.sides import Sides, side_of

if TYPE_CHECKING:
    from networkx import Graph


@dataclass(frozen=True, slots=True)
class Balance:
    """How balanced a network is; `unbalanced` are the triads out of balance, `frustrated` the edges against the sides.

    `triads` counts those whose three edges all have a sign. `share` is None where there are none.
    """

    triads: int
    unbalanced: tuple[tuple[str, str, str], ...]
    frustrated: tuple[tuple[str, str], ...]
    edges: int

    @property
    def share(self) -> float | None:
        """The share of triads that are in balance."""
        return 1 - len(self.unbalanced) / self.triads if self.triads else None

    @property
    def frustration(self) -> float | None:
        """The share of edges that are hostile within a side or friendly between sides; None where there are none."""
        return len(self.frustrated) / self.edges if self.edges else None


def balance(graph: "Graph", found: Sides) -> Balance:
    """The balance of the signed network with these sides."""
    signs = {frozenset((a, b)): s for a, b, s in graph.edges(data="sign") if s}
    triads = list(_triads(graph))
    unbalanced = tuple(t for t in triads if _product(t, signs) < 0)
    side = side_of(found)
    edges = sorted((min(pair), max(pair)) for pair in signs)
    against = tuple((a, b) for a, b in edges if (signs[frozenset((a, b))] > 0) != (side[a] == side[b]))
    return Balance(len(triads), unbalanced, against, len(edges))


def _triads(graph: "Graph") -> list[tuple[str, str, str]]:
    near = {node: {other for other in graph[node] if graph[node][other]["sign"]} for node in graph}
    return sorted(
        (a, b, c)
        for a in graph
        for b, c in combinations(sorted(n for n in near[a] if n > a), 2)
        if c in near[b]
    )  # fmt: skip


def _product(triad: tuple[str, str, str], signs: dict[frozenset[str], int]) -> int:
    a, b, c = triad
    return signs[frozenset((a, b))] * signs[frozenset((b, c))] * signs[frozenset((a, c))]
