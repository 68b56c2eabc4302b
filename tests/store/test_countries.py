"""Which country a claim tells of, and how claims are found by it and by their words."""

from dataclasses import replace
from datetime import date

import pytest

from allegiance.model.ports import ClaimQuery
from allegiance.store.countries import countries
from allegiance.store.store import Store
from generator.reports import generate
from generator.telling import READER

MADE = list(generate(6, seed=3, actors=60, claims=12))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("ML", ()), (None, ()), ("NE", ()), ("ML", ())], ["ML", "ML", "NE", "ML"]),
        ([(None, ["name:eagles@bf"]), (None, ())], ["BF", "BF"]),
        ([(None, ["ml-jnim"])], ["ML"]),
        ([(None, ["us-military"])], [None]),
        ([("NE", ["ml-jnim"])], ["NE"]),
        ([], []),
    ],
)
def test_a_claim_tells_of_the_country_of_its_place_its_actors_or_its_report(
    told: list[tuple[str | None, list[str]]], expected: list[str | None]
) -> None:
    """Armies of states are no hint: they fight elsewhere."""
    assert countries(told) == expected


def keep(store: Store) -> None:
    for one in MADE:
        store.add(one.report, one.claims, reader=READER)


def test_every_claim_is_found_by_its_country_and_its_day(store: Store) -> None:
    """The claims of all countries are all claims that have one; those of a place are those of its country."""
    keep(store)
    placed = {c.place.country for one in MADE for c in one.claims if c.place and c.place.country}
    for country in placed:
        found = {claim.id for _, claim in store.find(ClaimQuery(countries=[country]))}
        assert found >= {c.id for one in MADE for c in one.claims if c.place and c.place.country == country}
    early = [(report.published, claim.id) for report, claim in store.find(ClaimQuery(known_by=date(2016, 1, 1)))]
    assert all(day and day <= date(2016, 1, 1) for day, _ in early)


def test_all_words_are_found_wherever_they_stand(store: Store) -> None:
    """Case, accents and signs do not count, a long word may be begun; in quotes words stand one after the other."""
    keep(store)
    claim = MADE[0].claims[0]
    words = claim.evidence.text.split()[:3]
    long = next(word for word in claim.evidence.text.split() if word.isalpha() and len(word) > 5)
    straight, turned = " ".join(words), " ".join(reversed(words))
    for text in (
        straight,
        straight.upper(),
        turned,
        f"({turned})",
        f'"{straight}"',
        long[:-1],
        f"{long[:-1]} {words[0]}",
    ):
        assert claim.id in {found.id for _, found in store.find(ClaimQuery(text=text))}, text
    for text in (f'"{turned}"', f"{straight} zzz", long[1:], f'"{long[:-1]}"'):
        assert claim.id not in {found.id for _, found in store.find(ClaimQuery(text=text))}, text
    reread = [replace(c, reader="generator/2") for c in MADE[0].claims[1:]]
    store.add(MADE[0].report, reread, reader="generator/2")
    assert claim.id not in {found.id for _, found in store.find(ClaimQuery(text=straight))}
