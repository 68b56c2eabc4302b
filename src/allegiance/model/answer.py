"""Answers out of the record; each carries the claims that it rests on, and so leads back to the words."""

from dataclasses import dataclass
from datetime import date

from allegiance.model.ports import Told
from allegiance.model.tie import Segment, Tie


@dataclass(frozen=True, slots=True)
class TieAnswer:
    """How a tie stands through the days of a segment; `told` are the claims of the segment's pieces, one for each."""

    tie: Tie
    segment: Segment
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class OnDay:
    """How ties stand on a day; `more` says that there are further ones, `undated` how many claims have no day."""

    day: date
    ties: list[TieAnswer]
    more: bool
    undated: int
