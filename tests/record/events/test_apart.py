"""What one report tells of two happenings stays two accounts, and what it tells twice of one is one."""

from datetime import date

import pytest

from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.when import When
from allegiance.record.events.accounts import accounts

Told = tuple[str, str, dict[str, object]]
"""A sentence, the word in it that tells of the happening, and what else the claim has."""


def day(number: int) -> When:
    return When(date(2022, 3, number), date(2022, 3, number), "day", "", "relative")


def killed(number: int) -> tuple[Figure, ...]:
    return (Figure("killed", number, number, str(number), "soldiers"),)


WEEKEND = When(date(2022, 3, 5), date(2022, 3, 6), "range", "", "relative")
MALI = Place("Mali", "Mali", country="ML", precision="country")
BONI = Place("Boni", "Boni", country="ML", lat=15.08, lon=-2.22)
KATI = Place("Kati", "Kati", country="ML", lat=12.74, lon=-8.07)


def read(told: list[Told]) -> tuple[Report, list[Claim]]:
    text, claims = "", []
    for number, (sentence, word, rest) in enumerate(told):
        start = len(text)
        at = start + sentence.index(word)
        text += f"{sentence} "
        evidence = Span.of(text, start, start + len(sentence))
        kept = Claim(
            f"c{number}", ClaimKind.EVENT, "assault", (), Span.of(text, at, at + len(word)), evidence, "r1",
            **rest,  # type: ignore[arg-type]
        )  # fmt: skip
        claims.append(kept)
    return Report("r1", text, outlet="Wire", published=date(2022, 3, 10)), claims


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ([("Gunmen attacked a post.", "attacked", {}), ("The attack killed five.", "killed", {})], True),
        ([("Gunmen attacked a post.", "attacked", {}), ("Elsewhere, mortars hit a camp.", "hit", {})], False),
        ([("Gunmen attacked a post.", "attacked", {}), ("In another attack, a mayor was shot.", "shot", {})], False),
        ([("A blast killed ten.", "killed", {}), ("A second blast struck the market.", "struck", {})], False),
        # Days and counts that one report tells apart.
        ([("They struck on Monday.", "struck", {"time": day(7)}), ("They struck.", "struck", {"time": day(8)})], False),
        ([("They struck on Monday.", "struck", {"time": day(7)}), ("They struck.", "struck", {"time": day(7)})], True),
        ([("They struck.", "struck", {"time": WEEKEND}), ("They hit it.", "hit", {"time": day(7)})], False),
        ([("They shot five.", "shot", {"figures": killed(5)}), ("They shot it up.", "shot", {})], True),
        ([("They clashed.", "clashed", {}), ("They took three hostage.", "took", {"mode": "abduct"})], False),
        ([("They took nine.", "took", {"mode": "abduct"}), ("They held nine.", "held", {"mode": "abduct"})], True),
        # What lay long before is another happening; who did it, and where it was, goes on with it.
        ([("They shot at a post.", "shot", {}), ("It was a month after gunmen killed ten.", "killed", {})], False),
        ([("Men attacked a post.", "attacked", {}), ("Five of the attackers died.", "died", {})], True),
        ([("Men attacked an army post.", "attacked", {}), ("They shelled the post.", "shelled", {})], True),
        ([("They struck in Mali.", "struck", {"place": MALI}), ("They hit Boni.", "hit", {"place": BONI})], True),
        ([("They struck in Boni.", "struck", {"place": BONI}), ("They hit Kati.", "hit", {"place": KATI})], False),
    ],
)  # fmt: skip
def test_happenings_of_one_report(told: list[Told], one: bool) -> None:
    assert len(accounts(*read(told))) == (1 if one else 2)


def test_a_report_of_one_country_gives_it_to_all_it_tells() -> None:
    """What has no place of its own lies where all of the report lies; of a report of two countries nobody knows."""
    told: list[Told] = [("They struck in Boni.", "struck", {"place": BONI}), ("Elsewhere, ten died.", "died", {})]
    assert [account.home for account in accounts(*read(told))] == ["ML", "ML"]
    niger: Told = ("Separately, they hit Dosso.", "hit", {"place": Place("Dosso", "Dosso", country="NE")})
    assert {account.home for account in accounts(*read([*told, niger]))} == {None}
