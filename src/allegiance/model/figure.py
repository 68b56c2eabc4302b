"""Numbers of people and things, as reports state them."""

from dataclasses import dataclass

from allegiance.model.span import Span

MEASURES = (
    "killed", "wounded", "captured", "arrested", "surrendered", "missing", "displaced", "fighters", "weapons",
    "vehicles", "positions", "settlements", "groups",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what: *more than 300* is low 300 and high None, *five* is 5 and 5, *dozens* is 24 and 99."""

    measure: str
    low: int | None
    high: int | None
    text: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A number in a report with what it counts; `head` is the offset of the counted noun's first character.

    `measure` is None for a number that counts none of the measures (*three years*, *15 days*).
    """

    span: Span
    head: int
    measure: str | None
    low: int | None
    high: int | None
    of: str | None = None
