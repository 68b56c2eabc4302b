"""Where a claim's happening took place: of several places in a sentence, the right one or none."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from allegiance.model.report import Report

if TYPE_CHECKING:
    from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "claim_places.toml").read_text(encoding="utf-8")
)["cases"]


def share_right(reader: "Reader", half: str) -> float:
    right = asked = 0
    for case in CASES:
        if case["half"] != half:
            continue
        claims = reader.read(Report("case", case["text"])).claims
        for trigger, wanted in case["at"].items():
            of_trigger = [c for c in claims if c.trigger.text == trigger]
            got = [c.place.text if c.place else "" for c in of_trigger]
            asked += 1
            right += bool(got) and all(text == wanted for text in got)
    return right / asked


@pytest.mark.parametrize(("half", "floor"), [("tune", 0.9), ("held", 0.8)])
def test_each_happening_gets_its_place(reader: "Reader", half: str, floor: float) -> None:
    """Its own words, what it is done to, the verb that carries it, the clause that it is part of; else none."""
    assert share_right(reader, half) >= floor
