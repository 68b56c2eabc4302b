"""One happening that two words of a sentence tell is one claim."""

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES = [
    ("Aid organisations delivered aid to the displaced people of Bentiu.", "aid"),
    ("The Red Crescent provided assistance to the survivors in Derna.", "aid"),
    ("The parties signed an agreement in Juba.", "agree"),
]


@pytest.mark.parametrize(("text", "claim_type"), CASES)
def test_verb_and_its_object_tell_one_happening(reader: Reader, text: str, claim_type: str) -> None:
    """A verb and its object of one type are claimed once, with all that either tells."""
    claims = reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims
    assert [c.type for c in claims].count(claim_type) == 1
