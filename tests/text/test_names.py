"""Names of groups are found whole, by their make-up."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.model.mention import MentionKind
from allegiance.model.report import Report
from allegiance.pipeline import Reader

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parents[1] / "cases" / "names.toml").read_text())
FRAMES = ("In 2009 the {} attacked the army.", "Its fighters later allied with the {}.", "{} was founded in 1998.")


def names(reader: Reader, text: str) -> list[str]:
    found = reader.read(Report("x", text)).mentions
    return [m.span.text.removeprefix("the ") for m in found if m.kind is MentionKind.NAME]


@pytest.mark.parametrize("name", TABLE["names"])
def test_name_is_one_mention(reader: Reader, name: str) -> None:
    """A group's name is one mention, whole, at the beginning, in the middle and at the end of a sentence."""
    for frame in FRAMES:
        assert name in names(reader, frame.format(name))


@pytest.mark.parametrize("case", TABLE["apart"], ids=[c["text"][:40] for c in TABLE["apart"]])
def test_names_end_where_they_end(reader: Reader, case: dict[str, Any]) -> None:
    """What stands beside a name is no part of it."""
    found = names(reader, case["text"])
    assert [n for n in case["names"] if n in found] == case["names"], found
