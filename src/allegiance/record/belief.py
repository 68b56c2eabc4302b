"""Whom to believe, as known when, and what to count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.model.tie import Telling
from allegiance.record.rules import SWITCHES, Rules
from allegiance.record.voices import voices_of

DENIED = "denied"
COUNTABLE = ("possible", "planned", "threatened", "demanded", "conditional", DENIED)
"""What may count beside what is told as a fact."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Which tellings count; as it is made, everybody is believed, and what is possible and what is denied counts.

    `known_by` leaves out what was reported later, and what nobody dates. `voices` are the keys of the speakers and
    outlets that are believed (None: all). `counting` are values of COUNTABLE; what is not told as a fact never makes
    a tie more than possible, and never ends one. `independent` is how many independent voices it takes. `claims` are
    the ids of the claims that count (None: all), as where reviewed ones alone are asked for.
    """

    known_by: date | None = None
    voices: frozenset[str] | None = None
    counting: frozenset[str] = frozenset({"possible", DENIED})
    independent: int = 1
    claims: frozenset[str] | None = None

    def knows(self, telling: Telling) -> bool:
        """True if it was reported by then."""
        return self.known_by is None or (telling.reported is not None and telling.reported <= self.known_by)

    def counts(self, telling: Telling) -> bool:
        """True if the telling is known, believed, and of a kind that counts."""
        if not self.knows(telling) or (self.claims is not None and telling.claim not in self.claims):
            return False
        if self.voices is not None and self.voices.isdisjoint(telling.voices):
            return False
        if telling.polarity == DENIED and DENIED not in self.counting:
            return False
        return telling.status == "actual" or (telling.effect.speaks_for and telling.status in self.counting)


def counts(report: Report, claim: Claim, belief: Belief) -> bool:
    """True if the claim is known, believed, and of a kind that counts; how many tell it makes no difference."""
    if belief.known_by is not None and (report.published is None or report.published > belief.known_by):
        return False
    if belief.claims is not None and claim.id not in belief.claims:
        return False
    if belief.voices is not None and belief.voices.isdisjoint(voices_of(report, claim)):
        return False
    if claim.factuality.polarity == DENIED and DENIED not in belief.counting:
        return False
    return claim.factuality.status == "actual" or claim.factuality.status in belief.counting


def believed(tellings: Iterable[Telling], belief: Belief, rules: Rules) -> list[Telling]:
    """The tellings that count, by the rules that are on."""
    return [t for t in tellings if belief.counts(t) and (t.rule not in SWITCHES or t.rule in rules.on)]
