"""From errors to one line on standard error and an exit status."""

import os
import sys
from collections.abc import Iterable

import click

from allegiance.errors import AllegianceError, InputError, StoreError

UNREADABLE, USAGE, STORE, INTERRUPTED = 1, 2, 3, 130


def report_failures(failures: Iterable[InputError], read: int) -> None:
    """Names each source that could not be read, and ends with the exit status that tells so."""
    failed = list(failures)
    for error in failed:
        click.echo(f"allegiance: {_one_line(error)}", err=True)
    if failed:
        sys.exit(UNREADABLE if read else USAGE)


def status_of(error: AllegianceError) -> int:
    """The exit status of an error that ends the run."""
    if isinstance(error, StoreError):
        return STORE
    return UNREADABLE if isinstance(error, InputError) else USAGE


def guarded(command: click.Command) -> int:
    """Runs the command; whatever the user can do about ends in one line, never in a traceback."""
    try:
        command.main(standalone_mode=False, prog_name="allegiance")
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("allegiance: interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        click.echo(f"allegiance: {_one_line(error.format_message())}", err=True)
        return USAGE
    except AllegianceError as error:
        click.echo(f"allegiance: {_one_line(error)}", err=True)
        return status_of(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at its end
        return 0
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except OSError as error:
        click.echo(f"allegiance: {error.filename or 'output'}: {error.strerror or error}", err=True)
        return STORE
    return 0


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
