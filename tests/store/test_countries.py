"""Which country a claim tells of, and how claims are found by it and by their words."""

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
