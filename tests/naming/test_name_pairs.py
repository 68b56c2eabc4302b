"""Names of one actor are told from names of two, also on the third of the table that was not tuned on."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from allegiance.naming.compare import Comparison, compare
from allegiance.service.matching import NameMatcher, Pair

TABLE = Path(__file__).parents[1] / "cases" / "name_pairs.tsv"
FLOORS = {
    ("by names", "tune"): (0.99, 0.89),
    ("by names", "held"): (0.99, 0.85),
    ("with packs", "tune"): (0.99, 0.96),
    ("with packs", "held"): (0.99, 0.97),
}
"""Least precision and recall of *same*, by the names alone and as `allegiance match` does it with the packs."""


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the table."""

    pair: Pair
    gold: str
    part: str


def _cases() -> list[Case]:
    rows = [
        line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    return [Case(Pair(r[0], r[1], (r[4], r[5]) if len(r) > 4 else (None, None)), r[2], r[3]) for r in rows]


CASES = _cases()


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    """The matcher with the packs."""
    return NameMatcher()


@pytest.mark.parametrize(("way", "part"), sorted(FLOORS))
def test_precision_and_recall_of_same(way: str, part: str, matcher: NameMatcher) -> None:
    """Nearly all pairs called the same are, and most that are the same are called so; open ones count in neither."""
    judged = [
        (_found(case, way, matcher).verdict == "same", case.gold == "same")
        for case in CASES
        if case.part == part and case.gold != "unsure"
    ]
    right = sum(said and true for said, true in judged)
    precision, recall = right / sum(said for said, _ in judged), right / sum(true for _, true in judged)
    assert precision >= FLOORS[way, part][0]
    assert recall >= FLOORS[way, part][1]


def _found(case: Case, way: str, matcher: NameMatcher) -> Comparison:
    if way == "with packs":
        return matcher.match(case.pair)
    return compare(case.pair.first, case.pair.second, countries=case.pair.countries)


def test_comparison_has_no_order() -> None:
    """Two names are as alike one way as the other."""
    for case in CASES:
        one, other = case.pair.first, case.pair.second
        assert compare(one, other).verdict == compare(other, one).verdict, (one, other)


def test_reasons_are_given_in_words() -> None:
    """Every verdict names what it rests on."""
    assert compare("Suqour al-Sham", "Sukour al-Cham").reasons == (
        "suqour and sukour both mean falcons",
        "sham and cham both mean levant",
    )
    assert "only one has sahara" in compare("Islamic State", "Islamic State in the Greater Sahara").reasons


def test_countries_keep_namesakes_apart() -> None:
    """One name in two countries is two actors."""
    assert compare("Jaish al-Islam", "Jaysh al-Islam", countries=("SY", "PS")).verdict == "different"
    assert compare("Jaish al-Islam", "Jaysh al-Islam", countries=("SY", "SY")).verdict == "same"


def test_a_name_that_several_bear_is_left_open(matcher: NameMatcher) -> None:
    """A word for word equal name says nothing where the packs know several who bear it; countries decide."""
    assert matcher.match(Pair("Jaish al-Islam", "Jaish al-Islam")).verdict == "unsure"
    assert matcher.match(Pair("Jaish al-Islam", "Jaish al-Islam", ("SY", "PS"))).verdict == "different"
    assert matcher.match(Pair("Jaish al-Islam", "Jaish al-Islam", ("SY", "SY"))).verdict == "same"


def test_one_actor_known_in_one_country_is_left_open_in_two(matcher: NameMatcher) -> None:
    """An actor of the packs that is told of in another country may be itself or a namesake."""
    assert matcher.match(Pair("Boko Haram", "Boko Haram", ("NG", "SN"))).verdict == "unsure"
