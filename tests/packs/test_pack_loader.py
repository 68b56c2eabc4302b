"""Packs are read from a folder, and every fault of every file is told at once, with file and key."""

from pathlib import Path

import pytest

from allegiance.errors import DataError
from allegiance.packs.loader import load

GOOD = """
title = "A small war"
[[actors]]
id = "xx-front"
name = "Front of the North"
kind = "armed_group"
country = "XX"
source = "a public source"
"""


def faults(folder: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(folder)
    return caught.value.faults


def test_actors_of_all_files_are_known_by_id(tmp_path: Path) -> None:
    """A folder of several files gives one list of actors; a parent may stand in another file."""
    (tmp_path / "north.toml").write_text(GOOD)
    (tmp_path / "south.toml").write_text(
        GOOD.replace("xx-front", "xx-wing").replace("of the North", "of the South") + 'parent = "xx-front"\n'
    )
    (tmp_path / "notes.txt").write_text("no pack")
    found = load(tmp_path)
    assert sorted(found) == ["xx-front", "xx-wing"]
    assert found["xx-wing"].parent == "xx-front"


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Faults of form, of dates, of ids, of parents and of names are all in one error, each with file and key."""
    (tmp_path / "a.toml").write_text("title = ")
    (tmp_path / "b.toml").write_text(GOOD + "colour = 'red'\n")
    (tmp_path / "c.toml").write_text(
        GOOD.replace('country = "XX"', 'names = [{ text = "NF", since = 2020-01-01, until = 2019-01-01 }]')
    )
    (tmp_path / "d.toml").write_text(GOOD)
    (tmp_path / "e.toml").write_text(GOOD)
    (tmp_path / "f.toml").write_text(
        GOOD.replace("xx-front", "xx-lost").replace("of the North", "of the West") + 'parent = "xx-nobody"\n'
    )
    (tmp_path / "g.toml").write_text(GOOD.replace("xx-front", "xx-twin"))
    told = faults(tmp_path)
    assert told[0].startswith("a.toml: not valid TOML: ")
    assert told[1] == "b.toml: actors.xx-front.colour: Extra inputs are not permitted"
    assert told[2].startswith("c.toml: actors.xx-front.names.0.table: ")
    assert told[2].endswith("since 2020-01-01 is after until 2019-01-01")
    assert told[3:] == [
        "e.toml: actors.xx-front.id: is also in d.toml",
        "f.toml: actors.xx-lost.parent: 'xx-nobody' is no actor",
        "g.toml: actors.xx-twin.names: 'Front of the North' is also xx-front (XX)",
    ]


def test_an_actor_without_an_id_is_told_by_its_number(tmp_path: Path) -> None:
    """Where a fault hides the id, the key counts the actors from 0."""
    (tmp_path / "a.toml").write_text(GOOD.replace('id = "xx-front"\n', ""))
    assert faults(tmp_path) == ["a.toml: actors.0.id: Field required"]


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """A file in another encoding is a fault of that file, no crash."""
    (tmp_path / "a.toml").write_bytes(GOOD.encode() + 'note = "é"'.encode("latin-1"))
    assert faults(tmp_path)[0].startswith("a.toml: not valid TOML: ")
