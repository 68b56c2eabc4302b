"""Packs of one's own are checked, each fault on a line."""

import json
from pathlib import Path

import pytest
from toy_command import run

GOOD = """title = "A small war"
[[actors]]
id = "xx-front"
name = "Front of the North"
kind = "armed_group"
source = "a public source"
"""


def test_a_good_pack_is_counted(folder: Path) -> None:
    """How many actors it adds to those that the program knows."""
    (folder / "own.toml").write_text(GOOD)
    result = run("packs", "check", "own.toml")
    assert (result.exit_code, result.stdout) == (0, "1 actor, no fault\n")


def test_every_fault_is_a_line(folder: Path) -> None:
    """File, line, key and what is wrong, as compilers tell it."""
    (folder / "own.toml").write_text(GOOD + "colour = 'red'\nshape = 'round'\n")
    result = run("packs", "check", "own.toml")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "allegiance: own.toml:7: actors.xx-front.colour: unknown key",
        "allegiance: own.toml:8: actors.xx-front.shape: unknown key",
    ]


def test_a_list_becomes_a_pack_and_back(folder: Path) -> None:
    """What is left out is told, a line each; a file that is there is not written over."""
    rows = [
        {"id": "a", "schema": "Organization", "properties": {"name": ["Army of the North"], "country": ["xk"]}},
        {"id": "b", "schema": "Person", "properties": {"name": ["B. Private"]}},
    ]
    (folder / "list.json").write_text("\n".join(map(json.dumps, rows)))
    result = run("packs", "import", "list.json", "--to", "own.toml", "--kind", "armed_group", "--source", "a list")
    assert (result.exit_code, result.stdout) == (0, "own.toml: 1 actor\n")
    assert result.stderr == "allegiance: left out: persons without a public office: 1\n"
    assert run("packs", "check", "own.toml").exit_code == 0
    assert run("packs", "import", "list.json", "--to", "own.toml").exit_code == 2


def test_a_bad_line_of_a_list_is_told_and_the_rest_taken(folder: Path) -> None:
    """The pack that is written is sound, and the status tells that something was left out."""
    good = {"id": "a", "schema": "Organization", "properties": {"name": ["Army of the North"], "country": ["xk"]}}
    (folder / "list.json").write_text(f"{{oops\n{json.dumps(good)}\n")
    result = run("packs", "import", "list.json", "--to", "own.toml")
    assert (result.exit_code, result.stdout) == (1, "own.toml: 1 actor\n")
    assert result.stderr.startswith("allegiance: list.json:1: line: Invalid JSON")
    assert run("packs", "check", "own.toml").exit_code == 0


def test_known_actors_are_exported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One entity a line, those of a country alone if it is asked for."""
    (folder / "own.toml").write_text(GOOD.replace("kind =", 'country = "XK"\nkind =').replace("xx-front", "xk-front"))
    monkeypatch.setenv("ALLEGIANCE_PACKS", "own.toml")
    found = [json.loads(line) for line in run("packs", "export", "--country", "xk").stdout.splitlines()]
    assert "xk-front" in {entity["id"] for entity in found}
    assert "sy-jfs" not in {entity["id"] for entity in found}


def test_new_groups_of_a_store_are_exported_as_one(folder: Path) -> None:
    """Groups that no pack knows, joined ones once with the names of both; what a pack knows is not among them."""
    text = "Lions of Hama attacked Suns of Hama. Lions of Hama attacked The Bloc. Jabhat Fateh al-Sham joined The Bloc."
    assert run("ingest", "-", stdin=json.dumps({"id": "r1", "text": text})).exit_code == 0
    run("same", "Lions of Hama", "The Bloc")
    run("same", "Jabhat Fateh al-Sham", "sy-jfs")
    found = [json.loads(line) for line in run("packs", "export", "--new-from", "allegiance.sqlite").stdout.splitlines()]
    assert {row["id"] for row in found} == {"name:bloc", "name:suns-of-hama"}
    (bloc,) = [row for row in found if row["id"] == "name:bloc"]
    assert bloc["properties"] == {"name": ["Bloc"], "alias": ["Lions of Hama", "The Bloc"]}
