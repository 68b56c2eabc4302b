"""Reports and their readings: kept once, never changed, one current reading."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from toy_reader import ToyReader

from allegiance.errors import InputError
from allegiance.model.ports import Change, ClaimQuery
from allegiance.model.report import Report
from allegiance.store.store import Store, open_store

REPORT = Report("r1", "JFS joined HTS. HTS attacked FSA.", outlet="Wire", published=date(2017, 1, 28))


def keep(store: Store, report: Report, reader: str = "toy/1") -> Change:
    return store.add(report, ToyReader(reader).read(report).claims, reader=reader)


def test_the_same_report_again_changes_nothing(store: Store) -> None:
    """A report that was read by this reader is told unchanged, and its claims stay single."""
    assert keep(store, REPORT) == "new"
    assert store.has(REPORT, "toy/1")
    assert keep(store, REPORT) == "unchanged"
    assert len(list(store.find(ClaimQuery()))) == 2


def test_a_newer_reader_adds_a_reading_and_answers_come_from_it(store: Store, location: str) -> None:
    """Claims of an older reader are kept as they were; questions are answered from the latest reading alone."""
    keep(store, REPORT, "toy/1")
    assert not store.has(REPORT, "toy/2")
    assert keep(store, REPORT, "toy/2") == "reread"
    assert {claim.reader for _, claim in store.find(ClaimQuery())} == {"toy/2"}
    assert keep(store, REPORT, "toy/1") == "unchanged"
    assert {claim.reader for _, claim in store.find(ClaimQuery())} == {"toy/2"}


def test_a_kept_report_outlasts_the_process_that_kept_it(store: Store, location: str) -> None:
    """What add() returned for is there when the store is opened anew."""
    keep(store, REPORT)
    store.close()
    with open_store(location, create=False) as again:
        assert len(list(again.find(ClaimQuery()))) == 2


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda r: replace(r, text="Another text."), ["JFS joined HTS", "Another text"]),
        (lambda r: replace(r, published=date(2018, 1, 1)), ["2017-01-28", "2018-01-01"]),
        (lambda r: replace(r, published=None), ["2017-01-28", "unknown"]),
        (lambda r: replace(r, outlet="Paper"), ["Wire", "Paper"]),
        (lambda r: replace(r, url="https://a.example"), ["unknown", "https://a.example"]),
    ],
)
def test_one_id_for_two_reports_is_refused(store: Store, change: Callable[[Report], Report], told: list[str]) -> None:
    """A report whose id belongs to another is refused with words of both, and nothing is written."""
    keep(store, REPORT)
    before = list(store.find(ClaimQuery()))
    for refused in (store.has, keep):
        with pytest.raises(InputError) as error:
            store.has(change(REPORT), "toy/1") if refused == store.has else keep(store, change(REPORT))
        assert str(error.value).startswith("r1: ")
        assert "\n" not in str(error.value)
        assert all(words in str(error.value) for words in told)
    assert list(store.find(ClaimQuery())) == before


def test_a_newer_reader_may_complete_what_was_unknown_of_a_report(store: Store) -> None:
    """A date that an older version did not find is filled in with the newer reading."""
    keep(store, replace(REPORT, published=None), "toy/1")
    assert keep(store, REPORT, "toy/2") == "reread"
    assert {report.published for report, _ in store.find(ClaimQuery())} == {date(2017, 1, 28)}


@pytest.mark.parametrize("sign", ["\0", "\ud800"])
def test_characters_that_no_database_keeps_are_refused(store: Store, sign: str) -> None:
    """A report with such a character is refused as a fault of the report, saying which and where."""
    with pytest.raises(InputError, match=rf"character 3 \(U\+{ord(sign):04X}\)"):
        keep(store, replace(REPORT, text=f"JFS{sign} joined HTS."))


def test_claims_of_another_report_are_refused(store: Store) -> None:
    """A claim that does not name the report and the reader it is kept under is a fault of the caller."""
    claims = ToyReader().read(REPORT).claims
    with pytest.raises(ValueError, match="is not of report r1"):
        store.add(REPORT, [replace(claims[0], document="r2")], reader="toy/1")
    with pytest.raises(ValueError, match="is not of report r1"):
        store.add(REPORT, claims, reader="toy/2")
    with pytest.raises(ValueError, match="one id"):
        store.add(REPORT, [claims[0], claims[0]], reader="toy/1")
    assert not store.has(REPORT, "toy/1")
