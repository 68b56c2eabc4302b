"""Who stands in the roles of a claim, where more than the predicate's own phrase decides it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.claim import Claim
from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "participants.toml").read_text())[
    "cases"
]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_claim_has_its_participants(reader: Reader, case: dict[str, Any]) -> None:
    """Some claim of the type has each role filled as expected, by wording or by the name of whom it means."""
    text = case["text"]
    claims = [c for c in reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims if c.type == case["type"]]
    if case.get("none"):
        assert not [c for c in claims if _holds(c, case["roles"])]
    else:
        assert [c for c in claims if _holds(c, case["roles"])], [
            [(p.role, p.mention.text, p.actor.name if p.actor else None) for p in c.participants] for c in claims
        ]


def _holds(claim: Claim, roles: dict[str, str | list[str]]) -> bool:
    return all(
        any(p.role == role and name in (p.mention.text, p.actor.name if p.actor else None) for p in claim.participants)
        for role, names in roles.items()
        for name in ([names] if isinstance(names, str) else names)
    )


def test_a_time_taken_from_the_happening_is_inferred(reader: Reader) -> None:
    """Who is blamed did it when it was told to have happened; the sentence itself does not state the day."""
    text = "A bomb killed nine policemen in Quetta on 5 May 2020. Jamaat-ul-Ahrar claimed responsibility."
    claims = reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims
    claimed = next(c for c in claims if c.type == "assault" and c.trigger.text == "claimed")
    assert claimed.time is not None
    assert (claimed.time.start.isoformat() if claimed.time.start else None, claimed.time.basis) == (
        "2020-05-05",
        "inferred",
    )
