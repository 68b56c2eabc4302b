"""`allegiance match` tells whether two names mean one actor, and why."""

import json
from pathlib import Path

from click.testing import CliRunner

from allegiance.cli.match import command


def test_two_names_are_judged_with_reasons() -> None:
    """The verdict, the score and the reasons stand in one line."""
    result = CliRunner().invoke(command, ["Jabhat Fateh al-Sham", "the Nusra Front"])
    assert result.exit_code == 0
    assert result.output.startswith("same")
    assert "both are names of" in result.output


def test_a_table_is_judged_line_by_line(tmp_path: Path) -> None:
    """A line without two names is told and skipped; the rest is judged, with countries where they are given."""
    table = tmp_path / "pairs.tsv"
    table.write_text(
        "# names\nLiwa al-Tawba\tTawba Brigade\nlonely\nLiwa al-Tawba\tTawba Brigade\tsy\tye\n", encoding="utf-8"
    )
    result = CliRunner().invoke(command, ["--pairs", str(table), "--format", "jsonl"])
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["verdict"] for row in rows] == ["same", "different"]
    assert "line 3" in result.stderr


def test_one_name_is_refused() -> None:
    """Neither two names nor a table is a fault of use."""
    result = CliRunner().invoke(command, ["Hamas"])
    assert result.exit_code == 2
    assert "two names" in result.output


def test_faults_of_a_table_are_told_line_by_line(tmp_path: Path) -> None:
    """Bytes that are no text, a missing name and what is no country are one line each; the rest is judged."""
    table = tmp_path / "pairs.tsv"
    table.write_bytes(b"\xff\xfe\tHamas\r\nHamas\t\r\nHamas\tHAMAS\tGaza\tps\r\n???\tHamas\r\n")
    result = CliRunner().invoke(command, ["--pairs", str(table), "--format", "jsonl"])
    assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["same", "unsure"]
    told = result.stderr.splitlines()
    assert [line.partition("line ")[2].partition(":")[0] for line in told] == ["1", "2", "3"]
    assert "UTF-8" in told[0]
    assert "'Gaza' is no country code" in told[2]
    assert result.exit_code == 1


def test_countries_are_codes() -> None:
    """A country that is no code, and an empty name, are faults of use."""
    assert CliRunner().invoke(command, ["Hamas", "HAMAS", "--country", "Gaza"]).exit_code == 2
    assert CliRunner().invoke(command, ["Hamas", " "]).exit_code == 2
