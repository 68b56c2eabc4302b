"""Claims in words for people."""

from dataclasses import replace

from toy_reader import actor, told

from allegiance.export.wording import speakers
from allegiance.model.claim import Attribution, Participant
from allegiance.model.span import Span


def source(name: str, start: int) -> Participant:
    return Participant("source", Span(start, start + len(name), name), actor(name))


def test_who_says_it_together_and_whom_they_told() -> None:
    """Joint speakers are listed; whom they told stands behind them; hearsay is called that."""
    ((_, claim),) = told("JFS is in HTS.")
    cue, later = Span(20, 24, "told"), Span(60, 70, "reportedly")
    said = [
        Attribution(source("FSA", 5), cue), Attribution(source("SDF", 10), cue), Attribution(source("SANA", 30), cue),
        Attribution(None, later),
    ]  # fmt: skip
    assert speakers(replace(claim, attribution=tuple(said))) == "FSA and SDF, to SANA, to hearsay"
    assert speakers(claim) == "the outlet"
