"""One claim as an account of its own, before it joins others of its report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.place import Place
from allegiance.model.report import Report
from allegiance.record.events.account import Account, Count, Spot, Window
from allegiance.record.events.earlier import before_told
from allegiance.record.events.extent import wide
from allegiance.record.events.naming import DOING, capitals_of, common, names_of, nation_of, place_of, words_of
from allegiance.record.events.pointing import bare, looks_back, nouns, points_back, sites
from allegiance.record.events.policy import policy

KINDS = (ClaimKind.EVENT, ClaimKind.CHANGE)
_LONGEST_WINDOW = timedelta(days=400)
_NEAR = 240
"""Characters within which *the city* means the one told of before."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_OPENING = 4
"""Words of a sentence in which *the attack* stands if the sentence is about it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An account that is being put together, and the claims that it is made of, in order of place."""

    account: Account
    claims: tuple[Claim, ...]


def drafts(report: Report, claims: tuple[Claim, ...], *, home: str | None = None) -> list[Draft]:
    """The claims of happenings and changes in order of place, each as a draft of its own; `home` as in Account."""
    capitals = capitals_of(report.text)
    found = sorted((c for c in claims if c.kind in KINDS), key=lambda c: (c.trigger.start, c.trigger.end, c.id))
    made = [Draft(_account(report, claim, capitals, home), (claim,)) for claim in found]
    return list(_with_places(report.text, _told_on(report.text, made, capitals)))


def _told_on(text: str, found: Sequence[Draft], capitals: frozenset[str]) -> list[Draft]:
    """The drafts, each with the names of sentences that go on with it without a claim: *The attack took place in A*."""
    going_on = list(found)
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        if any(d.claims[0].evidence.start < end and start < d.claims[0].evidence.end for d in found):
            continue
        before = [i for i, d in enumerate(found) if d.claims[0].evidence.end <= start]
        at = before[-1] if before else None
        if at is None or start - found[at].claims[0].evidence.end > _NEAR:
            continue
        opening = bare(sentence[0])[:_OPENING]
        if opening and opening[0] in ("the", "this", "that") and nouns(found[at].account.family) & set(opening):
            account = going_on[at].account
            names = account.names | (capitals_of(f"x {sentence[0]}") & capitals) - common()
            going_on[at] = replace(going_on[at], account=replace(account, names=names))
    return going_on


def _with_places(text: str, found: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts; one that names no place but speaks of *the city* or *the attack* gets the place told of last."""
    last: Draft | None = None
    settlements = sites()
    for draft in found:
        claim, account = draft.claims[0], draft.account
        if account.spots or account.names:
            last = draft
        elif points_back(claim, settlements | nouns(account.family)):
            if last is not None and claim.evidence.start - last.claims[0].evidence.end <= _NEAR:
                account = replace(account, spots=last.account.spots, names=last.account.names)
            else:
                before = text[max(0, claim.evidence.start - _NEAR) : claim.evidence.start]
                account = replace(account, names=capitals_of(before) - common())
        yield Draft(account, draft.claims)


def _account(report: Report, claim: Claim, capitals: frozenset[str], home: str | None) -> Account:
    ids = {p.actor.id: p for p in claim.participants if p.actor}
    place = place_of(claim)
    return Account(
        id=claim.id,
        report=report.id,
        claims=(claim.id,),
        family=policy().family(claim.type),
        real=claim.factuality.status in ("actual", "possible"),
        window=_window(report, claim),
        spots=(_spot(place),) if place else (),
        # whoever is said not to have done it leaves open who did
        agents=frozenset(id_ for id_, p in ids.items() if p.role in DOING and claim.factuality.polarity == "affirmed"),
        patients=frozenset(_struck(claim, home)),
        counts=tuple(Count(f.measure, f.low, f.high) for f in claim.figures),
        names=names_of(claim, capitals),
        words=words_of(claim, sites()),
        modes=frozenset({claim.mode} if claim.mode else ()),
    )


def _struck(claim: Claim, home: str | None) -> Iterator[str]:
    """The ids of those to whom it is done, and of the states that they are said to be of, if it is done elsewhere."""
    country = (claim.place.country if claim.place else None) or home
    for one in (p for p in claim.participants if p.role not in (*DOING, "instrument")):
        nation = nation_of(one) if country else None
        yield from filter(None, (one.actor and one.actor.id, nation if nation != f"state-{country}".lower() else None))


def _window(report: Report, claim: Claim) -> Window | None:
    first = claim.time.start or claim.time.end if claim.time else None
    last = claim.time.end or claim.time.start if claim.time else None
    if first and last and first <= last:
        return Window(first, last, stated=True) if last - first < _LONGEST_WINDOW else None
    if report.published is None:
        return None
    lengths = policy().window
    gap = before_told(claim)
    if gap is not None:
        margin = timedelta(days=max(lengths["undated"], gap.days // 2))
        return Window(report.published - gap - margin, report.published - gap + margin / 2, stated=False)
    return reported(report.published, days=lengths["looking_back" if looks_back(claim) else "undated"])


def reported(published: date | None, *, days: int | None = None) -> Window | None:
    """When something happened that a report of this day tells without saying when, at most so many days before."""
    length = timedelta(days=policy().window["undated"] if days is None else days)
    return Window(published - length, published, stated=False) if published else None


def _spot(place: Place) -> Spot:
    within = fold(place.within) if place.within else None
    if wide(place):
        return Spot(fold(place.name), "country", place.country, geonames_id=place.geonames_id)
    return Spot(fold(place.name), place.precision, place.country, place.lat, place.lon, place.geonames_id, within)
