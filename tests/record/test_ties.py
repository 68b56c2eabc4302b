"""How ties stand on a day: the cases of tests/cases/ties.toml, and what makes no difference."""

import random
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from toy_reader import actor, told

from allegiance.model.claim import Participant
from allegiance.model.ports import Told
from allegiance.model.span import Span
from allegiance.model.tie import Rule, Telling
from allegiance.model.when import When
from allegiance.record.belief import Belief
from allegiance.record.rules import Rules
from allegiance.record.ties import TieOnDay, lines, ties_on

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "ties.toml").read_text(encoding="utf-8"))["cases"]
RULES = Rules(symmetric=frozenset({"allied_with"}), lasts={"controls": 30})


def of(*reports: str, published: date | None = date(2017, 1, 30)) -> list[Told]:
    return [pair for number, text in enumerate(reports) for pair in told(text, id=f"r{number}", published=published)]


def shown(found: TieOnDay) -> str:
    tie, segment = found.line.tie, found.segment
    other = tie.object.name if tie.object else None
    return f"{tie.subject.name} {tie.type} {other}: {segment.state}, {segment.rule}; " + " + ".join(
        map(piece, segment.pieces)
    )


def piece(telling: Telling) -> str:
    end = f"..{telling.end}" if telling.end != telling.start else ""
    return f"{telling.effect} {telling.start}{end}{' as reported' if telling.dated == 'reported' else ''}"


def rules_of(case: dict[str, Any]) -> Rules:
    on = RULES.on - set(map(Rule, case.get("without", []))) | set(map(Rule, case.get("with", [])))
    return replace(RULES, on=on)


def on(day: date, claims: list[Told], rules: Rules = RULES, belief: Belief | None = None) -> list[TieOnDay]:
    return ties_on(day, lines(claims, rules=rules), rules=rules, belief=belief or Belief())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["promise"])
def test_ties_on_a_day(case: dict[str, Any]) -> None:
    """Each case's promise."""
    belief = Belief(
        known_by=case.get("known_by"),
        voices=frozenset(case["according_to"]) if "according_to" in case else None,
        counting=frozenset(case.get("counting", Belief().counting)),
        independent=case.get("independent", 1),
    )
    found = on(case["day"], _told(case), rules_of(case), belief)
    assert [shown(tie) for tie in found] == case["ties"]


def _told(case: dict[str, Any]) -> list[Told]:
    """The case's reports: a text, or a table of a text with its day and its outlet."""
    claims: list[Told] = []
    for number, given in enumerate(case["reports"]):
        report = {"text": given} if isinstance(given, str) else given
        day = date.fromisoformat(str(report.get("published", "2017-01-30"))) if report.get("published") != "" else None
        claims += told(report["text"], id=f"r{number}", published=day, outlet=report.get("outlet", "Wire"))
    return claims


def test_the_order_of_the_claims_makes_no_difference() -> None:
    """The lines depend on what is told, not on the order in which reports were read."""
    claims = of(
        "ON 2016-07-01: JFS joined HTS. ON 2016-09-01: JFS left HTS.",
        "ON 2016-08-01: FSA is an ally of JFS. ON 2016-12-01: NEW changed its name from JFS.",
        "JFS is an ally of FSA. ON 2016-10-01: JFS dissolved.",
    )
    expected = lines(claims, rules=RULES)
    assert len(expected) == 3
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert lines(claims, rules=RULES) == expected


def test_a_claim_without_any_day_tells_nothing() -> None:
    """A tie of which nobody says when is not placed on a day."""
    assert on(date(2017, 1, 30), told("JFS is in HTS.", published=None)) == []


def test_each_subject_is_tied_to_each_object() -> None:
    """A claim with several participants in a role tells of as many ties."""
    ((report, claim),) = told("JFS is in HTS.")
    more = replace(claim, participants=(*claim.participants, Participant("subject", Span(0, 3, "FSA"), actor("FSA"))))
    found = on(date(2017, 1, 30), [(report, more)])
    assert {tie.line.tie.subject.name for tie in found} == {"JFS", "FSA"}


def test_a_tie_with_one_side_named_is_kept() -> None:
    """A ceasefire that one side declares is a tie with nobody on the other side."""
    ((report, claim),) = told("JFS is an ally of FSA.")
    alone = replace(claim, type="ceasefire_with", participants=claim.participants[:1])
    rules = replace(RULES, symmetric=frozenset({"ceasefire_with"}))
    (found,) = on(date(2017, 1, 30), [(report, alone)], rules)
    assert found.line.tie.object is None


def test_a_tie_told_up_to_a_day_has_ended_then() -> None:
    """A time with an end alone, as other readers may give it, is closed: the tie ended on that day."""
    ((report, claim),) = told("JFS is in HTS.")
    until = [(report, replace(claim, time=When(None, date(2015, 12, 31), "year", "until 2015", "stated")))]
    assert [shown(tie) for tie in on(date(2016, 1, 30), until)] == [
        "JFS member_of HTS: no evidence, until; closes 2015-12-31"
    ]
    assert on(date(2015, 12, 30), until) == []
    assert on(date(2016, 1, 30), until, replace(RULES, on=RULES.on - {Rule.UNTIL})) == []


def test_a_time_without_an_end_is_closed() -> None:
    """Since a day, told by a report that nobody dates: the day itself is all that is said."""
    ((report, claim),) = told("JFS is in HTS.")
    since = [(report, replace(claim, time=When(date(2015, 1, 1), None, "range", "since 2015", "stated")))]
    assert [shown(tie) for tie in on(date(2015, 1, 1), since)] == [
        "JFS member_of HTS: certain, stated; supports 2015-01-01"
    ]


@pytest.mark.parametrize(
    ("precision", "phase", "expected"),
    [
        ("range", "holds", "certain, stated; supports 2015-01-01..2015-12-31"),
        ("year", "holds", "possible, within; supports 2015-01-01..2015-12-31"),
        ("range", "began", "possible, within; opens 2015-01-01..2015-12-31"),
    ],
)
def test_a_long_time(precision: Any, phase: Any, expected: str) -> None:
    """From January to December is every day of it; *in 2015* is some day of it, and so is a beginning."""
    ((report, claim),) = told("JFS is in HTS.")
    time = When(date(2015, 1, 1), date(2015, 12, 31), precision, "2015", "stated")
    found = on(date(2015, 6, 1), [(report, replace(claim, time=time, phase=phase))])
    assert [shown(tie) for tie in found] == [f"JFS member_of HTS: {expected}"]


def test_a_split_ends_affiliation_that_was_told_of() -> None:
    """Who splits from another is its affiliate no more."""
    claims = of("ON 2016-01-01: JFS is in AQ. ON 2016-07-28: JFS split from AQ.")
    (report, claim), split = claims
    found = on(date(2017, 1, 1), [(report, replace(claim, type="affiliate_of")), split])
    assert [shown(tie) for tie in found] == [
        "JFS affiliate_of AQ: no evidence, split; closes 2016-07-28",
        "JFS member_of AQ: no evidence, split; closes 2016-07-28",
    ]


def test_a_denial_for_one_place_does_not_speak_against_the_tie_elsewhere() -> None:
    """Excluded from a truce in one town is not without a truce."""
    ((report, claim), (_, denied)) = told("JFS is an ally of FSA. denied: JFS controls Idlib.")
    there = replace(denied, type="allied_with", participants=claim.participants)
    found = on(date(2017, 1, 30), [(report, claim), (report, there)])
    assert [tie.segment.state for tie in found] == ["certain"]
