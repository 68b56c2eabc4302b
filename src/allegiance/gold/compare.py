"""Whether a claim is what a gold claim asks for, and which of the attributes asked for it has right."""

import re
from collections.abc import Iterable
from datetime import timedelta

from allegiance.gold.schema import Gold, GoldClaim
from allegiance.model.claim import Claim, Participant

EITHER_ORDER = frozenset(
    {
        "allied_with",
        "cooperates_with",
        "fighting",
        "rival_of",
        "ceasefire_with",
        "linked_to",
        "agree",
        "consult",
        "cooperate",
    }
)
FIRST, SECOND = frozenset({"a", "agent", "subject"}), frozenset({"b", "patient", "object"})
SLACK = timedelta(days=1)
SHORT = 4
"""A wording of so few letters must be the whole mention: `us` is no part of `US-led coalition`."""
ARTICLES = frozenset({"the", "a", "an"})


def plain(name: str) -> str:
    """Folds case, articles, possessives and punctuation.

    >>> plain("The Free Syrian Army's")
    'free syrian army'
    """
    words = re.sub(r"[^\w\s]", " ", re.sub(r"['’]s\b", "", name.casefold())).split()
    return " ".join(w for w in words if w not in ARTICLES)


def names_actor(participant: Participant, wordings: Iterable[str]) -> bool:
    """True if the participant's actor, or its words, go by one of the wordings."""
    said = [participant.mention.text, *([participant.actor.name] if participant.actor else [])]
    for text in filter(None, map(plain, said)):
        for wording in map(plain, wordings):
            if text == wording or (len(wording) > SHORT and f" {wording} " in f" {text} "):
                return True
    return False


def surroundings(text: str, near: str) -> tuple[int, int]:
    """Start and end of the paragraph that holds `near`, with the paragraphs before and behind it."""
    at = text.replace("\xa0", " ").find(near)
    breaks = [0, *(m.end() for m in re.finditer(r"\n\s*", text)), len(text)]
    k = max(i for i, b in enumerate(breaks) if b <= at)
    return breaks[max(k - 1, 0)], breaks[min(k + 2, len(breaks) - 1)]


def matches(wanted: GoldClaim, claim: Claim, gold: Gold) -> bool:
    """True if the claim is of an accepted type, stands there, and has every participant in its role."""
    start, end = surroundings(gold.text, wanted.near)
    inside = claim.evidence.start < end and claim.evidence.end > start
    return inside and claim.type in wanted.type and _roles_hold(wanted, claim, gold)


def _roles_hold(wanted: GoldClaim, claim: Claim, gold: Gold) -> bool:
    two_sided = claim.type in EITHER_ORDER or (claim.type == "assault" and set(wanted.roles) == {"a", "b"})

    def holds(*, flipped: bool) -> bool:
        for role, keys in wanted.roles.items():
            roles = (FIRST if (role in FIRST) != flipped else SECOND) | {"party"}
            wordings = [w for key in keys for w in gold.file.actors[key]]
            if not any(p.role in roles and names_actor(p, wordings) for p in claim.participants):
                return False
        return True

    return holds(flipped=False) or (two_sided and holds(flipped=True))


def attributes_right(wanted: GoldClaim, claim: Claim, gold: Gold) -> dict[str, bool]:
    """For each attribute that the gold asks for, whether the claim has it right."""
    right: dict[str, bool] = {}
    if wanted.phase is not None:
        right["phase"] = claim.phase == wanted.phase or claim.type == "merge"
    if wanted.polarity is not None:
        right["polarity"] = claim.factuality.polarity == wanted.polarity
    if wanted.status is not None:
        right["status"] = claim.factuality.status in wanted.status
    if wanted.said_by is not None:
        right["said_by"] = _said_by(wanted.said_by, claim, gold)
    if wanted.where is not None:
        right["where"] = plain(wanted.where) in plain(_place_words(claim))
    if wanted.when is not None:
        right["when"] = _in_time(wanted, claim)
    if wanted.figure is not None:
        asked = {k: v for k in ("low", "high") if (v := getattr(wanted.figure, k)) is not None}
        right["figure"] = any(
            f.measure == wanted.figure.measure and all(getattr(f, k) == v for k, v in asked.items())
            for f in claim.figures
        )
    return right


def _said_by(keys: tuple[str, ...], claim: Claim, gold: Gold) -> bool:
    if not keys:
        return not claim.attribution
    wordings = [w for key in keys for w in gold.file.actors[key]]
    return any(a.source is not None and names_actor(a.source, wordings) for a in claim.attribution)


def _place_words(claim: Claim) -> str:
    place = claim.place
    words = [place.name, place.text, place.within or ""] if place else []
    return " ".join([*words, *(p.mention.text for p in claim.participants)])


def _in_time(wanted: GoldClaim, claim: Claim) -> bool:
    if wanted.when is None or claim.time is None or claim.time.start is None or claim.time.end is None:
        return False
    low, high = wanted.when
    return low - SLACK <= claim.time.start and claim.time.end <= high + SLACK
