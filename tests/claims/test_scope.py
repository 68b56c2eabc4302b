"""Negation, hedges, plans, threats, conditions and speakers reach the claims that they are about."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "scope.toml").read_text())["cases"]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_claim_carries_what_its_surroundings_say(reader: Reader, case: dict[str, Any]) -> None:
    """Polarity, status, phase and speakers are those that a careful reader takes from the sentence."""
    text = case["text"]
    claims = [c for c in reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims if c.type == case["type"]]
    assert claims
    claim = claims[case.get("which", 0)]
    assert claim.factuality.polarity == case.get("polarity", "affirmed")
    assert claim.factuality.status == case.get("status", "actual")
    if "phase" in case:
        assert claim.phase == case["phase"]
    if "said_by" in case:
        assert [a.source.mention.text for a in claim.attribution if a.source] == case["said_by"]
