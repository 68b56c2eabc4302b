"""The tables of the record, as the service grows and asks them; the caller holds the transaction."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, or_, select, update

from allegiance.model.recording import Appearance, Kept, LineRef, RecordState
from allegiance.model.tie import ActorChange, Party, Telling, Tie, TieKey
from allegiance.store import record_schema as tables
from allegiance.store import schema
from allegiance.store.bulk import write_rows
from allegiance.store.record_rows import TELLING, party_of, party_values, telling_columns, telling_of, telling_values
from allegiance.store.record_windows import batches, replace_windows
from allegiance.store.rows import Values

_EMPTIED = (
    tables.appearances, tables.shifts, tables.segments, tables.presence, tables.tellings, tables.actor_changes,
    tables.ties, tables.lines, tables.parties, tables.record_state,
)  # fmt: skip


class RecordTables:
    """The record of the store that the connection is to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lines: dict[TieKey, tuple[int, LineRef]] = {}
        self._claims: dict[str, dict[str, int]] = {}
        self._parties: dict[str, Party] = {}

    def state(self) -> RecordState | None:
        """By which rules the record was made, and which actors are joined in it; None where there is none."""
        row = self._connection.execute(select(tables.record_state)).first()
        return RecordState(row.version, {key: tuple(ids) for key, ids in row.joined.items()}) if row else None

    def keep_state(self, state: RecordState) -> None:
        """Keeps that the record is so made now."""
        self._connection.execute(delete(tables.record_state))
        joined = {key: list(ids) for key, ids in state.joined.items()}
        self._connection.execute(insert(tables.record_state).values(version=state.version, joined=joined))

    def clear(self) -> None:
        """Empties the record."""
        for table in _EMPTIED:
            self._connection.execute(delete(table))
        self._lines.clear()
        self._parties.clear()

    def forget(self, report: str) -> tuple[list[tuple[LineRef, Telling]], list[ActorChange]]:
        """Takes out what older readings of a report told, and returns it."""
        readings, claims = schema.readings, schema.claims
        old = select(claims.c.key).join(readings, readings.c.key == claims.c.reading)
        keys = self._connection.execute(old.where(readings.c.report_id == report, ~readings.c.current)).scalars().all()
        gone: list[tuple[LineRef, Telling]] = []
        undone: list[ActorChange] = []
        for batch in batches(keys):
            gone += self._tellings_of(batch)
            undone += self._changes_where(tables.actor_changes.c.claim.in_(batch))
            for table in (tables.tellings, tables.actor_changes, tables.appearances):
                self._connection.execute(delete(table).where(table.c.claim.in_(batch)))
        return gone, undone

    def keep_ties(self, ties: Collection[tuple[Tie, TieKey]]) -> dict[TieKey, LineRef]:
        """The lines of ties, each with its key once its parties are joined, by the tie's own; new ones are kept."""
        fresh = {tie.key: (tie, joined) for tie, joined in ties if tie.key not in self._lines}
        self.parties({party.key for tie, _ in fresh.values() for party in tie.parties})
        for tie, _ in fresh.values():
            for party in tie.parties:
                self._keep_party(party)
        kept = {_key(row): row for row in self._with_keys(tables.ties, fresh)}
        lines = {line.tie: line for line in self.find_lines({joined for _, joined in fresh.values()})}
        for key, (_, joined) in fresh.items():
            line = lines[joined] = lines.get(joined) or self._new_line(joined)
            row = kept.get(key)
            number = row.key if row else self._inserted(tables.ties, {**_key_values(key), "line": line.key})
            if row and row.line != line.key:
                self._connection.execute(update(tables.ties).where(tables.ties.c.key == number).values(line=line.key))
            self._lines[key] = number, line
        return {tie.key: self._lines[tie.key][1] for tie, _ in ties}

    def joined_lines(self, joined: Collection[TieKey]) -> dict[TieKey, LineRef]:
        """The lines of these keys; new ones are kept."""
        found = {line.tie: line for line in self.find_lines(joined)} if joined else {}
        return {key: found.get(key) or self._new_line(key) for key in sorted(joined)}

    def add_tellings(self, told: Iterable[tuple[Tie, Telling]]) -> None:
        """Keeps tellings of reports' current readings, whose ties are kept."""
        rows = [(*self._said(telling), self._lines[tie.key][0]) for tie, telling in told]
        write_rows(self._connection, tables.tellings, (*TELLING, "tie"), rows)

    def add_changes(self, changes: Iterable[ActorChange]) -> None:
        """Keeps changes of actors of reports' current readings."""
        rows = []
        for change in changes:
            for party in filter(None, (change.subject, change.other)):
                self._keep_party(party)
            other = change.other.key if change.other else ""
            rows.append((*self._said(change.telling), change.type, change.subject.key, other))
        write_rows(self._connection, tables.actor_changes, (*TELLING, "type", "subject", "object"), rows)

    def add_appearances(self, found: Iterable[Appearance]) -> None:
        """Keeps who takes part in claims of reports' current readings."""
        rows = [(a.actor, a.other, self._claims[a.report][a.claim], a.day, a.kind) for a in found]
        write_rows(self._connection, tables.appearances, ("actor", "other", "claim", "day", "kind"), rows)

    def _said(self, telling: Telling) -> tuple[Any, ...]:
        return telling_values(telling, claim=self._claims[telling.report][telling.claim])

    def find_lines(self, joined: Collection[TieKey]) -> list[LineRef]:
        """The lines of these keys; those that are not kept are not there."""
        return [line_of(row) for row in self._with_keys(tables.lines, joined)]

    def lines(self) -> list[LineRef]:
        """All lines."""
        return [line_of(row) for row in self._connection.execute(select(tables.lines).order_by(tables.lines.c.key))]

    def lines_of(self, parties: Collection[str], quarters: tuple[int, int] | None = None) -> list[LineRef]:
        """The lines of one of the parties, by joined keys; only those of which something is told in the quarters."""
        lines, presence = tables.lines, tables.presence
        query = select(lines).where(or_(lines.c.subject.in_(parties), lines.c.object.in_(parties)))
        if quarters:
            told = select(presence.c.line).where(presence.c.line == lines.c.key, presence.c.quarter.between(*quarters))
            query = query.where(told.correlate(lines).exists())
        return [line_of(row) for row in self._connection.execute(query.order_by(lines.c.key))]

    def ties_of(self, parties: Collection[str]) -> list[tuple[Tie, LineRef]]:
        """The ties of the parties, by keys of their own, with the lines that they are on."""
        ties, lines = tables.ties, tables.lines
        query = select(ties, lines.c.subject.label("first"), lines.c.object.label("second")).join(
            lines, lines.c.key == ties.c.line
        )
        rows = self._connection.execute(query.where(or_(ties.c.subject.in_(parties), ties.c.object.in_(parties)))).all()
        found = self.parties({key for row in rows for key in (row.subject, row.object) if key})
        return [
            (Tie(r.type, found[r.subject], found.get(r.object)), LineRef(r.line, (r.type, r.first, r.second)))
            for r in rows
        ]

    def tellings(
        self, lines: Collection[int], first: date | None, last: date | None, *, known_by: date | None = None
    ) -> dict[int, list[Telling]]:
        """What is told of the lines for days from `first` to `last` (None: without bound), by line.

        `known_by`: only what was reported up to this day.
        """
        table, ties = tables.tellings, tables.ties
        found: dict[int, list[Telling]] = defaultdict(list)
        for batch in batches(sorted(lines)):
            query = select(ties.c.line, *telling_columns(table)).join(ties, ties.c.key == table.c.tie)
            query = query.where(ties.c.line.in_(batch), *_days(table, first, last), *_known(table, known_by))
            for line, *told in self._connection.execute(query).all():
                found[line].append(telling_of(told))
        return found

    def changes(
        self, parties: Collection[str], first: date | None, last: date | None, *, known_by: date | None = None
    ) -> list[ActorChange]:
        """The changes in which one of the parties, by keys of their own, takes part; `known_by` as in `tellings`."""
        table = tables.actor_changes
        of = or_(table.c.subject.in_(parties), table.c.object.in_(parties))
        return self._changes_where(of, *_days(table, first, last), *_known(table, known_by))

    def replace(self, kept: Collection[Kept]) -> None:
        """Keeps this of each line for the days of its window, and nothing else."""
        replace_windows(self._connection, kept)

    def _with_keys(self, table: Table, keys: Collection[TieKey]) -> Iterator[Any]:
        """The rows of ties or lines that have these keys."""
        wanted = set(keys)
        for batch in batches(sorted(wanted)):
            columns = zip(("type", "subject", "object"), zip(*batch, strict=True), strict=True)
            query = select(table).where(*(table.c[name].in_(sorted(set(values))) for name, values in columns))
            yield from (row for row in self._connection.execute(query) if _key(row) in wanted)

    def _new_line(self, joined: TieKey) -> LineRef:
        return LineRef(self._inserted(tables.lines, _key_values(joined)), joined)

    def _tellings_of(self, claims: Collection[int]) -> list[tuple[LineRef, Telling]]:
        table, ties, lines = tables.tellings, tables.ties, tables.lines
        query = (
            select(lines.c.key, lines.c.type, lines.c.subject, lines.c.object, *telling_columns(table))
            .select_from(table)
            .join(ties, ties.c.key == table.c.tie)
            .join(lines, lines.c.key == ties.c.line)
            .where(table.c.claim.in_(claims))
        )
        return [
            (LineRef(key, (type_, subject, other)), telling_of(told))
            for key, type_, subject, other, *told in self._connection.execute(query)
        ]

    def _changes_where(self, *conditions: ColumnElement[bool]) -> list[ActorChange]:
        table = tables.actor_changes
        query = select(table.c.type, table.c.subject, table.c.object, *telling_columns(table)).where(*conditions)
        rows = self._connection.execute(query).all()
        parties = self.parties({key for _, subject, other, *_ in rows for key in (subject, other) if key})
        return [
            ActorChange(type_, parties[subject], parties.get(other), telling_of(told))
            for type_, subject, other, *told in rows
        ]

    def parties(self, keys: Collection[str]) -> dict[str, Party]:
        """The parties of these keys, by key; those that are not kept are not there."""
        missing = sorted(key for key in set(keys) if key not in self._parties)
        for batch in batches(missing):
            query = select(tables.parties).where(tables.parties.c.key.in_(batch))
            self._parties |= {row.key: party_of(row) for row in self._connection.execute(query)}
        return {key: self._parties[key] for key in keys if key in self._parties}

    def _keep_party(self, party: Party) -> None:
        known = self.parties([party.key]).get(party.key)
        if known is None:
            self._connection.execute(insert(tables.parties).values(party_values(party)))
        elif _shown(party) < _shown(known):
            same = tables.parties.c.key == party.key
            self._connection.execute(update(tables.parties).where(same).values(party_values(party)))
        else:
            return
        self._parties[party.key] = party

    def find_claims(self, reports: Collection[str]) -> None:
        """Looks up the claims of these reports' current readings, of which something is to be kept."""
        readings, claims = schema.readings, schema.claims
        self._claims = {report: {} for report in reports}
        for batch in batches(sorted(reports)):
            query = select(readings.c.report_id, claims.c.id, claims.c.key).where(readings.c.current)
            query = query.join(readings, readings.c.key == claims.c.reading).where(readings.c.report_id.in_(batch))
            for report, id_, key in self._connection.execute(query):
                self._claims[report][id_] = key

    def _inserted(self, table: Table, values: Values) -> int:
        key = self._connection.execute(insert(table).values(values)).inserted_primary_key
        assert key is not None
        return int(key[0])


def _shown(party: Party) -> tuple[str, str]:
    """Sorts the ways in which a party is named, so that the same one is shown whichever came first."""
    return party.name, (party.actor.kind if party.actor else None) or ""


def _key_values(key: TieKey) -> Values:
    return dict(zip(("type", "subject", "object"), key, strict=True))


def _key(row: Any) -> TieKey:
    return row.type, row.subject, row.object


def line_of(row: Any) -> LineRef:
    """The line that the row keeps."""
    return LineRef(row.key, (row.type, row.subject, row.object))


def _days(table: Table, first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    found = [table.c.end >= first] if first else []
    return [*found, table.c.start <= last] if last else found


def _known(table: Table, by: date | None) -> list[ColumnElement[bool]]:
    return [table.c.reported <= by] if by else []
