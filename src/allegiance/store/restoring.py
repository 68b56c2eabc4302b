"""Claims and reports out of rows, by the place of their values: making the record anew restores many."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Table

from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.report import Block, BlockKind, Report
from allegiance.model.span import Span
from allegiance.model.when import When
from allegiance.store import schema
from allegiance.store.rows import REVIEWED

Values = Sequence[Any]

_CLAIM = (
    "id", "kind", "type", "phase", "polarity", "status", "confidence", "mode", "means", "label", "post",
    "trigger_start", "trigger_end", "trigger_text", "evidence_start", "evidence_end", "evidence_text",
    "time_start", "time_end", "time_precision", "time_text", "time_basis",
    "place_name", "place_text", "place_within", "place_country", "place_lat", "place_lon", "place_geonames_id",
    "place_precision", "review",
)  # fmt: skip
_PARTICIPANT = ("role", "mention_start", "mention_end", "mention_text")
_ATTRIBUTION = ("quoted", "cue_start", "cue_end", "cue_text", *_PARTICIPANT)
_FIGURE = ("measure", "low", "high", "text", "of")
_REPORT = ("id", "text", "title", "outlet", "published", "url", "blocks")
_KINDS = {kind.value: kind for kind in ClaimKind}
_BLOCKS = {kind.value: kind for kind in BlockKind}

# What many claims have in common is made once.
_when = lru_cache(maxsize=4096)(When)
_place = lru_cache(maxsize=4096)(Place)
_factuality = lru_cache(maxsize=64)(Factuality)
_actor = lru_cache(maxsize=4096)(Actor)


def _columns(table: Table, names: Iterable[str]) -> tuple[Column[Any], ...]:
    return tuple(table.c[name] for name in names)


OF_CLAIM = _columns(schema.claims, _CLAIM)
"""What `claim_of` takes, behind it the report's id and the reader."""
OF_REPORT = _columns(schema.reports, _REPORT)
"""What `report_from` takes."""


def claim_of(values: Values, participants: Values, attributions: Values, figures: Values) -> Claim:
    """The claim that the values of `OF_CLAIM`, the report's id and the reader keep, with its parts in order."""
    (
        id_, kind, type_, phase, polarity, status, confidence, mode, means, label, post,
        start, end, text, from_, to, words,
        first, last, precision, time_text, basis,
        place, place_text, within, country, lat, lon, geonames_id, place_precision, review, document, reader,
    ) = values  # fmt: skip
    return Claim(
        id_,
        _KINDS[kind],
        type_,
        tuple(participants),
        Span(start, end, text),
        Span(from_, to, words),
        document,
        phase,
        None if precision is None else _when(first, last, precision, time_text, basis),
        None if place is None else _place(place, place_text, within, country, lat, lon, geonames_id, place_precision),
        tuple(figures),
        _factuality(polarity, status),
        tuple(attributions),
        confidence,
        reader.removesuffix(REVIEWED),
        mode,
        means,
        label,
        post,
        review,
    )


def report_from(values: Values) -> Report:
    """The report that the values of `OF_REPORT` keep."""
    id_, text, title, outlet, published, url, blocks = values
    kept = tuple(Block(start, end, _BLOCKS[kind]) for start, end, kind in blocks)
    return Report(id_, text, title, outlet, published, url, kept)


def _participant(values: Values) -> Participant:
    role, start, end, text, actor, name, kind = values
    return Participant(role, Span(start, end, text), None if actor is None else _actor(actor, name, kind))


def _attribution(values: Values) -> Attribution:
    quoted, start, end, text, *source = values
    return Attribution(None if source[0] is None else _participant(source), Span(start, end, text), quoted)


def _figure(values: Values) -> Figure:
    return Figure(*values)


PARTS: tuple[tuple[Table, tuple[Column[Any], ...], Callable[[Values], Any]], ...] = (
    (schema.participants, _columns(schema.participants, _PARTICIPANT), _participant),
    (schema.attributions, _columns(schema.attributions, _ATTRIBUTION), _attribution),
    (schema.figures, _columns(schema.figures, _FIGURE), _figure),
)
"""The tables of what a claim has several of, the columns of one, and what makes it; an actor stands behind these."""
