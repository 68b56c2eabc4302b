"""The accounts of one report: claims of one happening told more than once join."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from allegiance.model.claim import Claim
from allegiance.model.identity import IdentityMap
from allegiance.model.report import Report
from allegiance.record.events.account import Account, Spot, Window
from allegiance.record.events.apart import against, apart
from allegiance.record.events.draft import Draft, drafts
from allegiance.record.events.exclusion import exclusion
from allegiance.record.events.grouping import judgement
from allegiance.record.events.kin import Kinship, country_of
from allegiance.record.events.naming import place_of
from allegiance.record.events.policy import policy
from allegiance.record.events.where import one_place
from allegiance.record.events.within import signs


def accounts(
    report: Report, claims: Iterable[Claim], *, kinship: Kinship | None = None, judged: IdentityMap | None = None
) -> list[Account]:
    """The accounts of the report's claims in order of place; `judged` are judgements on claims.

    Each claim goes on with the account that it fits best, the nearest first, or begins one.
    """
    kinship, judged = kinship or Kinship(), judged or IdentityMap()
    found: list[Draft] = []
    claims = tuple(claims)
    home = _home(claims)
    for draft in drafts(report, claims, home=home):
        joined = _joined(draft, found, kinship, judged)
        if joined is None:
            found.append(draft)
        else:
            found[joined] = _merged(found[joined], draft)
    told = home or _state(claims)
    return [replace(draft.account, home=told, spots=_lying_in(home, draft.account.spots)) for draft in found]


def _home(claims: Iterable[Claim]) -> str | None:
    """The country in which all places of the claims lie, as an ISO code; None where there are several or none."""
    return _only_one(place.country for place in map(place_of, claims) if place is not None)


def _state(claims: Iterable[Claim]) -> str | None:
    """The country of the one state that acts or suffers in the claims, where they tell of no place."""
    claims = tuple(claims)
    if any(map(place_of, claims)):
        return None
    return _only_one(country_of(p.actor.id) for claim in claims for p in claim.participants if p.actor)


def _only_one(countries: Iterable[str | None]) -> str | None:
    found = set(countries) - {None}
    return found.pop() if len(found) == 1 else None


def _lying_in(home: str | None, spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The places, those that no gazetteer has in the report's country."""
    return tuple(spot if spot.country else replace(spot, country=home) for spot in spots)


def _joined(draft: Draft, before: Sequence[Draft], kinship: Kinship, judged: IdentityMap) -> int | None:
    best: tuple[float, int] | None = None
    for place, other in enumerate(before):
        found = judgement(draft.account, other.account, judged)
        if found is False:
            continue
        if found:
            if exclusion(other.account, draft.account, kinship):
                continue  # two sorts of happening, or two days: each keeps its own account, and a link joins them
            return place
        points = _points(other, draft, kinship)
        if points is not None and points >= policy().within["same"]:
            best = max(best or (points, place), (points, place))
    return best[1] if best else None


def _points(before: Draft, draft: Draft, kinship: Kinship) -> float | None:
    one, other = before.account, draft.account
    if exclusion(one, other, kinship) or _elsewhere(one, other) or apart(before, draft):
        return None
    return sum(signs(before, draft, kinship)) + sum(against(before, draft))


def _elsewhere(one: Account, other: Account) -> bool:
    """True if the two are about places that are taken and name different ones."""
    named = policy().is_of_place(one.family) and bool(one.spots) and bool(other.spots)
    return named and not any(one_place(a, b) for a in one.spots for b in other.spots)


def _merged(before: Draft, draft: Draft) -> Draft:
    one, other = before.account, draft.account
    merged = replace(
        one,
        claims=(*one.claims, *other.claims),
        window=_narrower(one.window, other.window),
        spots=tuple(dict.fromkeys((*one.spots, *other.spots))),
        agents=one.agents | other.agents,
        patients=one.patients | other.patients,
        counts=tuple(dict.fromkeys((*one.counts, *other.counts))),
        names=one.names | other.names,
        words=one.words | other.words,
        modes=one.modes | other.modes,
    )
    return Draft(merged, (*before.claims, *draft.claims))


def _narrower(one: Window | None, other: Window | None) -> Window | None:
    known = [w for w in (one, other) if w is not None]
    return min(known, key=lambda w: (not w.stated, w.days), default=None)
