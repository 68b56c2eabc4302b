"""Whom to believe, as known when, and what to count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from allegiance.model.tie import Telling
from allegiance.record.rules import SWITCHES, Rules

DENIED = "denied"
COUNTABLE = ("possible", "planned", "threatened", "demanded", "conditional", DENIED)
"""What may count beside what is told as a fact."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Which tellings count; as it is made, everybody is believed, and what is possible and what is denied counts.

    `known_by` leaves out what was reported later, and what nobody dates. `voices` are the keys of the speakers and
    outlets that are believed (None: all). `counting` are values of COUNTABLE; what is not told as a fact never makes
    a tie more than possible, and never ends one. `independent` is how many independent voices it takes.
    """

    known_by: date | None = None
    voices: frozenset[str] | None = None
    counting: frozenset[str] = frozenset({"possible", DENIED})
    independent: int = 1

    def knows(self, telling: Telling) -> bool:
        """True if it was reported by then."""
        return self.known_by is None or (telling.reported is not None and telling.reported <= self.known_by)

    def counts(self, telling: Telling) -> bool:
        """True if the telling is known, believed, and of a kind that counts."""
        if not self.knows(telling):
            return False
        if self.voices is not None and self.voices.isdisjoint(telling.voices):
            return False
        if telling.polarity == DENIED and DENIED not in self.counting:
            return False
        return telling.status == "actual" or (telling.effect.speaks_for and telling.status in self.counting)


def believed(tellings: Iterable[Telling], belief: Belief, rules: Rules) -> list[Telling]:
    """The tellings that count, by the rules that are on."""
    return [t for t in tellings if belief.counts(t) and (t.rule not in SWITCHES or t.rule in rules.on)]
