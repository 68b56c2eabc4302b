"""Words in reports and claims: found by an index of SQLite (FTS5), by looking through all of them elsewhere."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    and_,
    column,
    func,
    literal,
    select,
    table,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from allegiance.model.words import Term
from allegiance.store.schema import claims, readings, searched_reports

_TOKENS = "tokenize = 'unicode61 remove_diacritics 0'"
"""Folded text is without accents and signs already."""


def _kept(name: str, content: str, key: str, columns: Sequence[str]) -> list[str]:
    """The index of these columns, and triggers by which it follows them."""
    all_ = ", ".join(columns)
    new, old = (", ".join(f"{row}.{one}" for one in (key, *columns)) for row in ("new", "old"))
    put = f"INSERT INTO {name}(rowid, {all_}) VALUES ({new});"
    drop = f"INSERT INTO {name}({name}, rowid, {all_}) VALUES ('delete', {old});"
    return [
        f"CREATE VIRTUAL TABLE {name} USING fts5({all_}, content = '{content}', content_rowid = '{key}', {_TOKENS})",
        f"CREATE TRIGGER {name}_put AFTER INSERT ON {content} BEGIN {put} END",
        f"CREATE TRIGGER {name}_drop AFTER DELETE ON {content} BEGIN {drop} END",
        f"CREATE TRIGGER {name}_change AFTER UPDATE OF {all_} ON {content} BEGIN {drop} {put} END",
    ]


VIRTUAL = (
    *_kept("words_of_claims", "claims", "key", ["evidence_folded"]),
    *_kept("words_of_reports", "searched_reports", "key", ["title", "words"]),
)
"""What makes the indexes; what they hold is that of other tables."""

ESCAPE = "/"
_TITLE = 5.0
"""How much more a word in the title weighs than one in the text."""


class _Saying(FunctionElement[bool]):
    """Rows of a table whose text has all the terms: first those terms as FTS5 has them, then each as a pattern."""

    type = Boolean()
    inherit_cache = True
    index: str
    row: ColumnElement[int]
    said_in: ColumnElement[str]

    def __init__(self, terms: Sequence[Term]) -> None:
        super().__init__(literal(_query(terms)), *(literal(_pattern(term)) for term in terms))


class claims_saying(_Saying):  # noqa: N801
    """Claims whose evidence does."""

    inherit_cache = True
    index, row, said_in = "words_of_claims", claims.c.key, claims.c.evidence_folded


class reports_saying(_Saying):  # noqa: N801
    """Rows of `searched_reports` whose title or text does."""

    inherit_cache = True
    index, row = "words_of_reports", searched_reports.c.key
    said_in = searched_reports.c.title + " . " + searched_reports.c.words


@compiles(_Saying)
def _looked_through(element: Any, compiler: Any, **more: Any) -> str:
    _, *patterns = element.clauses
    text = literal(" ") + element.said_in + literal(" ")
    return str(compiler.process(and_(*(text.contains(pattern, escape=ESCAPE) for pattern in patterns)), **more))


@compiles(_Saying, "sqlite")
def _looked_up(element: Any, compiler: Any, **more: Any) -> str:
    index = table(element.index, column("rowid"), column(element.index))
    found = select(index.c.rowid).where(index.c[element.index].op("MATCH")(next(iter(element.clauses))))
    return str(compiler.process(element.row.in_(found), **more))


def reports_with(connection: Connection, terms: Sequence[Term]) -> Any:
    """Selects `report` and `rank` (the less the better) of the reports that have all terms in title or text."""
    if connection.dialect.name == "sqlite":
        index = table("words_of_reports", column("rowid", Integer), column("words_of_reports"))
        return (
            select(searched_reports.c.report, func.bm25(_name("words_of_reports"), _TITLE, 1.0).label("rank"))
            .select_from(index)
            .join(searched_reports, searched_reports.c.key == index.c.rowid)
            .where(index.c.words_of_reports.op("MATCH")(_query(terms)))
        )
    return select(searched_reports.c.report, literal(0.0).label("rank")).where(reports_saying(terms))


def claims_with(connection: Connection, terms: Sequence[Term]) -> Any:
    """Selects `key` and `rank` of the claims of current readings whose evidence has all terms."""
    # Readings that were replaced are few, so that leaving theirs out is sooner than looking at each claim found.
    left = select(claims.c.key).join(readings, readings.c.key == claims.c.reading).where(~readings.c.current)
    if connection.dialect.name == "sqlite":
        index = table("words_of_claims", column("rowid", Integer), column("words_of_claims"))
        ranked = func.bm25(_name("words_of_claims")).label("rank")
        found = select(index.c.rowid.label("key"), ranked).where(index.c.words_of_claims.op("MATCH")(_query(terms)))
        return found.where(index.c.rowid.not_in(left))
    return select(claims.c.key, literal(0.0).label("rank")).where(claims_saying(terms), claims.c.current)


def _query(terms: Sequence[Term]) -> str:
    """The terms as FTS5 has them; folded words hold no sign that means anything to it."""
    return " AND ".join(f'"{term.words}"' + (" *" if term.begun else "") for term in terms)


def _pattern(term: Term) -> str:
    """The term as it stands in a text with a space before and behind it; folded words hold but one sign of patterns."""
    words = term.words.replace("_", f"{ESCAPE}_")
    return f" {words}" + ("" if term.begun else " ")


def _name(name: str) -> Any:
    return column(name, is_literal=True)
