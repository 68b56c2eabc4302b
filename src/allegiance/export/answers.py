"""Answers of the record as plain dictionaries, one a line of JSON Lines; docs/record.md has the fields."""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from allegiance.export.plain import Plain, actor, claim
from allegiance.export.ties import piece, plain_tie, tie_answer
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
    TieShift,
    Warned,
)
from allegiance.model.ports import Told
from allegiance.model.recording import Sum


def write_lines(found: Iterable[Plain], out: TextIO) -> None:
    """Writes each on a line of its own."""
    for plain in found:
        out.write(json.dumps(plain, ensure_ascii=False) + "\n")


def claims(told: Iterable[Told]) -> Iterator[Plain]:
    """Claims in the form of docs/claims.md, each told to be one."""
    for report, found in told:
        yield {"answer": "claim"} | claim(report, found)


def events(found: Iterable[Happened]) -> Iterator[Plain]:
    """Happenings, each with all its tellings as claims."""
    for event in found:
        yield {
            "answer": "event", "id": event.id, "reports": event.reports, "sources": event.sources,
            "tellings": [claim(*told) for told in event.told],
        }  # fmt: skip


def changes(found: Changes) -> Iterator[Plain]:
    """Ties that stand otherwise, then changes of actors, each in order of time."""
    yield from map(_shift, found.ties)
    yield from claims(found.actors)


def between(found: Between) -> Iterator[Plain]:
    """Ties through time, then what happened in order of time."""
    yield from map(_line, found.lines)
    yield from events(found.events)


def of_actor(found: ActorAnswer) -> Iterator[Plain]:
    """The actor with its names, its ties, then claims in order of time."""
    yield {"answer": "actor", "actor": actor(found.actor), "names": found.names}
    yield from map(_in_sum, found.ties)
    yield from claims(found.claims)


def genealogy(found: Genealogy) -> Iterator[Plain]:
    """Each actor with its names, then each step in order of time."""
    for name, names in found.names.items():
        yield {"answer": "names", "name": name, "names": names}
    yield from map(_step, found.steps)


def warned(found: Warned) -> Plain:
    """A warning with the claims that do not go together."""
    return {
        "answer": "warning", "kind": found.kind, "day": found.day.isoformat() if found.day else None,
        "what": found.what, "claims": [claim(*told) for told in found.told],
    }  # fmt: skip


def _shift(found: TieShift) -> Plain:
    return {"answer": "tie", "day": found.day.isoformat(), "change": found.kind, **tie_answer(found.answer)}


def _line(found: LineAnswer) -> Plain:
    return {"answer": "tie", **plain_tie(found.tie), **_sum(found.sum), "runs": list(map(_run, found.runs))}


def _run(found: Run) -> Plain:
    return {
        "from": found.start.isoformat(), "to": found.end.isoformat(), "state": found.state.value,
        "pieces": [piece(*both) for both in zip(found.pieces, found.told, strict=True)],
    }  # fmt: skip


def _in_sum(found: TieInSum) -> Plain:
    last = tie_answer(found.last) if found.last else None
    return {"answer": "tie", **plain_tie(found.tie), **_sum(found.sum), "stood_last": last}


def _sum(found: Sum) -> Plain:
    return {"tellings": found.tellings, "first": found.first.isoformat(), "last": found.last.isoformat()}


def _step(found: Step) -> Plain:
    return {
        "answer": "step", "step": found.kind, "actor": actor(found.actor), "other": actor(found.other),
        "claim": claim(*found.told),
    }  # fmt: skip
