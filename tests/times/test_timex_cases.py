"""Every time expression of tests/cases/timex.toml, against TIMEX3 as an annotator writes it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from allegiance.languages.loader import language
from allegiance.model.report import Report
from allegiance.model.when import TimeExpression
from allegiance.text.parser import Parser
from allegiance.times.find import find_times

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "timex.toml").read_text(encoding="utf-8")
)["cases"]
HELD_FLOOR = 0.95


@cache
def parser() -> Parser:
    return Parser(language())


@dataclass(frozen=True)
class Outcome:
    """How many expressions were wanted, found, and found with their value; what went wrong."""

    wanted: int
    found: int
    right: int
    faults: tuple[str, ...]


def outcome(case: dict[str, Any]) -> Outcome:
    """Holds each wanted expression against the first one found that overlaps with it."""
    report = Report("case", case["text"], published=case["published"])
    found = find_times(parser().parse(report), language(), published=report.published).expressions
    left = list(found)
    faults: list[str] = []
    for wording, kind, value in case["times"]:
        start = case["text"].index(wording)
        match = next((m for m in left if m.span.start < start + len(wording) and start < m.span.end), None)
        if match is None:
            faults.append(f"{wording!r} not found")
            continue
        left.remove(match)
        if (match.type, match.timex) != (kind, value):
            faults.append(f"{wording!r}: {match.type} {match.timex} for {kind} {value}")
    extra = tuple(f"{m.span.text!r}: {told(m)} not wanted" for m in left)
    return Outcome(len(case["times"]), len(found), len(case["times"]) - len(faults), (*faults, *extra))


def told(found: TimeExpression) -> str:
    return f"{found.type} {found.timex}"


@pytest.mark.parametrize("case", [c for c in CASES if c["half"] != "held"], ids=lambda c: c["text"][:50])
def test_tuned_expressions(case: dict[str, Any]) -> None:
    """Every expression that is not held back is found with its type and value, and no other."""
    assert outcome(case).faults == ()


def test_held_expressions() -> None:
    """The half that was not looked at stays above its floor: F1 of values, as TempEval-3 counts it."""
    outcomes = [outcome(c) for c in CASES if c["half"] == "held"]
    right = sum(o.right for o in outcomes)
    assert 2 * right / sum(o.wanted + o.found for o in outcomes) >= HELD_FLOOR


def test_calendar_days_of_an_expression() -> None:
    """`when` holds the whole unit that is named, which claims do not take: they end with the report's day."""
    report = Report("case", "They met this week, since January, for two days.", published=CASES[0]["published"])
    found = find_times(parser().parse(report), language(), published=report.published)
    days = [(str(e.when.start), str(e.when.end)) if e.when else None for e in found.expressions]
    assert days == [("1989-10-30", "1989-11-05"), ("1989-01-01", "1989-01-31"), None]
    meant = [(str(m.value.start), str(m.value.end)) if m.value else None for m in found.mentions]
    assert meant == [("1989-10-30", "1989-11-02"), ("1989-01-01", "1989-11-02"), None]
