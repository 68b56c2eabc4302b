"""The signed network of a day and what is measured of it."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from allegiance.analysis.bond import Bond, Sign
from allegiance.analysis.network import signed_network
from allegiance.analysis.sides import Sides, sides
from allegiance.model.answer import TieStanding
from allegiance.model.tie import State
from allegiance.service.asking import known_types
from allegiance.service.inquiry import ALL
from allegiance.service.joining import JoinedStore
from allegiance.service.ties import on_day_by_id
from allegiance.service.viewing import View

if TYPE_CHECKING:
    from networkx import Graph


@dataclass(frozen=True)
class Network:
    """The network of a day, its sides, and the ties that it is made of, with the ids of the claims that say so."""

    day: date
    graph: "Graph"
    sides: Sides
    ties: tuple[TieStanding, ...]

    def name(self, actor: str) -> str:
        """What the actor is called."""
        return str(self.graph.nodes[actor]["name"])


def network_on(
    store: JoinedStore, day: date, *, types: Collection[str] = (), conflict: str | None = None, view: View = ALL
) -> Network:
    """The signed network of the ties on `day`, of these types or all that have a sign; raises as `on_day`."""
    table = signs()
    signed = tuple(type_ for type_ in table.sign if not types or type_ in known_types(types))
    found = on_day_by_id(store, day, types=signed, conflict=conflict, view=view) if signed else []
    made = [(tie, bond) for tie in found if (bond := _bond(tie, table)) is not None]
    graph = signed_network(bond for _, bond in made)
    return Network(day, graph, sides(graph), tuple(tie for tie, _ in made))


@dataclass(frozen=True, slots=True)
class Signs:
    """Which types of ties are for each other (1) and which against (-1), and what each state weighs."""

    sign: dict[str, int]
    weight: dict[str, float]


@cache
def signs() -> Signs:
    """The table that comes with the program, `signs.toml`."""
    table = tomllib.loads((files("allegiance.service") / "signs.toml").read_text(encoding="utf-8"))
    return Signs(table["sign"], table["weight"])


def _bond(found: TieStanding, table: Signs) -> Bond | None:
    tie, weight = found.tie, table.weight.get(found.state, 0.0)
    if found.state is State.NO_EVIDENCE or not weight or tie.object is None:
        return None
    one, other = tie.subject.actor, tie.object.actor
    if one is None or other is None:
        return None
    return Bond(one, other, tie.type, cast(Sign, table.sign[tie.type]), weight)
