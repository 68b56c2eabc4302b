"""The network of a day on the command line; every tie names the claims that it rests on."""

import json
from pathlib import Path
from typing import Any

import pytest
from toy_command import run

from allegiance.analysis.readings import READINGS
from allegiance.cli.network import MEASURES

REPORTS = [
    ("r1", "2017-01-10", "JFS is an ally of FSA. FSA is an ally of HTS."),
    (
        "r2",
        "2017-06-10",
        "JFS is an ally of ISIS. ISIS is an ally of AQ. FSA is an ally of HTS. HTS is an ally of NLF.",
    ),
]


@pytest.fixture(autouse=True)
def kept(folder: Path) -> None:
    """Two reports of two days."""
    lines = [json.dumps({"id": i, "published": day, "outlet": "Wire", "text": text}) for i, day, text in REPORTS]
    assert run("ingest", "-", stdin="\n".join(lines)).exit_code == 0


def rows(*words: str) -> list[dict[str, Any]]:
    result = run("network", *words, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_ties_lead_back_to_claims() -> None:
    (first, second) = rows("2017-01-10")
    assert (first["one"]["name"], first["other"]["name"], first["sign"]) == ("FSA", "HTS", 1)
    kept = {c["id"] for c in map(json.loads, run("claims", "--format", "jsonl").stdout.splitlines())}
    assert all(row["claims"] and set(row["claims"]) <= kept for row in (first, second))


def test_measures_of_a_day() -> None:
    (side,) = rows("2017-01-10", "--measure", "sides")
    assert [actor["name"] for actor in side["actors"]] == ["FSA", "HTS", "JFS"]
    (broker,) = rows("2017-01-10", "--measure", "brokers")
    assert (broker["actor"]["name"], broker["coordinator"]) == ("FSA", 1)
    (whole,) = rows("2017-01-10", "--measure", "fragmentation")
    assert (whole["actors"], whole["sides"], whole["infighting"]) == (3, 1, None)
    assert rows("2017-01-10", "--measure", "balance") == [{"triads": 0, "balanced": None, "frustration": 0.0}]


def test_shifts_need_two_days() -> None:
    assert run("network", "2017-01-10", "--measure", "shifts").exit_code == 2
    rows("2017-06-10", "--measure", "shifts", "--since", "2017-01-10")


def test_a_table_for_people() -> None:
    shown = run("network", "2017-01-10").stdout
    assert "allied_with" in shown
    assert "2017-01-10: 3 actors, 2 ties" in shown


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_says_how_it_is_read_and_where_it_comes_from(measure: str) -> None:
    """A number is told with a plain sentence and its source in the literature."""
    shown = run("network", "2017-06-10", "--measure", measure, "--since", "2017-01-10").stdout
    reading = READINGS[measure]
    assert f"How to read it: {reading.sentence} ({reading.source})" in shown
    assert set(MEASURES) == READINGS.keys()
