"""Packs are read from a folder, and every fault of every file is told at once, with file and key."""

from pathlib import Path

import pytest

from allegiance.errors import DataError
from allegiance.packs.loader import actors, fingerprint, load
from allegiance.packs.schema import KnownName

GOOD = """
title = "A small war"
[[actors]]
id = "xx-front"
name = "Front of the North"
kind = "armed_group"
country = "XX"
source = "a public source"
"""


def faults(*places: Path) -> list[str]:
    """The faults, each without the folder before the file's name."""
    with pytest.raises(DataError) as caught:
        load(*places)
    return [fault.removeprefix(f"{places[0]}/").replace(f"{places[0]}/", "") for fault in caught.value.faults]


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
    """Faults of form, of dates, of ids, of parents and of names are all in one error, each with file, line and key."""
    dates = 'names = ["Northern Front",\n  { text = "NF", since = 2020-01-01, until = 2019 }]'
    facts = (
        'member_of = [{ coalition = "xx-nobody", until = "2019-02", source = "a list" }]\n'
        'leaders = [\n  { name = "A. Leader", since = "2019-13", source = "a list" },\n  { since = 2019 }]\n'
    )
    (tmp_path / "a.toml").write_text("title = 'x'\n[[actors]]\nid = ")
    (tmp_path / "b.toml").write_text(GOOD.replace("xx-front", "xx-red").replace("of the", "of a") + "colour = 'red'\n")
    (tmp_path / "c.toml").write_text(GOOD.replace("xx-front", "xx-c").replace('country = "XX"', dates))
    (tmp_path / "d.toml").write_text(GOOD)
    (tmp_path / "e.toml").write_text(GOOD)
    (tmp_path / "f.toml").write_text(
        GOOD.replace("xx-front", "xx-lost").replace("of the North", "of the West") + 'parent = "xx-nobody"\n'
    )
    (tmp_path / "g.toml").write_text(GOOD.replace("xx-front", "xx-twin"))
    (tmp_path / "h.toml").write_text(GOOD.replace("xx-front", "xx-full") + facts)
    assert faults(tmp_path) == [
        "a.toml:3: not valid TOML: Invalid value (at end of document)",
        "b.toml:9: actors.xx-red.colour: unknown key",
        "c.toml:8: actors.xx-c.names.1: since 2020-01-01 is after until 2019",
        "e.toml:4: actors.xx-front.id: is also at d.toml:3",
        "f.toml:9: actors.xx-lost.parent: 'xx-nobody' is no actor",
        "g.toml:5: actors.xx-twin.name: 'Front of the North' is also xx-front (XX)",
        "h.toml:5: actors.xx-full.name: 'Front of the North' is also xx-front (XX)",
        "h.toml:5: actors.xx-full.name: 'Front of the North' is also xx-twin (XX)",
        "h.toml:9: actors.xx-full.member_of.0.coalition: 'xx-nobody' is no actor",
        "h.toml:11: actors.xx-full.leaders.0.since: '2019-13' is no date of the calendar",
        "h.toml:12: actors.xx-full.leaders.1.source: Field required",
    ]


def test_faults_of_one_file_hide_none_of_each_other(tmp_path: Path) -> None:
    """An unknown key in an actor does not keep its circle, its double or its shared name from being told."""
    table = """title = "A small war"
[[actors]]
id = "xx-front"
name = "Front of the North"
kind = "armed_group"
country = "XX"
colour = "red"
parent = "xx-wing"
source = "a list"

[[actors]]
id = "xx-wing"
name = "Wing of the North"
kind = "armed_group"
country = "XX"
names = [
    { text = "NW", since = 2020, until = "2019-12" },
    "The Front of the North",
]
parent = "xx-front"
source = "a list"

[[actors]]
id = "xx-wing"
name = "Other Wing"
kind = "armed_group"
country = "XX"
source = "a list"
"""
    (tmp_path / "a.toml").write_text(table)
    assert faults(tmp_path) == [
        "a.toml:7: actors.xx-front.colour: unknown key",
        "a.toml:8: actors.xx-front.parent: a circle: xx-front > xx-wing > xx-front",
        "a.toml:17: actors.xx-wing.names.0: since 2020 is after until 2019-12",
        "a.toml:18: actors.xx-wing.names.1: 'The Front of the North' is also xx-front (XX)",
        "a.toml:24: actors.xx-wing.id: is also at a.toml:11",
    ]


def test_whom_facts_refer_to_must_exist(tmp_path: Path) -> None:
    """A coalition and a leader are actors of some pack, and a state leads no group."""
    (tmp_path / "a.toml").write_text(
        GOOD
        + 'member_of = [{ coalition = "xx-bloc", since = "2019-02", source = "a list" }]\n'
        + 'leaders = [{ id = "xx-nobody", source = "a list" }, { id = "state-xx", source = "a list" }]\n'
        + '[[actors]]\nid = "state-xx"\nname = "Exland"\nkind = "state"\nsource = "a list"\n'
    )
    assert faults(tmp_path) == [
        "a.toml:9: actors.xx-front.member_of.0.coalition: 'xx-bloc' is no actor",
        "a.toml:10: actors.xx-front.leaders.0.id: 'xx-nobody' is no actor",
        "a.toml:10: actors.xx-front.leaders.1.id: 'state-xx' is a state",
    ]


def test_a_pack_may_add_to_actors_of_another(tmp_path: Path) -> None:
    """Names and facts are added with their source; what is added is checked like the rest."""
    (tmp_path / "a.toml").write_text(GOOD)
    addition = '[[additions]]\nto = "xx-front"\nnames = ["Northerners"]\nsource = "a list"\n'
    (tmp_path / "b.toml").write_text("title = 'more'\n" + addition)
    (found,) = load(tmp_path).values()
    assert found.names == (KnownName(text="Northerners", source="a list"),)
    (tmp_path / "c.toml").write_text("title = 'lost'\n" + addition.replace("xx-front", "xx-nobody") + "colour = 1\n")
    assert faults(tmp_path) == [
        "c.toml:3: additions.0.to: 'xx-nobody' is no actor",
        "c.toml:6: additions.0.colour: unknown key",
    ]


def test_packs_of_the_user_s_own_are_known_beside_the_program_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ALLEGIANCE_PACKS names a file or a folder; what it clashes with is told, and its text tells readers apart."""
    (tmp_path / "own.toml").write_text(GOOD)
    assert fingerprint() == ""
    monkeypatch.setenv("ALLEGIANCE_PACKS", str(tmp_path / "own.toml"))
    assert {"xx-front", "sy-jfs"} <= actors().keys()
    assert len(fingerprint()) == 8
    (tmp_path / "twin.toml").write_text(GOOD.replace("xx-front", "sy-jfs").replace("Front of", "Army of"))
    monkeypatch.setenv("ALLEGIANCE_PACKS", str(tmp_path))
    with pytest.raises(DataError, match=r"twin\.toml:4: actors\.sy-jfs\.id: is also at .*syria\.toml:\d+"):
        actors()
    monkeypatch.setenv("ALLEGIANCE_PACKS", str(tmp_path / "lost"))
    with pytest.raises(DataError, match="no file or folder is here"):
        actors()


def test_an_actor_without_an_id_is_told_by_its_number(tmp_path: Path) -> None:
    """Where a fault hides the id, the key counts the actors from 0."""
    (tmp_path / "a.toml").write_text(GOOD.replace('id = "xx-front"\n', ""))
    assert faults(tmp_path) == ["a.toml:3: actors.0.id: Field required"]


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """A file in another encoding is a fault of that file, no crash."""
    (tmp_path / "a.toml").write_bytes(GOOD.encode() + 'note = "é"'.encode("latin-1"))
    assert faults(tmp_path) == ["a.toml:9: not valid TOML: byte 0xe9 is no UTF-8"]


def test_an_actor_at_fault_is_still_somebody(tmp_path: Path) -> None:
    """What is wrong with an actor's own kind or name does not make its id nobody's, nor hide its double or circle."""
    table = """title = "A small war"

[[actors]]
id = "xx-wing"
name = "Wing of the North"
kind = "armed_group"
country = "XX"
parent = "xx-body"
source = "a list"

[[actors]]
id = "xx-body"
name = "Body of the North"
kind = "armed_grup"
country = "XX"
parent = "xx-wing"
source = "a list"

[[actors]]
id = "xx-wing"
name = "W"
kind = "person"
country = "XX"
source = "a list"
"""
    (tmp_path / "a.toml").write_text(table)
    assert [fault.partition(" actors.")[2] for fault in faults(tmp_path)] == [
        "xx-body.kind: Input should be 'armed_group', 'coalition', 'government', 'media', 'military', 'organisation', "
        "'party', 'people', 'person', 'police' or 'state'",
        "xx-body.parent: a circle: xx-body > xx-wing > xx-body",
        "xx-wing.id: is also at a.toml:3",
        "xx-wing.name: String should have at least 2 characters",
    ]
