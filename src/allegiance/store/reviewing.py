"""Keeps reviews, and beside each machine's reading the one that they make of it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from allegiance.model.claim import Claim
from allegiance.model.judgement import Judgement
from allegiance.model.ports import Told
from allegiance.model.review import Review, counting
from allegiance.model.revising import revised
from allegiance.store import finding, judging, schema, writing
from allegiance.store.happenings import HappeningTables
from allegiance.store.rows import REVIEWED

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def write(connection: Connection, given: Iterable[Review]) -> None:
    """Writes the reviews with their judgements; one that is there already stays as it is."""
    for review in given:
        known = select(schema.reviews.c.judgement).where(schema.reviews.c.judgement == review.judgement.id)
        if connection.execute(known).first() is None:
            judging.write(connection, [review.judgement])
            connection.execute(insert(schema.reviews), _values(review))


def kept(connection: Connection, report: str | None = None) -> list[Review]:
    """All reviews ever made, or those of a report, in order of time."""
    reviews, judgements = schema.reviews, schema.judgements
    query = select(judgements, reviews.c.read, reviews.c.corrected)
    query = query.join(reviews, reviews.c.judgement == judgements.c.id)
    if report is not None:
        query = query.where(reviews.c.report == report)
    rows = connection.execute(query.order_by(judgements.c.moment, judgements.c.id))
    return [_review(row) for row in rows]


def reports_of(connection: Connection, judgements: Iterable[str]) -> set[str]:
    """The reports of the claims that these judgements, by id, review."""
    query = select(schema.reviews.c.report).where(schema.reviews.c.judgement.in_(list(judgements)))
    return set(connection.execute(query).scalars())


def as_read(connection: Connection, claim: str) -> Told | None:
    """The claim of this id in the machine's latest reading, with its report; None where that has none."""
    claims, readings, later = schema.claims, schema.readings, schema.readings.alias("later")
    latest = select(func.max(later.c.key)).where(later.c.report_id == readings.c.report_id, later.c.revises.is_(None))
    query = select(claims.c.key).join(readings, readings.c.key == claims.c.reading)
    query = query.where(claims.c.id == claim, readings.c.key == latest.correlate(readings).scalar_subquery())
    return next(finding.restored(connection, connection.execute(query).scalars().all()), None)


def reviewed_ids(connection: Connection) -> frozenset[str]:
    """The ids of the claims that were accepted or corrected."""
    claims, readings = schema.claims, schema.readings
    query = select(claims.c.id).join(readings, readings.c.key == claims.c.reading)
    return frozenset(connection.execute(query.where(claims.c.review.is_not(None), readings.c.current)).scalars())


def revise(connection: Connection, report: str) -> tuple[Claim, ...] | None:
    """Makes the reviews that count the report's current reading, or the machine's where none counts.

    Returns its claims; None where nothing is to be done. What the machine read stays as it is.
    """
    reviews = kept(connection, report)
    older = _readings(connection, report, of_machine=False)
    if not reviews and not older:
        return None
    counts = counting(reviews, judging.kept(connection))
    base = _readings(connection, report, of_machine=True)[0]
    claims = revised(_claims_of(connection, base.key), counts)
    readings = schema.readings
    writing.make_current(connection, report)
    for reading in older:  # they give way to the new one's name until they are swept
        named = update(readings).where(readings.c.key == reading.key)
        connection.execute(named.values(reader=f"{reading.reader} #{reading.key}"))
    if counts:
        values = {
            "report_id": report, "reader": f"{base.reader}{REVIEWED}", "read_at": datetime.now(UTC), "current": True,
            "revises": base.key,
        }  # fmt: skip
        kept_report = HappeningTables(connection).report(report)
        writing.write_claims(connection, kept_report, writing.inserted(connection, readings, values), claims, {})
    else:
        writing.make_current(connection, report, base.key)
        connection.execute(delete(schema.gathered).where(schema.gathered.c.reading == base.key))
    return claims


def sweep(connection: Connection, report: str) -> None:
    """Deletes what earlier reviews made of the report, once the record has let go of it."""
    for reading in _readings(connection, report, of_machine=False):
        if not reading.current:
            try:
                with connection.begin_nested():
                    _delete(connection, reading.key)
            except IntegrityError:
                continue  # something still leads to its claims: they stay, and do not count


def _delete(connection: Connection, reading: int) -> None:
    claims = select(schema.claims.c.key).where(schema.claims.c.reading == reading)
    for table in (schema.participants, schema.attributions, schema.figures, schema.claim_places):
        connection.execute(delete(table).where(table.c.claim.in_(claims)))
    connection.execute(delete(schema.claims).where(schema.claims.c.reading == reading))
    connection.execute(delete(schema.gathered).where(schema.gathered.c.reading == reading))
    connection.execute(delete(schema.readings).where(schema.readings.c.key == reading))


def _readings(connection: Connection, report: str, *, of_machine: bool) -> Sequence[Any]:
    """The machine's readings of the report, or those that reviews made of them, the latest first."""
    readings = schema.readings
    whose = readings.c.revises.is_(None) if of_machine else readings.c.revises.is_not(None)
    query = select(readings).where(readings.c.report_id == report, whose).order_by(readings.c.key.desc())
    return connection.execute(query).all()


def _claims_of(connection: Connection, reading: int) -> list[Claim]:
    query = select(schema.claims.c.key).where(schema.claims.c.reading == reading).order_by(schema.claims.c.position)
    return [claim for _, claim in finding.restored(connection, connection.execute(query).scalars().all())]


@cache
def _form() -> "TypeAdapter[Claim]":
    from pydantic import TypeAdapter

    return TypeAdapter(Claim)


def _values(review: Review) -> dict[str, Any]:
    corrected = review.corrected
    return {
        "judgement": review.judgement.id, "report": review.read.document,
        "read": _form().dump_python(review.read, mode="json"),
        "corrected": _form().dump_python(corrected, mode="json") if corrected else None,
    }  # fmt: skip


def _review(row: Any) -> Review:
    judgement = Judgement(row.id, row.kind, tuple(row.subjects), row.author, row.moment, row.reason)
    corrected = _form().validate_python(row.corrected) if row.corrected else None
    return Review(judgement, _form().validate_python(row.read), corrected)
