"""A wording that may name a place, with what its sentence says about it."""

from dataclasses import dataclass, field

from allegiance.places.entry import Level, Match, Rank
from allegiance.places.pieces import Piece


@dataclass(slots=True, eq=False)
class Candidate:
    """Pieces `first` to `last` of sentence `sentence`; `name` is the wording without the word for its kind.

    `start` and `end` are the span in the report, `head` the offset of the name's last word. `kind` is the word for
    its kind (*province*), `built` tells that it is an airport, a dam …, `people` the country of an adjective in
    front (*the Kazakh capital*). `points` says how sure it is that a place is meant. `inside` is the candidate that
    the text puts this one in; `firmly` tells that it must lie there. `beside` are the candidates that stand in one
    list with it.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    head: int
    name: str
    pieces: tuple[Piece, ...] = field(repr=False)
    matches: tuple[Match, ...] = field(repr=False)
    kind: str | None = None
    people: str | None = None
    near: bool = False
    built: bool = False
    points: float = 0.0
    strong: bool = False
    associative: bool = False
    inside: "Candidate | None" = field(default=None, repr=False)
    firmly: bool = False
    beside: "list[Candidate]" = field(default_factory=list, repr=False)


def states(candidate: Candidate) -> list[str]:
    """The countries that the candidate is a name of."""
    return [m.entry.countries[0] for m in candidate.matches if m.entry.level is Level.COUNTRY and m.rank <= Rank.OTHER]
