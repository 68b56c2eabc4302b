"""Makes a store that has its record many times as big: further worlds with actors and reports of their own.

Every world is the first one with other ids; what is known by its words alone, as places are, is the same in all. What
questions about ties read is copied, in SQL; words to search for, events and reprints are not. The store is for timing
alone: it can be searched no more.
"""

from allegiance.store.engine import engine_for

_NAMES = "{name} || :mark"
_NAMED = "CASE WHEN {name} = '' OR {name} LIKE 'words %' THEN {name} ELSE {name} || :mark END"

# By table, what becomes of the columns that tell worlds apart: `>table` is moved behind the keys of that table.
_TABLES: dict[str, dict[str, str]] = {
    "reports": {"id": _NAMES},
    "readings": {"key": ">readings", "report_id": _NAMES},
    "actors": {"key": ">actors", "id": _NAMES},
    "actor_names": {"actor_id": _NAMES, "name": _NAMES, "folded": _NAMES},
    "claims": {"key": ">claims", "reading": ">readings", "id": _NAMES},
    "participants": {"claim": ">claims", "actor": ">actors"},
    "attributions": {"claim": ">claims", "actor": ">actors"},
    "figures": {"claim": ">claims"},
    "parties": {"key": _NAMED, "actor_id": _NAMES},
    "lines": {"key": ">lines", "subject": _NAMED, "object": _NAMED},
    "ties": {"key": ">ties", "subject": _NAMED, "object": _NAMED, "line": ">lines"},
    "tellings": {
        "key": ">tellings", "tie": ">ties", "claim": ">claims", "report_id": _NAMES, "claim_id": _NAMES,
    },
    "actor_changes": {
        "key": ">actor_changes", "subject": _NAMED, "object": _NAMED, "claim": ">claims", "report_id": _NAMES,
        "claim_id": _NAMES,
    },
    "presence": {"line": ">lines"},
    "segments": {"line": ">lines", "piece": ">claims", "other": ">claims"},
    "shifts": {"line": ">lines"},
    "appearances": {"actor": _NAMED, "other": _NAMED, "claim": ">claims"},
    "gathered": {"reading": ">readings", "report": _NAMES},
}  # fmt: skip


def multiply(location: str, times: int) -> None:
    """Makes the store at `location`, an SQLite file with its record, so many times as big."""
    engine = engine_for(location, create=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            for pragma in ("foreign_keys = OFF", "journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):
                connection.exec_driver_sql(f"PRAGMA {pragma}")
            triggers = (
                connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
            )
            for trigger in triggers:  # which keep words to search for
                connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
            connection.exec_driver_sql("BEGIN")
            keyed = [table for table, columns in _TABLES.items() if "key" in columns and table != "parties"]
            size = {t: connection.exec_driver_sql(f"SELECT max(key) FROM {t}").scalar_one() for t in keyed}
            for table, changed in _TABLES.items():
                names = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
                first = f"CREATE TEMP TABLE first_world AS SELECT * FROM {table}"
                connection.exec_driver_sql(first)
                columns = ", ".join(f'"{name}"' for name in names)
                for world in range(1, times):
                    values = ", ".join(_value(name, changed.get(name), size, world) for name in names)
                    statement = f"INSERT OR IGNORE INTO {table} ({columns}) SELECT {values} FROM first_world"
                    connection.exec_driver_sql(statement)
                connection.exec_driver_sql("DROP TABLE first_world")
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    finally:
        engine.dispose()


def _value(name: str, change: str | None, size: dict[str, int], world: int) -> str:
    quoted = f'"{name}"'
    if change is None:
        return quoted
    if change.startswith(">"):
        return f"{quoted} + {size[change[1:]] * world}"
    return change.format(name=quoted).replace(":mark", f"'~{world}'")
