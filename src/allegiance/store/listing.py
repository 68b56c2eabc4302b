"""Lists of what the store holds, a page at a time, and how much that is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select

from allegiance.model.listing import ActorListed, Counts, Listed, ReportQuery
from allegiance.model.ports import ClaimQuery, Told
from allegiance.model.recording import NOBODY, Page
from allegiance.model.report import Report
from allegiance.model.words import Term
from allegiance.store import fulltext, record_schema
from allegiance.store.finding import report_of, restored
from allegiance.store.fold import fold_name
from allegiance.store.fulltext import reports_saying
from allegiance.store.matching import counting, matching
from allegiance.store.schema import (
    actor_names,
    actors,
    attributions,
    claims,
    judgements,
    participants,
    readings,
    reports,
    searched_reports,
)
from allegiance.store.terms import terms_of

_NAMED = ~actors.c.id.startswith("report:", autoescape=True)
"""Not only described by one report."""


class Lists:
    """The lists, as they are within one connection, which the caller holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mark(self) -> tuple[int, int]:
        """Equal as long as no report and no judgement was added."""
        newest = self._connection.execute(select(func.max(readings.c.key))).scalar() or 0
        return newest, self._connection.execute(select(func.count()).select_from(judgements)).scalar_one()

    def counts(self) -> Counts:
        """How much there is."""
        day = record_schema.appearances.c.day
        of_all = and_(record_schema.appearances.c.actor == NOBODY, record_schema.appearances.c.other == NOBODY)
        return Counts(
            self._one(select(func.count()).select_from(readings).where(readings.c.current)),
            self._one(counting(ClaimQuery())),
            self._one(select(func.min(day)).where(of_all, day.is_not(None))),
            self._one(select(func.max(day)).where(of_all, day.is_not(None))),
            self._one(select(func.min(reports.c.published))),
            self._one(select(func.max(reports.c.published))),
        )

    def outlets(self) -> list[str]:
        """The outlets, in alphabetical order."""
        query = select(reports.c.outlet).where(reports.c.outlet.is_not(None)).distinct().order_by(reports.c.outlet)
        return list(self._connection.execute(query).scalars())

    def countries(self) -> dict[str, int]:
        """How many claims tell of each country, by ISO code."""
        query = select(claims.c.country, func.count()).where(claims.c.country.is_not(None), claims.c.current)
        return {row[0]: row[1] for row in self._connection.execute(query.group_by(claims.c.country))}

    def newest(self) -> Report | None:
        """The report that was read last."""
        last = select(readings.c.report_id).order_by(readings.c.key.desc()).limit(1)
        row = self._connection.execute(select(reports).where(reports.c.id.in_(last))).mappings().one_or_none()
        return report_of(row) if row else None

    def reports(self, wanted: ReportQuery, page: Page) -> list[Listed]:
        """The reports that fit, the latest first, those without a day last."""
        ids = self._connection.execute(
            select(reports.c.id)
            .where(*_fits(wanted))
            .order_by(reports.c.published.desc().nulls_last(), reports.c.id)
            .limit(page.limit)
            .offset(page.skip)
        )
        return self.listed(ids.scalars().all())

    def listed(self, ids: Sequence[str]) -> list[Listed]:
        """The reports of these ids, in the same order."""
        rows = self._connection.execute(select(reports).where(reports.c.id.in_(ids))).mappings()
        found, counts = {row["id"]: report_of(row) for row in rows}, self._claims_of(ids)
        return [Listed(found[id_], counts.get(id_, 0)) for id_ in ids]

    def number_of_reports(self, wanted: ReportQuery) -> int:
        """How many reports fit."""
        return int(self._one(select(func.count()).select_from(reports).where(*_fits(wanted))))

    def reports_with(self, terms: Sequence[Term], page: Page) -> list[Listed]:
        """The reports that have all the terms, the best first."""
        found = fulltext.reports_with(self._connection, terms).subquery()
        query = select(found.c.report).order_by(found.c.rank, found.c.report).limit(page.limit).offset(page.skip)
        return self.listed(self._connection.execute(query).scalars().all())

    def claims_with(self, terms: Sequence[Term], page: Page) -> list[Told]:
        """The claims of current readings whose evidence has all the terms, the best first."""
        found = fulltext.claims_with(self._connection, terms).subquery()
        query = select(found.c.key).order_by(found.c.rank, found.c.key).limit(page.limit).offset(page.skip)
        return list(restored(self._connection, self._connection.execute(query).scalars().all()))

    def number_with(self, terms: Sequence[Term]) -> tuple[int, int]:
        """How many reports have all the terms, and how many claims."""
        found = (fulltext.reports_with(self._connection, terms), fulltext.claims_with(self._connection, terms))
        of_reports, of_claims = (self._one(select(func.count()).select_from(one.subquery())) for one in found)
        return of_reports, of_claims

    def report(self, id_: str) -> Report | None:
        """The report of this id."""
        row = self._connection.execute(select(reports).where(reports.c.id == id_)).mappings().one_or_none()
        return report_of(row) if row else None

    def neighbours(self, report: Report) -> tuple[Report | None, Report | None]:
        """The reports before and after it in time, by day and id; none where it has no day."""
        if report.published is None:
            return None, None
        day, id_ = reports.c.published, reports.c.id
        before = or_(day < report.published, and_(day == report.published, id_ < report.id))
        after = or_(day > report.published, and_(day == report.published, id_ > report.id))
        return self._nearest(before, (day.desc(), id_.desc())), self._nearest(after, (day, id_))

    def claims_of(self, report: str) -> list[Told]:
        """The claims of the report's current reading, in the order of its text."""
        query = (
            select(claims.c.key)
            .join(readings, readings.c.key == claims.c.reading)
            .where(readings.c.report_id == report, readings.c.current)
            .order_by(claims.c.position)
        )
        return list(restored(self._connection, self._connection.execute(query).scalars().all()))

    def claims(self, wanted: ClaimQuery, page: Page) -> list[Told]:
        """The claims that fit, in order of time, undated ones last."""
        query = matching(wanted).limit(page.limit).offset(page.skip)
        return list(restored(self._connection, self._connection.execute(query).scalars().all()))

    def number_of_claims(self, wanted: ClaimQuery) -> int:
        """How many claims fit."""
        return int(self._one(counting(wanted)))

    def actors(self) -> list[ActorListed]:
        """The actors with a name that current readings tell of, in no order; one that only speaks has no claims."""
        told = self._claims_by(participants)
        spoken = self._claims_by(attributions)
        keys = select(func.max(actors.c.key)).where(_NAMED).group_by(actors.c.id)
        rows = self._connection.execute(select(actors).where(actors.c.key.in_(keys)))
        return [
            ActorListed(row.id, row.name, row.kind, told.get(row.id, 0))
            for row in rows
            if row.id in told or row.id in spoken
        ]

    def called(self, text: str) -> set[str]:
        """The ids of the actors that have a name with all the words."""
        words = [actor_names.c.folded.contains(word, autoescape=True) for word in fold_name(text).split()]
        return set(self._connection.execute(select(actor_names.c.actor_id).where(*words)).scalars())

    def names_of(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """The names of the actors of these ids, by id."""
        query = select(actor_names.c.actor_id, actor_names.c.name).where(actor_names.c.actor_id.in_(ids))
        found: dict[str, list[str]] = {}
        for row in self._connection.execute(query.order_by(actor_names.c.name)):
            found.setdefault(row.actor_id, []).append(row.name)
        return found

    def days_of(self, ids: Sequence[str]) -> tuple[date | None, date | None]:
        """The first and the last day of which something is told of the actors of these ids."""
        table = record_schema.appearances
        query = select(func.min(table.c.day), func.max(table.c.day)).where(table.c.actor.in_(ids))
        first, last = self._connection.execute(query.where(table.c.other == NOBODY)).one()
        return first, last

    def segments(
        self, types: Sequence[str], states: Sequence[str], first: date, last: date
    ) -> list[tuple[int, date, date]]:
        """The line, first and last day of each segment of lines of these types, in these states, in these days."""
        lines, table = record_schema.lines, record_schema.segments
        query = (
            select(table.c.line, table.c.start, table.c.end)
            .join(lines, lines.c.key == table.c.line)
            .where(lines.c.type.in_(types), table.c.state.in_(states), table.c.end >= first, table.c.start <= last)
            .order_by(table.c.line, table.c.start)
        )
        return [(row.line, row.start, row.end) for row in self._connection.execute(query)]

    def _claims_by(self, part: Table) -> dict[str, int]:
        """In how many claims of current readings each id has a part of this sort."""
        query = (
            select(actors.c.id, func.count(func.distinct(part.c.claim)))
            .join(part, part.c.actor == actors.c.key)
            .join(claims, claims.c.key == part.c.claim)
            .where(_NAMED, claims.c.current)
            .group_by(actors.c.id)
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _claims_of(self, ids: Sequence[str]) -> dict[str, int]:
        query = (
            select(readings.c.report_id, func.count())
            .join(claims, claims.c.reading == readings.c.key)
            .where(readings.c.report_id.in_(ids), readings.c.current)
            .group_by(readings.c.report_id)
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _nearest(self, condition: ColumnElement[bool], order: Sequence[Any]) -> Report | None:
        row = self._connection.execute(select(reports).where(condition).order_by(*order).limit(1)).mappings().first()
        return report_of(row) if row else None

    def _one(self, query: Any) -> Any:
        return self._connection.execute(query).scalar()


def _fits(wanted: ReportQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.outlets:
        found.append(reports.c.outlet_folded.in_([fold_name(outlet) for outlet in wanted.outlets]))
    if wanted.first is not None:
        found.append(reports.c.published >= wanted.first)
    if wanted.last is not None:
        found.append(reports.c.published <= wanted.last)
    if wanted.text is not None and (terms := terms_of(wanted.text)):
        its = select(searched_reports.c.report).where(reports_saying(terms))
        found.append(reports.c.id.in_(its))
    return found
