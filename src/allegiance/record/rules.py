"""Which rules carry a tie over days that nobody speaks of, and how far."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from allegiance.model.tie import Rule

SWITCHES = (
    Rule.WITHIN, Rule.BRIDGED, Rule.PERSISTS, Rule.UNTIL, Rule.MERGED, Rule.SPLIT, Rule.RENAMED, Rule.DISSOLVED,
    Rule.PASSED_ON,
)  # fmt: skip
"""The rules that can be switched on and off; the others only name what is told."""

DAYS = 365
"""How many days a tie of a type that says nothing else is carried on."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that are on, and by type of tie for how many days `bridged` and `persists` carry it."""

    on: frozenset[Rule] = frozenset(SWITCHES) - {Rule.PASSED_ON}
    lasts: Mapping[str, int] = field(default_factory=dict)
    symmetric: frozenset[str] = frozenset()

    def days(self, type_: str) -> int:
        """How many days a tie of this type is carried on."""
        return self.lasts.get(type_, DAYS)
