"""Databases that cannot be used: one line that says why, and nothing lost."""

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from toy_reader import ToyReader

from allegiance.errors import StoreError
from allegiance.model.ports import ClaimQuery
from allegiance.model.report import Report
from allegiance.store.store import Store, open_store


def refusal(location: str, *, create: bool = True) -> str:
    with pytest.raises(StoreError) as error:
        open_store(location, create=create)
    message = str(error.value)
    assert "\n" not in message
    assert message.startswith(f"{location}: ")
    return message


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """Another file is refused and left as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes. " * 100)
    assert "is no database" in refusal(str(path))
    assert path.read_text() == "These are my notes. " * 100


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """A database with other tables is refused and gets none of ours."""
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE reports (id INTEGER)")
    assert "belongs to another program" in refusal(str(path))
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_database_of_a_newer_version(store: Store, location: str) -> None:
    """Tables of a revision that this program does not know are not touched."""
    store.close()
    with sqlite3.connect(location) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version of Allegiance" in refusal(location)
    assert "'9999'" in refusal(location, create=False)


def test_a_path_where_nothing_is(tmp_path: Path) -> None:
    """To ask a store that is not there makes no file."""
    path = tmp_path / "none.sqlite"
    assert "no store is here" in refusal(str(path), create=False)
    assert not path.exists()


def test_an_empty_file_is_no_store_to_ask(tmp_path: Path) -> None:
    """An empty file becomes a store when reports are kept, not before."""
    path = tmp_path / "empty.sqlite"
    path.touch()
    assert "empty" in refusal(str(path), create=False)
    open_store(str(path)).close()
    open_store(str(path), create=False).close()


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("{folder}", "is a folder"),
        ("{folder}/no/such.sqlite", "does not exist"),
        ("nosuch://host/name", "no database's URL"),
    ],
)
def test_places_where_no_store_can_be(tmp_path: Path, location: str, said: str) -> None:
    """A folder, a path into a missing folder and a URL that means nothing are refused."""
    assert said in refusal(location.format(folder=tmp_path))


def test_a_folder_that_may_not_be_written() -> None:
    """Where the system lets nobody make a file, the store says so."""
    if not Path("/proc/self").is_dir():
        pytest.skip("there is no such folder here")
    assert "cannot be opened or made" in refusal("/proc/self/allegiance.sqlite")


def test_a_full_disk_keeps_what_was_told_done(store: Store, location: str) -> None:
    """When there is no room the report at hand is refused whole, and those before it stay."""
    first = Report("r1", "JFS joined HTS.")
    store.add(first, ToyReader().read(first).claims, reader="toy/1")
    with store._engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
        connection.rollback()
    long = Report("r2", "JFS joined HTS. " * 5000)
    with pytest.raises(StoreError, match="no room is left") as error:
        store.add(long, ToyReader().read(long).claims[:50], reader="toy/1")
    assert "\n" not in str(error.value)
    store.close()
    with open_store(location) as again:
        assert [report.id for report, _ in again.find(ClaimQuery())] == ["r1"]
        assert not again.has(long, "toy/1")


def test_a_store_that_may_only_be_read_is_not_changed(store: Store, location: str) -> None:
    """Writing to a database that may not be written is told as such, and asking it goes on."""
    report = Report("r1", "JFS joined HTS.")
    store.add(report, ToyReader().read(report).claims, reader="toy/1")
    with store._engine.connect() as connection:
        connection.execute(text("PRAGMA query_only = ON"))
        connection.rollback()
    other = Report("r2", "JFS left HTS.")
    with pytest.raises(StoreError, match="may not be written"):
        store.add(other, ToyReader().read(other).claims, reader="toy/1")
    assert [found.id for found, _ in store.find(ClaimQuery())] == ["r1"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_store_in_a_folder_that_may_only_be_read_can_be_asked(store: Store, location: str) -> None:
    """Questions need no right to write; keeping a report does, and is refused in one line."""
    report = Report("r1", "JFS joined HTS.")
    store.add(report, ToyReader().read(report).claims, reader="toy/1")
    store.close()
    folder = Path(location).parent
    folder.chmod(0o555)
    try:
        with open_store(location, create=False) as again:
            assert [found.id for found, _ in again.find(ClaimQuery())] == ["r1"]
        assert "may not be written" in refusal(location)
    finally:
        folder.chmod(0o755)
