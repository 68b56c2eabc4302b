"""The command `allegiance`: its commands are loaded when they are called, so that it starts at once."""

import importlib
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any, NoReturn

import click

from allegiance import __version__
from allegiance.cli.faults import guarded, pipe_closed
from allegiance.service.reading import OpenReader, open_reader

COMMANDS = {
    "read": "Read reports and print what they claim.",
    "inspect": "Print what each stage of the reading found.",
    "ingest": "Read reports and keep what they claim.",
    "serve": "Show the record in the browser.",
    "accounts": "Keep who may use a store over the network.",
    "on": "Which ties hold on a day, according to whom.",
    "changes": "What changed from one day to another.",
    "between": "All that is told between two actors, through time.",
    "actor": "Names, ties and events of an actor, in order of time.",
    "genealogy": "What an actor came from and went into.",
    "timeline": "Events and changes in order of time.",
    "warnings": "What does not go together.",
    "names": "What an actor is and was called, and when.",
    "claims": "Search the claims that are kept.",
    "suggest": "Which actors are likely one, and why.",
    "events": "What happened, as told by how many reports.",
    "disputes": "Where the tellings of an event or a tie differ.",
    "copies": "Which reports reprint each other's words.",
    "network": "Who stands with and against whom on a day: sides, balance, brokers.",
    "same-event": "Judge that claims tell of one happening.",
    "distinct-event": "Judge that claims tell of two happenings.",
    "same": "Judge that two actors are one.",
    "distinct": "Judge that two actors are two.",
    "review": "Look through claims: accept, reject, correct them.",
    "undo": "Take back a judgement.",
    "judgements": "What was judged, by whom, when and why.",
    "packs": "Check packs of your own; import and export actors.",
    "rebuild": "Make the record anew out of all claims.",
    "match": "Tell whether two names mean one actor, and why.",
    "score": "Hold the reading against hand-coded reports.",
}


class Commands(click.Group):
    """Commands that live in a module of their own each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which one needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"allegiance.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with a line each, none of them loaded."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> NoReturn:
        """Runs the command line and exits with its status, after one line on standard error where that is not 0."""
        run = partial(super().main, args, prog_name="allegiance", standalone_mode=False, obj=extra.get("obj"))
        sys.exit(guarded(run))

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; what click would tell in its own way is left to `guarded`."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            pipe_closed()
        except KeyboardInterrupt as stop:
            raise click.Abort from stop


@click.command(cls=Commands)
@click.version_option(__version__, prog_name="allegiance")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Read reports on armed conflict into a sourced record of who did what to whom and who stands with whom."""
    if ctx.obj is None:
        ctx.obj = open_reader


def main(reader: OpenReader | None = None) -> NoReturn:
    """Runs the command line and exits with its status: 0 well, 1 some report unread, 2 usage, 3 store.

    `reader` loads another reader than the program's own.
    """
    cli.main(obj=reader)


if __name__ == "__main__":
    main()
