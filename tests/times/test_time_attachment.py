"""Every sentence of tests/cases/time_attachment.toml: which happening has which time."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from allegiance.languages.loader import language
from allegiance.model.report import Report
from allegiance.model.when import TimeMention
from allegiance.text.arguments import Arguments
from allegiance.text.parser import Parser
from allegiance.times.attach import attach_times
from allegiance.times.find import find_times

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "time_attachment.toml").read_text(encoding="utf-8")
)["cases"]
PUBLISHED = date(2018, 5, 17)
HELD_FLOOR = 0.9


@cache
def parser() -> Parser:
    return Parser(language())


def faults(case: dict[str, Any]) -> list[str]:
    text = parser().parse(Report("case", case["text"], published=PUBLISHED))
    times = find_times(text, language(), published=PUBLISHED).mentions
    time_of = attach_times(text, Arguments(text, language()), times, published=PUBLISHED)
    tokens = {t.text: t for s in reversed(text.sentences) for t in reversed(s.tokens)}
    given = {word: told(time_of(tokens[word]), counted=wanted[:1].isdigit()) for word, wanted in case["of"].items()}
    return [f"{word}: {given[word]!r} for {wanted!r}" for word, wanted in case["of"].items() if given[word] != wanted]


def told(mention: TimeMention | None, *, counted: bool) -> str:
    if mention is None or mention.value is None:
        return ""
    bare_day = counted and mention.value.start == mention.value.end and mention.value.basis == "inferred"
    return str(mention.value.start) if bare_day else mention.span.text


@pytest.mark.parametrize("case", [c for c in CASES if c["half"] == "tune"], ids=lambda c: c["text"][:50])
def test_tuned_attachment(case: dict[str, Any]) -> None:
    """Each happening of the tuned half has the time that a reader gives it, and none where there is none."""
    assert faults(case) == []


def test_held_attachment() -> None:
    """The half that was not looked at stays above its floor."""
    held = [c for c in CASES if c["half"] == "held"]
    wanted = sum(len(c["of"]) for c in held)
    wrong = sum(len(faults(c)) for c in held)
    assert (wanted - wrong) / wanted >= HELD_FLOOR


def test_since_clause() -> None:
    """What *has been* so *since* something happened is so from then to the report's day."""
    text = parser().parse(
        Report("case", "The two have been partners since they took Bria in 2014.", published=PUBLISHED)
    )
    times = find_times(text, language(), published=PUBLISHED).mentions
    time_of = attach_times(text, Arguments(text, language()), times, published=PUBLISHED)
    found = time_of(next(t for t in text.sentences[0].tokens if t.text == "been"))
    assert found is not None
    assert found.value is not None
    assert (found.value.start, found.value.end, found.value.precision) == (date(2014, 1, 1), PUBLISHED, "range")
