"""`allegiance claims`: searches the claims that are kept."""

import sys
from datetime import date
from typing import Any

import click

from allegiance.cli import options

STATUSES = ["actual", "possible", "planned", "threatened", "demanded", "conditional"]


@click.command("claims")
@click.option("--type", "types", multiple=True, help="A claim type; may be given more than once.")
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who takes part, by a name or an id.")
@click.option("--according-to", metavar="NAME", help="Who says so: a speaker or an outlet.")
@click.option("--from", "since", type=options.Day(), help="Not before this day.")
@click.option("--to", "until", type=options.Day(), help="Not after this day.")
@click.option("--place", help="A place, province or its wording.")
@click.option("--text", help="Words of the evidence.")
@click.option("--report", help="A report's id.")
@click.option("--status", type=click.Choice(STATUSES))
@click.option("--polarity", type=click.Choice(["affirmed", "denied"]))
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(
    types: tuple[str, ...],
    actors: tuple[str, ...],
    according_to: str | None,
    since: date | None,
    until: date | None,
    place: str | None,
    text: str | None,
    report: str | None,
    status: Any,
    polarity: Any,
    limit: int,
    form: str,
    store: str,
) -> None:
    """Search the claims that are kept; every option narrows the answer."""
    from allegiance.model.ports import ClaimQuery
    from allegiance.ontology.loader import ontology
    from allegiance.registry import modules
    from allegiance.service.asking import actor_ids, said_by
    from allegiance.store.store import open_store

    unknown = sorted(set(types) - set(ontology()))
    if unknown:
        raise click.BadParameter(f"no claim type is called {unknown[0]!r}; there are {', '.join(sorted(ontology()))}")
    write: Any = modules("allegiance.export.formats")[form].write
    with open_store(store, create=False) as opened:
        voices = said_by(opened, according_to) if according_to else ClaimQuery()
        query = ClaimQuery(
            types=types, actors=actor_ids(opened, actors), speakers=voices.speakers, outlets=voices.outlets,
            voices=voices.voices, since=since, until=until, place=place, text=text, report=report, status=status,
            polarity=polarity, limit=limit,
        )  # fmt: skip
        write(opened.find(query), sys.stdout)
