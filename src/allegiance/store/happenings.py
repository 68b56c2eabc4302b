"""Keeps accounts of happenings with their links and events, reprints, and which reports were gathered already."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, tuple_, update

from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.store import event_sums, schema
from allegiance.store.bulk import write_rows
from allegiance.store.finding import report_of, restored
from allegiance.store.restoring import OF_REPORT, report_from

BATCH = 400
Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as it is kept: `features` are plain values, `keys` by which accounts that are like it are found."""

    id: str
    report: str
    features: Plain
    keys: Collection[int]
    claims: Sequence[str]


class HappeningTables:
    """The tables of accounts, events and reprints in one transaction, which the caller holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ---- what was taken in

    def waiting(self) -> list[str]:
        """The reports whose current reading was not taken in yet, by id."""
        readings, gathered = schema.readings, schema.gathered
        done = select(gathered.c.reading)
        query = select(readings.c.report_id).where(readings.c.current, readings.c.key.not_in(done))
        return sorted(self._connection.execute(query).scalars())

    def told(self, report: str) -> tuple[Report, list[Told]]:
        """The report and the claims of its current reading."""
        row = self._connection.execute(select(schema.reports).where(schema.reports.c.id == report)).mappings().one()
        query = (
            select(schema.claims.c.key)
            .join(schema.readings, schema.readings.c.key == schema.claims.c.reading)
            .where(schema.readings.c.report_id == report, schema.readings.c.current)
            .order_by(schema.claims.c.position)
        )
        return report_of(row), list(restored(self._connection, self._connection.execute(query).scalars().all()))

    def report(self, id_: str) -> Report:
        """The report of this id."""
        row = self._connection.execute(select(schema.reports).where(schema.reports.c.id == id_)).mappings().one()
        return report_of(row)

    def reports_by_id(self, ids: Collection[str]) -> dict[str, Report]:
        """The reports of these ids, by id."""
        found: dict[str, Report] = {}
        for batch in _batches(sorted(ids)):
            query = select(*OF_REPORT).where(schema.reports.c.id.in_(batch))
            found |= {row[0]: report_from(row) for row in self._connection.execute(query)}
        return found

    def done(self, report: str) -> None:
        """Marks the report's current reading as taken in."""
        gathered, readings = schema.gathered, schema.readings
        self._connection.execute(delete(gathered).where(gathered.c.report == report))
        reading = select(readings.c.key, readings.c.report_id).where(readings.c.report_id == report, readings.c.current)
        self._connection.execute(insert(gathered).from_select(["reading", "report"], reading))

    def all_done(self) -> None:
        """Marks every report's current reading as taken in."""
        gathered, readings = schema.gathered, schema.readings
        self._connection.execute(delete(gathered))
        reading = select(readings.c.key, readings.c.report_id).where(readings.c.current)
        self._connection.execute(insert(gathered).from_select(["reading", "report"], reading))

    def nothing_done(self) -> bool:
        """True if no report was taken in yet."""
        return self._connection.execute(select(schema.gathered.c.reading).limit(1)).first() is None

    def reports(self) -> Iterator[Report]:
        """All reports that were read, by id."""
        query = select(schema.reports).order_by(schema.reports.c.id).execution_options(yield_per=BATCH)
        yield from map(report_of, self._connection.execute(query).mappings())

    def forget(self, reports: Collection[str]) -> None:
        """Marks the reports as not taken in."""
        gathered = schema.gathered
        for batch in _batches(sorted(reports)):
            self._connection.execute(delete(gathered).where(gathered.c.report.in_(batch)))

    def forget_all(self) -> None:
        """Empties these tables; claims, reports and judgements stay."""
        for table in _TABLES:
            self._connection.execute(delete(table))

    def state(self, name: str) -> Any:
        """A value that is kept of how they are made; None where there is none."""
        table = schema.gathered_state
        return self._connection.execute(select(table.c.value).where(table.c.name == name)).scalar()

    def set_state(self, name: str, value: Any) -> None:
        """Keeps such a value."""
        table = schema.gathered_state
        self._connection.execute(delete(table).where(table.c.name == name))
        self._connection.execute(insert(table).values(name=name, value=value))

    def reports_of(self, *, actors: Collection[str], claims: Collection[str]) -> set[str]:
        """The reports in which any of the actors takes part, or that make any of the claims."""
        accounts, kept = schema.accounts, schema.account_claims
        query = select(accounts.c.report).join(kept, kept.c.account == accounts.c.id).where(kept.c.claim.in_(claims))
        found = set(self._connection.execute(query).scalars())
        parts, readings = schema.participants, schema.readings
        wanted = select(schema.actors.c.key).where(schema.actors.c.id.in_(actors))
        query = (
            select(readings.c.report_id)
            .join(schema.claims, schema.claims.c.reading == readings.c.key)
            .join(parts, parts.c.claim == schema.claims.c.key)
            .where(parts.c.actor.in_(wanted))
        )
        return found | set(self._connection.execute(query).scalars())

    # ---- accounts

    def drop(self, report: str) -> set[str]:
        """Takes the report's accounts out with all that hangs on them; returns which others were linked to them."""
        accounts, links = schema.accounts, schema.account_links
        ids = self._connection.execute(select(accounts.c.id).where(accounts.c.report == report)).scalars().all()
        if not ids:
            return set()
        near = {other for link in self.links(ids) for other in link[:2]} - set(ids)
        for table in (schema.account_keys, schema.account_claims):
            self._connection.execute(delete(table).where(table.c.account.in_(ids)))
        self._connection.execute(delete(links).where(links.c.first.in_(ids) | links.c.second.in_(ids)))
        self._connection.execute(delete(accounts).where(accounts.c.id.in_(ids)))
        return near

    def put(self, rows: Sequence[AccountRow]) -> None:
        """Keeps accounts."""
        plain = ((r.id, r.report, r.id, dict(r.features)) for r in rows)
        write_rows(self._connection, schema.accounts, ("id", "report", "event", "features"), plain)
        keyed = sorted((key, r.id) for r in rows for key in r.keys)
        write_rows(self._connection, schema.account_keys, ("key", "account"), keyed)
        claims = ((claim, r.id) for r in rows for claim in r.claims)
        write_rows(self._connection, schema.account_claims, ("claim", "account"), claims)

    def candidates(self, keys: Collection[int]) -> dict[str, set[int]]:
        """The ids of the accounts that have any of the keys, each with those that it has."""
        table = schema.account_keys
        found: dict[str, set[int]] = {}
        for batch in _batches(sorted(keys)):
            query = select(table.c.account, table.c.key).where(table.c.key.in_(batch))
            for account, key in self._connection.execute(query):
                found.setdefault(account, set()).add(key)
        return found

    def accounts(self, ids: Collection[str]) -> Iterator[tuple[str, str, Plain]]:
        """The accounts of these ids: id, report and features."""
        table = schema.accounts
        for batch in _batches(sorted(ids)):
            query = select(table.c.id, table.c.report, table.c.features).where(table.c.id.in_(batch))
            yield from ((row.id, row.report, row.features) for row in self._connection.execute(query))

    def accounts_of(self, claims: Collection[str]) -> dict[str, str]:
        """The account of each of the claims, as far as they have one."""
        table = schema.account_claims
        found: dict[str, str] = {}
        for batch in _batches(sorted(claims)):
            query = select(table.c.claim, table.c.account).where(table.c.claim.in_(batch))
            found.update((row.claim, row.account) for row in self._connection.execute(query))
        return found

    def put_links(self, links: Iterable[tuple[str, str, float]]) -> None:
        """Keeps links between accounts; endless points are kept as none."""
        rows = ((a, b, None if p == float("inf") else p) for a, b, p in links)
        write_rows(self._connection, schema.account_links, ("first", "second", "points"), rows)

    def links(self, ids: Collection[str]) -> set[tuple[str, str, float]]:
        """The links of these accounts with whatever others."""
        table = schema.account_links
        found = set()
        for batch in _batches(sorted(ids)):
            for column in (table.c.first, table.c.second):
                for row in self._connection.execute(select(table).where(column.in_(batch))):
                    found.add((row.first, row.second, float("inf") if row.points is None else row.points))
        return found

    def events_of(self, ids: Collection[str]) -> dict[str, str]:
        """The event of each of the accounts."""
        table = schema.accounts
        found: dict[str, str] = {}
        for batch in _batches(sorted(ids)):
            query = select(table.c.id, table.c.event).where(table.c.id.in_(batch))
            found.update((row.id, row.event) for row in self._connection.execute(query))
        return found

    def set_events(self, events: Mapping[str, str]) -> None:
        """Says to which event each of the accounts belongs."""
        table = schema.accounts
        if events:
            change = update(table).where(table.c.id == bindparam("account")).values(event=bindparam("now"))
            self._connection.execute(change, [{"account": id_, "now": event} for id_, event in events.items()])

    def events_in(self, report: str) -> set[str]:
        """The events that the report tells of."""
        accounts = schema.accounts
        query = select(accounts.c.event).where(accounts.c.report == report)
        return set(self._connection.execute(query).scalars())

    def sum_up(self, events: Collection[str]) -> None:
        """Keeps how much is told of these events, by id; those that are no more are taken out."""
        event_sums.sum_up(self._connection, events)

    def sum_up_all(self) -> None:
        """Keeps how much is told of every event."""
        event_sums.sum_up_all(self._connection)

    # ---- copies

    def drop_copies(self, report: str) -> None:
        """Takes out which copies the report is part of."""
        copies, keys = schema.copies, schema.passage_keys
        self._connection.execute(delete(copies).where((copies.c.first == report) | (copies.c.second == report)))
        self._connection.execute(delete(keys).where(keys.c.report == report))

    def put_passages(self, report: str, keys: Collection[int]) -> None:
        """Keeps the keys of a report's passages."""
        self.put_all_passages((key, report) for key in sorted(keys))

    def put_all_passages(self, rows: Iterable[tuple[int, str]]) -> None:
        """Keeps keys of passages, each with its report."""
        write_rows(self._connection, schema.passage_keys, ("key", "report"), rows)

    def alike(self, keys: Collection[int], *, at_least: int) -> list[str]:
        """The reports that share so many of the keys."""
        table = schema.passage_keys
        shared: dict[str, int] = {}
        for batch in _batches(sorted(keys)):
            query = select(table.c.report, func.count()).where(table.c.key.in_(batch)).group_by(table.c.report)
            for report, count in self._connection.execute(query):
                shared[report] = shared.get(report, 0) + count
        return sorted(report for report, count in shared.items() if count >= at_least)

    def put_copies(self, copies: Sequence[Plain]) -> None:
        """Keeps copies, as plain values by column."""
        self._insert(schema.copies, [dict(copy) for copy in copies])

    def _insert(self, table: Table, rows: Sequence[Plain]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


def reprinted(connection: Connection) -> list[tuple[str, str]]:
    """The pairs of reports of which one reprints the other, in order."""
    table = schema.copies
    query = select(table.c.first, table.c.second).order_by(table.c.first, table.c.second)
    return [(first, second) for first, second in connection.execute(query)]


def copies(connection: Connection, reports: Collection[str] | None) -> list[Plain]:
    """The copies that any of the reports is part of, or all, in order."""
    table = schema.copies
    query = select(table).order_by(table.c.first, table.c.second)
    if reports is None:
        return [dict(row) for row in connection.execute(query).mappings()]
    found: dict[tuple[str, str], Plain] = {}
    for batch in _batches(sorted(reports)):
        wanted = query.where(table.c.first.in_(batch) | table.c.second.in_(batch))
        found |= {(row["first"], row["second"]): dict(row) for row in connection.execute(wanted).mappings()}
    return [found[pair] for pair in sorted(found)]


def copies_among(connection: Connection, groups: Iterable[Collection[str]]) -> list[Plain]:
    """The copies of which both reports are in one of the groups, in order."""
    table = schema.copies
    together: dict[str, set[str]] = {}
    for group in groups:
        for report in group if len(group) > 1 else ():
            together.setdefault(report, set()).update(group)
    pairs: set[tuple[str, str]] = set()
    for batch in _batches(sorted(together)):
        query = select(table.c.first, table.c.second).where(table.c.first.in_(batch))
        pairs |= {(first, second) for first, second in connection.execute(query) if second in together[first]}
    found = []
    for some in _batches(sorted(pairs)):
        wanted = tuple_(table.c.first, table.c.second).in_(some)
        found += [dict(row) for row in connection.execute(select(table).where(wanted)).mappings()]
    return sorted(found, key=lambda row: (row["first"], row["second"]))


def events(connection: Connection, claims: Collection[str]) -> dict[str, list[str]]:
    """The ids of all claims of the events that any of the claims tells of, by event."""
    accounts, kept = schema.accounts, schema.account_claims
    wanted: set[str] = set()
    for batch in _batches(sorted(claims)):
        query = select(accounts.c.event).join(kept, kept.c.account == accounts.c.id).where(kept.c.claim.in_(batch))
        wanted.update(connection.execute(query).scalars())
    return claims_of_events(connection, sorted(wanted))


def claims_of_events(connection: Connection, events: Sequence[str]) -> dict[str, list[str]]:
    """The ids of all claims of the events, by event."""
    accounts, kept = schema.accounts, schema.account_claims
    found: dict[str, list[str]] = {event: [] for event in events}
    for batch in _batches(events):
        joined = select(accounts.c.event, kept.c.claim).join(kept, kept.c.account == accounts.c.id)
        for event, claim in connection.execute(joined.where(accounts.c.event.in_(batch)).order_by(kept.c.claim)):
            found[event].append(claim)
    return found


_TABLES = (
    schema.account_links, schema.account_keys, schema.account_claims, schema.accounts, schema.event_sums,
    schema.copies, schema.passage_keys, schema.gathered, schema.gathered_state,
)  # fmt: skip


def _batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))
