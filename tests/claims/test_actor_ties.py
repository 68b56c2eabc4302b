"""Ties between actors as running text tells them: the cases of tests/cases/actor_ties.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.claim import Claim
from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "actor_ties.toml").read_text(encoding="utf-8")
)["cases"]
LEFT_OUT = ("instrument", "mediator")


Tie = tuple[str, tuple[str, ...]]


def folded(words: str) -> str:
    return words.removeprefix("the ").removeprefix("The ")


def told(claim: Claim) -> Tie:
    """The type and the wordings that fill its roles, in order, without articles."""
    return claim.type, tuple(folded(p.mention.text) for p in claim.participants if p.role not in LEFT_OUT)


def wanted(tie: str) -> Tie:
    kind, _, words = tie.partition(": ")
    return kind, tuple(map(folded, words.split(" > ")))


def fits(found: Tie, tie: Tie) -> bool:
    """True for the same type and people; a wording may go on (*the ministers of …*)."""
    same = found[0] == tie[0] and len(found[1]) == len(tie[1])
    return same and all(said.startswith(want) for said, want in zip(found[1], tie[1], strict=True))


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_text_gives_its_ties(reader: Reader, case: dict[str, Any]) -> None:
    """What a sentence tells is claimed with these participants, and what only looks so is not."""
    claims = reader.read(Report("x", case["text"], blocks=(Block(0, len(case["text"])),))).claims
    found = [told(claim) for claim in claims]
    assert [tie for tie in case.get("ties", []) if not any(fits(f, wanted(tie)) for f in found)] == [], found
    assert [f for f in found if f[0] in case.get("never", [])] == []
