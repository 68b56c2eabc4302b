"""What a claim tells of ties in its own words, and the changes of actors that act on ties."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.report import Report
from allegiance.model.tie import ActorChange, Effect, Party, Rule, Telling, Tie, TieKey
from allegiance.record.dating import Days, days_of
from allegiance.record.parties import parties_in, ties_in
from allegiance.record.rules import Rules
from allegiance.record.voices import voices_of

ACTING = ("merge", "split", "rename", "dissolve")
"""The changes of actors that act on ties."""


def told_of_ties(
    report: Report, claim: Claim, *, symmetric: Collection[str], copy: str | None = None
) -> Iterator[tuple[Tie, Telling]]:
    """Each tie that the claim tells of in its own words, with the telling; nothing where no day can be given.

    `symmetric` are the types in which either side may come first; `copy` names the text of which the report's is a
    copy. Rules: `stated`; `until` (a tie told up to a day, of which nobody says when it began, ended on that day);
    `merged` (who merges into another is its member from then on); `split` (who splits from another is none).
    """
    days = days_of(report, claim)
    if days is None:
        return
    if claim.kind is ClaimKind.RELATION:
        ends_only = claim.time is not None and claim.time.start is None and claim.time.end is not None
        rule = Rule.UNTIL if ends_only and claim.phase != "ended" else Rule.STATED
        for tie in ties_in(claim, claim.type, symmetric=claim.type in symmetric):
            if not _of_one_place_only(claim, tie):
                yield tie, _telling(report, claim, days, _effect(claim, rule), rule, copy)
    elif claim.type in ("merge", "split") and claim.factuality.polarity == "affirmed":
        opens = claim.type == "merge"
        effect, rule = (Effect.OPENS, Rule.MERGED) if opens else (Effect.CLOSES, Rule.SPLIT)
        for tie in ties_in(claim, "member_of"):
            if tie.object:
                yield tie, _telling(report, claim, days, effect, rule, copy)


def actor_changes(report: Report, claim: Claim, *, copy: str | None = None) -> Iterator[ActorChange]:
    """The changes of actors in the claim that act on ties which other claims tell of."""
    days = days_of(report, claim)
    factual = (claim.factuality.polarity, claim.factuality.status) == ("affirmed", "actual")
    if days is None or not factual or claim.type not in ACTING:
        return
    telling = _telling(report, claim, days, Effect.CLOSES, _CLOSING.get(claim.type, Rule.PASSED_ON), copy)
    for subject in parties_in(claim, "subject"):
        others: list[Party | None] = [*parties_in(claim, "object")]
        for other in others or [None]:
            if other is None or other.key != subject.key:
                yield ActorChange(claim.type, subject, other, telling)


_CLOSING = {"split": Rule.SPLIT, "rename": Rule.RENAMED, "dissolve": Rule.DISSOLVED}


def _effect(claim: Claim, rule: Rule) -> Effect:
    denied = claim.factuality.polarity == "denied"
    if claim.phase == "ended" or rule is Rule.UNTIL:
        return Effect.SUPPORTS if denied else Effect.CLOSES  # who denies the end says that it goes on
    if denied:
        return Effect.CONTRADICTS
    return Effect.OPENS if claim.phase == "began" else Effect.SUPPORTS


def _of_one_place_only(claim: Claim, tie: Tie) -> bool:
    """True for a denial that holds for one place, and says nothing of the tie elsewhere."""
    if claim.factuality.polarity == "affirmed" or claim.place is None:
        return False
    return tie.object is None or fold(tie.object.name) not in {fold(claim.place.name), fold(claim.place.text)}


def _telling(report: Report, claim: Claim, days: Days, effect: Effect, rule: Rule, copy: str | None) -> Telling:
    return Telling(
        effect=effect,
        start=days.start,
        end=days.end,
        throughout=days.throughout,
        dated=days.dated,
        rule=rule,
        reported=report.published,
        polarity=claim.factuality.polarity,
        status=claim.factuality.status,
        voices=voices_of(report, claim),
        copy=copy or report.id,
        report=report.id,
        claim=claim.id,
    )


def retold(key: TieKey, report: Report, claim: Claim, *, rules: Rules) -> Telling:
    """What the claim tells of the tie of this key, in its own words or as a change of one of its parties."""
    for tie, telling in told_of_ties(report, claim, symmetric=rules.symmetric):
        if tie.key == key:
            return telling
    for change in actor_changes(report, claim):
        if not {party.key for party in (change.subject, change.other) if party} & set(key[1:]):
            continue
        if change.type not in ("rename", "merge"):
            return change.telling
        before = change.other if change.type == "rename" else change.subject
        ends = change.type == "rename" and before is not None and before.key in key[1:]
        return change.telling if ends else replace(change.telling, effect=Effect.SUPPORTS)
    raise ValueError(f"claim {claim.id} of report {report.id} tells nothing of {key}")
