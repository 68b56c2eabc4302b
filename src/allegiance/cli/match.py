"""`allegiance match`: whether two names mean one actor, and why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from allegiance.cli.faults import UNREADABLE, say

if TYPE_CHECKING:
    from allegiance.errors import InputError
    from allegiance.naming.compare import Comparison
    from allegiance.service.matching import Pair


@click.command("match")
@click.argument("names", nargs=-1, metavar="[NAME NAME]")
@click.option(
    "--pairs",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table: name, name, and optionally the country of each, cut by tabs.",
)
@click.option(
    "--country",
    "countries",
    multiple=True,
    metavar="CODE",
    help="Where the names act, as ISO codes: once for both, or once for each.",
)
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
def command(names: tuple[str, ...], pairs: Path | None, countries: tuple[str, ...], form: str) -> None:
    """Tell whether two names mean the same actor, different ones, or whether that cannot be told; and why."""
    from allegiance.errors import InputError
    from allegiance.service.matching import NameMatcher, Pair, country_code

    if (pairs is None) == (len(names) != 2) or len(countries) > 2 or (pairs is not None and countries):
        raise click.UsageError("give two names, with --country at most twice, or --pairs with a table of them")
    if not all(name.strip() for name in names):
        raise click.UsageError("a name is empty")
    codes = [country_code(country) for country in countries]
    if None in codes:
        raise click.BadParameter(
            f"{countries[codes.index(None)]!r} is no code of two letters", param_hint="'--country'"
        )
    matcher = NameMatcher()
    if pairs is None:
        pair = Pair(names[0], names[1], (codes[0], codes[-1]) if codes else (None, None))
        _print(pair, matcher.match(pair), form)
        return
    faults = 0
    for pair_or_fault in _table(pairs):
        if isinstance(pair_or_fault, InputError):
            say(pair_or_fault)
            faults += 1
        else:
            _print(pair_or_fault, matcher.match(pair_or_fault), form)
    if faults:
        raise click.exceptions.Exit(UNREADABLE)


def _table(path: Path) -> "Iterator[Pair | InputError]":
    from allegiance.service.matching import pairs_in

    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        yield from pairs_in(lines, str(path))


def _print(pair: "Pair", found: "Comparison", form: str) -> None:
    if form == "jsonl":
        row = {
            "first": pair.first,
            "second": pair.second,
            "verdict": found.verdict,
            "score": found.score,
            "reasons": found.reasons,
        }
        click.echo(json.dumps(row, ensure_ascii=False))
        return
    click.echo(f"{found.verdict:9} {found.score:.2f}  {pair.first} | {pair.second}: {'; '.join(found.reasons)}")
