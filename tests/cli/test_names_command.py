"""The record says what an actor was called on a day."""

import json
from pathlib import Path

import pytest
from toy_command import run


@pytest.fixture(autouse=True)
def kept(folder: Path) -> None:
    """A report that calls a group by a name that it took only a year later; the pack knows both names."""
    text = "Jabhat Fateh al-Sham attacked FSA. Fateh al-Sham Front joined HTS."
    line = {"id": "r1", "text": text, "published": "2015-06-01", "outlet": "Wire"}
    assert run("ingest", "-", stdin=json.dumps(line)).exit_code == 0
    assert run("same", "Jabhat Fateh al-Sham", "sy-jfs").exit_code == 0
    assert run("same", "Fateh al-Sham Front", "sy-jfs").exit_code == 0


def names(*words: str) -> list[str]:
    result = run("names", *words, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line)["name"] for line in result.stdout.splitlines()]


def test_a_former_name_finds_the_actor_and_its_names() -> None:
    """A name that no report uses is known by the pack; each name has its days and its source."""
    assert names("al-Nusra Front")[0] == "Jabhat Fateh al-Sham"
    shown = run("names", "al-Nusra Front").stdout
    assert "Jabhat Fateh al-Sham  since 2016-07-28  | Wikipedia: Al-Nusra Front" in shown
    assert "al-Nusra Front (former name)" in shown


def test_what_it_was_called_on_a_day() -> None:
    """The day before it took the name it bore the old one."""
    assert "Jabhat Fateh al-Sham" not in names("sy-jfs", "--on", "2016-07-27")
    assert "al-Nusra Front" in names("sy-jfs", "--on", "2016-07-27")
    assert "al-Nusra Front" not in names("sy-jfs", "--on", "2016-07-29")


def test_a_name_before_its_time_is_told() -> None:
    """Among the warnings, and where the actor's names are shown."""
    told = "'Jabhat Fateh al-Sham' before its time: used on 2015-06-01, the name held since 2016-07-28"
    assert told in run("warnings", "--actor", "sy-jfs").stdout
    assert told in run("warnings").stdout
    assert told in run("names", "sy-jfs").stdout
