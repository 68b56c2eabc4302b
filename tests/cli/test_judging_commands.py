"""Actors that are judged the same answer as one; what is judged is kept, listed and undone."""

import json
from pathlib import Path
from typing import Any

import pytest
from toy_command import run

from allegiance.store.store import open_store

FIRST = "ON 2017-01-28: JFS joined HTS. ON 2017-02-01: Fateh Front attacked FSA."
SECOND = "ON 2017-02-03: Fateh Front is an ally of Ahrar. ON 2017-02-04: FSA attacked JFS."


@pytest.fixture(autouse=True)
def kept(folder: Path) -> None:
    """Two reports that call one group by two names."""
    lines = [
        {"id": "r1", "text": FIRST, "published": "2017-02-02", "outlet": "Wire"},
        {"id": "r2", "text": SECOND, "published": "2017-02-05", "outlet": "Paper"},
    ]
    assert run("ingest", "-", stdin="\n".join(map(json.dumps, lines))).exit_code == 0


def actors_of(*words: str) -> list[list[str]]:
    result = run("claims", "--format", "jsonl", *words)
    assert result.exit_code == 0, result.output
    return [[p["actor"]["name"] for p in json.loads(line)["participants"]] for line in result.stdout.splitlines()]


def judgements() -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("judgements", "--format", "jsonl").stdout.splitlines()]


def test_the_joined_actor_answers_for_both() -> None:
    """`claims`, `actor` and `on` tell of both by either name, and say one actor."""
    told = run("same", "JFS", "Fateh Front", "--why", "one commander", "--by", "ana")
    assert told.exit_code == 0, told.output
    for name in ("JFS", "Fateh Front", "name:fateh-front"):
        assert len(actors_of("--actor", name)) == 4
    assert actors_of("--type", "assault") == [["Fateh Front", "FSA"], ["FSA", "Fateh Front"]]
    assert "known as: Fateh Front; JFS" in run("actor", "JFS").stdout
    ties = map(json.loads, run("on", "2017-02-05", "--actor", "JFS", "--format", "jsonl").stdout.splitlines())
    assert sorted(tie["type"] for tie in ties) == ["allied_with", "member_of"]


def test_the_claims_that_are_kept_stay_as_they_were() -> None:
    """A judgement stands beside the claims: the store still has each as it was read."""
    with open_store("allegiance.sqlite", create=False) as store:
        from allegiance.model.ports import ClaimQuery

        before = list(store.find(ClaimQuery()))
        assert run("same", "JFS", "Fateh Front").exit_code == 0
        assert list(store.find(ClaimQuery())) == before


def test_a_pack_s_actor_answers_for_a_new_group() -> None:
    """A group that no pack knows is joined to an actor that no report names."""
    assert run("same", "Fateh Front", "sy-zenki").exit_code == 0
    found = json.loads(run("claims", "--actor", "Fateh Front", "--format", "jsonl").stdout.splitlines()[0])
    assert found["participants"][0]["actor"] == {
        "id": "sy-zenki", "name": "Nour al-Din al-Zenki Movement", "kind": "armed_group",
    }  # fmt: skip
    assert found["participants"][0]["mention"]["text"] == "Fateh Front"
    for name in ("sy-zenki", "Nour al-Din al-Zenki Movement", "Zenki"):
        assert len(actors_of("--actor", name)) == 2


def test_undo_restores_and_all_is_kept() -> None:
    """Who, when and why of what was undone stays; an undo may be undone."""
    join = run("same", "JFS", "Fateh Front", "--why", "one commander", "--by", "ana").stdout.split(":")[0]
    back = run("undo", join, "--by", "ben", "--why", "two commanders").stdout.split(":")[0]
    assert len(actors_of("--actor", "JFS")) == 2
    first, second = judgements()
    assert (first["kind"], first["author"], first["reason"], first["stands"]) == ("same", "ana", "one commander", False)
    assert first["names"] == {"name:fateh-front": "Fateh Front", "name:jfs": "JFS"}
    assert (second["kind"], second["subjects"], second["author"], second["stands"]) == ("undo", [join], "ben", True)
    assert "undone already, by ben" in run("undo", join).stderr
    assert run("undo", back).exit_code == 0
    assert len(actors_of("--actor", "JFS")) == 4


def test_a_judgement_outlasts_another_reading() -> None:
    """The same report read by a newer reader: the actors are still one."""
    from toy_reader import ToyReader

    run("same", "JFS", "Fateh Front")
    lines = [{"id": "r1", "text": FIRST, "published": "2017-02-02", "outlet": "Wire"}]
    again = run("ingest", "-", stdin="\n".join(map(json.dumps, lines)), reader=lambda _: ToyReader("toy/2"))
    assert "1 reread" in again.stdout
    assert len(actors_of("--actor", "JFS")) == 4


def test_distinct_wins_and_the_contradiction_is_told() -> None:
    """Two that are judged apart are joined by no chain; which judgements are withheld is said."""
    first = run("same", "JFS", "Fateh Front").stdout.split(":")[0]
    second = run("same", "Fateh Front", "Ahrar").stdout.split(":")[0]
    told = run("distinct", "JFS", "Ahrar")
    assert told.exit_code == 0
    assert "name:ahrar and name:jfs stay two" in told.stderr
    assert first in told.stderr
    assert second in told.stderr
    assert [j["withheld"] for j in judgements()] == [True, True, False]
    assert "WITHHELD: same" in run("judgements").stdout
    assert len(actors_of("--actor", "JFS")) == 2


def test_the_list_is_narrowed_to_an_actor() -> None:
    """`judgements --actor` tells what was decided on it, undos too."""
    join = run("same", "JFS", "Fateh Front").stdout.split(":")[0]
    run("distinct", "FSA", "Ahrar")
    run("undo", join)
    shown = run("judgements", "--actor", "JFS").stdout.splitlines()
    assert len(shown) == 2
    assert "UNDONE: same: Fateh Front (name:fateh-front) | JFS (name:jfs)" in shown[0]
    assert f"undo: {join}" in shown[1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["same", "JFS", "jfs"], "both mean JFS (name:jfs)"),
        (["same", "JFS", "Nobody At All"], "no actor is known as 'Nobody At All'"),
        (["undo", "j0"], "there is no judgement 'j0'"),
    ],
)
def test_what_cannot_be_judged_is_told_in_a_line(words: list[str], told: str) -> None:
    """A slip keeps nothing and ends with the status of a usage error."""
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert judgements() == []
