"""The signed network: actors, and between each two the sum of the bonds for and against each other.

Source: D. Cartwright and F. Harary, *Structural balance*, Psychological Review 63 (1956).
To read: an edge above 0 is a friendly relation, below 0 a hostile one; its weight says how sure and how manifold.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from allegiance.analysis.bond import Bond

if TYPE_CHECKING:
    from networkx import Graph


def signed_network(bonds: Iterable[Bond]) -> "Graph":
    """The graph: nodes are actors' ids with `name` and `kind`; edges have `weight`, `sign` and `types`.

    `weight` is the sum of the signed weights of the bonds; two actors whose bonds cancel out have an edge of sign 0.
    `types` lists the claim types with their signs, so that an edge with both can be looked at.
    """
    import networkx

    graph: Graph = networkx.Graph()
    ordered = sorted(bonds, key=lambda b: (b.one.id, b.other.id, b.type, b.sign, b.weight))
    for actor in sorted({a for bond in ordered for a in (bond.one, bond.other)}, key=lambda a: (a.id, a.name)):
        graph.add_node(actor.id, name=actor.name, kind=actor.kind)
    for bond in ordered:
        if bond.one.id != bond.other.id:
            known = graph.get_edge_data(bond.one.id, bond.other.id, default={"weight": 0.0, "types": ()})
            weight = round(known["weight"] + bond.sign * bond.weight, 6)
            types = (*known["types"], f"{'+' if bond.sign > 0 else '-'}{bond.type}")
            graph.add_edge(bond.one.id, bond.other.id, weight=weight, sign=_sign(weight), types=types)
    return graph


def part(graph: "Graph", sign: int) -> "Graph":
    """The network of the friendly (1) or the hostile (-1) edges alone, with all nodes."""
    found = graph.copy()
    found.remove_edges_from([(a, b) for a, b, s in graph.edges(data="sign") if s != sign])
    return found


def _sign(weight: float) -> int:
    return (weight > 0) - (weight < 0)
