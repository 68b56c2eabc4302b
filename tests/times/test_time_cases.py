"""Every time of tests/cases/times.toml, against what a careful reader finds."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from allegiance.languages.loader import language
from allegiance.model.report import Report
from allegiance.model.when import TimeMention
from allegiance.text.parser import Parser
from allegiance.times.find import find_times

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "times.toml").read_text(encoding="utf-8")
)["cases"]
HELD_FLOOR = 0.95


@cache
def parser() -> Parser:
    return Parser(language())


@dataclass(frozen=True)
class Outcome:
    """How many of the wanted times were found with their right value, and what else went wrong."""

    right: int
    wanted: int
    faults: tuple[str, ...]


def outcome(case: dict[str, Any]) -> Outcome:
    report = Report("case", case["text"], published=case.get("published"))
    found = find_times(parser().parse(report), language(), published=report.published).mentions
    faults: list[str] = []
    left = list(found)
    for wanted in case["times"]:
        match = next((m for m in left if m.span.text == wanted[0]), None)
        if match is None:
            faults.append(f"{wanted[0]!r} not found")
            continue
        left.remove(match)
        if told(match) != tuple(wanted[1:]):
            faults.append(f"{wanted[0]!r}: {told(match)} for {tuple(wanted[1:])}")
    extra = [f"{m.span.text!r}: {told(m)} not wanted" for m in left if m.value]
    return Outcome(len(case["times"]) - len(faults), len(case["times"]), (*faults, *extra))


def told(mention: TimeMention) -> tuple[str, ...]:
    """The value as the file writes it: days, precision, basis."""
    when = mention.value
    if when is None:
        return ()
    days = iso(when.start) if when.start == when.end else f"{iso(when.start)}/{iso(when.end)}"
    return days, when.precision, when.basis


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


@pytest.mark.parametrize("case", [c for c in CASES if c["half"] == "tune"], ids=lambda c: c["text"][:50])
def test_tuned_times(case: dict[str, Any]) -> None:
    """Every time of the tuned half is found with its wording, days, precision and basis, and no other has a value."""
    assert outcome(case).faults == ()


def test_held_times() -> None:
    """The half that was not looked at stays above its floor: of the times wanted and of those found."""
    outcomes = [outcome(c) for c in CASES if c["half"] == "held"]
    right = sum(o.right for o in outcomes)
    wanted = sum(o.wanted for o in outcomes)
    extra = sum(len(o.faults) - (o.wanted - o.right) for o in outcomes)
    assert right / (wanted + extra) >= HELD_FLOOR
