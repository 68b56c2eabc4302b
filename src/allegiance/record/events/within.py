"""What speaks for it that a claim goes on with a happening that its report told before; points by `policy.toml`."""

from collections.abc import Iterator, Sequence

from allegiance.model.claim import Claim
from allegiance.record.events.account import Account, Window
from allegiance.record.events.draft import Draft
from allegiance.record.events.kin import Kinship
from allegiance.record.events.likeness import counts, told
from allegiance.record.events.pointing import doer_of, nouns, pointed_at, points_back, same_site
from allegiance.record.events.policy import policy
from allegiance.record.events.where import holds, one_place, other_country, share_a_name

_NEXT_SENTENCE, _NEAR = 8, 240
"""Characters between the words of two claims: next to each other, and in one paragraph."""


def signs(before: Draft, draft: Draft, kinship: Kinship) -> Iterator[float]:
    """The points that the claim of the draft gets for going on with the account before it."""
    points = policy().within
    nearness = _nearness(before.claims, draft.claims[0])
    if nearness:
        yield points[nearness]
    yield from _who(before.account, draft.account, kinship)
    yield from _alike(before.account, draft.account)
    yield from _pointing(before, draft)
    yield from _going_on(before.account, draft.account, near=bool(nearness))


def _who(one: Account, other: Account, kinship: Kinship) -> Iterator[float]:
    points = policy().within
    if kinship.shared(one.agents, other.agents) or kinship.shared(one.patients, other.patients):
        yield points["same_actor"]
    elif kinship.shared(one.agents | one.patients, other.agents | other.patients):
        yield points["crossed"]
    for name, some, others in (("agents", one.agents, other.agents), ("patients", one.patients, other.patients)):
        if told(some) and told(others) and not kinship.shared(told(some), told(others)):
            yield points[f"other_{name}"]


def _alike(one: Account, other: Account) -> Iterator[float]:
    points = policy().within
    if _stated(one.window) and _stated(other.window):
        yield points["same_day"]
    if any(one_place(a, b) for a in one.spots for b in other.spots):
        yield points["same_place"]
    elif share_a_name(one, other):
        yield points["same_name"]
    if one.words & other.words:
        yield points["same_word"]
    if any(sign.points > 0 for sign in counts(one.counts, other.counts)):
        yield points["same_count"]


def _pointing(before: Draft, draft: Draft) -> Iterator[float]:
    points, claim, of = policy().within, draft.claims[0], nouns(draft.account.family)
    if points_back(claim, of):
        yield points["pointing"]
        if pointed_at(before.claims, claim, of):
            yield points["pointed_at"]
    elif same_site(before.claims, claim):
        yield points["site"]
    elif doer_of(before.claims, claim, of):
        yield points["doers"]


def _going_on(one: Account, other: Account, *, near: bool) -> Iterator[float]:
    """News opens broadly and goes on narrowly, and does not say the day again."""
    points = policy().within
    if near and _completes(one, other):
        yield points["completes"]
    broad = all(spot.precision == "country" for spot in other.spots)
    if not _stated(other.window) and broad and not other_country(one, other):
        yield points["bare"]


def _completes(one: Account, other: Account) -> bool:
    """True if the second says nearer where it was, and does not say when: news opens broadly and goes on narrowly."""
    if _stated(other.window) and _stated(one.window):
        return False
    narrow = [spot for spot in other.spots if spot.precision != "country"]
    if any(holds(a, b) for a in one.spots for b in narrow):
        return True
    return bool(narrow) and all(spot.precision == "country" for spot in one.spots)


def _stated(window: Window | None) -> bool:
    return window is not None and window.stated


def _nearness(claims: Sequence[Claim], claim: Claim) -> str:
    gaps = [max(claim.evidence.start - c.evidence.end, c.evidence.start - claim.evidence.end) for c in claims]
    gap = min(gaps)
    return (
        "same_sentence"
        if gap < 0
        else "next_sentence"
        if gap <= _NEXT_SENTENCE
        else "same_paragraph"
        if gap <= _NEAR
        else ""
    )
