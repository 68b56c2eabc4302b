"""The questions to the record, over a few toy reports of one made-up year."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from toy_reader import ToyReader

from allegiance.errors import AllegianceError
from allegiance.model.answer import TieAnswer
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.record.belief import Belief
from allegiance.record.ties import lines, ties_on
from allegiance.service.happenings import timeline, warnings
from allegiance.service.inquiry import HELD
from allegiance.service.joining import JoinedStore, open_joined
from allegiance.service.keeping import ingest
from allegiance.service.lives import actor, genealogy
from allegiance.service.ties import between, changes, on_day
from allegiance.service.viewing import View, rules_of
from allegiance.store.store import open_store

REPORTS = (
    Report("r1", "ON 2016-03-01: OLD was formed. ON 2016-05-01: OLD is an ally of FSA. OLD attacked ISIS.", "A",
           "Wire", date(2016, 5, 2)),
    Report("r2", "ON 2016-06-01: JFS changed its name from OLD. JFS is an ally of FSA. SANA said: JFS attacked FSA.",
           "B", "Paper", date(2016, 6, 3)),
    Report("r3", "ON 2016-08-01: JFS is no longer an ally of FSA. possible: JFS is in HTS.", "C", "Wire",
           date(2016, 8, 2)),
    Report("r4", "ON 2016-08-10: JFS is an ally of FSA. denied: JFS attacked FSA.", "D", "Paper", date(2016, 8, 11)),
    Report("r5", "ON 2016-09-01: JFS merged into HTS. ON 2016-09-05: SDF split from HTS. ON 2016-09-09: JFS dissolved.",
           "E", "Wire", date(2016, 9, 10)),
    Report("r6", "ON 2016-10-01: JFS attacked SDF. planned: SDF joined HTS. SDF controls Idlib.", "F", None,
           date(2016, 10, 2)),
    Report("r7", "SDF is in HTS. SDF attacked ISIS.", "G", "Wire", None),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JoinedStore]:
    location = str(Path(tmp_path_factory.mktemp("questions")) / "record.sqlite")
    with open_store(location) as opened:
        list(ingest(REPORTS, ToyReader(), opened))
    with open_joined(location) as joined:
        yield joined


def told_of(answers: Iterable[TieAnswer]) -> list[Told]:
    return [told for answer in answers for told in answer.told]


QUESTIONS: dict[str, Callable[[JoinedStore, View], list[Told]]] = {
    "on": lambda s, v: [t for day in range(1, 29) for t in told_of(on_day(s, date(2016, 9, day), view=v).ties)],
    "on, of an actor": lambda s, v: told_of(on_day(s, date(2016, 9, 20), actor="JFS", view=v).ties),
    "changes": lambda s, v: (
        told_of(t.answer for t in changes(s, date(2016, 1, 1), date(2017, 1, 1), view=v).ties)
        + changes(s, date(2016, 1, 1), date(2017, 1, 1), view=v).actors
    ),
    "between": lambda s, v: (
        [t for line in between(s, "JFS", "FSA", view=v).lines for r in line.runs for t in r.told]
        + between(s, "JFS", "FSA", view=v).claims
    ),
    "actor": lambda s, v: (
        told_of(t.last for t in actor(s, "JFS", view=v).ties if t.last) + actor(s, "JFS", view=v).claims
    ),
    "genealogy": lambda s, v: [step.told for step in genealogy(s, "HTS", view=v).steps],
    "timeline": lambda s, v: timeline(s, view=v).claims,
    "warnings": lambda s, _: [told for warning in warnings(s) for told in warning.told],
}


@pytest.mark.parametrize("view", [View(), View(independent=1, counting=["planned", "possible", "denied"])])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_leads_back_to_the_words(store: JoinedStore, question: str, view: View) -> None:
    """Each claim of each answer stands in its report, at its offsets, in its words."""
    found = QUESTIONS[question](store, view)
    assert found
    texts = {report.id: report.text for report in REPORTS}
    for report, claim in found:
        for span in (claim.evidence, claim.trigger, *(p.mention for p in claim.participants)):
            assert texts[report.id][span.start : span.end] == span.text


VIEWS = (
    View(), View(known_by=date(2016, 8, 5)), View(according_to=["Wire"]), View(according_to=["SANA", "Paper"]),
    View(independent=2), View(counting=["planned"]), View(counting=[]), View(without=["bridged"]),
    View(without=["persists", "renamed"]), View(with_=["passed on"]),
)  # fmt: skip


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_the_record_answers_as_the_pure_functions_do(store: JoinedStore, view: View) -> None:
    """However it is looked at, what stands on a day is what all claims at once would make of it."""
    from allegiance.service.viewing import belief_of

    rules, belief = rules_of(view), belief_of(store, view)
    every = lines(store.readings(), rules=rules)
    for day in (date(2016, 5, 1), date(2016, 6, 1), date(2016, 8, 15), date(2016, 9, 1), date(2016, 10, 20)):
        expected = {
            (tie.line.tie.key, tie.segment.state, tie.segment.rule, tie.segment.pieces)
            for tie in ties_on(day, every, rules=rules, belief=belief)
            if tie.segment.state in HELD
        }
        found = on_day(store, day, view=view).ties
        assert {(a.tie.key, a.segment.state, a.segment.rule, a.segment.pieces) for a in found} == expected
    assert belief.independent == view.independent
    assert isinstance(belief, Belief)


def test_what_changed_between_two_days(store: JoinedStore) -> None:
    """Ties that opened, ended and became contradicted, and what became of actors, in order of time."""
    found = changes(store, date(2016, 8, 1), date(2016, 9, 30), actor="JFS")
    assert [(str(t.day), t.kind, t.answer.tie.type) for t in found.ties] == [
        ("2016-08-01", "ended", "allied_with"),
        ("2016-08-02", "told of", "member_of"),
        ("2016-08-10", "contradicted", "allied_with"),
        ("2016-09-01", "opened", "member_of"),
        ("2016-09-09", "ended", "allied_with"),
        ("2016-09-09", "ended", "member_of"),
    ]
    assert [claim.type for _, claim in found.actors] == ["merge", "dissolve"]
    with pytest.raises(AllegianceError, match="no day is from"):
        changes(store, date(2016, 9, 1), date(2016, 8, 1))


def test_changes_weighed_anew_are_those_that_are_kept(store: JoinedStore) -> None:
    """A view that leaves nothing out changes nothing."""
    view = View(counting=["possible", "denied", "threatened"])
    kept, anew = (changes(store, date(2016, 1, 1), date(2017, 1, 1), view=v) for v in (View(), view))
    shown = [{(t.day, t.kind, t.answer.tie, t.answer.segment.pieces) for t in found.ties} for found in (kept, anew)]
    assert shown[0] == shown[1]
    assert len(kept.ties) == len(anew.ties) > 5


def test_between_two_actors(store: JoinedStore) -> None:
    """The line of their tie, state by state, and what they did to each other."""
    found = between(store, "JFS", "FSA")
    (line,) = found.lines
    assert [(str(run.start), run.state.value) for run in line.runs] == [
        ("2016-06-01", "certain"),
        ("2016-08-01", "no evidence"),
        ("2016-08-10", "contradicted"),
        ("2016-09-09", "no evidence"),
    ]
    assert [(claim.type, claim.factuality.polarity) for _, claim in found.claims] == [
        ("assault", "affirmed"),
        ("assault", "denied"),
    ]
    with pytest.raises(AllegianceError, match="both mean"):
        between(store, "JFS", "name:jfs")


def test_an_actor_with_its_ties(store: JoinedStore) -> None:
    """Each tie once, with how much is told of it; events and changes in order of time, undated ones last."""
    found = actor(store, "SDF")
    assert {(t.tie.type, t.sum.tellings) for t in found.ties} == {("member_of", 2), ("controls", 1)}
    assert [(report.id, claim.type) for report, claim in found.claims] == [
        ("r5", "split"), ("r6", "assault"), ("r7", "assault"),
    ]  # fmt: skip
    assert actor(store, "SDF", limit=1).more
    assert [claim.type for _, claim in actor(store, "SDF", first=date(2016, 10, 1)).claims] == ["assault"]


def test_descent_is_followed_in_both_directions(store: JoinedStore) -> None:
    """What it came from and that in turn; what came from it; not what else came from its ancestors."""
    steps = [(s.kind, s.actor.name, s.other.name if s.other else None) for s in genealogy(store, "JFS").steps]
    assert steps == [
        ("form", "OLD", None), ("rename", "JFS", "OLD"), ("merge", "JFS", "HTS"), ("split", "SDF", "HTS"),
        ("dissolve", "JFS", None),
    ]  # fmt: skip
    assert [s.kind for s in genealogy(store, "OLD", view=View(known_by=date(2016, 7, 1))).steps] == ["form", "rename"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"actors": ["FSA"]}, ["r2", "r4"]),
        ({"actors": ["FSA"], "view": View(counting=[])}, ["r2"]),
        ({"types": ["dissolve"]}, ["r5"]),
        ({"first": date(2016, 9, 5), "last": date(2016, 10, 1)}, ["r5", "r5", "r6"]),
        ({"view": View(known_by=date(2016, 5, 2))}, ["r1", "r1"]),
        ({"actors": ["ISIS"]}, ["r1", "r7"]),
        ({"place": "Idlib"}, []),
        ({"limit": 2}, ["r1", "r1"]),
    ],
)
def test_a_timeline_is_narrowed(store: JoinedStore, options: dict[str, object], expected: list[str]) -> None:
    """By actor, type, days and view; what nobody dates comes last."""
    assert [report.id for report, _ in timeline(store, **options).claims] == expected  # type: ignore[arg-type]


def test_warnings_tell_what_does_not_go_together(store: JoinedStore) -> None:
    """A dissolved actor that acts; with both claims."""
    (found,) = [w for w in warnings(store) if w.kind == "dissolved actor acts"]
    assert found.what == "JFS was dissolved by 2016-09-09, and acts on 2016-10-01"
    assert [report.id for report, _ in found.told] == ["r5", "r6"]
    assert warnings(store, actor="FSA") == []
