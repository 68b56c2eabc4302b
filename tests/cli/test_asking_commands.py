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


def ties(*words: str) -> list[dict[str, Any]]:
    result = run("on", "--format", "jsonl", *words)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_ties_on_a_day_as_json_lines() -> None:
    """Each tie has its state, rule and days, and each piece of evidence what it does, who says so, and its words."""
    member, allied = ties("2017-01-30", "--actor", "JFS")
    assert (member["type"], member["state"], member["rule"]) == ("member_of", "possible", "persists")
    assert (member["pieces"][0]["start"], member["pieces"][0]["effect"]) == ("2017-01-28", "opens")
    assert (allied["type"], allied["state"], allied["rule"]) == ("allied_with", "no evidence", "denied")
    (piece,) = allied["pieces"]
    assert piece["says_so"] == "SANA, in Wire, 2017-01-30"
    assert (piece["dated"], piece["reported"]) == ("reported", "2017-01-30")
    assert piece["document"]["outlet"] == "Wire"
    assert piece["evidence"]["text"] == "SANA said: denied: JFS is an ally of FSA."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ["controls", "member_of"]),
        (["--type", "member_of"], ["member_of"]),
        (["--limit", "1"], ["controls"]),
        (["--counting", "denied"], ["member_of"]),
        (["--without", "persists"], ["controls"]),
        (["--known-by", "2017-01-29"], []),
        (["--according-to", "SANA"], []),
        (["--according-to", "wire", "--according-to", "SANA"], ["controls", "member_of"]),
        (["--independent", "2"], []),
    ],
)
def test_ties_are_looked_at_in_many_ways(words: list[str], expected: list[str]) -> None:
    """Every option of the view has its effect."""
    assert [tie["type"] for tie in ties("2017-01-30", *words)] == expected


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--counting", "rumours"], "cannot be counted"),
        (["--without", "hope"], "no rule that can be switched is called 'hope'"),
        (["--according-to", "Nobody"], "no actor is known as 'Nobody'"),
    ],
)
def test_what_a_view_cannot_have_is_refused(words: list[str], said: str) -> None:
    """A slip in an option is one line and status 2."""
    result = run("on", "2017-01-30", *words)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert said in result.stderr


def test_ties_that_nobody_dates_are_counted() -> None:
    """What cannot be placed on a day is left out, and that is said."""
    assert "neither they nor their reports date: 2" in run("on", "2017-01-30").stderr


def test_ties_as_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """People see state, rule and day, and that a day is only the report's own."""
    monkeypatch.setenv("COLUMNS", "200")
    result = run("on", "2017-01-30")
    assert "persists: last told" in result.stdout
    assert "2017-01-30: 2 ties (2 possible)" in result.stdout
    ended = run("on", "2017-01-30", "--actor", "FSA").stdout
    assert "denied 2017-01-30" in ended
    assert "SANA, in Wire, 2017-01-30" in ended


def test_an_actor_in_order_of_time() -> None:
    """Names, ties with how they stood last, events in order of time; a mark where the day is the report's."""
    lines = run("actor", "fsa").stdout.splitlines()
    assert lines[0] == "FSA (name:fsa, kind unknown)"
    assert lines[1] == "known as: FSA"
    assert any("FSA – controls – Idlib" in line for line in lines)
    assert "  2017-01-30* PLANNED: FSA – assault → JFS | Wire, 2017-01-30" not in lines  # a plan is no fact
    planned = run("actor", "fsa", "--counting", "planned").stdout.splitlines()
    assert "  2017-01-30* PLANNED: FSA – assault → JFS | Wire, 2017-01-30" in planned


def test_an_actor_as_json_lines() -> None:
    """The actor, its ties and the claims of what it took part in, each told to be what it is."""
    output = run("actor", "FSA", "--counting", "planned,denied", "--format", "jsonl").stdout
    found = [json.loads(line) for line in output.splitlines()]
    assert [(f["answer"], f.get("type")) for f in found] == [
        ("actor", None), ("tie", "allied_with"), ("tie", "controls"), ("claim", "assault"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            ["changes", "2017-01-01", "2017-12-31"],
            ["opened", "JFS – member of – HTS", "2017-01-28: JFS joined"],
        ),
        (["between", "JFS", "HTS"], ["JFS – member of – HTS: 1 telling from 2017-01-28 to 2017-01-28", "possible"]),
        (["genealogy", "JFS"], ["JFS: nothing is told of where it came from or went"]),
        (["timeline", "--counting", "planned"], ["PLANNED: FSA – assault → JFS | Wire, 2017-01-30", "1 event"]),
        (["warnings"], ["0 warnings"]),
    ],
)
def test_questions_to_the_record(words: list[str], shown: list[str]) -> None:
    """Each is answered for people and for programs."""
    told = run(*words)
    assert told.exit_code == 0, told.output
    assert all(part in told.stdout for part in shown)
    for line in run(*words, "--format", "jsonl").stdout.splitlines():
        assert json.loads(line)["answer"] in ("tie", "claim", "event", "names", "step", "warning")


def test_the_record_is_made_anew() -> None:
    """Out of the claims, which stay."""
    before = run("on", "2017-01-30").stdout
    assert "made anew" in run("rebuild").stdout
    assert run("on", "2017-01-30").stdout == before


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
