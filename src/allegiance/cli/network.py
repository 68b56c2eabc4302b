"""`allegiance network`: who stands with and against whom on a day, and what is measured of it."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli import options

if TYPE_CHECKING:
    from allegiance.service.networks import Network
    from allegiance.service.viewing import View

MEASURES = ["ties", "sides", "balance", "brokers", "fragmentation", "shifts"]


@click.command("network")
@click.argument("day", type=options.Day())
@click.option("--measure", type=click.Choice(MEASURES), default="ties", show_default=True)
@click.option("--since", type=options.Day(), help="For shifts: the day before, with which DAY is compared.")
@options.view
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(day: date, measure: str, since: date | None, view: "View", form: str, store: str) -> None:
    """Measure the signed network of the ties on DAY; docs/analysis.md says how to read each measure."""
    from allegiance.analysis.readings import READINGS
    from allegiance.service.joining import open_joined
    from allegiance.service.networks import network_on

    if measure == "shifts" and since is None:
        raise click.UsageError("--measure shifts needs --since YYYY-MM-DD")
    with open_joined(store) as opened:
        found = network_on(opened, day, view=view)
        before = network_on(opened, since, view=view) if since else None
    rows = list(_rows(found, before, measure))
    if form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    else:
        _table(rows, f"{found.day}: {len(found.graph)} actors, {found.graph.number_of_edges()} ties")
        click.echo(f"How to read it: {READINGS[measure].sentence} ({READINGS[measure].source})")


def _rows(found: "Network", before: "Network | None", measure: str) -> Iterator[dict[str, Any]]:
    if measure == "ties":
        yield from _ties(found)
    elif measure == "sides":
        yield from ({"side": i, "actors": [_actor(found, a) for a in sorted(s)]} for i, s in enumerate(found.sides, 1))
    elif measure == "balance":
        yield from _balance(found)
    elif measure == "brokers":
        yield from _brokers(found)
    elif measure == "fragmentation":
        yield _fragmentation(found)
    elif before is not None:
        yield from _shifts(found, before)


def _actor(found: "Network", id_: str) -> dict[str, Any]:
    return {"id": id_, "name": found.name(id_)}


def _ties(found: "Network") -> Iterator[dict[str, Any]]:
    by_pair: dict[frozenset[str], list[str]] = {}
    for answer in found.ties:
        ids = frozenset(party.actor.id for party in answer.tie.parties if party.actor)
        by_pair.setdefault(ids, []).extend(answer.claims)
    for a, b, data in sorted(found.graph.edges(data=True), key=lambda edge: edge[:2]):
        claims = sorted(set(by_pair.get(frozenset((a, b)), ())))
        one, other = _actor(found, a), _actor(found, b)
        yield {"one": one, "other": other, "sign": data["sign"], "weight": data["weight"], "types": list(data["types"]),
               "claims": claims}  # fmt: skip


def _balance(found: "Network") -> Iterator[dict[str, Any]]:
    from allegiance.analysis.balance import balance

    told = balance(found.graph, found.sides)
    yield {"triads": told.triads, "balanced": _round(told.share), "frustration": _round(told.frustration)}
    yield from ({"unbalanced": [_actor(found, a) for a in triad]} for triad in told.unbalanced)
    yield from ({"against_the_sides": [_actor(found, a) for a in pair]} for pair in told.frustrated)


def _brokers(found: "Network") -> Iterator[dict[str, Any]]:
    from allegiance.analysis.brokerage import brokers

    for broker in brokers(found.graph, found.sides):
        roles = {str(role): count for role, count in broker.roles.items()}
        yield {"actor": _actor(found, broker.actor), "betweenness": broker.betweenness, **roles}


def _fragmentation(found: "Network") -> dict[str, Any]:
    from allegiance.analysis.fragmentation import fragmentation

    told = fragmentation(found.graph, found.sides)
    return {
        "actors": told.actors, "sides": told.sides, "effective_sides": _round(told.effective_sides),
        "hostile": told.hostile, "infighting": _round(told.infighting),
    }  # fmt: skip


def _shifts(found: "Network", before: "Network") -> Iterator[dict[str, Any]]:
    from allegiance.analysis.shifts import shifts

    for shift in shifts(before.sides, found.sides):
        stood, stands = ([_actor(n, a) for a in ids] for n, ids in ((before, shift.before), (found, shift.now)))
        yield {"actor": _actor(found, shift.actor), "stood_with": stood, "stands_with": stands}


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _table(rows: list[dict[str, Any]], footer: str) -> None:
    from allegiance.export.console import console_for, new_table
    from allegiance.export.wording import one_line

    console = console_for(sys.stdout)
    for keys in dict.fromkeys(tuple(row) for row in rows):
        table = new_table(**{key: None if key in ("sign", "weight", "side") else 3 for key in keys})
        for row in (row for row in rows if tuple(row) == keys):
            table.add_row(*(one_line(_shown(row[key])) for key in keys))
        console.print(table)
    console.print(footer)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["name"])
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return "–" if value is None else str(value)
