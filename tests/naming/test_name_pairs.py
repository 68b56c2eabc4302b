"""Names of one actor are told from names of two, also on the third of the table that was not tuned on."""

from pathlib import Path

import pytest

from allegiance.naming.compare import compare

LINES = (Path(__file__).parents[1] / "cases" / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
FLOORS = {"tune": (0.98, 0.98), "held": (0.97, 0.88)}


@pytest.mark.parametrize("split", sorted(FLOORS))
def test_precision_and_recall_of_same(split: str) -> None:
    """Nearly all pairs called the same are, and most that are the same are called so; open ones count in neither."""
    judged = [
        (compare(a, b).verdict == "same", gold == "same")
        for a, b, gold, part in PAIRS
        if part == split and gold != "unsure"
    ]
    right = sum(said and true for said, true in judged)
    precision, recall = right / sum(said for said, _ in judged), right / sum(true for _, true in judged)
    assert precision >= FLOORS[split][0]
    assert recall >= FLOORS[split][1]


def test_comparison_has_no_order() -> None:
    """Two names are as alike one way as the other."""
    for a, b, *_ in PAIRS:
        assert compare(a, b).verdict == compare(b, a).verdict, (a, b)


def test_reasons_are_given_in_words() -> None:
    """Every verdict names what it rests on."""
    assert compare("Suqour al-Sham", "Sukour al-Cham").reasons == (
        "suqour and sukour both mean falcons",
        "sham and cham both mean levant",
    )
    assert "only one has sahara" in compare("Islamic State", "Islamic State in the Greater Sahara").reasons


def test_countries_keep_namesakes_apart() -> None:
    """One name in two countries is left open."""
    assert compare("Jaish al-Islam", "Jaysh al-Islam", countries=("SY", "PS")).verdict == "unsure"
    assert compare("Jaish al-Islam", "Jaysh al-Islam", countries=("SY", "SY")).verdict == "same"
