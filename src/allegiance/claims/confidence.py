"""How sure a claim is: what is known about readings of its make-up."""

from allegiance.claims.match import Match
from allegiance.claims.scope import Scope

BASE = 0.9
SECOND_SLOT = 0.06
UNKNOWN_ACTOR = 0.1
HEDGED = 0.05
LONE_ROLE = 0.12


def confidence(match: Match, scope: Scope) -> float:
    """Between 0.2 and 0.9: lower for slots that were not the first choice, for actors only described, for hedges."""
    sure = BASE - SECOND_SLOT * min(match.rank, 4)
    described = [p for p in match.participants if p.actor is not None and p.actor.id.startswith("report:")]
    if described:
        sure -= UNKNOWN_ACTOR * len(described) / len(match.participants)
    if len({p.role for p in match.participants}) < 2:
        sure -= LONE_ROLE
    if scope.status != "actual":
        sure -= HEDGED
    return round(max(sure, 0.2), 2)
