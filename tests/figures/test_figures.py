"""What numbers a text states, what they measure, and to which happening they belong."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from allegiance.model.figure import FigureMention
from allegiance.model.report import Report

if TYPE_CHECKING:
    from allegiance.pipeline import Reader

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "figures.toml").read_text(encoding="utf-8")
)["cases"]


def count(figure: FigureMention) -> str:
    """As the cases write it: `5`, `20..30`, `300..`, `..40`."""
    if figure.low == figure.high:
        return str(figure.low)
    ends = ("" if end is None else str(end) for end in (figure.low, figure.high))
    return "..".join(ends)


def shares(reader: "Reader", half: str) -> tuple[float, float]:
    """How many of the figures asked for are found with measure and count; how many of those found were asked for."""
    wanted = right = given = 0
    for case in (c for c in CASES if c["half"] == half):
        got = [(f.measure, count(f)) for f in reader.read(Report("case", case["text"])).figures if f.measure]
        given += len(got)
        for _, measure, number, *_ in case["figures"]:
            wanted += 1
            if (measure, number) in got:
                got.remove((measure, number))
                right += 1
    return right / wanted, right / given


@pytest.mark.parametrize(("half", "recall", "precision"), [("tune", 0.96, 0.97), ("held", 0.8, 0.93)])
def test_floors(reader: "Reader", half: str, recall: float, precision: float) -> None:
    """So many figures are found with measure and count, so few others; docs/figures.md has the numbers."""
    found, sure = shares(reader, half)
    assert found >= recall
    assert sure >= precision


def test_words_are_those_of_the_text(reader: "Reader") -> None:
    """Over all cases: the span gives back its words, and the head lies in the sentence."""
    for case in CASES:
        for figure in reader.read(Report("case", case["text"])).figures:
            assert case["text"][figure.span.start : figure.span.end] == figure.span.text


@pytest.mark.parametrize(
    ("text", "trigger", "figures"),
    [
        ("Gunmen raided a village near Djibo, killing 12 farmers.", "raided", {("killed", 12)}),
        ("At least 14 soldiers were killed when militants attacked a base in Gao.", "attacked", {("killed", 14)}),
        ("Al-Shabab claimed the bombing in Baidoa, in which 50 people died.", "bombing", {("killed", 50)}),
        ("Rebels attacked the town, and the army arrested three journalists.", "attacked", set()),
    ],
)
def test_what_came_of_a_happening_belongs_to_it(
    reader: "Reader", text: str, trigger: str, figures: set[tuple[str, int]]
) -> None:
    """The dead of a participial, a *when* or a relative clause; not those of another happening."""
    claims = [c for c in reader.read(Report("case", text)).claims if c.trigger.text == trigger]
    assert claims
    assert all({(f.measure, f.low) for f in c.figures} == figures for c in claims)
