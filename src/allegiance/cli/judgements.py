"""`allegiance judgements`: what was decided, by whom, when and why."""

import json
from typing import TYPE_CHECKING

import click

from allegiance.cli import options

if TYPE_CHECKING:
    from allegiance.service.judging import Listed


@click.command("judgements")
@click.option("--actor", "name", metavar="NAME", help="Only those on this actor, by a name or an id.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(name: str | None, form: str, store: str) -> None:
    """List the judgements in order of time, with a mark on those that are undone or that contradict others."""
    from allegiance.service.judging import listed
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        found = listed(opened, name=name)
    for one in found:
        click.echo(_json(one) if form == "jsonl" else _line(one))


def _json(found: "Listed") -> str:
    judgement = found.judgement
    row = {
        "id": judgement.id, "kind": judgement.kind, "subjects": list(judgement.subjects), "names": found.names,
        "author": judgement.author, "moment": judgement.moment.isoformat(), "reason": judgement.reason,
        "stands": found.stands, "withheld": found.withheld,
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False)


def _mark(found: "Listed") -> str:
    return "WITHHELD: " if found.withheld else "" if found.stands else "UNDONE: "


def _line(found: "Listed") -> str:
    from allegiance.export.wording import one_line

    judgement = found.judgement
    subjects = [f"{found.names[id_]} ({id_})" if id_ in found.names else id_ for id_ in judgement.subjects]
    parts = [
        judgement.id, judgement.moment.strftime("%Y-%m-%d %H:%M"), judgement.author,
        f"{_mark(found)}{judgement.kind.replace('_', ' ')}: {' | '.join(subjects)}",
    ]  # fmt: skip
    return one_line("  ".join(parts) + (f" – {judgement.reason}" if judgement.reason else ""))
