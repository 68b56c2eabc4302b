"""What an import gives, and the rows that it is made of."""

from dataclasses import dataclass, field
from typing import Any

from allegiance.packs.schema import Addition, PackActor

Row = dict[str, Any]
"""The table of an actor as a pack's file has it."""


@dataclass(slots=True)
class Imported:
    """New actors, additions to actors that the packs have, and how much of what was left out.

    Left out are `private` persons, `other` things that are no actors, abbreviations that several actors have, and what
    is at fault: `faults` tells each with file and line, or entity, in a line.
    """

    actors: list[PackActor] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    private: int = 0
    other: int = 0
    taken_out: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """The row of an actor with where it is from, for telling faults."""

    row: Row
    where: str
