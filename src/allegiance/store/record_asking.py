"""What is asked of the record's tables: each question looks at no more than its answer needs."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from allegiance.model.claim import Claim
from allegiance.model.quarter import first_day, quarter_of
from allegiance.model.recording import NOBODY, Asked, AskedClaims, LineRef, Page, Row, Shift, Sum
from allegiance.model.report import Report
from allegiance.model.tie import ActorChange
from allegiance.store import record_schema as tables
from allegiance.store import schema
from allegiance.store.finding import restored_by_key
from allegiance.store.fold import fold_name
from allegiance.store.record import RecordTables, line_of
from allegiance.store.record_rows import segment_of
from allegiance.store.record_windows import batches

Condition = ColumnElement[bool]


class RecordAnswers(RecordTables):
    """The record of the store, for questions."""

    def told(self, claims: Collection[int]) -> dict[int, tuple[Report, Claim]]:
        """The claims of these keys with their reports, by key."""
        return restored_by_key(self._connection, sorted(claims))

    def ids(self, claims: Collection[int]) -> dict[int, str]:
        """The ids of the claims of these keys, by key."""
        table = schema.claims
        found: dict[int, str] = {}
        for batch in batches(sorted(claims)):
            query = select(table.c.key, table.c.id).where(table.c.key.in_(batch))
            found.update((row[0], row[1]) for row in self._connection.execute(query))
        return found

    def undated(self) -> int:
        """How many claims of ties have no day, neither their own nor their report's."""
        claims, readings, reports = schema.claims, schema.readings, schema.reports
        # In two steps, so that no database counts all claims of a kind first.
        of_no_day = (
            select(readings.c.key)
            .join(reports, reports.c.id == readings.c.report_id)
            .where(reports.c.published.is_(None), readings.c.current)
        )
        found = 0
        for batch in batches(self._connection.execute(of_no_day).scalars().all()):
            query = select(func.count()).where(claims.c.reading.in_(batch), claims.c.kind.in_(("relation", "change")))
            query = query.where(claims.c.time_start.is_(None), claims.c.time_end.is_(None))
            found += self._connection.execute(query).scalar_one()
        return found

    def present(self, day: date, asked: Asked, page: Page) -> list[LineRef]:
        """The lines of which something is told in the day's quarter, those most told of first."""
        rows = self._connection.execute(_paged(_present(select(tables.lines), day, asked), page))
        return [line_of(row) for row in rows]

    def standing(self, day: date, asked: Asked, page: Page) -> list[tuple[LineRef, Row]]:
        """How the lines stand on the day where something is told of it, those most told of first."""
        lines, segments = tables.lines, tables.segments
        query = _present(_with_line(select(segments)), day, asked).join(segments, segments.c.line == lines.c.key)
        query = query.where(segments.c.start.between(first_day(quarter_of(day)), day), segments.c.end >= day)
        if asked.countries:
            there = select(schema.claims.c.key).where(
                schema.claims.c.country.in_(asked.countries), schema.claims.c.current
            )
            query = query.where(or_(segments.c.piece.in_(there), segments.c.other.in_(there)))
        if asked.states:
            query = query.where(segments.c.state.in_([state.value for state in asked.states]))
        return [(_line(row), segment_of(row)) for row in self._connection.execute(_paged(query, page)).mappings()]

    def shifted(self, first: date, last: date, asked: Asked, page: Page) -> list[tuple[LineRef, Shift, Row]]:
        """The days from `first` to `last` on which lines come to stand otherwise, in order of time."""
        lines, segments, shifts = tables.lines, tables.segments, tables.shifts
        same = and_(segments.c.line == shifts.c.line, segments.c.start == shifts.c.day)
        query = (
            _with_line(select(segments, shifts.c.day, shifts.c.kind))
            .select_from(shifts)
            .join(lines, lines.c.key == shifts.c.line)
            .join(segments, same)
            .where(shifts.c.day.between(first, last), *_of(asked))
            .order_by(shifts.c.day, shifts.c.line)
        )
        rows = self._connection.execute(query.limit(page.limit).offset(page.skip)).mappings()
        return [(_line(row), Shift(row["day"], row["kind"]), segment_of(row)) for row in rows]

    def told_within(self, first: date, last: date, asked: Asked) -> list[LineRef]:
        """The lines of which something is told in the quarters from `first` to `last`."""
        lines, presence = tables.lines, tables.presence
        quarters = presence.c.quarter.between(quarter_of(first), quarter_of(last))
        told = select(presence.c.line).where(presence.c.line == lines.c.key, quarters).correlate(lines)
        query = select(lines).where(told.exists(), *_of(asked)).order_by(lines.c.key)
        return [line_of(row) for row in self._connection.execute(query)]

    def among(self, first: Collection[str], second: Collection[str]) -> list[LineRef]:
        """The lines between one of the first parties and one of the second, by joined keys."""
        lines = tables.lines
        either = or_(
            and_(lines.c.subject.in_(first), lines.c.object.in_(second)),
            and_(lines.c.subject.in_(second), lines.c.object.in_(first)),
        )
        query = select(lines).where(either).order_by(lines.c.type, lines.c.subject, lines.c.object)
        return [line_of(row) for row in self._connection.execute(query)]

    def pairs_of(self, first: str, second: str, parties: Collection[str]) -> list[tuple[LineRef, LineRef]]:
        """The lines of the first type with those of the second between the same two, of one of the parties or all."""
        one, other = tables.lines, tables.lines.alias("other")
        same = and_(other.c.subject == one.c.subject, other.c.object == one.c.object, other.c.type == second)
        query = select(one, other.c.key.label("other_key")).join(other, same).where(one.c.type == first)
        if parties:
            query = query.where(or_(one.c.subject.in_(parties), one.c.object.in_(parties)))
        rows = self._connection.execute(query.order_by(one.c.subject, one.c.object))
        return [(line_of(row), LineRef(row.other_key, (second, row.subject, row.object))) for row in rows]

    def in_countries(self, claims: Collection[int], countries: Collection[str]) -> set[int]:
        """Those of the claims, by key, that tell of one of the countries."""
        table = schema.claims
        found: set[int] = set()
        for batch in batches(sorted(claims)):
            query = select(table.c.key).where(table.c.key.in_(batch), table.c.country.in_(countries))
            found.update(self._connection.execute(query).scalars())
        return found

    def dissolutions(self, parties: Collection[str]) -> list[ActorChange]:
        """The dissolutions of the parties, by keys of their own; of all where none is given."""
        table = tables.actor_changes
        of = [table.c.subject.in_(parties)] if parties else []
        return self._changes_where(table.c.type == "dissolve", *of)

    def most_told(self, parties: Collection[str], page: Page) -> list[LineRef]:
        """The lines of the parties, those most told of first."""
        lines, presence = tables.lines, tables.presence
        told = func.sum(presence.c.tellings)
        query = (
            select(lines)
            .join(presence, presence.c.line == lines.c.key)
            .where(or_(lines.c.subject.in_(parties), lines.c.object.in_(parties)))
            .group_by(lines.c.key, lines.c.type, lines.c.subject, lines.c.object)
            .order_by(told.desc(), lines.c.key)
        )
        return [line_of(row) for row in self._connection.execute(query.limit(page.limit).offset(page.skip))]

    def summed(self, lines: Collection[int]) -> dict[int, Sum]:
        """What is told of the lines in all, by line."""
        table, ties = tables.tellings, tables.ties
        found: dict[int, Sum] = {}
        for batch in batches(sorted(lines)):
            query = (
                select(ties.c.line, func.count(), func.min(table.c.start), func.max(table.c.start))
                .join(table, table.c.tie == ties.c.key)
                .where(ties.c.line.in_(batch))
                .group_by(ties.c.line)
            )
            found |= {line: Sum(count, first, last) for line, count, first, last in self._connection.execute(query)}
        return found

    def rows(self, lines: Collection[int]) -> dict[int, list[Row]]:
        """All segments of the lines, in order of time, by line."""
        table = tables.segments
        found: dict[int, list[Row]] = defaultdict(list)
        for batch in batches(sorted(lines)):
            query = select(table).where(table.c.line.in_(batch)).order_by(table.c.line, table.c.start)
            for row in self._connection.execute(query).mappings():
                found[row["line"]].append(segment_of(row))
        return found

    def last_rows(self, lines: Collection[int]) -> dict[int, Row]:
        """The last segment of each line."""
        table, every = tables.segments, tables.segments.alias("every")
        found: dict[int, Row] = {}
        for batch in batches(sorted(lines)):
            last = select(func.max(every.c.start)).where(every.c.line == table.c.line).correlate(table)
            query = select(table).where(table.c.line.in_(batch), table.c.start == last.scalar_subquery())
            found |= {row["line"]: segment_of(row) for row in self._connection.execute(query).mappings()}
        return found

    def appearing(self, asked: AskedClaims, page: Page) -> list[int]:
        """The keys of claims in order of time, undated ones last."""
        table = tables.appearances
        query = select(table.c.claim, table.c.day).where(_who(asked))
        if asked.kinds:
            query = query.where(table.c.kind.in_(asked.kinds))
        if asked.types:
            of_type = schema.claims.c.type.in_(asked.types)
            query = query.join(schema.claims, schema.claims.c.key == table.c.claim).where(of_type)
        if asked.place is not None:
            there = schema.claim_places
            at = and_(there.c.claim == table.c.claim, there.c.folded == fold_name(asked.place))
            query = query.join(there, at)
        if asked.first is not None:
            query = query.where(table.c.day >= asked.first)
        if asked.last is not None:
            query = query.where(table.c.day <= asked.last)
        dated = query.where(table.c.day.is_not(None)).order_by(table.c.day, table.c.claim)
        found = self._connection.execute(dated.limit(page.limit).offset(page.skip)).scalars().all()
        if len(found) < page.limit and asked.first is None and asked.last is None and (found or not page.skip):
            undated = query.where(table.c.day.is_(None)).order_by(table.c.claim).limit(page.limit - len(found))
            found = [*found, *self._connection.execute(undated).scalars()]
        return list(dict.fromkeys(found))

    def events(self, claims: Collection[int]) -> dict[int, str]:
        """The event that each of the claims tells of, by the key of the claim; its own id where none is found yet."""
        table, kept, accounts = schema.claims, schema.account_claims, schema.accounts
        found: dict[int, str] = {}
        for batch in batches(sorted(claims)):
            query = (
                select(table.c.key, func.coalesce(accounts.c.event, table.c.id))
                .outerjoin(kept, kept.c.claim == table.c.id)
                .outerjoin(accounts, accounts.c.id == kept.c.account)
                .where(table.c.key.in_(batch))
            )
            found.update((row[0], row[1]) for row in self._connection.execute(query))
        return found

    def tellings_of(self, events: Collection[str]) -> dict[str, list[int]]:
        """The keys of all claims in current readings that tell of the events, by event."""
        table, kept, accounts, readings = schema.claims, schema.account_claims, schema.accounts, schema.readings
        found: dict[str, list[int]] = defaultdict(list)
        for batch in batches(sorted(events)):
            query = (
                select(accounts.c.event, table.c.key)
                .join(kept, kept.c.account == accounts.c.id)
                .join(table, table.c.id == kept.c.claim)
                .join(readings, readings.c.key == table.c.reading)
                .where(accounts.c.event.in_(batch), readings.c.current)
                .order_by(table.c.key)
            )
            for event, key in self._connection.execute(query):
                found[event].append(key)
        return found


def _present(query: Select[Any], day: date, asked: Asked) -> Select[Any]:
    lines, presence = tables.lines, tables.presence
    return (
        query.select_from(presence)
        .join(lines, lines.c.key == presence.c.line)
        .where(presence.c.quarter == quarter_of(day), *_of(asked))
        .order_by(presence.c.tellings.desc(), presence.c.line.desc())
    )


def _of(asked: Asked) -> list[Condition]:
    lines = tables.lines
    found: list[Condition] = []
    if asked.parties:
        found.append(or_(lines.c.subject.in_(asked.parties), lines.c.object.in_(asked.parties)))
    if asked.types:
        found.append(lines.c.type.in_(asked.types))
    return found


def _who(asked: AskedClaims) -> Condition:
    table = tables.appearances
    if not asked.actors:
        return and_(table.c.actor == NOBODY, table.c.other == NOBODY)
    if not asked.others:
        return and_(table.c.actor.in_(asked.actors), table.c.other == NOBODY)
    return or_(
        and_(table.c.actor.in_(asked.actors), table.c.other.in_(asked.others)),
        and_(table.c.actor.in_(asked.others), table.c.other.in_(asked.actors)),
    )


def _paged(query: Select[Any], page: Page) -> Select[Any]:
    return query.limit(page.limit).offset(page.skip)


def _with_line(query: Select[Any]) -> Select[Any]:
    lines = tables.lines
    return query.add_columns(
        lines.c.key.label("line_key"), lines.c.type.label("tie_type"), lines.c.subject, lines.c.object
    )


def _line(row: Any) -> LineRef:
    return LineRef(row["line_key"], (row["tie_type"], row["subject"], row["object"]))
