"""Where the gazetteer's file goes, and that it is built once."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.places import build as module
from allegiance.places.build import build, default_path
from allegiance.places.entry import Level
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.packages import Row


@pytest.fixture
def one_place(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Packages that hold one place; counts how often they are read."""
    read: list[int] = []

    def rows() -> Iterator[Row]:
        read.append(1)
        yield Row(1, Level.SETTLEMENT, ("ML",), ["Kidal"], lat=18.4, lon=1.4)

    monkeypatch.setattr(module, "rows", rows)
    monkeypatch.setattr(module, "people", lambda: iter(()))
    monkeypatch.setattr(module, "borders", lambda: iter(()))
    return read


def test_it_is_built_once(tmp_path: Path, one_place: list[int], caplog: pytest.LogCaptureFixture) -> None:
    """The second call finds the first one's file; no half-made file is left; the log says what takes so long."""
    caplog.set_level(logging.INFO)
    target = tmp_path / "new" / "gazetteer.sqlite"
    assert build(target) == target
    assert build(target) == target
    assert one_place == [1]
    assert list(target.parent.iterdir()) == [target]
    assert "building the gazetteer, once" in caplog.text
    gazetteer = Gazetteer(target)
    assert gazetteer.find("Kidal")[0].entry.country == "ML"
    gazetteer.close()


def test_a_folder_that_cannot_be_written_to_is_no_obstacle(
    tmp_path: Path, one_place: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file then goes to the system's temporary folder, and is found there the next time."""
    spare = tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    found = build(blocked / "gazetteer.sqlite")
    assert spare in found.parents
    assert build(blocked / "gazetteer.sqlite") == found
    assert one_place == [1]


def test_the_file_is_in_the_cache_folder_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`XDG_CACHE_HOME` decides; else it is `~/.cache`."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_path().parent == tmp_path / "allegiance"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_path().parent == tmp_path / ".cache" / "allegiance"
