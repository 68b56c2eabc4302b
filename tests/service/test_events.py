"""Answers on events, disputes and reprints, each of which leads back to the words of a report."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from allegiance.errors import AllegianceError
from allegiance.model.actor import Actor
from allegiance.model.claim import ClaimKind, Factuality
from allegiance.model.figure import Figure
from allegiance.model.ports import ClaimQuery, Told
from allegiance.model.report import Report
from allegiance.model.tie import Tie, TieKey
from allegiance.record.disputes import spreads, tellers, tie_spreads
from allegiance.record.events.accounts import accounts
from allegiance.record.events.event import Event
from allegiance.record.tellings import told_of_ties
from allegiance.service.asking import Search
from allegiance.service.event_keeping import catch_up, open_gathered
from allegiance.service.events import disputes, event_of, events, judge_claims, reprints
from allegiance.service.viewing import View, rules_of
from allegiance.store.store import Store, open_store
from generator.filling import fill_store
from generator.reports import generate

MADE = list(generate(40, seed=8, actors=150, claims=10))


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("record") / "made.sqlite")
    fill_store(path, MADE)
    return path


def leads_back(told: Told) -> bool:
    """The report is one that was kept, and the claim's words stand in it where the claim says."""
    report, claim = told
    kept = {one.report.id: one.report for one in MADE}[report.id]
    spans = (claim.evidence, claim.trigger, *(p.mention for p in claim.participants))
    return all(kept.text[span.start : span.end] == span.text for span in spans)


def test_every_answer_leads_back_to_the_words(location: str) -> None:
    with open_gathered(location) as store:
        found = list(events(store, Search()))
        assert sum(event.reports > 1 for event in found) > 10
        assert all(leads_back(told) for event in found for told in event.tellings)
        differing = list(disputes(store, Search()))
        assert {spread.about for one in differing for spread in one.disputed} >= {"killed", "whether"}
        values = [v for one in differing for spread in one.spreads for v in spread.values]
        assert values
        assert all(value.told and all(map(leads_back, value.told)) for value in values)
        for one in (copied := reprints(store)):
            texts = {report.id: report.text for report in one.reports}
            for copy in one.group.copies:
                assert all(texts[copy.first][slice(*a)] and texts[copy.second][slice(*b)] for a, b in copy.stretches)
        assert copied


def test_events_are_found_by_what_is_asked_for(location: str) -> None:
    """Types, actors, days; told by so many reports; the event of one claim."""
    with open_gathered(location) as store:
        assaults = list(events(store, Search(types=["assault"], limit=5), reports=2))
        assert len(assaults) == 5
        assert all(event.type == "assault" and event.reports > 1 for event in assaults)
        event = assaults[0]
        assert event.day is not None
        again = events(store, Search(types=["assault"], since=event.day, until=event.day))
        assert event in again
        assert event_of(store, event.tellings[-1][1].id) == event
        with pytest.raises(AllegianceError, match="no happening"):
            event_of(store, "nothing")


def test_disputes_are_all_events_and_ties_whose_tellings_differ(location: str) -> None:
    """What the database leaves aside would not have differed, whoever is believed."""
    with open_gathered(location) as store:
        for view in (
            View(),
            View(known_by=date(2016, 1, 1)),
            View(independent=2),
            View(according_to=[MADE[0].report.outlet or ""]),
        ):
            found = list(disputes(store, Search(), view=view))
            told = events(store, Search(), reports=2, view=view)
            differing = [e for e in told if any(spread.disputed for spread in spreads(e.tellings, e.copies))]
            assert [one.subject for one in found if isinstance(one.subject, Event)] == differing
        assert {one.subject.key for one in disputes(store, Search()) if isinstance(one.subject, Tie)} == _ties(store)


def _ties(store: Store) -> set[TieKey]:
    by_tie: dict[TieKey, list[Told]] = defaultdict(list)
    for report, claim in store.find(ClaimQuery(kinds=[ClaimKind.RELATION])):
        for tie, _ in told_of_ties(report, claim, symmetric=rules_of(View()).symmetric):
            by_tie[tie.key].append((report, claim))
    return {key for key, told in by_tie.items() if any(spread.disputed for spread in tie_spreads(told))}


def test_judgements_on_claims_last(tmp_path: Path) -> None:
    path = str(tmp_path / "judged.sqlite")
    fill_store(path, MADE)
    with open_store(path) as store:
        catch_up(store)
        event = next(e for e in events(store, Search()) if e.reports > 1)
        first, last = event.tellings[0][1].id, event.tellings[-1][1].id
        judge_claims(store, "distinct_event", [first, last], author="test")
    with open_gathered(path) as store:
        assert event_of(store, first) != event_of(store, last)
        with pytest.raises(AllegianceError, match="no claim"):
            judge_claims(store, "same_event", [first, "nothing"], author="test")


def attack(report: Report, figure: Figure, like: Told) -> Told:
    claim = replace(like[1], document=report.id, id=f"{report.id}-c", figures=(figure,), attribution=())
    return report, claim


def test_best_is_what_most_independent_tellings_say(location: str, store: Store) -> None:
    """Reports that differ in a count: low, best and high; the latest decides between equals."""
    like = (MADE[0].report, next(c for c in MADE[0].claims if c.type == "assault"))
    told = [
        attack(Report(f"r{day}", "", None, "Wire", date(2020, 1, day)), Figure("killed", low, high, words), like)
        for day, low, high, words in ((1, 5, 5, "five"), (2, 7, 7, "seven"), (3, 7, 7, "7"), (4, 20, 20, "20"))
    ]
    (killed,) = (spread for spread in spreads(told) if spread.about == "killed")
    assert killed.disputed
    assert [value.words for value in (killed.low, killed.best, killed.high) if value] == ["five", "seven", "20"]
    (killed,) = (spread for spread in spreads([told[0], told[3]]) if spread.about == "killed")
    assert killed.best.words == "20"
    at_least = attack(told[0][0], Figure("killed", 5, None, "at least 5"), like)
    (killed,) = (spread for spread in spreads([told[1], at_least]) if spread.about == "killed")
    assert not killed.disputed
    assert tellers([claim for _, claim in told], []) == 4


def test_soldiers_and_civilians_are_counted_apart() -> None:
    """Four civilians beside seventeen soldiers are no other figure of the same; another number of soldiers is."""
    like = (MADE[0].report, next(c for c in MADE[0].claims if c.type == "assault"))
    told = [
        attack(Report(f"r{at}", "", None, "Wire", date(2020, 1, 1)), Figure("killed", low, low, str(low), of), like)
        for at, (low, of) in enumerate(((17, "soldiers"), (4, "civilians"), (42, "troops"), (4, "people")))
    ]
    found = {spread.about: spread for spread in spreads(told) if spread.about.startswith("killed")}
    assert found["killed (military)"].disputed
    assert not found["killed"].disputed


def test_who_denies_it_is_not_told_as_having_done_it() -> None:
    """A denial is a telling of what was done by others, and names nobody who did it."""
    with_agents = (c for c in MADE[0].claims if any(p.role == "agent" and p.actor for p in c.participants))
    claim = next(c for c in with_agents if c.type == "assault")
    denied = replace(claim, factuality=Factuality(polarity="denied"))
    report = MADE[0].report
    assert [account.agents for account in accounts(report, [denied])] == [frozenset()]
    (agent, *_) = (p for p in claim.participants if p.role == "agent" and p.actor)
    other = replace(agent, actor=Actor("ml-jnim", "JNIM"))
    by_other = replace(denied, id="denied", participants=(other,))
    assert "JNIM" not in Event.of("e", [(report, claim), (report, by_other)]).who("agent")
