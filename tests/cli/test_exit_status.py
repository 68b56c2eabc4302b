"""With which status and which one line a run ends."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from toy_command import run

LINES = "\n".join(
    json.dumps({"id": f"r{number}", "text": text, "published": "2017-01-30"})
    for number, text in enumerate(["JFS joined HTS.", "CRASH", "FSA joined HTS."])
)


def line_of(result: Result) -> str:
    """The one line on standard error."""
    (line,) = result.stderr.splitlines()
    assert line.startswith("allegiance: ")
    return line


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ("read toy.txt", 0, None),
        ("read missing.txt", 2, "missing.txt: "),
        ("read missing.txt toy.txt", 1, "missing.txt: "),
        ("ingest missing.txt", 2, "missing.txt: "),
        ("ingest toy.txt missing.txt", 1, "missing.txt: "),
        ("read toy.txt --published 2017-02-30", 2, "read: Invalid value for '--published': '2017-02-30' is no day"),
        ("read toy.txt --published 30.1.2017", 2, "write it as YYYY-MM-DD"),
        ("read toy.txt --published 20170130", 2, "write it as YYYY-MM-DD"),
        ("read", 2, "read: Missing argument"),
        ("read toy.txt --colour", 2, "--colour"),
        ("read toy.txt --format xml", 2, "xml"),
        ("inspect toy.txt --layer smells", 2, "smells"),
        ("inspect toy.txt --format jsonl", 2, "--layer"),
        ("conquer", 2, "conquer"),
        ("on yesterday", 2, "on: Invalid value for 'DAY'"),
        ("on 2017-01-30", 3, "allegiance.sqlite: no store is here"),
        ("on 2017-01-30 --store toy.txt", 3, "toy.txt: "),
        ("actor JFS --store .", 3, "is a folder"),
        ("ingest toy.txt --store toy.txt", 3, "toy.txt: "),
        ("ingest toy.txt --store no/such/folder.sqlite", 3, "does not exist"),
        ("claims --limit 0", 2, "--limit"),
    ],
)
def test_each_fault_is_one_line_with_its_status(words: str, status: int, told: str | None) -> None:
    """0 all well, 1 some report unread, 2 usage or nothing read, 3 the store; one line says where and what."""
    result = run(*words.split())
    assert result.exit_code == status, result.output
    if told is None:
        assert result.stderr == ""
    else:
        assert told in line_of(result)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("claims --type conquer", "no claim type is called 'conquer'"),
        ("claims --from 2017-02-01 --to 2017-01-01", "2017-02-01"),
        ("claims --actor Nobody", "no actor is known as 'Nobody'"),
        ("claims --according-to Nobody", "no actor is known as 'Nobody'"),
        ("actor Ahrar", "no actor is known as 'Ahrar'"),
        ("on 2017-01-30 --actor Nobody", "no actor is known as 'Nobody'"),
    ],
)
def test_questions_that_cannot_be_asked(words: str, told: str) -> None:
    """What the store knows nothing of is a fault of usage, told in one line."""
    assert run("ingest", "toy.txt").exit_code == 0
    result = run(*words.split())
    assert result.exit_code == 2
    assert told in line_of(result)


@pytest.mark.parametrize("command", ["read", "ingest"])
def test_a_report_that_breaks_the_reader_is_named_and_the_rest_is_done(command: str, folder: Path) -> None:
    """A fault of the program on one report costs that report, not the run."""
    (folder / "many.jsonl").write_text(LINES, encoding="utf-8")
    result = run(command, "many.jsonl")
    assert result.exit_code == 1
    assert "r1: the program fails on this report (RuntimeError: the toy broke, at toy_reader.py:" in line_of(result)
    assert run("read", "many.jsonl", "--format", "jsonl").stdout.count("\n") == 2


def test_nothing_readable_makes_no_store(folder: Path) -> None:
    """A slip in a path leaves no empty store behind."""
    assert run("ingest", "missing.txt").exit_code == 2
    assert list(folder.glob("*.sqlite*")) == []


def test_no_command_shows_the_help() -> None:
    """Without a command the commands are listed, as a fault of usage."""
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr


def test_the_version_is_told() -> None:
    """`--version` names program and version."""
    from allegiance import __version__

    assert __version__ in run("--version").stdout
