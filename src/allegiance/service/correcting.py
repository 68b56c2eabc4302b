"""Makes the claim that a correction asks for, tied to the report's words as every claim is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from allegiance.errors import AllegianceError, UnknownNameError
from allegiance.languages.fold import fold
from allegiance.model.actor import Actor, new_id
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant, Phase, Polarity, Status
from allegiance.model.partial import PartialDate
from allegiance.model.ports import StorePort
from allegiance.model.report import Report
from allegiance.model.review import changed
from allegiance.model.span import Span
from allegiance.model.when import Precision, When
from allegiance.service.judging import subject
from allegiance.service.known import known_actors

if TYPE_CHECKING:
    from allegiance.ontology.schema import ClaimType

TWINS = {"agent": "subject", "patient": "object", "subject": "agent", "object": "patient"}
"""Roles that stand for each other where an event is corrected to a tie, or the other way round."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to be otherwise; None leaves a field as it is.

    `roles` has names or ids by role, in the place of all who stood in it; no names: nobody. `speakers` are names or
    ids, nearest first; none: the outlet itself. `time` is a date as precise as it is known (`2017-01`), two of them
    with a slash between, or empty where none is told.
    """

    type: str | None = None
    phase: Phase | None = None
    polarity: Polarity | None = None
    status: Status | None = None
    roles: Mapping[str, Sequence[str]] | None = None
    speakers: Sequence[str] | None = None
    time: str | None = None


def corrected(store: StorePort, report: Report, claim: Claim, correction: Correction) -> Claim:
    """The claim with what is corrected.

    Raises AllegianceError for a type, role, phase or date that cannot be, and for what changes nothing;
    UnknownNameError for a name that neither the store, the packs nor the report know.
    """
    type_ = _type(correction.type or claim.type)
    made = replace(
        claim,
        kind=type_.kind,
        type=type_.id,
        phase=_phase(type_, correction.phase or claim.phase, given=correction.phase is not None),
        participants=_participants(store, report, claim, type_, correction.roles or {}),
        factuality=Factuality(
            correction.polarity or claim.factuality.polarity, correction.status or claim.factuality.status
        ),
    )
    if type_.id != claim.type:
        made = replace(made, mode=made.mode if made.mode in type_.modes else None, means=None, label=None, post=None)
    if correction.speakers is not None:
        made = replace(made, attribution=tuple(_speakers(store, report, claim, correction.speakers)))
    if correction.time is not None:
        made = replace(made, time=_when(correction.time))
    if not changed(claim, made):
        raise AllegianceError(f"nothing of claim {claim.id} would be otherwise; `review accept` says that it is right")
    return made


def _type(name: str) -> "ClaimType":
    from allegiance.ontology.loader import ontology
    from allegiance.service.asking import known_types

    known_types([name])
    return ontology()[name]


def _phase(type_: "ClaimType", phase: Phase | None, *, given: bool) -> Phase | None:
    if type_.kind is ClaimKind.RELATION:
        return phase or "holds"
    if given:
        raise AllegianceError(f"only ties have a phase, and {type_.id} is none ({type_.kind.value})")
    return None


def _participants(
    store: StorePort, report: Report, claim: Claim, type_: "ClaimType", roles: Mapping[str, Sequence[str]]
) -> tuple[Participant, ...]:
    for role, names in roles.items():
        if names:  # nobody in a role that the new type has not is what makes room for the type
            _check_role(role, type_)
    kept = [replace(p, role=_role(p.role, type_, roles)) for p in claim.participants]
    found = [p for p in kept if p.role not in roles]
    for role, names in roles.items():
        before = [p for p in kept if p.role == role]
        found += [_participant(store, report, claim, role, name, before) for name in names]
    if not found and not type_.counts:
        raise AllegianceError("a claim without anybody says nothing; `review reject` takes it out")
    for participant in found:
        _check_role(participant.role, type_)
    return tuple(found)


def _role(role: str, type_: "ClaimType", given: Mapping[str, Sequence[str]]) -> str:
    """The role under the type: itself, its twin, or itself all the same where that is told below."""
    twin = TWINS.get(role, role)
    return twin if role not in type_.roles and (twin in type_.roles or twin in given) else role


def _check_role(role: str, type_: "ClaimType") -> None:
    if role not in type_.roles:
        raise AllegianceError(f"{type_.id} has no role {role!r}; there are {', '.join(type_.roles)}")


def _participant(
    store: StorePort, report: Report, claim: Claim, role: str, name: str, before: Sequence[Participant]
) -> Participant:
    actor = _actor(store, report, name)
    if actor is None and before and before[0].actor is None:  # a place or a thing, by its words alone
        return Participant(role, _told_by(report, claim, [name]) or claim.evidence)
    actor = actor or Actor(new_id(fold(name).replace(" ", "-")), name)
    span = _told_by(report, claim, [name, *_names(store, actor)])
    return Participant(role, span or (before[0].mention if before else claim.evidence), actor)


def _speakers(store: StorePort, report: Report, claim: Claim, names: Iterable[str]) -> Iterator[Attribution]:
    before = [a for a in claim.attribution if a.source is not None]
    cue = claim.attribution[0].cue if claim.attribution else claim.trigger
    quoted = bool(claim.attribution and claim.attribution[0].quoted)
    for name in names:
        actor = _actor(store, report, name) or Actor(new_id(fold(name).replace(" ", "-")), name)
        span = _told_by(report, claim, [name, *_names(store, actor)])
        known = before[0].source.mention if before and before[0].source else claim.evidence
        yield Attribution(Participant("source", span or known, actor), cue, quoted)


def _actor(store: StorePort, report: Report, name: str) -> Actor | None:
    """Whom the name means; None for a wording of the report that names nobody known."""
    try:
        return subject(store, name)
    except UnknownNameError:
        if name.casefold() not in report.text.casefold():
            raise
        return None


def _names(store: StorePort, actor: Actor) -> list[str]:
    known = known_actors().get(actor.id)
    return [actor.name, *(known.wordings() if known else ()), *store.names_of(actor.id)]


def _told_by(report: Report, claim: Claim, names: Iterable[str]) -> Span | None:
    """The longest of the names that the claim's evidence has, else the report; None where it has none of them."""
    wanted = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    for first, last in ((claim.evidence.start, claim.evidence.end), (0, len(report.text))):
        for name in wanted:
            at = report.text.find(name, first, last)
            if at >= 0:
                return Span(at, at + len(name), name)
    return None


def _when(text: str) -> When | None:
    if not text:
        return None
    first, _, last = text.partition("/")
    try:
        start, end = PartialDate.parse(first), PartialDate.parse(last or first)
    except ValueError as error:
        raise AllegianceError(str(error)) from error
    if start.first > end.last:
        raise AllegianceError(f"{text!r} ends before it begins")
    precision: Precision = "range" if last else "day" if start.day else "month" if start.month else "year"
    return When(start.first, end.last, precision, text, "inferred")
