"""A report's claims after review: the machine's, with what was decided in the place of what was read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from allegiance.model.actor import Actor, is_new
from allegiance.model.claim import Claim
from allegiance.model.review import Review, content_key


def revised(claims: Sequence[Claim], reviews: Iterable[Review]) -> tuple[Claim, ...]:
    """The claims of one report after its reviews, of which there is at most one for each claim.

    Rejected claims are left out. An accepted one stays as it was accepted, a corrected one as it was corrected, with
    the machine's id, also where a newer reading has it differently or not at all.
    """
    found: list[Claim | None] = list(claims)
    added: list[Claim] = []
    decisions = sorted(reviews, key=lambda review: (_at(claims, review) is None, review.judgement.moment))
    taken: set[int] = set()
    for review in decisions:
        at = _at(claims, review, taken)
        made = _made(review, claims[at] if at is not None else None)
        if at is not None:
            taken.add(at)
            found[at] = made
        elif made is not None:
            added.append(made)
    return tuple({claim.id: claim for claim in (*found, *added) if claim is not None}.values())


def _at(claims: Sequence[Claim], review: Review, taken: Iterable[int] = ()) -> int | None:
    """The place of the claim that the review decides on, else of the one that is read in its stead; None without one.

    A rejection takes away what was rejected and nothing else.
    """
    free = [n for n in range(len(claims)) if n not in taken]
    same = [n for n in free if _same(review.read, claims[n])]
    if same or review.judgement.kind == "reject":
        return next(iter(same), None)
    key = content_key(review.read)
    alike = [n for n in free if content_key(claims[n]) == key]
    near = [n for n in free if _of_one_reading(review.read, claims[n])]
    return next(iter([*alike, *near]), None)


def _made(review: Review, claim: Claim | None) -> Claim | None:
    decided = review.decided
    if decided is None:
        return None
    how: Literal["accepted", "corrected"] = "accepted" if review.judgement.kind == "accept" else "corrected"
    if how == "accepted" and claim is not None and _same(review.read, claim):
        return replace(claim, review=how)  # a newer reading may know more: whom a name means, a place
    return replace(decided, review=how)


def _same(read: Claim, claim: Claim) -> bool:
    """True for a claim that says what was read; who was unknown then may be known now."""
    if content_key(read) != content_key(claim):
        return False
    if (read.phase, read.factuality) != (claim.phase, claim.factuality):
        return False
    before = sorted(read.participants, key=lambda p: (p.role, p.mention.start, p.mention.end))
    now = sorted(claim.participants, key=lambda p: (p.role, p.mention.start, p.mention.end))
    return all(_same_actor(a.actor, b.actor) for a, b in zip(before, now, strict=True))


def _same_actor(before: Actor | None, now: Actor | None) -> bool:
    return before is None or (now is not None and before.id == now.id) or is_new(before.id)


def _of_one_reading(read: Claim, claim: Claim) -> bool:
    """True for a claim of the same word and type in which one takes part by the same wording."""
    words = {(p.mention.start, p.mention.end) for p in read.participants}
    shared = not words or any((p.mention.start, p.mention.end) in words for p in claim.participants)
    return (read.type, read.trigger) == (claim.type, claim.trigger) and shared
