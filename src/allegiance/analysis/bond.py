"""What analysis takes: bonds between two actors, for or against each other."""

from dataclasses import dataclass
from typing import Literal

from allegiance.model.actor import Actor

Sign = Literal[1, -1]


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie between two actors on a day: for each other (1) or against each other (-1).

    `type` is the claim type, `weight` from 0 to 1 how sure it is.
    """

    one: Actor
    other: Actor
    type: str
    sign: Sign
    weight: float = 1.0
