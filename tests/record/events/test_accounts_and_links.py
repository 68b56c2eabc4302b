"""Which accounts are of one happening: what joins, what keeps apart, and that the order of reports does not matter."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegiance.model.judgement import Judgement
from allegiance.record.events.account import Account, Count, Spot, Window
from allegiance.record.events.blocking import keys
from allegiance.record.events.kin import Kinship
from allegiance.record.events.likeness import compare
from allegiance.record.events.linking import all_events
from generator.reports import Generated, generate

DAY = date(2022, 8, 7)
TESSIT = Spot("tesit", "exact", "ML", 15.7, 0.5, within="gao")
ATTACK = Account(
    "a1", "r1", ("a1",), "violence", True, Window(DAY, DAY, True), (TESSIT,), frozenset({"is-sahel"}),
    counts=(Count("killed", 17, 17),), names=frozenset({"tesit"}),
)  # fmt: skip
MADE = list(generate(30, seed=11, actors=200, claims=12))


def other(**changes: object) -> Account:
    return replace(ATTACK, id="b1", report="r2", claims=("b1",), **changes)  # type: ignore[arg-type]


def on(days: int, length: int = 1, *, stated: bool = True) -> Window:
    first = DAY + timedelta(days=days)
    return Window(first, first + timedelta(days=length - 1), stated)


@pytest.mark.parametrize(
    ("account", "same"),
    [
        (other(), True),
        (other(agents=frozenset({"report:r2#0"})), True),  # gunmen may be anybody
        (other(agents=frozenset({"is"})), True),  # a part and its whole
        (other(agents=frozenset({"ml-jnim"})), False),  # two known actors are two happenings
        (other(window=on(1), counts=()), True),  # told from the morning after
        (other(window=on(7)), False),  # the same town, a week apart
        (other(window=on(-6, 31)), True),  # in August
        (other(window=on(0, 8, stated=False)), True),  # undated, told in the same days
        (other(window=on(400, 8, stated=False)), False),
        (other(family="capture"), False),
        (other(real=False), False),  # what is threatened has not happened
        (other(spots=(Spot("boni", "exact", "ML", 15.08, -2.2),), names=frozenset({"boni"})), False),  # another village
        (other(spots=(Spot("gao", "province", "ML", 16.3, 0.0),), names=frozenset()), True),  # less exact
        (other(spots=(), names=frozenset(), agents=frozenset(), counts=()), False),  # nothing says where
        (other(spots=(), names=frozenset({"tesyt"}), agents=frozenset(), counts=()), False),  # too short
        (other(spots=(Spot("gao", "province", "ML", 19.9, 0.0),), names=frozenset()), True),  # a place far within it
        (other(agents=frozenset({"ml-army"}), patients=frozenset({"is-sahel"})), True),  # who acts here suffers there
        (other(spots=(Spot("niger", "country", "NE"),), names=frozenset(), counts=()), False),  # another country
        # No place is told, but all of the report lies in one country: an odd figure beside it is enough.
        (other(spots=(), names=frozenset(), agents=frozenset(), home="ML"), True),
        (other(spots=(), names=frozenset(), agents=frozenset(), counts=(), home="ML"), False),
        (other(spots=(), names=frozenset(), agents=frozenset(), home="TH"), False),
        # Villages that no list has, of one province on one day: no further apart than what else is told.
        (other(spots=(Spot("labezanga", "exact", "ML", within="gao"),), names=frozenset(), counts=()), True),
        (other(spots=(Spot("labezanga", "exact", "ML", within="gao"),), names=frozenset(), agents=frozenset(),
               counts=()), False),
    ],
)  # fmt: skip
def test_what_joins_and_what_keeps_apart(account: Account, same: bool) -> None:
    found = compare(ATTACK, account, Kinship())
    assert found.same is same, found.why
    assert compare(account, ATTACK, Kinship()) == found
    if same:
        assert keys(ATTACK, Kinship()) & keys(account, Kinship())


@pytest.mark.parametrize(
    ("one", "two", "related"),
    [
        ("cf-upc", "cf-seleka", True),  # a member and its coalition
        ("cf-upc", "cf-fprc", False),  # two members of it
        ("name:israelis", "il-idf", True),  # a state's people and its army
        ("name:israelis", "lb-hezbollah", False),
    ],
)
def test_who_may_stand_for_whom(one: str, two: str, related: bool) -> None:
    """What is done by a member may be told of its coalition; what is done to soldiers, of their people."""
    assert Kinship().related(one, two) is related
    assert Kinship().related(two, one) is related


def test_a_name_is_known_again_in_another_spelling() -> None:
    one = replace(ATTACK, spots=(), names=frozenset({"chinagodrar"}), agents=frozenset())
    two = other(spots=(), names=frozenset({"chinegodrar"}), agents=frozenset())
    assert compare(one, two, Kinship()).same
    assert keys(one, Kinship()) & keys(two, Kinship())


def test_reasons_are_told_in_words() -> None:
    found = compare(ATTACK, other(counts=(Count("killed", 42, 42),)), Kinship())
    assert found.why.startswith("the same day (+3); the same place, tesit (+2.5); the same side acts, is-sahel (+1.2)")
    assert compare(ATTACK, other(window=on(7)), Kinship()).why == "7 days apart"


def events(made: list[Generated], judgements: list[Judgement] | None = None) -> set[frozenset[str]]:
    told = ((one.report, one.claims) for one in made)
    return {frozenset(c for a in event for c in a.claims) for event in all_events(told, judgements or [])}


@settings(max_examples=12, deadline=None)
@given(st.permutations(MADE))
def test_events_do_not_depend_on_the_order_of_reports(order: list[Generated]) -> None:
    assert events(order) == EVENTS


EVENTS = events(MADE)


def test_made_up_happenings_told_by_several_are_found() -> None:
    """Most claims that share an event tell of one happening."""
    happening = {claim: name for one in MADE for claim, name in one.happening.items()}
    shared = [event & happening.keys() for event in EVENTS if len(event & happening.keys()) > 1]
    assert len(shared) > 20
    assert sum(len({happening[c] for c in event}) == 1 for event in shared) > 0.8 * len(shared)


def judged(kind: str, *claims: str) -> Judgement:
    moment = datetime(2024, 1, 1, tzinfo=timezone.utc)  # noqa: UP017
    return Judgement.made(kind, claims, author="test", moment=moment)  # type: ignore[arg-type]


def test_judgements_last_over_what_is_found() -> None:
    """Claims judged to be of one happening join, claims judged to be of two part, also within a report."""
    several = max(EVENTS, key=lambda event: (len(event), sorted(event)))
    one, two = sorted(several)[0], sorted(several)[-1]
    alone = min(next(iter(event)) for event in EVENTS if len(event) == 1)
    parted = events(MADE, [judged("distinct_event", one, two)])
    assert not any({one, two} <= event for event in parted)
    joined = events(MADE, [judged("same_event", one, alone)])
    assert any({one, alone} <= event for event in joined)
