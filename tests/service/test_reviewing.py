"""What people decide about claims counts in every answer; the machine's reading stays beside it, and all is undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from toy_reader import ToyReader, ToyReading

from allegiance.errors import AllegianceError, UnknownNameError
from allegiance.model.claim import Claim
from allegiance.model.ports import ClaimQuery
from allegiance.model.report import Report
from allegiance.service.asking import Search
from allegiance.service.correcting import Correction
from allegiance.service.event_keeping import catch_up, ingest_and_gather
from allegiance.service.events import events
from allegiance.service.happenings import warnings
from allegiance.service.joining import JoinedStore
from allegiance.service.judging import undo
from allegiance.service.names import name_history
from allegiance.service.recording import rebuild
from allegiance.service.reviewing import correct, decide, decisions, queue
from allegiance.service.ties import on_day
from allegiance.service.viewing import View
from allegiance.store.store import Store, open_store

DAY = date(2017, 1, 28)
REPORTS = [
    Report("r1", "ON 2017-01-28: JFS is an ally of HTS. ON 2017-01-28: FSA attacked JFS.", published=date(2017, 1, 30)),
    Report("r2", "ON 2017-01-28: Ahrar is an ally of HTS.", published=date(2017, 1, 30)),
]
ALLIED, ATTACKED, OTHER = "r1-0", "r1-38", "r2-0"
MOMENTS = (datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "s.sqlite")) as opened:
        list(ingest_and_gather(REPORTS, ToyReader(), opened))
        yield opened


def claims(store: Store, **query: object) -> dict[str, Claim]:
    return {claim.id: claim for _, claim in store.find(ClaimQuery(**query))}  # type: ignore[arg-type]


def ties(store: Store, *, reviewed: bool = False) -> set[str]:
    """The ties of the day, as the record that is grown has them, and the one that is made anew."""
    view = View(reviewed=reviewed)

    def told() -> set[str]:
        found = on_day(JoinedStore(store), DAY, view=view).ties
        return {f"{t.tie.subject.name} {t.tie.type} {t.tie.object and t.tie.object.name}" for t in found}

    grown = told()
    rebuild(store)
    assert told() == grown
    return grown


def happened(store: Store, *, reviewed: bool = False) -> list[tuple[str, list[str]]]:
    catch_up(store)
    return [(e.type, [c.id for _, c in e.tellings]) for e in events(store, Search(reviewed=reviewed))]


def test_a_rejected_claim_counts_nowhere(store: Store) -> None:
    """Neither in searches, nor in ties, nor among events; undone, it counts again."""
    (first, _) = decide(store, "reject", [ALLIED, ATTACKED], author="ana", now=next(MOMENTS))
    assert set(claims(store)) == {OTHER}
    assert ties(store) == {"Ahrar allied_with HTS"}
    assert happened(store) == []
    undo(store, first.judgement.id, author="ana", now=next(MOMENTS))
    assert set(claims(store)) == {ALLIED, OTHER}
    assert ties(store) == {"Ahrar allied_with HTS", "HTS allied_with JFS"}


def test_a_corrected_claim_answers_with_its_corrected_values(store: Store) -> None:
    """By type, participants and day; it is told as corrected, by the id that it had."""
    wanted = Correction(type="fighting", roles={"object": ["FSA"]}, time="2017-01", status="possible")
    made = correct(store, ALLIED, wanted, author="ana", now=next(MOMENTS))
    assert made.corrected is not None
    found = claims(store, types=["fighting"])[ALLIED]
    assert found.review == "corrected"
    assert [(p.role, p.actor and p.actor.name) for p in found.participants] == [("subject", "JFS"), ("object", "FSA")]
    assert found.time
    assert (found.time.start, found.time.end, found.time.precision) == (date(2017, 1, 1), date(2017, 1, 31), "month")
    assert found.factuality.status == "possible"
    for participant in found.participants:
        span = participant.mention
        assert REPORTS[0].text[span.start : span.end] == span.text
    assert ties(store) == {"Ahrar allied_with HTS", "FSA fighting JFS"}


def test_a_happening_that_is_corrected_is_another_event(store: Store) -> None:
    """Events are gathered anew from what claims are corrected to."""
    correct(store, ATTACKED, Correction(type="allied_with"), author="ana", now=next(MOMENTS))
    assert happened(store) == []
    assert "FSA allied_with JFS" in ties(store)


def test_reviewed_claims_alone_can_be_asked_for(store: Store) -> None:
    """What nobody looked at is left out of searches, ties and events."""
    assert ties(store, reviewed=True) == set()
    decide(store, "accept", [ALLIED, ATTACKED], author="ana", now=next(MOMENTS))
    assert set(claims(store, reviewed=True)) == {ALLIED, ATTACKED}
    assert ties(store, reviewed=True) == {"HTS allied_with JFS"}
    assert happened(store, reviewed=True) == [("assault", [ATTACKED])]
    assert len(ties(store)) == 2


def test_warnings_and_names_of_reviewed_claims_alone(tmp_path: Path) -> None:
    """A dissolved group that acts is no warning until both claims were reviewed; nor is a name told."""
    text = (
        "ON 2017-02-01: JFS dissolved. ON 2017-03-01: JFS attacked HTS. ON 2016-07-28: JFS changed its name from NEW."
    )
    with open_store(str(tmp_path / "s.sqlite")) as opened:
        list(ingest_and_gather([Report("r", text, published=date(2017, 3, 2))], ToyReader(), opened))

        def told() -> tuple[list[str], set[str]]:
            joined = JoinedStore(opened)
            found = warnings(joined, actor="JFS", view=View(reviewed=True))
            return [w.kind for w in found], {c.name for c in name_history(joined, "JFS", reviewed=True).names if c.told}

        assert told() == ([], set())
        assert "dissolved actor acts" in [w.kind for w in warnings(JoinedStore(opened), actor="JFS")]
        decide(opened, "accept", sorted(claims(opened)), author="ana", now=next(MOMENTS))
        kinds, names = told()
        assert "dissolved actor acts" in kinds
        assert names


def test_the_machine_s_reading_stays_beside_the_decision(store: Store) -> None:
    """With author, moment and reason; the latest decision counts, and an earlier one again when it is undone."""
    before = claims(store)[ALLIED]
    first = correct(store, ALLIED, Correction(polarity="denied"), author="ana", reason="see line 2", now=next(MOMENTS))
    last = decide(store, "reject", [ALLIED], author="ben", now=next(MOMENTS))[0]
    told = decisions(store, claim=ALLIED)
    assert [(d.review.judgement.author, d.stands, d.counts) for d in told] == [
        ("ana", True, False),
        ("ben", True, True),
    ]
    assert (told[0].review.read, told[0].changed, told[0].review.judgement.reason) == (
        before,
        ("polarity",),
        "see line 2",
    )
    assert store.as_read(ALLIED) == (REPORTS[0], before)
    undo(store, last.judgement.id, author="ben", now=next(MOMENTS))
    assert claims(store)[ALLIED].factuality.polarity == "denied"
    restoring = undo(store, first.judgement.id, author="ana", now=next(MOMENTS))
    assert claims(store)[ALLIED] == before
    undo(store, restoring.judgement.id, author="ana", now=next(MOMENTS))
    assert claims(store)[ALLIED].factuality.polarity == "denied"


def test_corrections_add_up(store: Store) -> None:
    """What an earlier correction changed stays, unless it is told anew."""
    correct(store, ALLIED, Correction(polarity="denied"), author="ana", now=next(MOMENTS))
    correct(store, ALLIED, Correction(time="2016"), author="ana", now=next(MOMENTS))
    found = claims(store)[ALLIED]
    assert (found.factuality.polarity, found.time and found.time.start) == ("denied", date(2016, 1, 1))


class Changed:
    """Reads as the toy does, and some claims otherwise; None: not at all."""

    def __init__(self, version: str, change: dict[str, dict[str, object] | None]) -> None:
        self.version = version
        self._change = change

    def read(self, report: Report) -> ToyReading:
        found = ToyReader(self.version).read(report)
        kept = [c for c in found.claims if self._change.get(c.id, {}) is not None]
        return replace(found, claims=tuple(replace(c, **(self._change.get(c.id) or {})) for c in kept))  # type: ignore[arg-type]


def reread(store: Store, **change: dict[str, object] | None) -> None:
    by_id = {name.replace("_", "-"): value for name, value in change.items()}
    list(ingest_and_gather(REPORTS, Changed(f"toy/{next(MOMENTS)}", by_id), store))


def test_decisions_survive_another_reading(store: Store) -> None:
    """The same claims under other ids are the same; what is no more read stays as it was decided."""
    decide(store, "reject", [ATTACKED], author="ana", now=next(MOMENTS))
    correct(store, ALLIED, Correction(type="rival_of"), author="ana", now=next(MOMENTS))
    decide(store, "accept", [OTHER], author="ana", now=next(MOMENTS))
    before = claims(store)
    reread(store)
    assert {c.id: c.type for c in claims(store).values()} == {c.id: c.type for c in before.values()}
    reread(store, r1_0=None, r1_38={"id": "fresh"}, r2_0=None)
    assert {c.id: (c.type, c.review) for c in claims(store).values()} == {
        ALLIED: ("rival_of", "corrected"), OTHER: ("allied_with", "accepted"),
    }  # fmt: skip
    assert ties(store) == {"HTS rival_of JFS", "Ahrar allied_with HTS"}


def test_a_rejection_takes_away_nothing_else(store: Store) -> None:
    """What a newer reader reads otherwise was not rejected; a person's correction counts all the same."""
    decide(store, "reject", [ATTACKED], author="ana", now=next(MOMENTS))
    correct(store, ALLIED, Correction(type="rival_of"), author="ana", now=next(MOMENTS))
    ally = claims(store)[OTHER]
    denied = replace(ally.factuality, polarity="denied")
    reread(store, r1_38={"factuality": denied}, r1_0={"factuality": denied})
    found = claims(store)
    assert (found[ATTACKED].review, found[ALLIED].type, found[ALLIED].review) == (None, "rival_of", "corrected")


def test_the_doubtful_and_the_weighty_come_first(store: Store) -> None:
    """Of two claims of one doubt that on which a tie rests, of others the less sure; what is reviewed is left out."""
    reread(store, r1_0={"confidence": 0.5}, r1_38={"confidence": 0.5}, r2_0={"confidence": 0.9})
    told = queue(store)
    assert [one.told[1].id for one in told] == [ALLIED, ATTACKED, OTHER]
    assert told[0].reasons[0] == "confidence 0.50"
    assert "rest" in told[0].reasons[1]
    decide(store, "accept", [ALLIED], author="ana", now=next(MOMENTS))
    assert [one.told[1].id for one in queue(store, Search(report="r1"))] == [ATTACKED]
    assert len(queue(store, limit=1)) == 1


@pytest.mark.parametrize(
    ("correction", "told"),
    [
        (Correction(type="alliance"), "no claim type is called 'alliance'"),
        (Correction(roles={"agent": ["JFS"]}), "allied_with has no role 'agent'"),
        (Correction(type="assault", phase="ended"), "only ties have a phase"),
        (Correction(roles={"subject": [], "object": []}), "a claim without anybody says nothing"),
        (Correction(time="last week"), "'last week' is no date"),
        (Correction(time="2018/2017"), "ends before it begins"),
        (Correction(phase="holds"), "nothing of claim r1-0 would be otherwise"),
    ],
)
def test_what_cannot_be_is_told(store: Store, correction: Correction, told: str) -> None:
    """In one line, and nothing is kept."""
    with pytest.raises(AllegianceError, match=told):
        correct(store, ALLIED, correction, author="ana")
    assert decisions(store) == []


def test_unknown_names_and_claims_are_told(store: Store) -> None:
    """A name that neither the store, nor a pack, nor the report has; an id that no claim has."""
    with pytest.raises(UnknownNameError):
        correct(store, ALLIED, Correction(roles={"object": ["Nobody at All"]}), author="ana")
    with pytest.raises(AllegianceError, match="no claim has the id 'r9-0'"):
        decide(store, "accept", ["r9-0"], author="ana")


def test_speakers_are_corrected(store: Store) -> None:
    """To an actor of the packs, and back to the outlet's own voice."""
    correct(store, ALLIED, Correction(speakers=["FSA"]), author="ana", now=next(MOMENTS))
    (said,) = claims(store)[ALLIED].attribution
    assert said.source
    assert (said.source.actor and said.source.actor.name, said.source.mention.text) == ("FSA", "FSA")
    correct(store, ALLIED, Correction(speakers=[]), author="ana", now=next(MOMENTS))
    assert claims(store)[ALLIED].attribution == ()


def test_many_decisions_leave_nothing_behind(store: Store) -> None:
    """Each makes the report's reading anew, and the one before it goes."""
    for _ in range(3):
        decide(store, "accept", [ALLIED], author="ana", now=next(MOMENTS))
        decide(store, "reject", [ATTACKED], author="ana", now=next(MOMENTS))
    with store.happenings() as tables:
        count = tables._connection.exec_driver_sql("SELECT count(*) FROM readings").scalar()
    assert count == 3


def test_nobody_stands_in_a_role_that_the_new_type_has_not(store: Store) -> None:
    """So that an attack with an instrument can be corrected to a tie, which has none."""
    correct(store, ATTACKED, Correction(type="allied_with", roles={"instrument": []}), author="ana", now=next(MOMENTS))
    assert {one.role for one in claims(store)[ATTACKED].participants} <= {"subject", "object"}
