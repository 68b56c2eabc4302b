"""From errors to one line on standard error and an exit status."""

import io
import os
import sys
from collections.abc import Callable, Iterable

import click

from allegiance.errors import AllegianceError, DataError, InputError, StoreError

UNREADABLE, USAGE, STORE, INTERRUPTED = 1, 2, 3, 130
PIPE_CLOSED = 141
"""What a shell tells of a program whose reader went away, as `head` does."""


def say(error: object) -> None:
    """Tells an error on standard error, in one line."""
    click.echo(f"allegiance: {' '.join(str(error).split())}", err=True)


def report_failures(failures: Iterable[InputError], read: int) -> None:
    """Names each source that could not be read, and ends with the exit status that tells so."""
    failed = list(failures)
    for error in failed:
        say(error)
    if failed:
        raise click.exceptions.Exit(UNREADABLE if read else USAGE)


def status_of(error: AllegianceError) -> int:
    """The exit status of an error that ends the run."""
    if isinstance(error, StoreError):
        return STORE
    return UNREADABLE if isinstance(error, InputError) else USAGE


def guarded(run: Callable[[], object]) -> int:
    """Runs a command and gives its exit status; what the user can do about ends in one line, never in a traceback."""
    _write_utf8()
    try:
        status = run()
    except click.Abort:
        say("interrupted")
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        say(f"{_command_of(error)}{error.format_message()}")
        return USAGE
    except AllegianceError as error:
        for fault in error.faults if isinstance(error, DataError) else [error]:
            say(fault)
        return status_of(error)
    except OSError as error:
        say(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return STORE
    return status if isinstance(status, int) else 0


def pipe_closed() -> None:
    """Ends the run quietly when nobody reads its output any more."""
    # The interpreter flushes once more at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise click.exceptions.Exit(PIPE_CLOSED)


def _command_of(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    words = context.command_path.split()[1:] if context else []
    return f"{' '.join(words)}: " if words else ""


def _write_utf8() -> None:
    """Programs that read our output get UTF-8 whatever the locale; a terminal keeps its own, signs it lacks as `?`."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        if out.isatty():
            out.reconfigure(errors="replace")
        else:
            out.reconfigure(encoding="utf-8", errors="backslashreplace")
