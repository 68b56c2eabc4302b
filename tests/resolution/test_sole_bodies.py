"""Whom *the coalition*, *the rebels* mean where only one known actor of the report can be meant, however far back."""

from collections.abc import Callable

import pytest

BETWEEN = "Residents hid. A school was hit. Shops closed. The clinic shut. People left. It rained. Nobody slept. "
CASES = {
    f"The Coalition of Patriots for Change took Bangassou. {BETWEEN}Traders said that the coalition fled.": (
        "the coalition", "cf-cpc",
    ),
    f"Boko Haram took Gwoza. {BETWEEN}Traders said that the rebels fled.": ("the rebels", "ng-boko-haram"),
}  # fmt: skip
OPEN = {
    # Two may be meant.
    f"Boko Haram took Gwoza. Ansaru took Zaria. {BETWEEN}Traders said that the rebels fled.": "the rebels",
    # Others than those that were named.
    f"Boko Haram took Gwoza. {BETWEEN}Traders met other rebels.": "other rebels",
    # Beside the only known one, or before it.
    "The network is linked to the Caucasus Emirate. Grozny, Russia, and Nalchik were quiet.": "The network",
    "The group fled Gwoza. It rained. Traders said that Boko Haram took Bama.": "The group",
    # One known group, but not of the country.
    f"Lashkar-e-Taiba was founded long ago. {BETWEEN}In Mopti, Gao and Ansongo, Mali, the rebels fled.": "the rebels",
}


@pytest.mark.parametrize("text", CASES)
def test_the_only_one_is_meant(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """A bare description means the one known actor of its kind."""
    words, meant = CASES[text]
    assert actors(text)[words] == meant


@pytest.mark.parametrize("text", OPEN)
def test_doubt_leaves_it_open(actors: Callable[[str], dict[str, str]], text: str) -> None:
    """Where more than one or none may be meant, nobody known is."""
    assert actors(text)[OPEN[text]].startswith("report:")
