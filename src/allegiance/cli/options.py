"""Options that several commands take."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from allegiance.service.reading import Given

Command = Callable[..., Any]

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


def store(command: Command) -> Command:
    """Where the store is."""
    return click.option(
        "--store", envvar="ALLEGIANCE_STORE", default="allegiance.sqlite", show_default=True, metavar="PATH",
        help="The store: an SQLite file, or a database's URL.",
    )(command)  # fmt: skip
