"""Date lines of pages, by the table of cases."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from allegiance.read.date_lines import date_line

TABLE = Path(__file__).parents[1] / "cases" / "date_lines.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
def test_date_line(case: dict[str, Any]) -> None:
    """A line gives the day that the table states, or no day, or is no date line."""
    found = date_line(case["line"])
    if "day" not in case:
        assert found is None
        return
    assert found is not None
    assert found.value == (None if case["day"] == "open" else date.fromisoformat(case["day"]))
    assert found.changed == case.get("changed", False)
    assert list(found.names) == case.get("names", [])
