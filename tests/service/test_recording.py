"""The record grows report by report, in any order, into what all claims at once would make it."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from toy_reader import ToyReader

from allegiance.model.claim import Claim
from allegiance.model.judgement import Judgement
from allegiance.model.report import Report
from allegiance.model.tie import Rule, State
from allegiance.record.belief import Belief
from allegiance.record.line import cut
from allegiance.record.shifts import shifts
from allegiance.record.ties import lines
from allegiance.service.joining import JoinedStore
from allegiance.service.recording import rebuild, up_to_date
from allegiance.service.ties import on_day
from allegiance.service.viewing import View, rules_of
from allegiance.store import record_schema as tables
from allegiance.store.schema import claims as claims_table
from allegiance.store.schema import readings
from allegiance.store.store import Store, open_store

ACTORS = ("JFS", "HTS", "FSA", "NEW")
VERBS = (
    "joined", "left", "is in", "is an ally of", "is no longer an ally of", "merged into", "split from",
    "changed its name from", "attacked",
)  # fmt: skip
days = st.dates(date(2016, 1, 1), date(2019, 12, 31)) | st.sampled_from([date(2017, 3, 31), date(2017, 4, 1)])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    subject, other = draw(st.permutations(ACTORS))[:2]
    when = draw(st.none() | days)
    how = draw(st.sampled_from(("", "", "", "denied: ", "possible: ", "planned: ")))
    speaker = draw(st.sampled_from(("", "SANA said: ")))
    what = (
        f"{subject} dissolved" if draw(st.integers(0, 9)) == 0 else f"{subject} {draw(st.sampled_from(VERBS))} {other}"
    )
    return f"{f'ON {when}: ' if when else ''}{speaker}{how}{what}."


texts = st.lists(sentences(), min_size=1, max_size=4).map(" ".join)
published = st.none() | days


@contextmanager
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "any.sqlite")) as opened:
        yield opened


def add(store: Store, report: Report, claims: Sequence[Claim], reader: str = "toy/1") -> None:
    store.add(report, claims, reader=reader, grow=up_to_date(store))


def reports_of(given: Sequence[tuple[str, date | None]]) -> list[Report]:
    numbers = count()
    return [Report(f"r{next(numbers)}", text, outlet="Wire", published=day) for text, day in given]


def read(report: Report, reader: str = "toy/1") -> tuple[Claim, ...]:
    return ToyReader(reader).read(report).claims


def record_of(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All that the record holds, without the numbers of its rows."""
    with store._engine.connect() as connection:
        of_claim = select(claims_table.c.key, claims_table.c.id, readings.c.report_id).join(readings)
        claims = {row.key: (row.report_id, row.id) for row in connection.execute(of_claim)}
        ties = {row.key: tuple(row[1:]) for row in connection.execute(select(tables.lines))}
        found: dict[str, list[tuple[object, ...]]] = {
            "segments": [
                (ties[r.line], r.start, r.end, r.state, r.rule, claims[r.piece], claims.get(r.other))
                for r in connection.execute(select(tables.segments))
            ],
            "shifts": [(ties[r.line], r.day, r.kind) for r in connection.execute(select(tables.shifts))],
            "presence": [(ties[r.line], *r[1:]) for r in connection.execute(select(tables.presence))],
            "appearances": [
                (r.actor, r.other, claims[r.claim], str(r.day), r.kind)
                for r in connection.execute(select(tables.appearances))
            ],
        }
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def reference(store: Store) -> list[tuple[object, ...]]:
    """The segments that the pure functions make out of all claims at once."""
    rules = rules_of(View())
    found: list[tuple[object, ...]] = []
    for line in lines(store.readings(), rules=rules):
        for s in cut(line.segments(rules=rules, belief=Belief())):
            pieces = [(p.report, p.claim) for p in s.pieces]
            found.append((line.tie.key, s.start, s.end, s.state, s.rule, pieces[0], ([*pieces, None])[1]))
    return sorted(found, key=repr)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(texts, published), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_in_any_order_the_record_is_the_same(given: list[tuple[str, date | None]], random: object) -> None:
    """Grown in any order, with reports read anew in between, and made from scratch, the record is one."""
    reports = reports_of(given)
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with store() as one, store() as other:
        for report in reports:
            add(one, report, read(report))
        for report in shuffled:
            add(other, report, read(report, "toy/0")[:1], "toy/0")
            add(other, report, read(report))
        grown = record_of(one)
        assert record_of(other) == grown
        rebuild(one)
        assert record_of(one) == grown
        assert grown["segments"] == reference(one)


Told = list[tuple[str, date | None]]
asked = st.dates(date(2016, 1, 1), date(2019, 12, 31))
pairs = st.lists(st.permutations(ACTORS).map(lambda some: some[:2]), max_size=2)
CLOSE = (date(2017, 1, 1), date(2017, 2, 1), date(2017, 4, 1), date(2017, 8, 1), date(2018, 3, 1))
handing_on = st.lists(
    st.builds(
        "ON {}: {} {} {}.".format,
        st.sampled_from(CLOSE),
        st.sampled_from(ACTORS[:2]),
        st.sampled_from(("is an ally of", "changed its name from", "merged into", "split from", "is in")),
        st.sampled_from(ACTORS[2:]),
    ),
    min_size=2,
    max_size=4,
).map(" ".join)
"""Ties and changes of actors so close to each other that the ones act on the others."""


def standing(store: Store, day: date, view: View) -> set[tuple[object, ...]]:
    """What is told of the day, with the words that it rests on."""
    found = on_day(JoinedStore(store), day, view=view).ties
    return {
        (a.tie.key, a.segment.state, a.segment.rule, tuple((r.id, c.id) for r, c in a.told)) for a in found
    }  # fmt: skip


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(texts, days), min_size=1, max_size=5), asked, asked)
def test_as_known_by_a_day_is_what_the_reports_up_to_then_tell(given: Told, day: date, by: date) -> None:
    """Asked as known by a day, a record of all reports answers as one that only the earlier ones were read into."""
    reports = reports_of(given)
    with store() as all_, store() as early:
        for report in reports:
            add(all_, report, read(report))
            if report.published and report.published <= by:
                add(early, report, read(report))
        up_to_date(early)
        assert standing(all_, day, View(known_by=by)) == standing(early, day, View())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(handing_on | texts, published), min_size=1, max_size=4), pairs, pairs, st.booleans())
def test_judgements_before_and_after_the_reports_make_one_record(
    given: Told, early: list[Sequence[str]], late: list[Sequence[str]], undone: bool
) -> None:
    """Judged before, in between or at the end, the first undone or not, grown or made anew: the record is the same."""
    reports, made = reports_of(given), [same(*pair) for pair in (*early, *late)]
    taken_back = [parted(judgement) for judgement in made[:1] if undone]
    with store() as one, store() as other:
        one.judge(*made[: len(early)])
        for report in reports:
            add(one, report, read(report))
        one.judge(*made[len(early) :])
        up_to_date(one)
        one.judge(*taken_back)
        up_to_date(one)
        for report in reversed(reports):
            add(other, report, read(report))
        other.judge(*made, *taken_back)
        up_to_date(other)
        grown = record_of(one)
        assert record_of(other) == grown
        rebuild(one)
        assert record_of(one) == grown


def same(one: str, other: str) -> Judgement:
    ids = [f"name:{name.lower()}" for name in (one, other)]
    return Judgement.made("same", ids, author="ana", moment=datetime(2020, 1, 1, tzinfo=UTC))


def parted(judgement: Judgement) -> Judgement:
    return Judgement.made("undo", [judgement.id], author="ana", moment=datetime(2020, 1, 2, tzinfo=UTC))


FOLLOWS = "ON 2017-01-01: FSA is an ally of NEW. ON 2017-02-01: JFS changed its name from {}."


@pytest.mark.parametrize(
    ("text", "pair", "tie"),
    [
        (FOLLOWS.format("FSA"), ("JFS", "HTS"), ("id name:hts", "id name:new")),
        (FOLLOWS.format("HTS"), ("FSA", "HTS"), ("id name:jfs", "id name:new")),
    ],
    ids=["whom it is now", "whom it was before"],
)
def test_ties_go_on_under_the_name_of_whoever_is_joined(text: str, pair: tuple[str, str], tie: tuple[str, str]) -> None:
    """A tie goes on through a change of name that names an actor joined later; parted again, as it was before."""
    (report,) = reports_of([(text, date(2017, 3, 1))])
    joined = same(*pair)
    with store() as opened:
        add(opened, report, read(report))
        before = record_of(opened)
        opened.judge(joined)
        up_to_date(opened)
        together = record_of(opened)
        assert (("allied_with", *tie), "renamed") in {(row[0], row[4]) for row in together["segments"]}
        rebuild(opened)
        assert record_of(opened) == together
        opened.judge(parted(joined))
        up_to_date(opened)
        assert record_of(opened) == before


def test_joined_actors_have_one_line_and_parted_again_two() -> None:
    """A judgement joins the lines of two actors; undone, each has its own as before."""
    first, second = reports_of([
        ("ON 2017-01-01: JFS joined HTS.", date(2017, 1, 2)),
        ("ON 2017-03-01: NEW left HTS. ON 2017-02-01: JFS dissolved.", date(2017, 3, 2)),
    ])  # fmt: skip
    joined = Judgement.made("same", ["name:jfs", "name:new"], author="ana", moment=datetime(2020, 1, 1, tzinfo=UTC))
    with store() as opened:
        add(opened, first, read(first))
        add(opened, second, read(second))
        before = record_of(opened)
        opened.judge(joined)
        up_to_date(opened)
        together = record_of(opened)
        assert {row[0] for row in together["presence"]} == {("member_of", "id name:jfs", "id name:hts")}
        rebuild(opened)
        assert record_of(opened) == together
        opened.judge(Judgement.made("undo", [joined.id], author="ana", moment=datetime(2020, 1, 2, tzinfo=UTC)))
        up_to_date(opened)
        assert record_of(opened) == before


def test_a_store_without_a_record_gets_one() -> None:
    """Reports that were kept before there was a record are taken in when it is first asked for."""
    (report,) = reports_of([("ON 2017-01-01: JFS joined HTS.", None)])
    with store() as opened:
        opened.add(report, read(report), reader="toy/1")
        assert record_of(opened)["segments"] == []
        up_to_date(opened)
        (first, *_) = record_of(opened)["segments"]
    assert first[1:5] == (date(2017, 1, 1), date(2017, 1, 1), State.CERTAIN, Rule.STATED)


def test_shifts_are_told_where_the_tie_stands_otherwise() -> None:
    """Opened, contradicted, ended; that it is told of once more is none."""
    (report,) = reports_of([
        (
            "ON 2017-01-01: JFS joined HTS. ON 2017-02-01: JFS is in HTS. ON 2017-03-01: denied: JFS is in HTS. "
            "ON 2017-05-01: JFS left HTS.",
            date(2018, 1, 1),
        )
    ])  # fmt: skip
    rules = rules_of(View())
    (line,) = lines([(report, claim) for claim in read(report)], rules=rules)
    found = shifts(line.segments(rules=rules, belief=Belief()))
    assert [(str(s.start), kind.value) for s, kind in found] == [
        ("2017-01-01", "opened"),
        ("2017-03-01", "contradicted"),
        ("2017-05-01", "ended"),
    ]
