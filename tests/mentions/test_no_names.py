"""What is no name becomes no actor, and names that hold such words stay whole."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.mention import MentionKind
from allegiance.model.report import Report
from allegiance.pipeline import Reader

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "no_names.toml").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_only_names_are_names(reader: Reader, case: dict[str, Any]) -> None:
    """Labels are nobody; a noun that begins a sentence is a description."""
    mentions = reader.read(Report("r", case["text"])).mentions
    assert [m.span.text for m in mentions if m.kind is MentionKind.NAME] == case["names"]
