"""What is asked of a store is answered from what was ingested."""

import json
from pathlib import Path
from typing import Any

import pytest
from toy_command import run


@pytest.fixture(autouse=True)
def kept(folder: Path) -> None:
    """The toy report in a store, with a second one that nobody dates."""
    lines = [
        {"id": "r1", "text": (folder / "toy.txt").read_text(), "published": "2017-01-30", "outlet": "Wire"},
        {"id": "r2", "text": "ISIS is in HTS. ISIS is in \u202eJFS\x1b[31m."},
    ]
    assert run("ingest", "-", stdin="\n".join(map(json.dumps, lines))).exit_code == 0


def claims(*words: str) -> list[dict[str, Any]]:
    result = run("claims", "--format", "jsonl", *words)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--type", "assault"], ["FSA assault JFS"]),
        (["--type", "assault", "--type", "controls"], ["FSA assault JFS", "FSA controls Idlib"]),
        (["--actor", "fsa", "--polarity", "denied"], ["JFS allied_with FSA"]),
        (["--actor", "name:hts", "--from", "2017-01-28", "--to", "2017-01-28"], ["JFS member_of HTS"]),
        (["--according-to", "SANA"], ["JFS allied_with FSA"]),
        (["--according-to", "wire", "--status", "planned"], ["FSA assault JFS"]),
        (["--place", "idlib"], ["FSA controls Idlib"]),
        (["--text", "IS AN ally"], ["JFS allied_with FSA"]),
        (["--report", "r2", "--limit", "1"], ["ISIS member_of HTS"]),
        (["--status", "possible"], ["FSA controls Idlib"]),
        (["--from", "2018-01-01"], []),
    ],
)
def test_claims_are_found_by_each_option(words: list[str], expected: list[str]) -> None:
    """Every option narrows the answer, names without regard to case."""
    found = claims(*words)
    shown = [
        " ".join([f["participants"][0]["mention"]["text"], f["type"], f["participants"][1]["mention"]["text"]])
        for f in found
    ]
    assert sorted(shown) == sorted(expected)


def test_an_answer_cut_short_says_so() -> None:
    """When there are more claims than the limit, that is told beside the answer."""
    result = run("claims", "--limit", "2", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert "more than 2 claims" in result.stderr
    assert run("claims", "--limit", "100").stderr == ""


def test_ties_on_a_day_as_json() -> None:
    """Each tie has its state, phase, rule, day, and every telling with who says so and its words."""
    result = run("on", "2017-01-30", "--actor", "JFS", "--format", "json")
    member, allied = json.loads(result.stdout)
    assert (member["type"], member["state"], member["phase"], member["rule"]) == (
        "member_of",
        "holds",
        "began",
        "stated",
    )
    assert (member["since"], member["dated"], member["reports"]) == ("2017-01-28", "stated", 1)
    assert (allied["type"], allied["state"], allied["dated"]) == ("allied_with", "denied", "reported")
    (telling,) = allied["tellings"]
    assert telling["speakers"] == ["SANA"]
    assert telling["document"]["outlet"] == "Wire"
    assert telling["evidence"]["text"] == "SANA said: denied: JFS is an ally of FSA."


def test_ties_that_nobody_dates_are_counted() -> None:
    """What cannot be placed on a day is left out, and that is said."""
    assert "neither they nor their reports date: 2" in run("on", "2017-01-30").stderr
    assert "neither they nor their reports date: 1" in run("on", "2017-01-30", "--actor", "HTS").stderr
    assert run("on", "2017-01-30", "--according-to", "SANA").stderr == ""


def test_ties_as_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """People see state, rule and day, and that a day is only the report's own."""
    monkeypatch.setenv("COLUMNS", "200")
    result = run("on", "2017-01-30")
    assert "holds (began, stated)" in result.stdout
    assert "denied (holds, stated)" in result.stdout
    assert "as reported" in result.stdout
    assert "SANA, in Wire" in result.stdout
    assert "2017-01-30: 3 ties told of, 1 hold, 0 disputed" in result.stdout


def test_an_actor_in_order_of_time() -> None:
    """Names, then ties and events, in words, with a mark where the day is the report's."""
    lines = run("actor", "fsa").stdout.splitlines()
    assert lines[0] == "FSA (name:fsa, kind unknown)"
    assert lines[1] == "known as: FSA"
    assert "  2017-01-30* DENIED: JFS – allied with → FSA  | SANA, in Wire, 2017-01-30" in lines
    assert "  2017-01-30* PLANNED: FSA – assault → JFS  | Wire, 2017-01-30" in lines


def test_an_actor_as_json_lines() -> None:
    """The claims in the documented form."""
    found = [json.loads(line) for line in run("actor", "FSA", "--format", "jsonl").stdout.splitlines()]
    assert {claim["type"] for claim in found} == {"allied_with", "assault", "controls"}


@pytest.mark.parametrize("words", [["claims"], ["actor", "ISIS"]])
def test_a_reports_signs_do_not_steer_the_terminal(words: list[str]) -> None:
    """Escape sequences and signs that turn words round are taken out for people."""
    shown = run(*words).stdout
    assert "ISIS" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_the_store_may_be_named_by_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ALLEGIANCE_STORE stands for --store."""
    (folder / "allegiance.sqlite").rename(folder / "other.sqlite")
    assert run("actor", "FSA").exit_code == 3
    monkeypatch.setenv("ALLEGIANCE_STORE", "other.sqlite")
    assert run("actor", "FSA").exit_code == 0
