"""Networks as pandas data frames, for those who go on with tools of their own; pandas is an optional extra."""

from typing import TYPE_CHECKING, Any

from allegiance.analysis.sides import Sides, side_of
from allegiance.errors import AllegianceError

if TYPE_CHECKING:
    from networkx import Graph


def edges_frame(graph: "Graph") -> Any:
    """A data frame of the edges: `one`, `other`, `sign`, `weight`, `types`."""
    rows = [(a, b, d["sign"], d["weight"], " ".join(d["types"])) for a, b, d in sorted(graph.edges(data=True), key=str)]
    return _pandas().DataFrame(rows, columns=["one", "other", "sign", "weight", "types"])


def actors_frame(graph: "Graph", found: Sides) -> Any:
    """A data frame of the actors: `actor`, `name`, `kind`, `side`."""
    side = side_of(found)
    rows = [(node, graph.nodes[node]["name"], graph.nodes[node]["kind"], side[node]) for node in sorted(graph)]
    return _pandas().DataFrame(rows, columns=["actor", "name", "kind", "side"])


def _pandas() -> Any:
    try:
        import pandas
    except ModuleNotFoundError as missing:
        raise AllegianceError("data frames need pandas: pip install 'allegiance[frames]'") from missing
    return pandas
