"""Claims are looked through, decided on and corrected from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from toy_command import run

TEXT = "ON 2017-01-28: JFS is an ally of HTS. ON 2017-01-29: FSA attacked JFS."
ALLIED, ATTACKED = "r1-0", "r1-38"


@pytest.fixture(autouse=True)
def kept(folder: Path) -> None:
    assert run("ingest", "-", stdin=json.dumps({"id": "r1", "text": TEXT, "published": "2017-02-02"})).exit_code == 0


def rows(*words: str) -> list[dict[str, Any]]:
    result = run(*words, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_queue_shrinks_with_each_decision() -> None:
    """Ids that the queue shows are what the other commands take."""
    ids = [row["claim"]["id"] for row in rows("review", "queue")]
    assert sorted(ids) == [ALLIED, ATTACKED]
    assert ALLIED in run("review", "queue").stdout
    told = run("review", "accept", *ids, "--by", "ana", "--why", "read twice")
    assert told.stdout.count("is right; `allegiance undo j") == 2
    assert rows("review", "queue") == []
    assert {row["review"] for row in rows("claims", "--reviewed")} == {"accepted"}


def test_a_correction_is_told_wherever_the_claim_is() -> None:
    """With its mark, in its values; the machine's reading is in the list of decisions."""
    told = run("review", "correct", ALLIED, "--polarity", "denied", "--role", "object=FSA", "--speaker", "JFS")
    assert told.exit_code == 0, told.output
    assert "is corrected to CORRECTED, DENIED: " not in told.stdout
    assert "DENIED: JFS – allied with → FSA" in told.stdout
    assert "CORRECTED, DENIED: JFS – allied with → FSA" in run("claims").stdout
    (row,) = rows("review", "decisions")
    assert (row["decision"], row["changed"]) == ("correct", ["participants", "polarity", "attribution"])
    assert row["read"]["participants"][1]["actor"]["name"] == "HTS"
    assert row["corrected"]["participants"][1]["actor"]["name"] == "FSA"
    assert [t["type"] for t in rows("timeline", "--reviewed")] == []


def test_what_is_undone_counts_as_before() -> None:
    """By `review undo` as by `undo`; the list of decisions keeps it, marked."""
    id_ = run("review", "reject", ATTACKED).stdout.split(":")[0]
    assert rows("timeline") == []
    assert run("review", "undo", id_).exit_code == 0
    assert len(rows("timeline")) == 1
    assert "UNDONE: reject" in run("review", "decisions", "--claim", ATTACKED).stdout
    assert [j["kind"] for j in rows("judgements")] == ["reject", "undo"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["correct", ALLIED, "--role", "FSA"], 2),
        (["correct", ALLIED, "--speaker", "JFS", "--outlet-says"], 2),
        (["correct", ALLIED, "--date", "soon"], 2),
        (["correct", ALLIED], 2),
        (["accept", "nothing"], 2),
        (["undo", "j0"], 2),
    ],
)
def test_what_cannot_be_is_one_line(words: list[str], status: int) -> None:
    """And nothing is kept."""
    result = run("review", *words)
    assert result.exit_code == status
    assert len(result.stderr.splitlines()) == 1
    assert rows("review", "decisions") == []
