"""*The attack killed six*: a happening told before keeps its place and its day when the text comes back to it."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "told_before.toml").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][-60:] for c in CASES])
def test_place_and_time_of_what_is_told_again(reader: Reader, case: dict[str, Any]) -> None:
    """The later claim has the place and the time of the earlier one, and no others."""
    text = case["text"]
    report = Report("case", text, published=date(2024, 10, 18), blocks=(Block(0, len(text)),))
    claim = next(c for c in reader.read(report).claims if c.trigger.text == case["of"])
    assert (claim.place.text if claim.place else "") == case["place"]
    assert (claim.time.text if claim.time else "") == case["time"]
