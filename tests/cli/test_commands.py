"""The commands, end to end on small reports: what they print and with which status they end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = """Militia takes border town

15 March 2021

The Karen National Union seized a base of the Myanmar army on Saturday, a spokesman for the group said. \
The Arakan Army, an ally of the Karen National Union, denied that it had attacked the village.
"""


def run(*words: str, stdin: bytes | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "allegiance.cli.main", *words]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report and a store that holds it."""
    made = tmp_path_factory.mktemp("commands")
    (made / "report.txt").write_text(REPORT)
    done = run("ingest", "report.txt", "--outlet", "Salween Dispatch", "--store", "s.sqlite", cwd=made)
    assert done.returncode == 0, done.stderr
    return made


def test_read_prints_claims_whose_evidence_is_the_reports_words(folder: Path) -> None:
    """JSON Lines of the documented form; every span gives back its words."""
    done = run("read", "report.txt", "--format", "jsonl", cwd=folder)
    assert done.returncode == 0, done.stderr
    claims = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert claims
    for claim in claims:
        for span in (claim["evidence"], claim["trigger"], *(p["mention"] for p in claim["participants"])):
            assert REPORT[span["start"] : span["end"]] == span["text"]
        assert claim["document"]["published"] == "2021-03-15"


def test_read_twice_gives_the_same(folder: Path) -> None:
    """The same report read by the same reader gives the same claims with the same ids."""
    first, second = (run("read", "report.txt", "--format", "jsonl", cwd=folder).stdout for _ in range(2))
    assert first == second


def test_json_lines_keep_their_ids(folder: Path) -> None:
    """A given id is the claims' document."""
    line = json.dumps({"id": "mm-1", "text": "The Arakan Army attacked Paletwa.", "published": "2021-03-01"}).encode()
    done = run("read", "-", "--format", "jsonl", stdin=line, cwd=folder)
    assert {json.loads(x)["document"]["id"] for x in done.stdout.decode().splitlines()} == {"mm-1"}


def test_table_says_what_is_denied(folder: Path) -> None:
    """A denial cannot be taken for the thing itself."""
    assert "DENIED" in run("read", "report.txt", cwd=folder).stdout.decode()


@pytest.mark.parametrize("layer", ["mentions", "chains", "attributions", "times", "places", "figures", "propositions"])
def test_inspect_prints_each_layer(folder: Path, layer: str) -> None:
    """Each finding has its report, its place and its words."""
    done = run("inspect", "report.txt", "--layer", layer, "--format", "jsonl", cwd=folder)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.decode().splitlines():
        found = json.loads(line)
        assert REPORT[found["start"] : found["end"]] == found["text"]


def test_the_same_report_again_changes_nothing(folder: Path) -> None:
    """Ingest tells that it was there."""
    done = run("ingest", "report.txt", "--outlet", "Salween Dispatch", "--store", "s.sqlite", cwd=folder)
    assert b"1 unchanged" in done.stdout


def test_on_a_day_tells_the_ties_with_words(folder: Path) -> None:
    """The alliance that the report states holds on its day, in its words."""
    done = run("on", "2021-03-16", "--store", "s.sqlite", "--format", "json", cwd=folder)
    ties = json.loads(done.stdout)
    assert any(t["type"] == "allied_with" and "an ally of" in t["tellings"][0]["evidence"]["text"] for t in ties)


def test_actor_tells_what_is_claimed_of_it(folder: Path) -> None:
    """Names and events of an actor."""
    done = run("actor", "Karen National Union", "--store", "s.sqlite", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Karen National Union" in done.stdout.decode()


def test_unknown_name_gets_the_nearest(folder: Path) -> None:
    """A slip of the pen is answered with what was meant."""
    done = run("actor", "Karen Nationl Unoin", "--store", "s.sqlite", cwd=folder)
    assert done.returncode == 2
    assert b"did you mean" in done.stderr
    assert b"Karen National Union" in done.stderr


def test_claims_filters(folder: Path) -> None:
    """A filter narrows the answer."""
    done = run("claims", "--polarity", "denied", "--format", "jsonl", "--store", "s.sqlite", cwd=folder)
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert found
    assert all(c["factuality"]["polarity"] == "denied" for c in found)


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("read", "missing.txt"), 2, b"missing.txt"),
        (("read", "empty.txt"), 2, b"empty"),
        (("read", "empty.txt", "report.txt"), 1, b"empty"),
        (("read", "report.txt", "--published", "2017-02-30"), 2, b"2017-02-30"),
        (("on", "yesterday"), 2, b"yesterday"),
        (("on", "2017-01-01", "--store", "none.sqlite"), 3, b"none.sqlite"),
        (("on", "2017-01-01", "--store", "report.txt"), 3, b"report.txt"),
        (("read", "report.txt", "--model", "no_such_pipeline"), 2, b"no_such_pipeline"),
        (("claims", "--type", "conquer", "--store", "s.sqlite"), 2, b"conquer"),
    ],
)  # fmt: skip
def test_fault_is_one_line_and_a_status(folder: Path, words: tuple[str, ...], status: int, told: bytes) -> None:
    """Bad input gets one clear line that says what and where, and no traceback."""
    (folder / "empty.txt").write_text("")
    done = run(*words, cwd=folder)
    assert done.returncode == status, done.stderr
    assert told in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_help_loads_nothing_heavy() -> None:
    """The command starts at once: neither parser nor database is loaded for its help."""
    script = (
        "import sys\nfrom allegiance.cli.main import main\nsys.argv = ['allegiance', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'spacy', 'sqlalchemy', 'pydantic', 'trafilatura', 'rich'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
