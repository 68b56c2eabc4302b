"""Writes one report's reading; the caller holds the transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from allegiance.errors import InputError
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim
from allegiance.model.ports import Change
from allegiance.model.report import Report
from allegiance.store import schema
from allegiance.store.countries import countries, told_of
from allegiance.store.fold import fold_name, fold_text
from allegiance.store.rows import ClaimRows, Values, claim_rows

Names = Mapping[str, Collection[str]]
"""Wordings by the id of the actor that they name."""

_ORIGIN = ("outlet", "published", "url")


def change_needed(connection: Connection, report: Report, reader: str) -> Change:
    """What keeping the report as read by `reader` would be.

    Raises InputError if the report's id belongs to another one, or if it has characters that no database keeps.
    """
    _check_characters(report)
    row = connection.execute(select(schema.reports).where(schema.reports.c.id == report.id)).mappings().one_or_none()
    if row is None:
        return "new"
    known = select(schema.readings.c.key).where(
        schema.readings.c.report_id == report.id, schema.readings.c.reader == reader
    )
    read_before = connection.execute(known).first() is not None
    _check_same(report, row, read_before=read_before)
    return "unchanged" if read_before else "reread"


def write_reading(
    connection: Connection, report: Report, claims: Sequence[Claim], *, reader: str, names: Names, change: Change
) -> None:
    """Writes the report, unless it is there, and its claims as the report's current reading.

    Raises ValueError for claims of another report or reader, and for two claims of one id.
    """
    _check_claims(report, claims, reader)
    if change == "new":
        connection.execute(insert(schema.reports), _report_values(report))
        connection.execute(insert(schema.searched_reports), {"report": report.id, **_searched(report)})
    else:
        _complete(connection, report)
    write_claims(connection, report, _write_reading(connection, report, reader), claims, names)


def write_claims(
    connection: Connection, report: Report, reading: int, claims: Sequence[Claim], names: Names
) -> None:  # fmt: skip
    """Writes the claims as those of a current reading of the report, by its key, with their actors."""
    actors = _actors_of(claims)
    keys = _actor_keys(connection, actors)
    _write_names(connection, actors, names)
    of_countries = countries([told_of(claim) for claim in claims])
    _write_claims(
        connection,
        reading,
        [
            claim_rows(claim, published=report.published, country=country, key_of=keys.__getitem__)
            for claim, country in zip(claims, of_countries, strict=True)
        ],
    )


def make_current(connection: Connection, report: str, reading: int | None = None) -> None:
    """Makes the reading, by its key, the current one of the report; with none, none is."""
    readings, claims = schema.readings, schema.claims
    of_report = select(readings.c.key).where(readings.c.report_id == report)
    connection.execute(update(readings).where(readings.c.report_id == report).values(current=False))
    connection.execute(update(claims).where(claims.c.reading.in_(of_report)).values(current=False))
    if reading is not None:
        connection.execute(update(readings).where(readings.c.key == reading).values(current=True))
        connection.execute(update(claims).where(claims.c.reading == reading).values(current=True))


def _check_characters(report: Report) -> None:
    for text in filter(None, (report.id, report.text, report.title, report.outlet, report.url)):
        bad = next((i for i, c in enumerate(text) if c == "\0" or "\ud800" <= c <= "\udfff"), None)
        if bad is not None:
            raise InputError(
                report.id.encode("ascii", "backslashreplace").decode(),
                f"character {bad} (U+{ord(text[bad]):04X}) cannot be kept; take it out of the report",
            )


def _check_same(report: Report, row: Mapping[Any, Any], *, read_before: bool) -> None:
    if report.text != row["text"]:
        raise InputError(
            report.id,
            f"the store has another report of this id: {_named(row['title'], row['text'])}, and not "
            f"{_named(report.title, report.text)}; give one of them another id",
        )
    for field in _ORIGIN:
        given, kept = getattr(report, field), row[field]
        # A later version of the program may find out what an earlier one did not.
        if given != kept and (read_before or kept is not None):
            raise InputError(
                report.id,
                f"the store has this report with {field} {_shown(kept)}, and not {_shown(given)}; give one of them "
                "another id",
            )


def _named(title: str | None, text: str) -> str:
    words = " ".join((title or text).split())
    return f"{words[:60]!r} ({len(text)} characters)"


def _shown(value: object) -> str:
    return repr(str(value)) if value is not None else "unknown"


def _check_claims(report: Report, claims: Sequence[Claim], reader: str) -> None:
    for claim in claims:
        if (claim.document, claim.reader) != (report.id, reader):
            raise ValueError(f"claim {claim.id} is not of report {report.id} read by {reader}")
    if len({claim.id for claim in claims}) != len(claims):
        raise ValueError(f"two claims of report {report.id} have one id")


def _report_values(report: Report) -> dict[str, Any]:
    return {
        **{name: getattr(report, name) for name in ("id", "text", "title", *_ORIGIN)},
        "outlet_folded": fold_name(report.outlet) if report.outlet else None,
        "blocks": [[block.start, block.end, block.kind.value] for block in report.blocks],
    }


def _complete(connection: Connection, report: Report) -> None:
    values = _report_values(report)
    fresh = {name: values[name] for name in ("title", "outlet_folded", *_ORIGIN, "blocks") if values[name] is not None}
    connection.execute(update(schema.reports).where(schema.reports.c.id == report.id).values(fresh))
    searched = schema.searched_reports
    connection.execute(update(searched).where(searched.c.report == report.id).values(_searched(report)))


def _searched(report: Report) -> dict[str, str]:
    return {"title": fold_text(report.title or ""), "words": fold_text(report.text)}


def _write_reading(connection: Connection, report: Report, reader: str) -> int:
    readings = schema.readings
    make_current(connection, report.id)
    values = {"report_id": report.id, "reader": reader, "read_at": datetime.now(UTC), "current": True}
    return inserted(connection, readings, values)


def inserted(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Writes a row and returns its key."""
    key = connection.execute(insert(table).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _actors_of(claims: Iterable[Claim]) -> list[Actor]:
    sources = (
        p for claim in claims for p in (*claim.participants, *(a.source for a in claim.attribution)) if p is not None
    )
    return list(dict.fromkeys(p.actor for p in sources if p.actor))


def _actor_keys(connection: Connection, actors: Sequence[Actor]) -> dict[Actor, int]:
    table = schema.actors
    query = select(table).where(table.c.id.in_({actor.id for actor in actors}))
    keys = {Actor(row.id, row.name, row.kind): row.key for row in connection.execute(query)}
    for actor in actors:
        if actor not in keys:
            keys[actor] = inserted(connection, table, {"id": actor.id, "name": actor.name, "kind": actor.kind})
    return keys


def _write_names(connection: Connection, actors: Sequence[Actor], names: Names) -> None:
    table = schema.actor_names
    wanted = {(actor.id, name) for actor in actors for name in (actor.name, *names.get(actor.id, ()))}
    query = select(table.c.actor_id, table.c.name).where(table.c.actor_id.in_({actor.id for actor in actors}))
    missing = sorted(wanted - {(row.actor_id, row.name) for row in connection.execute(query)})
    _insert_all(
        connection, table, [{"actor_id": id_, "name": name, "folded": fold_name(name)} for id_, name in missing]
    )


def _write_claims(connection: Connection, reading: int, kept: Sequence[ClaimRows]) -> None:
    claims = [{**rows.claim, "reading": reading, "position": position} for position, rows in enumerate(kept)]
    _insert_all(connection, schema.claims, claims)
    query = select(schema.claims.c.key).where(schema.claims.c.reading == reading).order_by(schema.claims.c.position)
    keys = connection.execute(query).scalars().all()
    _write_parts(connection, schema.participants, keys, [rows.participants for rows in kept])
    _write_parts(connection, schema.attributions, keys, [rows.attributions for rows in kept])
    _write_parts(connection, schema.figures, keys, [rows.figures for rows in kept])
    places = [{**row, "claim": key} for key, rows in zip(keys, kept, strict=True) for row in rows.places]
    _insert_all(connection, schema.claim_places, places)


def _write_parts(connection: Connection, table: Table, keys: Sequence[int], groups: Sequence[Sequence[Values]]) -> None:
    values = [
        {**row, "claim": key, "position": position}
        for key, group in zip(keys, groups, strict=True)
        for position, row in enumerate(group)
    ]
    _insert_all(connection, table, values)


def _insert_all(connection: Connection, table: Table, values: Sequence[Values]) -> None:
    if values:
        connection.execute(insert(table), values)
