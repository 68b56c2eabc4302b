"""Ingest tells each report when it is kept, and sums up."""

import json
import signal
from collections import Counter
from pathlib import Path

import pytest
from toy_command import run, start

from allegiance.model.ports import ClaimQuery
from allegiance.store.store import open_store

CLAIMS = 12


def lines(count: int) -> str:
    """As many reports as JSON Lines, each with 12 claims."""
    text = " ".join(f"Group{number} joined HTS." for number in range(CLAIMS))
    return "".join(json.dumps({"id": f"r{number}", "text": f"{number}. {text}"}) + "\n" for number in range(count))


def test_each_report_is_told_and_the_run_summed_up() -> None:
    """New reports first, unchanged ones the second time; claims are those that were added."""
    first = run("ingest", "-", stdin=lines(2)).stdout.splitlines()
    assert first[0].startswith("kept r0: new, 12 claims (0. Group0 joined HTS.")
    assert first[-1] == "allegiance.sqlite: 2 new; 24 claims; 0 could not be read"
    again = run("ingest", "-", "--store", "allegiance.sqlite", stdin=lines(3)).stdout.splitlines()
    assert [line.split(" (")[0] for line in again[:-1]] == [
        "kept r0: unchanged, 0 claims",
        "kept r1: unchanged, 0 claims",
        "kept r2: new, 12 claims",
    ]
    assert again[-1] == "allegiance.sqlite: 1 new, 2 unchanged; 12 claims; 0 could not be read"


def test_one_id_for_two_texts_is_told_and_the_rest_is_kept() -> None:
    """The second report of an id is refused by name; the run goes on with status 1."""
    reports = [
        {"id": "a", "text": "JFS joined HTS."},
        {"id": "a", "text": "JFS left HTS."},
        {"id": "b", "text": "FSA joined HTS."},
    ]
    result = run("ingest", "-", stdin="\n".join(map(json.dumps, reports)))
    assert result.exit_code == 1
    assert "allegiance: a: the store has another report of this id" in result.stderr
    assert "2 new" in result.stdout.splitlines()[-1]


@pytest.mark.parametrize("told", [1, 4, 9])
def test_a_killed_run_has_kept_all_that_it_told(folder: Path, told: int) -> None:
    """After SIGKILL every report told on standard output is whole; run again, the rest follows."""
    (folder / "many.jsonl").write_text(lines(60), encoding="utf-8")
    process = start("ingest", "many.jsonl", cwd=folder)
    assert process.stdout is not None
    seen = [process.stdout.readline() for _ in range(told)]
    process.kill()
    rest, _ = process.communicate()
    ids = [
        line.split(":")[0].removeprefix("kept ")
        for line in [*seen, *rest.splitlines(keepends=True)]
        if line.endswith(")\n")
    ]
    assert len(ids) >= told
    with open_store("allegiance.sqlite", create=False) as store:
        kept = Counter(report.id for report, _ in store.find(ClaimQuery()))
    assert set(ids) <= set(kept)
    assert set(kept.values()) == {CLAIMS}
    assert run("ingest", "many.jsonl").exit_code == 0
    with open_store("allegiance.sqlite", create=False) as store:
        assert Counter(report.id for report, _ in store.find(ClaimQuery())) == {f"r{n}": CLAIMS for n in range(60)}


def test_an_interrupted_run_ends_in_one_line(folder: Path) -> None:
    """Ctrl-C gives status 130, a summary of what was kept, and no traceback."""
    (folder / "many.jsonl").write_text(lines(3000), encoding="utf-8")
    process = start("ingest", "many.jsonl", cwd=folder)
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130
    assert err == "allegiance: interrupted\n"
    assert out.splitlines()[-1].startswith("allegiance.sqlite: ")


@pytest.mark.parametrize(
    "words", [["ingest", "many.jsonl"], ["read", "many.jsonl"], ["read", "many.jsonl", "--format", "jsonl"]]
)
def test_output_that_nobody_reads_ends_the_run_quietly(folder: Path, words: list[str]) -> None:
    """When the reader of a pipe goes away, as `head` does, there is no traceback, and a shell's own status."""
    (folder / "many.jsonl").write_text(lines(3000), encoding="utf-8")
    process = start(*words, cwd=folder)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert err == ""
