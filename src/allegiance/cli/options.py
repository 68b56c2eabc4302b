"""Options that several commands take."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from allegiance.service.reading import Given
from allegiance.service.viewing import View

Command = Callable[..., Any]

REVIEWED = "Only claims that somebody accepted or corrected."
CONFLICT = "Only of this conflict: its name (`sahel`) or a country's code (`ML`)."

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that says what is wrong with it."""
        if isinstance(value, date):
            return value
        if not _DAY.fullmatch(value):
            self.fail(f"{value!r} is no day; write it as YYYY-MM-DD", param, ctx)
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day of the calendar", param, ctx)


def sources(command: Command) -> Command:
    """SOURCES, what the user says of them (`given`), and the `model` to read them with."""

    @wraps(command)
    def with_given(
        *args: Any,
        published: date | None,
        outlet: str | None,
        url: str | None,
        allow_private_addresses: bool,
        **rest: Any,
    ) -> Any:
        return command(*args, given=Given(published, outlet, url, allow_private_addresses), **rest)

    decorated: Command = with_given
    for option in (
        click.option("--allow-private-addresses", is_flag=True, help="Fetch from this machine and its network, too."),
        click.option("--model", envvar="ALLEGIANCE_MODEL", metavar="NAME", help="Another installed spaCy pipeline."),
        click.option("--url", help="The address that the report is from."),
        click.option("--outlet", help="Who published the report."),
        click.option("--published", type=Day(), help="The day of the report, as YYYY-MM-DD."),
        click.argument("sources", nargs=-1, required=True, metavar="PATH|URL|-"),
    ):
        decorated = option(decorated)
    return decorated


def happening(command: Command) -> Command:
    """Which happenings are asked for: the words of `Search`."""
    decorated: Command = sought(click.option("--reviewed", is_flag=True, help=REVIEWED)(command))
    return decorated


def sought(command: Command) -> Command:
    """As `happening`, where a view tells whether only reviewed claims count."""
    for option in (
        click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True),
        click.option("--conflict", help=CONFLICT),
        click.option("--text", help="Words of the evidence."),
        click.option("--place", help="A place, province or its wording."),
        click.option("--to", "until", type=Day(), help="Not after this day."),
        click.option("--from", "since", type=Day(), help="Not before this day."),
        click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who takes part, by a name or an id."),
        click.option("--type", "types", multiple=True, help="A claim type; may be given more than once."),
    ):
        command = option(command)
    return command


def store(command: Command) -> Command:
    """Where the store is."""
    return click.option(
        "--store", envvar="ALLEGIANCE_STORE", default="allegiance.sqlite", show_default=True, metavar="PATH",
        help="The store: an SQLite file, or a database's URL.",
    )(command)  # fmt: skip


def view(command: Command) -> Command:
    """How the record is looked at, as a `View`."""

    @wraps(command)
    def with_view(
        *args: Any,
        known_by: date | None,
        according_to: tuple[str, ...],
        independent: int,
        counting: str | None,
        without: tuple[str, ...],
        with_: tuple[str, ...],
        reviewed: bool,
        **rest: Any,
    ) -> Any:
        counted = None if counting is None else [word.strip() for word in counting.split(",") if word.strip()]
        seen = View(known_by, according_to, independent, counted, without, with_, reviewed)
        return command(*args, view=seen, **rest)

    decorated: Command = with_view
    for option in (
        click.option("--reviewed", is_flag=True, help=REVIEWED),
        click.option("--with", "with_", multiple=True, metavar="RULE", help="Switch a rule on: `passed on`."),
        click.option("--without", multiple=True, metavar="RULE", help="Switch a rule off: bridged, persists …"),
        click.option(
            "--counting", metavar="WORDS",
            help="What counts beside facts, with commas: possible, planned, threatened, demanded, conditional, denied."
            "  [default: possible,denied]",
        ),
        click.option(
            "--independent", type=click.IntRange(min=1), default=1, metavar="N",
            help="Only what so many independent voices tell; copies and the same speaker count once.",
        ),
        click.option(
            "--according-to", multiple=True, metavar="NAME",
            help="Only as this speaker tells it, or this outlet in its own voice; more than one may be named.",
        ),
        click.option("--known-by", type=Day(), metavar="DAY", help="Only what was reported up to this day."),
    ):  # fmt: skip
        decorated = option(decorated)
    return decorated


def answer(command: Command) -> Command:
    """The form of the answer (`form`), and how much of it is told (`limit`)."""
    form = click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
    limit = click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True)
    decorated: Command = limit(form(command))
    return decorated


def days(command: Command) -> Command:
    """From which day and up to which."""
    first = click.option("--from", "first", type=Day(), help="Not before this day.")
    last = click.option("--to", "last", type=Day(), help="Not after this day.")
    decorated: Command = first(last(command))
    return decorated
