"""The signed network of a day, and the days on which it changes."""

from collections.abc import Collection
from datetime import date

from fastapi import APIRouter

from allegiance.analysis.balance import balance
from allegiance.analysis.sides import side_of
from allegiance.api.asked import AskedView, Conflict, First, Last, OneDay, Store, Types, in_order
from allegiance.api.models.network import Balance, DayOfChange, Edge, Network, NetworkDays, Node
from allegiance.api.problems import answers
from allegiance.model.answer import TieStanding
from allegiance.model.tie import State
from allegiance.service import network_days, networks
from allegiance.service.catalogue import catalogue

router = APIRouter(tags=["networks"], responses=answers(404, 422))


@router.get("/network/{day}", operation_id="getNetwork")
def network(opened: Store, day: OneDay, view: AskedView, types: Types = (), conflict: Conflict = None) -> Network:
    """Who stands with and against whom on a day; every edge leads to its claims."""
    found = networks.network_on(opened.joined(), day, view=view, types=types, conflict=conflict)
    side = side_of(found.sides)
    told = balance(found.graph, found.sides)
    symmetric = {listed.type.id for listed in catalogue() if listed.type.symmetric}
    return Network(
        day=day,
        nodes=[
            Node(id=id_, name=data["name"], kind=data["kind"], side=side[id_], degree=found.graph.degree(id_))
            for id_, data in sorted(found.graph.nodes(data=True))
        ],
        edges=[_edge(tie, symmetric) for tie in found.ties],
        sides=len(found.sides),
        disputed=sum(tie.state is State.CONTRADICTED for tie in found.ties),
        balance=Balance(triads=told.triads, share=told.share, frustration=told.frustration),
    )


@router.get("/network", operation_id="listNetworkDays")
def network_span(opened: Store, first: First = None, last: Last = None) -> NetworkDays:
    """The days on which signed ties come to hold or hold no longer, everybody believed, as known now."""
    in_order(first, last)
    span = first or date.min, last or date.max
    found = opened.remembered(
        ("network days", *span), lambda: network_days.days_of_change(opened.store, opened.joined(), *span)
    )
    days = [DayOfChange(day=day, changes=number) for day, number in found.items()]
    return NetworkDays(first=days[0].day if days else None, last=days[-1].day if days else None, days=days)


def _edge(found: TieStanding, symmetric: Collection[str]) -> Edge:
    tie, table = found.tie, networks.signs()
    assert tie.subject.actor
    assert tie.object
    assert tie.object.actor
    return Edge(
        id=" ".join(tie.key), source=tie.subject.actor.id, target=tie.object.actor.id, type=tie.type,
        sign=table.sign[tie.type], state=found.state, rule=found.rule, weight=table.weight[found.state],
        directed=tie.type not in symmetric, start=found.start, end=found.end,
        claims=list(dict.fromkeys(found.claims)),
    )  # fmt: skip
