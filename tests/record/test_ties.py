"""How ties stand on a day: the cases of tests/cases/ties.toml."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from toy_reader import actor, told

from allegiance.model.claim import Attribution, Participant
from allegiance.model.ports import Told
from allegiance.model.span import Span
from allegiance.model.when import When
from allegiance.record.tie import TieOnDay
from allegiance.record.ties import ties_on

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "ties.toml").read_text(encoding="utf-8"))["cases"]
SYMMETRIC = ("allied_with",)


def of(*reports: str) -> list[Told]:
    return [pair for number, text in enumerate(reports) for pair in told(text, id=f"r{number}")]


def shown(found: TieOnDay) -> str:
    other = found.tie.object.name if found.tie.object else None
    deciding = found.deciding
    standings = " ".join(weighed.standing for weighed in found.tellings)
    return (
        f"{found.tie.subject.name} {found.tie.type} {other}: {found.state}, "
        f"by {deciding.rule} {deciding.dated} {deciding.day}; {standings}"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["promise"])
def test_ties_on_a_day(case: dict[str, Any]) -> None:
    """Each case's promise."""
    found = ties_on(case["day"], of(*case["reports"]), symmetric=SYMMETRIC)
    assert [shown(tie) for tie in found] == case["ties"]


def test_the_order_of_the_claims_makes_no_difference() -> None:
    """The answer depends on what is told, not on the order in which reports were read."""
    claims = of(
        "ON 2016-07-01: JFS joined HTS. ON 2016-09-01: JFS left HTS.",
        "ON 2016-08-01: FSA is an ally of JFS.",
        "JFS is an ally of FSA. ON 2016-10-01: JFS dissolved.",
    )
    day = date(2017, 2, 1)
    forward = ties_on(day, claims, symmetric=SYMMETRIC)
    backward = ties_on(day, reversed(claims), symmetric=SYMMETRIC)
    assert {shown(tie).split(":")[1] for tie in forward} == {shown(tie).split(":")[1] for tie in backward}
    assert len(forward) == len(backward) == 2


def test_a_claim_without_any_day_tells_nothing() -> None:
    """A tie of which nobody says when is not placed on a day."""
    assert ties_on(date(2017, 1, 30), told("JFS is in HTS.", published=None)) == []


def test_each_subject_is_tied_to_each_object() -> None:
    """A claim with several participants in a role tells of as many ties."""
    ((report, claim),) = told("JFS is in HTS.")
    more = replace(claim, participants=(*claim.participants, Participant("subject", Span(0, 3, "FSA"), actor("FSA"))))
    found = ties_on(date(2017, 1, 30), [(report, more)])
    assert {tie.tie.subject.name for tie in found} == {"JFS", "FSA"}


def test_a_tie_with_one_side_named_is_kept() -> None:
    """A ceasefire that one side declares is a tie with nobody on the other side."""
    ((report, claim),) = told("JFS is an ally of FSA.")
    alone = replace(claim, type="ceasefire_with", participants=claim.participants[:1])
    (found,) = ties_on(date(2017, 1, 30), [(report, alone)], symmetric=("ceasefire_with",))
    assert found.tie.object is None


def test_a_tie_told_up_to_a_day_has_ended_then() -> None:
    """Who led a group until 2015 does not lead it from then on."""
    ((report, claim),) = told("JFS is in HTS.")
    until = replace(claim, time=When(None, date(2015, 12, 31), "year", "until 2015", "stated"))
    (found,) = ties_on(date(2017, 1, 30), [(report, until)])
    assert (found.state, found.deciding.rule, found.deciding.day) == ("ended", "until", date(2015, 12, 31))
    assert ties_on(date(2015, 12, 30), [(report, until)]) == []


def test_a_split_ends_affiliation_that_was_told_of() -> None:
    """Who splits from another is its affiliate no more."""
    claims = of("ON 2016-01-01: JFS is in AQ. ON 2016-07-28: JFS split from AQ.")
    (report, claim), split = claims
    found = ties_on(date(2017, 1, 1), [(report, replace(claim, type="affiliate_of")), split])
    assert [(tie.tie.type, tie.state) for tie in found] == [("affiliate_of", "ended"), ("member_of", "ended")]


def test_who_says_so() -> None:
    """Speakers are named nearest first; hearsay is called that; the outlet's own voice names nobody."""
    (report, claim), (_, own) = told("SANA said: JFS is in HTS. FSA is in HTS.")
    heard = replace(claim, attribution=(*claim.attribution, Attribution(None, Span(0, 4, "SANA"))))
    found = ties_on(date(2017, 1, 30), [(report, heard), (report, own)])
    assert [tie.deciding.speakers for tie in found] == [(), ("SANA", "hearsay")]


def test_reports_are_counted_once() -> None:
    """Two claims of one report are one report."""
    (found,) = ties_on(date(2017, 1, 30), of("JFS is in HTS. JFS joined HTS.", "JFS is in HTS."))
    assert found.reports == 2
