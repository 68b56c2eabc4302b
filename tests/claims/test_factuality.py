"""Whether a claim is so, whether it came about, and who says it: by what stands around its words."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES = Path(__file__).parents[1] / "cases" / "factuality.toml"
PHENOMENA: list[dict[str, Any]] = tomllib.loads(CASES.read_text())["phenomena"]
HELD = 0.79
"""Share of the sentences held back that must be right; raised with what is reached."""


def is_right(reader: Reader, case: dict[str, Any]) -> bool:
    text = case["text"]
    claims = reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims
    for claim in claims:
        said_by = [a.source.mention.text for a in claim.attribution if a.source]
        if (
            claim.type == case["type"]
            and claim.factuality.polarity == case.get("polarity", "affirmed")
            and claim.factuality.status == case.get("status", "actual")
            and said_by == case.get("said_by", said_by)
        ):
            return True
    return False


@pytest.mark.parametrize("case", [c for p in PHENOMENA for c in p["tune"]], ids=lambda c: c["text"][:60])
def test_a_claim_is_as_sure_as_its_words(reader: Reader, case: dict[str, Any]) -> None:
    """Negation, hedges, plans, threats, demands, conditions and speakers reach the claim that they are about."""
    assert is_right(reader, case)


def test_sentences_held_back_are_read_as_well(reader: Reader) -> None:
    """What was never tuned on is read nearly as well as what was."""
    results = [is_right(reader, case) for p in PHENOMENA for case in p["held"]]
    assert sum(results) / len(results) >= HELD
