"""What lists and searches need: the order of claims in time, countries, words, and sums of events."""

from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

from allegiance.store.countries import countries
from allegiance.store.fold import fold_text
from allegiance.store.fulltext import VIRTUAL

revision = "0009"
down_revision = "0008"
BATCH = 1000


def upgrade() -> None:
    """Adds columns and fills them; sums of events are made when they are next asked for."""
    _add_columns()
    _fill_columns()
    for old in ("ix_claims_type", "ix_claims_kind", "ix_claims_time_start_time_end"):
        op.drop_index(op.f(old), "claims")
    op.create_index(op.f("ix_claims_day_current"), "claims", ["day", "current"])
    op.create_index(op.f("ix_claims_type_current_day"), "claims", ["type", "current", "day"])
    op.create_index(op.f("ix_claims_country_current_day"), "claims", ["country", "current", "day"])
    of_kind = ["kind", "current", "time_start", "time_end", "published"]
    op.create_index(op.f("ix_claims_kind_current_time_start_time_end_published"), "claims", of_kind)
    op.drop_index(op.f("ix_reports_published"), "reports")
    op.create_index(op.f("ix_reports_published_id"), "reports", ["published", "id"])
    for column in ("piece", "other"):
        op.create_index(op.f(f"ix_segments_{column}_state"), "segments", [column, "state"])
    _make_sums()
    _make_words()


def _add_columns() -> None:
    op.add_column("claims", sa.Column("current", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("claims", sa.Column("published", sa.Date(), nullable=True))
    op.add_column("claims", sa.Column("day", sa.Date(), nullable=False, server_default="9999-12-31"))
    op.add_column("claims", sa.Column("country", sa.Text(), nullable=True))


def _fill_columns() -> None:
    told = "(SELECT {} FROM readings JOIN reports ON reports.id = readings.report_id WHERE readings.key = reading)"
    op.execute(
        f"UPDATE claims SET current = {told.format('readings.current')}, published = {told.format('reports.published')}"
    )
    op.execute("UPDATE claims SET day = COALESCE(time_start, time_end, published, '9999-12-31')")
    connection = op.get_bind()
    query = sa.text(
        "SELECT claims.reading, claims.key, claims.place_country, actors.id FROM claims"
        " LEFT JOIN participants ON participants.claim = claims.key LEFT JOIN actors ON actors.key = participants.actor"
        " ORDER BY claims.reading, claims.position"
    )
    change = sa.text("UPDATE claims SET country = :country WHERE key = :key")
    rows: list[dict[str, Any]] = []
    for _, of_reading in groupby(connection.execute(query).all(), key=lambda row: row[0]):
        claims = [(key, list(parts)) for key, parts in groupby(of_reading, key=lambda row: row[1])]
        found = countries([(parts[0][2], [p[3] for p in parts if p[3]]) for _, parts in claims])
        rows += [{"key": key, "country": one} for (key, _), one in zip(claims, found, strict=True) if one]
    for start in range(0, len(rows), BATCH):
        connection.execute(change, rows[start : start + BATCH])


def _make_sums() -> None:
    op.create_table(
        "event_sums",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("differs", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_event_sums")),
    )
    op.create_index(op.f("ix_event_sums_claims_event"), "event_sums", ["claims", "event"])
    op.create_index(op.f("ix_event_sums_differs_claims_event"), "event_sums", ["differs", "claims", "event"])


def _make_words() -> None:
    op.create_table(
        "searched_reports",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_searched_reports_report")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_searched_reports")),
        sa.UniqueConstraint("report", name=op.f("uq_searched_reports_report")),
    )
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        for statement in VIRTUAL:
            op.execute(statement)
        op.execute("INSERT INTO words_of_claims(words_of_claims) VALUES ('rebuild')")
    put = sa.text("INSERT INTO searched_reports(report, title, words) VALUES (:report, :title, :words)")
    for id_, title, text in connection.execute(sa.text("SELECT id, title, text FROM reports")).all():
        connection.execute(put, {"report": id_, "title": fold_text(title or ""), "words": fold_text(text)})
