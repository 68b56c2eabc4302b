"""The days on which a tie comes to stand otherwise."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import StrEnum

from allegiance.model.tie import Effect, Segment, State


class ShiftKind(StrEnum):
    """How a tie changes: told to begin, told of for the first time in a while, contradicted, told to end or denied."""

    OPENED = "opened"
    TOLD = "told of"
    CONTRADICTED = "contradicted"
    ENDED = "ended"
    DENIED = "denied"


def shifts(segments: Iterable[Segment]) -> Iterator[tuple[Segment, ShiftKind]]:
    """The segments that begin with a change of how the tie stands; that nobody tells of it any more is none."""
    before: Segment | None = None
    for segment in segments:
        if before and before.end + timedelta(days=1) != segment.start:
            before = None
        kind = _kind(before, segment)
        if kind:
            yield segment, kind
        before = segment


def _kind(before: Segment | None, segment: Segment) -> ShiftKind | None:
    state = before.state if before else None
    if segment.state is State.CONTRADICTED:
        return ShiftKind.CONTRADICTED if state is not State.CONTRADICTED else None
    if segment.state is State.NO_EVIDENCE:
        if state is State.NO_EVIDENCE:
            return None
        return ShiftKind.ENDED if segment.pieces[-1].effect is Effect.CLOSES else ShiftKind.DENIED
    opening = segment.pieces[-1]
    if opening.effect is Effect.OPENS and segment.start == opening.start and state is not State.CERTAIN:
        return ShiftKind.OPENED
    return ShiftKind.TOLD if state in (None, State.NO_EVIDENCE) else None
