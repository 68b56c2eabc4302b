"""Events and reprints grow by one report at a time and are the same as those found at once, whatever the order."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from allegiance.model.judgement import Judgement, JudgementKind
from allegiance.model.ports import ClaimQuery
from allegiance.model.recording import Page
from allegiance.record.copies.groups import all_copies
from allegiance.record.events.linking import all_events
from allegiance.service.event_keeping import catch_up, regather
from allegiance.service.events import copies
from allegiance.store.store import Store, open_store
from generator.reports import Generated, generate
from generator.telling import READER

MADE = list(generate(14, seed=21, actors=200, claims=8))
CLAIMS = sorted(claim.id for one in MADE for claim in one.claims if claim.kind == "event")
Events = set[frozenset[str]]


def kept_events(store: Store) -> Events:
    return {frozenset(ids) for ids in store.events(CLAIMS).values()}


def sums(store: Store) -> tuple[list[str], ...]:
    """The events by claims, those of several reports, and those of which tellings may differ."""
    every, asked = Page(10_000), ClaimQuery()
    return (
        store.event_page(asked, every), store.event_page(asked, every, reports=2),
        store.event_page(asked, every, differing=True),
    )  # fmt: skip


def events(made: list[Generated], judgements: list[Judgement]) -> Events:
    found = all_events([(one.report, one.claims) for one in made], judgements)
    wanted = ({claim for account in event for claim in account.claims} for event in found)
    return {frozenset(ids) for ids in wanted if ids & set(CLAIMS)}


def judged(kind: JudgementKind, *subjects: str) -> Judgement:
    return Judgement.made(kind, subjects, author="test", moment=datetime(2024, 1, 1, tzinfo=UTC))


def keep(store: Store, one: Generated) -> None:
    store.add(one.report, one.claims, reader=READER)


ACTORS = sorted({p.actor.id for one in MADE for c in one.claims for p in c.participants if p.actor})
judgements = st.lists(
    st.builds(
        lambda kind, pair: judged(kind, *pair),
        st.sampled_from(["same_event", "distinct_event"]),
        st.lists(st.sampled_from(CLAIMS), min_size=2, max_size=2, unique=True),
    )
    | st.builds(
        lambda pair: judged("same", *pair),
        st.lists(st.sampled_from(ACTORS), min_size=2, max_size=2, unique=True),
    ),
    max_size=4,
)


@settings(max_examples=12, deadline=None)
@given(st.permutations(MADE), judgements, judgements, st.sets(st.integers(0, len(MADE) - 1)))
def test_growing_in_any_order_is_making_at_once(
    order: list[Generated], early: list[Judgement], late: list[Judgement], stops: set[int]
) -> None:
    """Reports in any order, taken in one by one or several at a time, with judgements made before and after."""
    with TemporaryDirectory() as folder, open_store(str(Path(folder) / "grown.sqlite")) as store:
        store.judge(*early)
        for place, one in enumerate(order):
            keep(store, one)
            if place in stops:
                catch_up(store)
        catch_up(store)
        store.judge(*late)
        catch_up(store)
        grown = kept_events(store), copies(store)
        assert grown == (events(MADE, [*early, *late]), all_copies([one.report for one in MADE]))
        told = sums(store)
        regather(store)
        assert (kept_events(store), copies(store)) == grown
        assert sums(store) == told


def test_a_newer_reading_takes_the_place_of_the_old(store: Store) -> None:
    """What an older reader found is in the store, and no more in the record."""
    for one in MADE[:4]:
        keep(store, one)
    catch_up(store)
    changed = [replace(claim, reader="generator/2") for claim in MADE[0].claims[1:]]
    store.add(MADE[0].report, changed, reader="generator/2")
    assert store.ungathered() == 1
    catch_up(store)
    newer = [replace(MADE[0], claims=tuple(changed)), *MADE[1:4]]
    assert kept_events(store) == events(newer, [])
    assert len(list(store.find(ClaimQuery()))) == sum(len(one.claims) for one in newer)


def test_an_undone_judgement_is_as_if_it_had_not_been_made(store: Store) -> None:
    for one in MADE:
        keep(store, one)
    catch_up(store)
    before = kept_events(store)
    told = max(before, key=lambda event: (len(event), sorted(event)))
    parting = judged("distinct_event", *sorted(told)[:2])
    store.judge(parting)
    catch_up(store)
    assert kept_events(store) != before
    store.judge(judged("undo", parting.id))
    catch_up(store)
    assert kept_events(store) == before


TYPE_OF = {claim.id: claim.type for one in MADE for claim in one.claims}


def in_one_report() -> tuple[str, str]:
    """Two claims of happenings of different types in one report, both told in other reports, too."""
    told = {claim: event for event in events(MADE, []) for claim in event}
    pairs = (
        (a.id, b.id) for one in MADE for a, b in combinations(one.claims, 2) if a.id in told and b.id in told
        and TYPE_OF[a.id] != TYPE_OF[b.id] and told[a.id] != told[b.id] and len(told[a.id]) > 1
    )  # fmt: skip
    return next(pairs)


def test_claims_of_one_report_and_of_two_types_are_one_happening_if_judged_so(store: Store) -> None:
    """What was told of either goes on with it, in whatever report; undone, the two are two again."""
    for one in MADE:
        keep(store, one)
    catch_up(store)
    before = kept_events(store)
    pair = in_one_report()
    both = frozenset().union(*(event for event in before if event & set(pair)))
    joining = judged("same_event", *pair)
    store.judge(joining)
    catch_up(store)
    assert both in kept_events(store)
    regather(store)
    assert both in kept_events(store)
    store.judge(judged("undo", joining.id))
    catch_up(store)
    assert kept_events(store) == before
