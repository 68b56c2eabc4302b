"""Whom *RSF fighters*, *its troops*, *his men* mean: the group, where all of its fighters are meant and none else."""

from collections.abc import Callable

import pytest

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


@pytest.mark.parametrize("text", CASES)
def test_fighters_are_their_group(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """Whose they are is who they are."""
    words, meant = CASES[text]
    assert actors(text)[words] == meant


@pytest.mark.parametrize("text", OPEN)
def test_doubt_leaves_them_open(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """Some of them, members of a coalition, a statesman's men are no group."""
    assert actors(text)[OPEN[text]].startswith("report:")
