"""The signed network of a day, and how it changes."""

from datetime import date

from pydantic import BaseModel, Field

from allegiance.model.tie import Rule, State


class Node(BaseModel):
    """An actor; `side` numbers those who stand together, from 0, the largest first."""

    id: str
    name: str
    kind: str | None
    side: int
    degree: int


class Edge(BaseModel):
    """A tie between two actors: for each other (1) or against each other (-1)."""

    id: str
    source: str
    target: str
    type: str
    sign: int
    state: State
    rule: Rule
    weight: float = Field(description="How sure, from 0 to 1.")
    directed: bool
    start: date
    end: date
    claims: list[str]


class Balance(BaseModel):
    """How well friends of friends are friends: shares from 0 to 1, null where nothing can be told."""

    triads: int
    share: float | None
    frustration: float | None


class Network(BaseModel):
    """Who stands with and against whom on a day; ties that are neither are in `neutral` edges with sign 0."""

    day: date
    nodes: list[Node]
    edges: list[Edge]
    sides: int
    disputed: int = Field(description="How many of the ties are contradicted.")
    balance: Balance


class DayOfChange(BaseModel):
    """A day on which ties come to stand otherwise, and how many."""

    day: date
    changes: int


class NetworkDays(BaseModel):
    """The days from `first` to `last` on which the network changes, in order."""

    first: date | None
    last: date | None
    days: list[DayOfChange]
