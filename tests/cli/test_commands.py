"""The commands end to end, with the program's own reader, on a small report."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import Result
from toy_command import run as run_with

if TYPE_CHECKING:
    from allegiance.pipeline import Reader

REPORT = """Militia takes border town

15 March 2021

The Karen National Union seized a base of the Myanmar army on Saturday, a spokesman for the group said. \
The Arakan Army, an ally of the Karen National Union, denied that it had attacked the village.
"""


class Run:
    """Runs a command with the reader that all tests share."""

    def __init__(self, reader: "Reader") -> None:
        self.reader = reader

    def __call__(self, *words: str, stdin: str | None = None) -> Result:
        return run_with(*words, stdin=stdin, reader=lambda _model: self.reader)


@pytest.fixture
def run(reader: "Reader", folder: Path) -> Run:
    """The command, in a folder with the report."""
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return Run(reader)


@pytest.fixture
def kept(run: Run) -> Run:
    """The command, with the report kept in a store."""
    assert run("ingest", "report.txt", "--outlet", "Salween Dispatch").exit_code == 0
    return run


def test_read_prints_claims_whose_evidence_is_the_reports_words(run: Run) -> None:
    """JSON Lines of the documented form; every span gives back its words; a second reading gives the same."""
    done = run("read", "report.txt", "--format", "jsonl")
    assert done.exit_code == 0, done.output
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert claims
    for claim in claims:
        for span in (claim["evidence"], claim["trigger"], *(p["mention"] for p in claim["participants"])):
            assert REPORT[span["start"] : span["end"]] == span["text"]
        assert claim["document"]["published"] == "2021-03-15"
    assert run("read", "report.txt", "--format", "jsonl").stdout == done.stdout


def test_json_lines_keep_their_ids(run: Run) -> None:
    """A given id is the claims' document."""
    line = json.dumps({"id": "mm-1", "text": "The Arakan Army attacked Paletwa.", "published": "2021-03-01"})
    done = run("read", "-", "--format", "jsonl", stdin=line)
    assert {json.loads(x)["document"]["id"] for x in done.stdout.splitlines()} == {"mm-1"}


def test_table_says_what_is_denied(run: Run) -> None:
    """A denial cannot be taken for the thing itself."""
    assert "DENIED" in run("read", "report.txt").stdout


@pytest.mark.parametrize("layer", ["mentions", "chains", "attributions", "times", "places", "figures", "propositions"])
def test_inspect_prints_each_layer(run: Run, layer: str) -> None:
    """Each finding has its report, its place and its words, as JSON Lines; people get a table."""
    done = run("inspect", "report.txt", "--layer", layer, "--format", "jsonl")
    assert done.exit_code == 0, done.output
    for line in done.stdout.splitlines():
        found = json.loads(line)
        assert REPORT[found["start"] : found["end"]] == found["text"]
    assert layer in run("inspect", "report.txt", "--layer", layer).stdout


def test_the_same_report_again_changes_nothing(kept: Run) -> None:
    """Ingest tells that it was there."""
    assert "1 unchanged" in kept("ingest", "report.txt", "--outlet", "Salween Dispatch").stdout


def test_on_a_day_tells_the_ties_with_words(kept: Run) -> None:
    """The alliance that the report states holds on its day, in its words."""
    ties = map(json.loads, kept("on", "2021-03-16", "--format", "jsonl").stdout.splitlines())
    assert any(t["type"] == "allied_with" and "an ally of" in t["pieces"][0]["evidence"]["text"] for t in ties)


def test_an_actor_is_found_by_name_and_a_slip_gets_the_nearest(kept: Run) -> None:
    """Names and events of an actor; a slip of the pen is answered with what was meant."""
    told = kept("actor", "karen national union").stdout
    assert told.startswith("Karen National Union (")
    assert "\nevents\n" in told
    slip = kept("actor", "Karen Nationl Unoin")
    assert slip.exit_code == 2
    assert "did you mean Karen National Union" in slip.stderr


def test_claims_filters(kept: Run) -> None:
    """A filter narrows the answer."""
    found = [json.loads(x) for x in kept("claims", "--polarity", "denied", "--format", "jsonl").stdout.splitlines()]
    assert found
    assert all(claim["factuality"]["polarity"] == "denied" for claim in found)


def test_a_pipeline_that_is_not_installed_is_told(run: Run) -> None:
    """A wrong --model, by option or environment, is a fault of usage in one line."""
    for words, environment in ((["--model", "no_such_pipeline"], {}), ([], {"ALLEGIANCE_MODEL": "no_such_pipeline"})):
        command = [sys.executable, "-m", "allegiance.cli.main", "read", "report.txt", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("allegiance: ")
        assert "no_such_pipeline" in done.stderr


def test_help_loads_nothing_heavy() -> None:
    """The command starts at once: neither parser nor database is loaded for the help of any command."""
    script = (
        "import sys\nfrom allegiance.cli.main import COMMANDS, cli\n"
        "for words in ([], *([name] for name in COMMANDS)):\n"
        "    try:\n        cli.main([*words, '--help'])\n    except SystemExit as stop:\n"
        "        assert stop.code == 0\n"
        "heavy = {'spacy', 'sqlalchemy', 'alembic', 'pydantic', 'trafilatura', 'rich', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_is_listed_with_what_it_does() -> None:
    """The table of commands that spares their loading names those that there are."""
    import click

    from allegiance.cli.main import COMMANDS, cli

    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
