"""The store that the service works with."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine

from allegiance.errors import StoreError
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.company import Company
from allegiance.model.judgement import Judgement
from allegiance.model.ports import Change, ClaimQuery, Told
from allegiance.model.recording import Grow, LineRef, Page
from allegiance.model.report import Report
from allegiance.model.review import Review
from allegiance.store import (
    company,
    doubting,
    event_sums,
    finding,
    happenings,
    judging,
    migrate,
    naming,
    reviewing,
    tie_sums,
    writing,
)
from allegiance.store.accounts import AccountTables
from allegiance.store.doubting import Resting
from allegiance.store.engine import engine_for
from allegiance.store.faults import told_as_store_error
from allegiance.store.happenings import HappeningTables, Plain
from allegiance.store.listing import Lists
from allegiance.store.record import RecordTables
from allegiance.store.record_asking import RecordAnswers

T = TypeVar("T")


def open_store(location: str, *, create: bool = True) -> "Store":
    """Opens the store at `location`, the path of an SQLite file or a database's URL, and brings its tables up to date.

    A missing file is made if `create` says so. Raises StoreError for what is no store, or one of a newer version.
    """
    with told_as_store_error(location):
        engine = engine_for(location, create=create)
        try:
            with engine.connect() as connection:
                revision = migrate.current_revision(connection, location)
            if revision is None and not create:
                raise StoreError(f"{location}: this database is empty; `allegiance ingest` makes a store")
            if revision != migrate.HEAD:
                with engine.connect().execution_options(writes=True) as connection, connection.begin():
                    migrate.upgrade(connection, location)
        except BaseException:
            engine.dispose()
            raise
    return Store(engine, location)


class Store:
    """Reports and claims in a database; every method raises StoreError where it cannot be read or written."""

    def __init__(self, engine: Engine, location: str) -> None:
        self._engine = engine
        self.location = location

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives the database back."""
        self._engine.dispose()

    def has(self, report: Report, reader: str) -> bool:
        """True if the report was read by this reader; InputError if its id belongs to another report."""
        return self._look(lambda connection: writing.change_needed(connection, report, reader)) == "unchanged"

    def add(
        self,
        report: Report,
        claims: Iterable[Claim],
        *,
        reader: str,
        names: Mapping[str, Collection[str]] | None = None,
        grow: Grow | None = None,
    ) -> Change:
        """Keeps a report's reading, in one transaction that is over when this returns.

        `names` are wordings by the id of the actor that they name; `grow` takes what was kept into the record. Claims
        are never changed: another reader's stay, and this reading becomes the report's current one, or what earlier
        reviews make of it; a reading that is there stays as it is. Raises InputError if the report's id belongs to
        another report, ValueError for claims of another report or reader.
        """
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            change = writing.change_needed(connection, report, reader)
            if change != "unchanged":
                claims = tuple(claims)
                writing.write_reading(connection, report, claims, reader=reader, names=names or {}, change=change)
                reviewed = reviewing.revise(connection, report.id)
                if grow:
                    grow(RecordTables(connection), report, claims if reviewed is None else reviewed)
                reviewing.sweep(connection, report.id)
        return change

    @contextmanager
    def recording(self) -> Iterator[RecordTables]:
        """The record, for writing, in one transaction that ends with the block."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield RecordTables(connection)

    @contextmanager
    def record(self) -> Iterator[RecordAnswers]:
        """The record, for reading, as it stands when the block begins."""
        with told_as_store_error(self.location), self._engine.connect() as connection:
            yield RecordAnswers(connection)

    def readings(self, kinds: Collection[ClaimKind] = ()) -> Iterator[Told]:
        """All claims of each report's current reading, report by report, in order of id; of these kinds if any."""
        with told_as_store_error(self.location), self._engine.connect() as connection:
            yield from finding.by_report(connection, kinds)

    def find(self, query: ClaimQuery) -> Iterator[Told]:
        """The claims of each report's current reading that fit, in order of time, undated ones last."""
        with told_as_store_error(self.location), self._engine.connect() as connection:
            yield from finding.find(connection, query)

    def named(self, name: str) -> list[Actor]:
        """The actors whose id, name or any wording of them is `name`, by id; case, accents and article do not count."""
        return self._look(lambda connection: naming.named(connection, name))

    def names(self) -> list[str]:
        """All names that actors of the store are called by."""
        return self._look(naming.names)

    def names_of(self, actor: str) -> list[str]:
        """The names of the actor of this id."""
        return self._look(lambda connection: naming.names_of(connection, actor))

    def outlets(self, name: str) -> list[str]:
        """The outlets called `name`, as they write themselves."""
        return self._look(lambda connection: naming.outlets(connection, name))

    def voices(self, name: str) -> list[str]:
        """The wordings `name` of speakers who are no known actors, as they were written."""
        return self._look(lambda connection: naming.voices(connection, name))

    def judge(self, *judgements: Judgement) -> None:
        """Keeps judgements, in one transaction; one that is there already stays as it is."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            judging.write(connection, judgements)

    def judgements(self) -> list[Judgement]:
        """All judgements ever kept, in order of time; `standing` tells those that are not undone."""
        return self._look(judging.kept)

    def review(self, *reviews: Review, grow: Grow | None = None) -> None:
        """Keeps reviews with their judgements and makes them count, in one transaction; `grow` as in `add`."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            reviewing.write(connection, reviews)
            for report in sorted({review.read.document for review in reviews}):
                self._revise(connection, report, grow)

    def revise(self, judgements: Iterable[str], grow: Grow | None = None) -> None:
        """Makes the reports that these judgements, by id, review stand as the reviews that count have them now."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            for report in sorted(reviewing.reports_of(connection, judgements)):
                self._revise(connection, report, grow)

    @staticmethod
    def _revise(connection: Connection, report: str, grow: Grow | None) -> None:
        claims = reviewing.revise(connection, report)
        if claims is not None and grow:
            grow(RecordTables(connection), HappeningTables(connection).report(report), claims)
        reviewing.sweep(connection, report)

    def reviews(self, report: str | None = None) -> list[Review]:
        """All reviews ever made, or those of a report, in order of time, those taken back among them."""
        return self._look(lambda connection: reviewing.kept(connection, report))

    def as_read(self, claim: str) -> Told | None:
        """The claim of this id as the machine read it last, with its report; None where it reads none."""
        return self._look(lambda connection: reviewing.as_read(connection, claim))

    def reviewed_ids(self) -> frozenset[str]:
        """The ids of the claims that were accepted or corrected."""
        return self._look(reviewing.reviewed_ids)

    def doubtful(self, query: ClaimQuery, *, limit: int) -> list[Resting]:
        """Claims that fit and that nobody reviewed: the least sure, and those that others contradict."""
        return self._look(lambda connection: doubting.doubtful(connection, query, limit=limit))

    def told_of(self) -> dict[Actor, list[str]]:
        """The actors of the store, each as it was named last, with all names, by id."""
        return self._look(company.told_of)

    def company(self, ids: Collection[str] | None = None) -> dict[str, Company]:
        """Where and with whom the actors of these ids, or all, are told of; who is in no claim is left out."""
        return self._look(lambda connection: company.company(connection, ids))

    @contextmanager
    def happenings(self) -> Iterator[HappeningTables]:
        """The tables of events and reprints, for writing, in one transaction that ends with the block."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield HappeningTables(connection)

    @contextmanager
    def accounts(self, *, write: bool = False) -> Iterator[AccountTables]:
        """The accounts, for reading, or in one transaction for writing."""
        with (
            told_as_store_error(self.location),
            self._engine.connect().execution_options(writes=write) as connection,
            connection.begin(),
        ):
            yield AccountTables(connection)

    @contextmanager
    def lists(self) -> Iterator[Lists]:
        """Lists of what is kept, as it stands when the block begins."""
        with told_as_store_error(self.location), self._engine.connect() as connection:
            yield Lists(connection)

    def ungathered(self) -> int:
        """How many reports were not gathered yet."""
        return self._look(lambda connection: len(HappeningTables(connection).waiting()))

    def ids(self, query: ClaimQuery) -> list[str]:
        """The ids of the claims that fit, in order of time."""
        return self._look(lambda connection: finding.ids(connection, query))

    def claims(self, ids: Sequence[str], *, known_by: date | None = None) -> list[Told]:
        """The claims of these ids with their reports, as far as they are of current readings and known by then."""
        return self._look(lambda connection: list(finding.of_ids(connection, ids, known_by=known_by)))

    def claims_of_keys(self, keys: Sequence[int]) -> list[Told]:
        """The claims that are kept by these keys with their reports, in the same order."""
        return self._look(lambda connection: list(finding.restored(connection, keys)))

    def gathered_state(self, name: str) -> Any:
        """A value that is kept of how events are made; None where there is none."""
        return self._look(lambda connection: HappeningTables(connection).state(name))

    def events(self, claims: Collection[str]) -> dict[str, list[str]]:
        """The ids of all claims of the events that any of the claims tells of, by event."""
        return self._look(lambda connection: happenings.events(connection, claims))

    def event_page(
        self, query: ClaimQuery, page: Page, *, reports: int = 1, differing: bool = False
    ) -> list[str]:  # fmt: skip
        """The events of the claims that fit, told by so many reports at least; those of most claims first.

        `differing` asks for those alone of which the tellings may differ.
        """
        return self._look(lambda c: event_sums.event_page(c, query, page, reports=reports, differing=differing))

    def number_of_events(self, query: ClaimQuery, *, reports: int = 1) -> int:
        """How many events fit."""
        return self._look(lambda connection: event_sums.number_of_events(connection, query, reports=reports))

    def differing_lines(self, query: ClaimQuery) -> list[LineRef]:
        """The lines of ties of which the claims that fit cannot all be so, those of most claims first."""
        return self._look(lambda connection: tie_sums.differing_lines(connection, query))

    def claims_on(self, lines: Sequence[int], query: ClaimQuery) -> dict[int, list[int]]:
        """The keys of the claims that fit and tell of the lines of ties, by line."""
        return self._look(lambda connection: tie_sums.claims_on(connection, lines, query))

    def claims_of_events(self, events: Sequence[str]) -> dict[str, list[str]]:
        """The ids of all claims of the events, by event."""
        return self._look(lambda connection: happenings.claims_of_events(connection, events))

    def copies(self, reports: Collection[str] | None = None) -> list[Plain]:
        """The copies that any of the reports is part of, or all, as plain values by column."""
        return self._look(lambda connection: happenings.copies(connection, reports))

    def copies_among(self, groups: Iterable[Collection[str]]) -> list[Plain]:
        """The copies of which both reports are in one of the groups, as plain values by column."""
        return self._look(lambda connection: happenings.copies_among(connection, groups))

    def reprinted(self) -> list[tuple[str, str]]:
        """The pairs of reports, by id, of which one reprints the other, whole or in part."""
        return self._look(happenings.reprinted)

    def report(self, id_: str) -> Report:
        """The report of this id."""
        return self._look(lambda connection: HappeningTables(connection).report(id_))

    def _look(self, question: Callable[[Connection], T]) -> T:
        with told_as_store_error(self.location), self._engine.connect() as connection:
            return question(connection)
