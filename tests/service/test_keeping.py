"""Ingest keeps what it can and names what it cannot."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any

from allegiance.errors import InputError
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim
from allegiance.model.company import Company
from allegiance.model.judgement import Judgement
from allegiance.model.ports import Change, ClaimQuery, ReadingPort, Told
from allegiance.model.recording import AskPort, Grow, RecordPort
from allegiance.model.report import Report
from allegiance.service.keeping import Kept, ingest


class FailingReader:
    """A reader with a fault of its own."""

    version = "failing"

    def read(self, report: Report) -> ReadingPort:
        raise IndexError("list index out of range")


class EmptyStore:
    """A store that holds nothing and takes nothing."""

    def has(self, report: Report, reader: str) -> bool:
        return report.id == "known"

    def add(
        self,
        report: Report,
        claims: Iterable[Claim],
        *,
        reader: str,
        names: Mapping[str, Collection[str]] | None = None,
        grow: Grow | None = None,
    ) -> Change:
        raise AssertionError("nothing is to be kept of a report that could not be read")

    def record(self) -> AbstractContextManager[AskPort]:
        raise AssertionError("nothing is asked of a record to which nothing is added")

    def recording(self) -> AbstractContextManager[RecordPort]:
        raise AssertionError("nothing is written to a record to which nothing is added")

    def reprinted(self) -> list[tuple[str, str]]:
        return []

    def copies(self, reports: Collection[str] | None = None) -> list[Mapping[str, Any]]:
        return []

    def readings(self) -> Iterator[Told]:
        return iter(())

    def find(self, query: ClaimQuery) -> Iterator[Told]:
        return iter(())

    def named(self, name: str) -> list[Actor]:
        return []

    def names(self) -> list[str]:
        return []

    def names_of(self, actor: str) -> list[str]:
        return []

    def outlets(self, name: str) -> list[str]:
        return []

    def voices(self, name: str) -> list[str]:
        return []

    def judge(self, *judgements: Judgement) -> None:
        pass

    def judgements(self) -> list[Judgement]:
        return []

    def revise(self, judgements: Iterable[str], grow: Grow | None = None) -> None:
        pass

    def reviewed_ids(self) -> frozenset[str]:
        return frozenset()

    def told_of(self) -> dict[Actor, list[str]]:
        return {}

    def company(self, ids: Collection[str] | None = None) -> dict[str, Company]:
        return {}


def test_a_fault_costs_one_report_and_is_named() -> None:
    """An error of the program is told with the report's title; the run goes on, and unreadable sources stay named."""
    sources: list[Report | InputError] = [
        Report("a", "JFS attacked.", title="A title"),
        InputError("b.txt", "the file is empty"),
        Report("known", "x"),
    ]
    done = list(ingest(sources, FailingReader(), EmptyStore()))
    assert isinstance(done[0], InputError)
    assert "A title" in str(done[0])
    assert isinstance(done[1], InputError)
    assert isinstance(done[2], Kept)
    assert done[2].change == "unchanged"
