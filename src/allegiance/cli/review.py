"""`allegiance review`: looks through claims, accepts, rejects and corrects them."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

import click

from allegiance.cli import options
from allegiance.cli.claims import STATUSES
from allegiance.cli.judging import why_and_by

if TYPE_CHECKING:
    from allegiance.model.review import Review
    from allegiance.service.reviewing import Decided, Queued

FORM = click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)


@click.group("review")
def command() -> None:
    """Decide about claims. What the machine has read stays beside each decision, and every one can be undone."""


@command.command("queue")
@options.happening
@click.option("--report", help="A report's id.")
@FORM
@options.store
def queue(form: str, store: str, limit: int, **wanted: Any) -> None:
    """List the claims that nobody reviewed: those first that are doubtful and on which much rests."""
    from allegiance.export.plain import claim
    from allegiance.service.asking import Search
    from allegiance.service.reviewing import queue as queued
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        found = queued(opened, Search(**{**wanted, "reviewed": False}), limit=limit)
    if form == "table":
        _table(found)
    for one in found if form == "jsonl" else ():
        row = {"score": one.score, "reasons": list(one.reasons), "claim": claim(*one.told)}
        click.echo(json.dumps(row, ensure_ascii=False))


def _table(found: "Iterable[Queued]") -> None:
    from allegiance.export.console import console_for, new_table
    from allegiance.export.wording import counted, one_line, statement, tellers

    found = list(found)
    console = console_for(sys.stdout)
    table = new_table(id=None, claim=4, who_says_so=2, why=3, the_words=5)
    for one in found:
        report, claim = one.told
        why = f"{one.score:.2f}: {'; '.join(one.reasons)}"
        table.add_row(claim.id, statement(claim), tellers(claim, report), why, one_line(claim.evidence.text))
    if found:
        console.print(table)
    console.print(counted(len(found), "claim"))


def _deciding(kind: Literal["accept", "reject"], help_: str) -> None:
    @command.command(kind, help=help_)
    @click.argument("claims", nargs=-1, required=True, metavar="CLAIM …")
    @why_and_by
    @options.store
    def deciding(claims: tuple[str, ...], author: str, reason: str, store: str) -> None:
        from allegiance.service.event_keeping import catch_up
        from allegiance.service.reviewing import decide
        from allegiance.store.store import open_store

        with open_store(store, create=False) as opened:
            for made in decide(opened, kind, claims, author=author, reason=reason):
                _tell(made)
            catch_up(opened)


_deciding("accept", "The machine's reading of these claims, by their ids, is right.")
_deciding("reject", "The machine's reading of these claims is wrong: no answer counts them.")


@command.command("correct")
@click.argument("claim", metavar="CLAIM")
@click.option("--type", "type_", metavar="TYPE", help="The claim's type.")
@click.option("--role", "roles", multiple=True, metavar="ROLE=NAME", help="Who stands in a role; ROLE= for nobody.")
@click.option("--phase", type=click.Choice(["began", "holds", "ended"]))
@click.option("--polarity", type=click.Choice(["affirmed", "denied"]))
@click.option("--status", type=click.Choice(STATUSES))
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Who says so, nearest first.")
@click.option("--outlet-says", is_flag=True, help="The outlet says so in its own voice.")
@click.option("--date", "time", metavar="DATE", help="YYYY, YYYY-MM, YYYY-MM-DD, or two with a slash; '' for none.")
@why_and_by
@options.store
def correct(
    claim: str, type_: str | None, roles: tuple[str, ...], speakers: tuple[str, ...], outlet_says: bool,
    author: str, reason: str, store: str, **values: Any,
) -> None:  # fmt: skip
    """Say what CLAIM, by its id, should be; what is not named stays as it is."""
    from allegiance.service.correcting import Correction
    from allegiance.service.event_keeping import catch_up
    from allegiance.service.reviewing import correct as correcting
    from allegiance.store.store import open_store

    if outlet_says and speakers:
        raise click.UsageError("--outlet-says and --speaker exclude each other")
    told = speakers if speakers or outlet_says else None
    wanted = Correction(type=type_, roles=_roles(roles), speakers=told, **values)
    with open_store(store, create=False) as opened:
        _tell(correcting(opened, claim, wanted, author=author, reason=reason))
        catch_up(opened)


def _roles(given: Iterable[str]) -> dict[str, list[str]] | None:
    found: dict[str, list[str]] = {}
    for one in given:
        role, equals, name = one.partition("=")
        if not equals:
            raise click.UsageError(f"--role {one}: write ROLE=NAME")
        found.setdefault(role.strip(), []).extend([name.strip()] if name.strip() else [])
    return found or None


@command.command("undo")
@click.argument("id_", metavar="ID")
@why_and_by
@options.store
def undo(id_: str, author: str, reason: str, store: str) -> None:
    """Take back the decision ID; an earlier one on the same claim, or the machine's reading, counts again."""
    from allegiance.service.event_keeping import catch_up
    from allegiance.service.judging import undo as undoing
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        made = undoing(opened, id_, author=author, reason=reason)
        catch_up(opened)
    click.echo(f"{made.judgement.id}: {id_} is undone; `allegiance undo {made.judgement.id}` restores it")


@command.command("decisions")
@click.option("--report", help="A report's id.")
@click.option("--claim", help="A claim's id.")
@FORM
@options.store
def decisions(report: str | None, claim: str | None, form: str, store: str) -> None:
    """List what was decided, by whom, when and why, with the machine's reading beside it; JSON Lines hold all of it."""
    from allegiance.service.reviewing import decisions as decided
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        found = decided(opened, report=report, claim=claim)
    for one in found:
        click.echo(json.dumps(_row(one), ensure_ascii=False) if form == "jsonl" else _line(one))


def _row(found: "Decided") -> dict[str, Any]:
    from allegiance.export.plain import claim

    review, judgement = found.review, found.review.judgement
    return {
        "id": judgement.id, "decision": judgement.kind, "author": judgement.author,
        "moment": judgement.moment.isoformat(), "reason": judgement.reason, "stands": found.stands,
        "counts": found.counts, "changed": list(found.changed), "read": claim(found.report, review.read),
        "corrected": claim(found.report, review.corrected) if review.corrected else None,
    }  # fmt: skip


def _line(found: "Decided") -> str:
    from allegiance.export.wording import one_line, statement

    review, judgement = found.review, found.review.judgement
    mark = "" if found.counts else "SUPERSEDED: " if found.stands else "UNDONE: "
    to = f" ⇒ {statement(review.corrected)} [{', '.join(found.changed)}]" if review.corrected else ""
    parts = [
        judgement.id, judgement.moment.strftime("%Y-%m-%d %H:%M"), judgement.author,
        f"{mark}{judgement.kind} {review.read.id}: {statement(review.read)}{to}",
    ]  # fmt: skip
    return one_line("  ".join(parts) + (f" – {judgement.reason}" if judgement.reason else ""))


def _tell(made: "Review") -> None:
    from allegiance.export.wording import statement

    done = {"accept": "is right", "reject": "is rejected", "correct": "is corrected to"}[made.judgement.kind]
    to = f" {statement(made.corrected)}" if made.corrected else ""
    id_ = made.judgement.id
    click.echo(f"{id_}: {made.read.id} ({statement(made.read)}) {done}{to}; `allegiance undo {id_}` takes it back")
