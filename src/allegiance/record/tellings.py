"""What a claim tells of ties: relations as stated, and the changes of actors that make or end ties, each by a rule."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.record.dating import day_of
from allegiance.record.tie import Party, Rule, Telling, Tie

BELONGING = ("member_of", "component_of", "affiliate_of")
"""The ties that end for an actor that splits from another."""


def tellings(told: Iterable[Told], *, symmetric: Collection[str]) -> list[Telling]:
    """All that the claims tell of ties, in order of time; claims that no day can be given for tell nothing.

    `symmetric` are the types of ties in which either side may come first. Rules:

    - stated: a relation is told in its own words.
    - until: a relation told up to a day of which nobody says when it began (*led it until 2015*) has ended on that day.
    - merged: who merges into another is its member from then on.
    - split: who splits from another is no longer its member, component or affiliate.
    - dissolved: all ties told of an actor end when it is dissolved.
    """
    told = list(told)
    direct = [t for report, claim in told for t in _direct(report, claim, symmetric)]
    known = _ties_by_party(direct)
    ends = [t for report, claim in told for t in _implied_ends(report, claim, known)]
    return sorted([*direct, *ends], key=lambda t: (t.day, t.report.id, t.claim.evidence.start))


def _direct(report: Report, claim: Claim, symmetric: Collection[str]) -> Iterator[Telling]:
    day = day_of(report, claim)
    if day is None:
        return
    if claim.kind is ClaimKind.RELATION:
        ended = claim.phase == "ended"
        rule = Rule.UNTIL if _is_until(claim) and not ended else Rule.STATED
        for tie in _ties(claim, claim.type, symmetric=claim.type in symmetric):
            yield Telling(report, claim, tie, day.day, day.dated, ends=ended or rule is Rule.UNTIL, rule=rule)
    elif claim.type == "merge":
        for tie in _ties(claim, "member_of"):
            if tie.object:
                yield Telling(report, claim, tie, day.day, day.dated, ends=False, rule=Rule.MERGED)
    elif claim.type == "split":
        for tie in _ties(claim, "member_of"):
            if tie.object:
                yield Telling(report, claim, tie, day.day, day.dated, ends=True, rule=Rule.SPLIT)


def _is_until(claim: Claim) -> bool:
    return claim.time is not None and claim.time.start is None and claim.time.end is not None


def _ties(claim: Claim, type_: str, *, symmetric: bool = False) -> Iterator[Tie]:
    """A tie for each subject with each object."""
    objects: list[Party | None] = [*_parties(claim, "object")]
    for subject in _parties(claim, "subject"):
        for other in objects or [None]:
            if other is None or other.key != subject.key:
                yield Tie(type_, subject, other, symmetric)


def _parties(claim: Claim, role: str) -> list[Party]:
    return [Party.of(participant, claim.place) for participant in claim.participants if participant.role == role]


Ties = Mapping[str, Mapping[tuple[str, str, str], Tie]]
"""The ties that are told of, by party and by their own key."""


def _ties_by_party(direct: Iterable[Telling]) -> Ties:
    found: dict[str, dict[tuple[str, str, str], Tie]] = {}
    for telling in direct:
        for party in telling.tie.parties:
            found.setdefault(party.key, {})[telling.tie.key] = telling.tie
    return found


def _implied_ends(report: Report, claim: Claim, known: Ties) -> Iterator[Telling]:
    day = day_of(report, claim)
    if day is None or claim.type not in ("split", "dissolve"):
        return
    rule = Rule.SPLIT if claim.type == "split" else Rule.DISSOLVED
    left = {party.key for party in _parties(claim, "object")}
    for subject in (party.key for party in _parties(claim, "subject")):
        for tie in known.get(subject, {}).values():
            if rule is Rule.DISSOLVED or _left_by_split(tie, subject, left):
                yield Telling(report, claim, tie, day.day, day.dated, ends=True, rule=rule)


def _left_by_split(tie: Tie, subject: str, left: Collection[str]) -> bool:
    # Membership itself is ended by the split directly, told of before or not.
    belongs = tie.type in BELONGING and tie.type != "member_of"
    return belongs and tie.subject.key == subject and tie.object is not None and tie.object.key in left
