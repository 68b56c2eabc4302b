"""Answers of the record in words and tables for people."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from allegiance.export.console import console_for, new_table
from allegiance.export.ties import stands, telling_days, tie_words
from allegiance.export.wording import counted, one_line, statement, tellers
from allegiance.model.answer import (
    ActorAnswer,
    Between,
    Changes,
    Genealogy,
    Happened,
    LineAnswer,
    Run,
    Step,
    TieInSum,
    Warned,
)
from allegiance.model.ports import Told

REPORTED = "* the report's own day: the report states none"


def write_changes(found: Changes, out: TextIO) -> None:
    """Writes ties that stand otherwise with the words, then changes of actors."""
    console = console_for(out)
    if found.ties:
        table = new_table(day=None, change=None, tie=4, who_says_so=3, the_words=5)
        table.columns[0].min_width = len("2017-01-28")
        for shift in found.ties:
            told = shift.answer.told[-1]
            table.add_row(
                shift.day.isoformat(), shift.kind, one_line(tie_words(shift.answer.tie)), _who(told), _words(told)
            )
        console.print(table)
    _claims("changes of actors", found.actors, out)
    ties, actors = counted(len(found.ties), "change"), counted(len(found.actors), "change")
    console.print(f"{found.first} to {found.last}: {ties} of ties, {actors} of actors")


def write_between(found: Between, out: TextIO) -> None:
    """Writes the line of each tie, state by state with the words it rests on, then events and changes."""
    console = console_for(out)
    for line in found.lines:
        console.print(_line_heading(line), style="bold")
        table = new_table(days=2, stands=2, who_says_so=3, the_words=5)
        for run in line.runs:
            table.add_row(_run_days(run), _run_words(run), _lines(map(_who, run.told)), _lines(map(_words, run.told)))
        console.print(table)
    if found.events:
        console.print("\nevents and changes")
    _events(found.events, out)
    names = f"{one_line(found.first.name)} and {one_line(found.second.name)}"
    console.print(f"between {names}: {counted(len(found.lines), 'tie')}, {counted(len(found.events), 'event')}")


def write_actor(found: ActorAnswer, out: TextIO) -> None:
    """Writes names, ties with how they stood last, and names, changes and events in order of time."""
    console = console_for(out)
    actor = found.actor
    console.print(one_line(f"{actor.name} ({actor.id}, {actor.kind or 'kind unknown'})"), soft_wrap=True)
    console.print(f"known as: {'; '.join(dict.fromkeys(map(one_line, found.names)))}", soft_wrap=True)
    if found.ties:
        console.print("\nties")
        table = new_table(tie=4, told=2, stood_last=3, who_says_so=3, the_words=5)
        for tie in found.ties:
            table.add_row(one_line(tie_words(tie.tie)), _told_in_all(tie), *_stood(tie))
        console.print(table)
    for kind in ("name", "change", "event"):
        _claims(f"{kind}s", [told for told in found.claims if told[1].kind.value == kind], out)
    if any("*" in _day(told) for told in found.claims):
        console.print(f"\n{REPORTED}")


def write_genealogy(found: Genealogy, out: TextIO) -> None:
    """Writes each step in order of time, and what everybody in it is called."""
    console = console_for(out)
    for step in found.steps:
        console.print(f"{_day(step.told):11} {_step(step)}  | {_who(step.told)}: {_words(step.told)}", soft_wrap=True)
    for name, names in found.names.items():
        others = [one_line(other) for other in names if other != name]
        console.print(f"{one_line(name)}: {'; '.join(others) or 'no other name'}", soft_wrap=True)
    if not found.steps:
        console.print(f"{one_line(found.actor.name)}: nothing is told of where it came from or went")


def write_timeline(found: Sequence[Happened], out: TextIO) -> None:
    """Writes what happened in order of time, each happening with all that tell of it."""
    _events(found, out)
    console_for(out).print(counted(len(found), "event"))


def write_warnings(found: Sequence[Warned], out: TextIO) -> None:
    """Writes each warning with the words that do not go together."""
    console = console_for(out)
    for warning in found:
        console.print(f"{warning.kind}: {one_line(warning.what)}", style="bold", soft_wrap=True)
        for told in warning.told:
            console.print(f"  {_who(told)}: {_words(told)}", soft_wrap=True)
    console.print(counted(len(found), "warning"))


def _claims(heading: str, told: Sequence[Told], out: TextIO) -> None:
    console = console_for(out)
    if told and heading:
        console.print(f"\n{heading}")
    for report, claim in told:
        line = f"{_day((report, claim)):11} {statement(claim)}  | {tellers(claim, report)}"
        console.print(f"  {one_line(line)}", soft_wrap=True)


def _events(found: Sequence[Happened], out: TextIO) -> None:
    """Each happening as one telling has it, below it what the others say, those who say the same in one line."""
    console = console_for(out)
    for event in found:
        saying: dict[str, list[str]] = {}
        for report, claim in event.told:
            saying.setdefault(one_line(statement(claim)), []).append(one_line(tellers(claim, report)))
        (first, by), *others = saying.items()
        said = f"told by {counted(event.reports, 'report')}{_own_words(event)}: " if event.reports > 1 else ""
        line = f"{_day(event.told[0]):11} {first}  | {said}{'; '.join(dict.fromkeys(by))}"
        console.print(f"  {one_line(line)}", soft_wrap=True)
        for words, who in others:
            console.print(f"      – {words} | {'; '.join(dict.fromkeys(who))}", soft_wrap=True)


def _own_words(event: Happened) -> str:
    """How many of the reports are no reprints, where that is fewer."""
    return f" ({event.sources} in words of their own)" if event.sources < event.reports else ""


def _day(told: Told) -> str:
    report, claim = told
    time = claim.time
    stated = (time.start or time.end) if time else None
    if stated:
        return stated.isoformat()
    return f"{report.published.isoformat()}*" if report.published else "no day"


def _who(told: Told) -> str:
    report, claim = told
    return one_line(tellers(claim, report))


def _words(told: Told) -> str:
    return one_line(told[1].evidence.text)


def _lines(words: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(words))


def _line_heading(line: LineAnswer) -> str:
    told = counted(line.sum.tellings, "telling")
    return one_line(f"{tie_words(line.tie)}: {told} from {line.sum.first} to {line.sum.last}")


def _run_days(run: Run) -> str:
    return run.start.isoformat() if run.start == run.end else f"{run.start} –\n{run.end}"


def _run_words(run: Run) -> str:
    told = "\n".join(dict.fromkeys(f"{piece.effect.value} {telling_days(piece)}" for piece in run.pieces))
    return f"{run.state.value}\n{told}"


def _told_in_all(tie: TieInSum) -> str:
    days = f"{tie.sum.first}" if tie.sum.first == tie.sum.last else f"{tie.sum.first} – {tie.sum.last}"
    return f"{counted(tie.sum.tellings, 'telling')}\n{days}"


def _stood(tie: TieInSum) -> tuple[str, str, str]:
    if tie.last is None:
        return "nothing that counts", "", ""
    return stands(tie.last.segment), _lines(map(_who, tie.last.told)), _lines(map(_words, tie.last.told))


def _step(step: Step) -> str:
    other = f" {_STEPS.get(step.kind, '–')} {one_line(step.other.name)}" if step.other else ""
    told = step.told[1].factuality
    marks = [mark for mark in (told.polarity, told.status) if mark not in ("affirmed", "actual")]
    said = f"{one_line(step.actor.name)} {_PAST.get(step.kind, step.kind)}{other}"
    return f"{', '.join(marks).upper()}: {said}" if marks else said


_PAST = {
    "merge": "merged",
    "split": "split",
    "rename": "was renamed",
    "form": "was formed",
    "dissolve": "was dissolved",
}
_STEPS = {"merge": "into", "split": "from", "rename": "from", "form": "by"}
