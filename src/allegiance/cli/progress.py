"""Tells on standard error how far a long run is."""

import time
from collections.abc import Callable, Generator, Iterable
from typing import TextIO, TypeVar

import click

T = TypeVar("T")

EVERY_SECONDS = 10.0
"""How often a line tells of the progress where no terminal shows a bar."""


def with_progress(
    done: Iterable[T], err: TextIO, *, clock: Callable[[], float] = time.monotonic, every: float = EVERY_SECONDS
) -> Generator[T]:
    """The same items, with reports a second on `err`: a bar on a terminal, else a line now and then.

    `clock` gives seconds; a line is told after the first item behind every `every` seconds.
    """
    yield from _with_bar(done, err, clock) if err.isatty() else _with_lines(done, err, clock, every)


def _with_lines(done: Iterable[T], err: TextIO, clock: Callable[[], float], every: float) -> Generator[T]:
    start = told = clock()
    for number, one in enumerate(done, 1):
        yield one
        if (now := clock()) - told >= every:
            click.echo(f"{number} reports, {number / (now - start):.1f} reports/s", file=err)
            told = now


def _with_bar(done: Iterable[T], err: TextIO, clock: Callable[[], float]) -> Generator[T]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    # Sources are read one by one, so that nobody knows at the start how many reports they hold.
    columns = (
        BarColumn(),
        TextColumn("{task.completed} reports, {task.fields[rate]:.1f} reports/s"),
        TimeElapsedColumn(),
    )
    start = clock()
    # What is printed meanwhile belongs on standard output, which the bar would turn to its own stream.
    with Progress(*columns, console=Console(file=err), redirect_stdout=False, redirect_stderr=False) as progress:
        task = progress.add_task("ingest", total=None, rate=0.0)
        for number, one in enumerate(done, 1):
            progress.update(task, completed=number, rate=number / max(clock() - start, 0.001))
            yield one
