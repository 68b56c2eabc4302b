"""Newswire sentences give their coded event with its agent and its patient; floors for both halves of the table."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "events.toml").read_text())["cases"]
FLOORS = {"tuned": 0.9, "held": 0.7}
"""The least share of each half whose event is read with its type, its source and its target."""
MOST_CLAIMS = 2.0


def folded(words: str) -> str:
    return " " + " ".join(re.sub(r"[^\w\s]", " ", words.casefold()).split()) + " "


def stands_in(claim: Claim, roles: set[str], wanted: list[str]) -> bool:
    """True if nobody is asked for, or somebody in one of the roles is worded or named like one of the wanted."""
    people = [p for p in claim.participants if p.role in roles]
    said = [folded(words) for p in people for words in (p.mention.text, p.actor.name if p.actor else "") if words]
    return not wanted or any(folded(w) in s or s in folded(w) for w in wanted for s in said)


def is_right(claim: Claim, case: dict[str, Any]) -> bool:
    return (
        claim.type == case["type"]
        and stands_in(claim, {"agent", "party"}, case["source"])
        and stands_in(claim, {"patient", "party"}, case["target"])
    )


@pytest.mark.parametrize("half", FLOORS)
def test_share_of_events_read_with_their_participants(reader: Reader, half: str) -> None:
    """Of each half of the table at least its floor is read rightly, with few claims a sentence."""
    cases = [c for c in CASES if c["half"] == half]
    right = claims = 0
    for case in cases:
        report = Report("x", case["text"], blocks=(Block(0, len(case["text"])),))
        events = [c for c in reader.read(report).claims if c.kind is ClaimKind.EVENT]
        right += any(is_right(c, case) for c in events)
        claims += len(events)
    assert right / len(cases) >= FLOORS[half]
    assert claims / len(cases) <= MOST_CLAIMS
