"""Brokerage: who stands between those who have no tie with each other, within a side and between sides.

Sources: L. C. Freeman, *A set of measures of centrality based on betweenness*, Sociometry 40 (1977); R. V. Gould and
R. M. Fernandez, *Structures of mediation*, Sociological Methodology 19 (1989), for undirected friendly ties.
To read: a coordinator joins its own side; a gatekeeper joins its side to another; an itinerant joins two of another
side; a liaison joins two sides and is of neither.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from allegiance.analysis.network import part
from allegiance.analysis.sides import Sides, side_of

if TYPE_CHECKING:
    from networkx import Graph

Role = Literal["coordinator", "gatekeeper", "itinerant", "liaison"]
ROLES: tuple[Role, ...] = ("coordinator", "gatekeeper", "itinerant", "liaison")


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor with its betweenness (0 to 1) in the friendly network, and how often it has each role."""

    actor: str
    betweenness: float
    roles: dict[Role, int]

    @property
    def between_sides(self) -> int:
        """How often it joins actors of whom at least one is of another side."""
        return sum(count for role, count in self.roles.items() if role != "coordinator")


def brokers(graph: "Graph", found: Sides) -> list[Broker]:
    """All actors that stand between others, those who do so most between sides first."""
    import networkx

    friendly, side = part(graph, 1), side_of(found)
    betweenness = networkx.betweenness_centrality(friendly)
    made = [Broker(n, round(betweenness[n], 6), _roles(friendly, n, side)) for n in sorted(friendly)]
    used = (broker for broker in made if broker.betweenness or any(broker.roles.values()))
    return sorted(used, key=lambda b: (-b.between_sides, -b.betweenness, b.actor))


def _roles(friendly: "Graph", node: str, side: dict[str, int]) -> dict[Role, int]:
    pairs = combinations(sorted(friendly[node]), 2)
    found = Counter(_role(side[a], side[node], side[b]) for a, b in pairs if not friendly.has_edge(a, b))
    return {role: found[role] for role in ROLES}


def _role(one: int, broker: int, other: int) -> Role:
    if one == broker == other:
        return "coordinator"
    if broker in (one, other):
        return "gatekeeper"
    return "itinerant" if one == other else "liaison"
