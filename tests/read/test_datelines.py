"""Datelines in front of first sentences, by the table of cases."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from allegiance.read.datelines import find_dateline

TABLE = Path(__file__).parents[1] / "cases" / "datelines.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_dateline(case: dict[str, Any]) -> None:
    """A paragraph gives the dateline, outlet and day that the table states; what may be a sentence has none."""
    found = find_dateline(case["text"])
    if "dateline" not in case:
        assert found is None
        return
    assert found is not None
    assert case["text"][: found.end].rstrip() == case["dateline"]
    assert found.outlet == case.get("outlet")
    assert found.published == (date.fromisoformat(case["day"]) if "day" in case else None)


def test_initials_that_the_report_repeats_are_no_place() -> None:
    """A word in capitals that comes again in capitals is an organisation, and what follows its dash an aside."""
    assert find_dateline("MONUSCO - The UN force in Congo will leave.", "MONUSCO came in 1999.") is None
    assert find_dateline("BUKAVU - The UN force in Congo will leave.", "It came to Bukavu in 1999.") is not None
