"""What tells that a claim does not go on with a happening that its report told before: it is another one."""

from collections.abc import Iterator

from allegiance.languages.loader import language
from allegiance.model.claim import Claim
from allegiance.record.events.account import Account, Spot
from allegiance.record.events.draft import Draft
from allegiance.record.events.earlier import turns_back
from allegiance.record.events.pointing import nouns, points_back, words_of
from allegiance.record.events.policy import policy
from allegiance.record.events.where import holds, kilometres, one_place, other_country, share_a_name

_FEW_DAYS = 3
"""*On Monday*, *at the weekend*: so many that a report tells them from the day after."""
_OPENING, _NEAR = 3, 4
"""Words of a sentence that open it; words behind *another* or *a* within which the noun stands."""


def apart(before: Draft, draft: Draft) -> bool:
    """True if the claim's words begin another happening, or the report tells the two of different days."""
    one, other = before.account, draft.account
    if _another_day(one, other) or _turned_from(before, draft):
        return True
    return not _one_sentence(before, draft) and begins_another(draft.claims[0], nouns(other.family))


def _turned_from(before: Draft, draft: Draft) -> bool:
    """True if the claim's words turn to what happened long before what was told: *a month after gunmen struck A*."""
    turn = turns_back(draft.claims[0])
    if turn is None or any(c.trigger.start >= turn for c in before.claims):
        return False
    return not share_a_name(before.account, draft.account) or _one_sentence(before, draft)


def against(before: Draft, draft: Draft) -> Iterator[float]:
    """Points against one happening, by `policy.toml`: nothing within one sentence, or if the words point back."""
    points, (one, other), claim = policy().within, (before.account, draft.account), draft.claims[0]
    if _one_sentence(before, draft) or points_back(claim, nouns(other.family)):
        return
    if introduces(claim, nouns(other.family)):
        yield points["introduced"]
    if any(_only(mode, before) is not (mode in other.modes) for mode in policy().alone["modes"]):
        yield points["other_mode"]
    if _other_counts(before, draft):
        yield points["other_count"]
    if _another_place(one, other):
        yield points["other_place"]


def _only(mode: str, before: Draft) -> bool:
    """True if all that was told before is of the mode: who was taken in a raid that was told, was taken in the raid."""
    return all(claim.mode == mode for claim in before.claims)


def begins_another(claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim's sentence opens on something else, or has *another*, *a second* or the like before a noun."""
    words, anaphora = words_of(claim), language().anaphora
    if anaphora.elsewhere.intersection(words[:_OPENING]):
        return True
    return any(
        word in anaphora.another and of.intersection(words[i + 1 : i + _NEAR])
        for i, word in enumerate(words[: _before_trigger(claim)])
    )


def introduces(claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim's words have such a happening behind *a* or a number: it was not told before."""
    words, introducing = words_of(claim)[: _before_trigger(claim)], language().anaphora.introducing
    places = (i for i, word in enumerate(words) if word in introducing)
    return any(of.intersection(words[i + 1 : i + _NEAR]) for i in places)


def _before_trigger(claim: Claim) -> int:
    """How many words of the evidence begin no later than the trigger ends."""
    return len(claim.evidence.text[: claim.trigger.end - claim.evidence.start].split())


def _one_sentence(before: Draft, draft: Draft) -> bool:
    claim = draft.claims[0].evidence
    return any(c.evidence.start < claim.end and claim.start < c.evidence.end for c in before.claims)


def _another_day(one: Account, other: Account) -> bool:
    """True if the report states few days of each, and none is the same: it would not tell one happening of both."""
    first, second = one.window, other.window
    if first is None or second is None or not (first.stated and second.stated):
        return False
    return first.gap(second) > 0 and max(first.days, second.days) <= _FEW_DAYS


def _other_counts(before: Draft, draft: Draft) -> bool:
    """True if one voice gives exact numbers of the same persons or things, and no number is the same."""
    counted, claim = _counted(draft.claims[0]), draft.claims[0]
    told = [_counted(other) for other in before.claims if _speakers(other) == _speakers(claim)]
    same = {key for one in told for key in one.keys() & counted.keys()}
    return bool(same) and not any(one.get(key) == counted[key] for one in told for key in same)


def _counted(claim: Claim) -> dict[tuple[str, str | None], int]:
    """The exact numbers of the claim by measure and by what is counted."""
    return {(f.measure, f.of): f.low for f in claim.figures if f.low is not None and f.low == f.high}


def _speakers(claim: Claim) -> set[str]:
    return {(a.source.actor.id if a.source.actor else a.source.mention.text) for a in claim.attribution if a.source}


def _another_place(one: Account, other: Account) -> bool:
    """True if both name places, and none of the one is near one of the other or called like it."""
    if other_country(one, other):
        return True
    if not one.spots or not other.spots or share_a_name(one, other):
        return False
    return all(not one_place(a, b) and _beyond(a, b) for a in one.spots for b in other.spots)


def _beyond(one: Spot, other: Spot) -> bool:
    if holds(one, other) or holds(other, one):
        return False
    distance, reach = kilometres(one, other), policy().reach
    return distance is not None and distance > reach[one.precision] + reach[other.precision]
