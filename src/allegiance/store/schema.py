"""The tables, in portable types only: whole numbers, texts, days, and moments in UTC."""

from datetime import UTC, date, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC without a zone, since not every database keeps zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment as it is kept."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment as it was given."""
        return value.replace(tzinfo=UTC) if value else None


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

reports = Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("outlet_folded", Text),
    Column("published", Date),
    Column("url", Text),
    Column("blocks", JSON, nullable=False),
    Index(None, "published", "id"),
    Index(None, "outlet_folded"),
)

searched_reports = Table(
    "searched_reports",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("revises", Integer),
    UniqueConstraint("report_id", "reader"),
)

actors = Table(
    "actors",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    UniqueConstraint("id", "name", "kind"),
)

actor_names = Table(
    "actor_names",
    metadata,
    Column("actor_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False),
    Index(None, "folded"),
)

claims = Table(
    "claims",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("reading", Integer, ForeignKey("readings.key"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("phase", Text),
    Column("polarity", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("mode", Text),
    Column("means", Text),
    Column("label", Text),
    Column("post", Text),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("trigger_text", Text, nullable=False),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    Column("evidence_text", Text, nullable=False),
    Column("evidence_folded", Text, nullable=False),
    Column("time_start", Date),
    Column("time_end", Date),
    Column("time_precision", Text),
    Column("time_text", Text),
    Column("time_basis", Text),
    Column("place_name", Text),
    Column("place_text", Text),
    Column("place_within", Text),
    Column("place_country", Text),
    Column("place_lat", Double),
    Column("place_lon", Double),
    Column("place_geonames_id", Integer),
    Column("place_precision", Text),
    Column("review", Text),
    # What lists order and filter by, kept here as well so that no list looks at all readings and reports: whether the
    # reading is the current one, the report's day, the day that the claim stands at in time (UNDATED for none), and
    # the country that it tells of.
    Column("current", Boolean, nullable=False),
    Column("published", Date),
    Column("day", Date, nullable=False),
    Column("country", Text),
    UniqueConstraint("reading", "id"),
    Index(None, "review"),
    Index(None, "confidence"),
    Index(None, "id"),
    Index(None, "day", "current"),
    Index(None, "type", "current", "day"),
    Index(None, "country", "current", "day"),
    Index(None, "kind", "current", "time_start", "time_end", "published"),
)

UNDATED = date.max
"""The day in place of none: after all others, where undated claims stand."""

participants = Table(
    "participants",
    metadata,
    Column("claim", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("mention_start", Integer, nullable=False),
    Column("mention_end", Integer, nullable=False),
    Column("mention_text", Text, nullable=False),
    Column("actor", Integer, ForeignKey("actors.key")),
    Index(None, "actor"),
)

attributions = Table(
    "attributions",
    metadata,
    Column("claim", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("quoted", Boolean, nullable=False),
    Column("cue_start", Integer, nullable=False),
    Column("cue_end", Integer, nullable=False),
    Column("cue_text", Text, nullable=False),
    Column("role", Text),
    Column("mention_start", Integer),
    Column("mention_end", Integer),
    Column("mention_text", Text),
    Column("mention_folded", Text),
    Column("actor", Integer, ForeignKey("actors.key")),
    Index(None, "actor"),
    Index(None, "mention_folded"),
)

figures = Table(
    "figures",
    metadata,
    Column("claim", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("measure", Text, nullable=False),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("text", Text, nullable=False),
    Column("of", Text),
)

claim_places = Table(
    "claim_places",
    metadata,
    Column("claim", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Index(None, "folded"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("author", Text, nullable=False),
    Column("moment", Moment, nullable=False),
    Column("reason", Text, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("judgement", Text, ForeignKey("judgements.id"), primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("read", JSON, nullable=False),
    Column("corrected", JSON),
    Index(None, "report"),
)

gathered = Table(
    "gathered",
    metadata,
    Column("reading", Integer, ForeignKey("readings.key"), primary_key=True),
    Column("report", Text, nullable=False),
    Index(None, "report"),
)

gathered_state = Table(
    "gathered_state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", JSON, nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("features", JSON, nullable=False),
    Index(None, "report"),
    Index(None, "event"),
)

event_sums = Table(
    "event_sums",
    metadata,
    Column("event", Text, primary_key=True),
    Column("claims", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("differs", Boolean, nullable=False),
    Column("first_told", Date),
    Index(None, "claims", "event"),
    Index(None, "differs", "claims", "event"),
)

account_keys = Table(
    "account_keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("account", Text, ForeignKey("accounts.id"), primary_key=True),
    Index(None, "account"),
)

account_claims = Table(
    "account_claims",
    metadata,
    Column("claim", Text, primary_key=True),
    Column("account", Text, ForeignKey("accounts.id"), nullable=False),
    Index(None, "account"),
)

account_links = Table(
    "account_links",
    metadata,
    Column("first", Text, ForeignKey("accounts.id"), primary_key=True),
    Column("second", Text, ForeignKey("accounts.id"), primary_key=True),
    Column("points", Double),
    Index(None, "second"),
)

passage_keys = Table(
    "passage_keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), primary_key=True),
    Index(None, "report"),
)

copies = Table(
    "copies",
    metadata,
    Column("first", Text, ForeignKey("reports.id"), primary_key=True),
    Column("second", Text, ForeignKey("reports.id"), primary_key=True),
    Column("first_share", Double, nullable=False),
    Column("second_share", Double, nullable=False),
    Column("credit", Text),
    Column("stretches", JSON, nullable=False),
    Index(None, "second"),
)
