"""A claim as rows of the tables; `restoring` makes an equal one out of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, Participant
from allegiance.model.span import Span
from allegiance.store.fold import fold_name, fold_text
from allegiance.store.schema import UNDATED

Row = Mapping[Any, Any]
"""A row as the database gives it, by column."""

Values = dict[str, Any]
"""The values of one row by column."""

REVIEWED = " (reviewed)"
"""What a reading that reviews made adds to the name of the reader whose reading it revises."""

KeyOf = Callable[[Actor], int]
"""The key of an actor's row."""


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """The rows of one claim; those of the smaller tables in their order, without the claim's key."""

    claim: Values
    participants: list[Values]
    attributions: list[Values]
    figures: list[Values]
    places: list[Values]


def claim_rows(claim: Claim, *, published: date | None, country: str | None, key_of: KeyOf) -> ClaimRows:
    """The rows that keep `claim`, which tells of `country`, in a current reading of a report of the day `published`."""
    stated = (claim.time.start or claim.time.end) if claim.time else None
    placed = {"current": True, "published": published, "day": stated or published or UNDATED, "country": country}
    return ClaimRows(
        claim=_claim_values(claim) | placed,
        participants=[_participant_values(p, key_of) for p in claim.participants],
        attributions=[_attribution_values(a, key_of) for a in claim.attribution],
        figures=[
            {"measure": f.measure, "low": f.low, "high": f.high, "text": f.text, "of": f.of} for f in claim.figures
        ],
        places=[{"folded": name} for name in sorted(place_names(claim))],
    )


def place_names(claim: Claim) -> set[str]:
    """The folded names by which a claim's place is found: its own, its province's, its country's, and participants
    that are no actors, among them the places that somebody controls, captures or is present in.
    """
    found = {p.mention.text for p in claim.participants if p.actor is None}
    if claim.place:
        found |= {n for n in (claim.place.name, claim.place.text, claim.place.within, claim.place.country) if n}
    return {fold_name(name) for name in found}


def _claim_values(claim: Claim) -> Values:
    time, place = claim.time, claim.place
    return {
        **{
            name: getattr(claim, name)
            for name in ("id", "type", "phase", "confidence", "mode", "means", "label", "post", "review")
        },
        "kind": claim.kind.value,
        "polarity": claim.factuality.polarity,
        "status": claim.factuality.status,
        **_span_values(claim.trigger, "trigger"),
        **_span_values(claim.evidence, "evidence"),
        "evidence_folded": fold_text(claim.evidence.text),
        **_prefixed(time, "time", ("start", "end", "precision", "text", "basis")),
        **_prefixed(place, "place", _PLACE),
    }


_PLACE = ("name", "text", "within", "country", "lat", "lon", "geonames_id", "precision")


def _prefixed(value: object | None, prefix: str, names: Sequence[str]) -> Values:
    return {f"{prefix}_{name}": getattr(value, name) if value is not None else None for name in names}


def _span_values(span: Span | None, prefix: str) -> Values:
    return _prefixed(span, prefix, ("start", "end", "text"))


def _participant_values(participant: Participant, key_of: KeyOf) -> Values:
    actor = participant.actor
    return {
        "role": participant.role,
        **_span_values(participant.mention, "mention"),
        "actor": key_of(actor) if actor else None,
    }


def _attribution_values(attribution: Attribution, key_of: KeyOf) -> Values:
    source = attribution.source
    none: Values = {"role": None, **_span_values(None, "mention"), "actor": None}
    return {
        "quoted": attribution.quoted,
        **_span_values(attribution.cue, "cue"),
        **(_participant_values(source, key_of) if source else none),
        "mention_folded": fold_name(source.mention.text) if source else None,
    }
