"""Whom *RSF fighters*, *its troops*, *his men* mean: the group, where all of its fighters are meant and none else."""

from datetime import date

import pytest

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

CASES = {
    "Boko Haram burned a church. Boko Haram fighters also took cattle.": ("Boko Haram fighters", "ng-boko-haram"),
    "The Arakan Army held Paletwa. Its soldiers dug trenches around the town.": ("Its soldiers", "mm-aa"),
    "Khalifa Haftar spoke in Benghazi. His troops had crossed the desert.": ("His troops", "ly-lna"),
}  # fmt: skip
OPEN = {
    # Some of them are themselves.
    "Boko Haram burned a church in Chibok. Three Boko Haram fighters were caught.": "Three Boko Haram fighters",
    # Members of a coalition are other groups.
    "Kunming held talks. Members of the Three Brotherhood Alliance disagreed.": "Members",
    # Who leads no group that the packs know.
    "Volodymyr Zelensky spoke in Kyiv. His men stood beside him.": "His men",
}


def actors(reader: Reader, text: str) -> dict[str, str]:
    report = Report("x", text, published=date(2024, 5, 1), blocks=(Block(0, len(text)),))
    chains = reader.read(report).chains
    return {m.span.text: chain.actor.id for chain in chains if chain.actor for m in chain.mentions}


@pytest.mark.parametrize("text", CASES)
def test_fighters_are_their_group(reader: Reader, text: str) -> None:
    """Whose they are is who they are."""
    words, meant = CASES[text]
    assert actors(reader, text)[words] == meant


@pytest.mark.parametrize("text", OPEN)
def test_doubt_leaves_them_open(reader: Reader, text: str) -> None:
    """Some of them, members of a coalition, a statesman's men are no group."""
    assert actors(reader, text)[OPEN[text]].startswith("report:")
