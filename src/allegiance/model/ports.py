"""What the service needs of a reader and of a store, so that it depends on neither."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, Protocol

from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, ClaimKind, Polarity, Status
from allegiance.model.company import Company
from allegiance.model.figure import FigureMention
from allegiance.model.judgement import Judgement
from allegiance.model.mention import Chain, Mention
from allegiance.model.place import PlaceMention
from allegiance.model.reading import Proposition, SpeechFound
from allegiance.model.recording import AskPort, Grow, RecordPort
from allegiance.model.report import Report
from allegiance.model.when import TimeExpression

Told = tuple[Report, Claim]
"""A claim with the report that makes it."""

Change = Literal["new", "reread", "unchanged"]
"""What became of a report given to the store: not seen before, read by another reader before, or there already."""


class ReadingPort(Protocol):
    """All that a reader found in one report."""

    @property
    def report(self) -> Report:
        """What was read."""

    @property
    def claims(self) -> Sequence[Claim]:
        """What the report says, in its order."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """The wordings that name somebody."""

    @property
    def chains(self) -> Sequence[Chain]:
        """The mentions that mean the same."""

    @property
    def times(self) -> Sequence[TimeExpression]:
        """The time expressions."""

    @property
    def places(self) -> Sequence[PlaceMention]:
        """The wordings that name places."""

    @property
    def figures(self) -> Sequence[FigureMention]:
        """The numbers and what they count."""

    @property
    def attributions(self) -> Sequence[SpeechFound]:
        """Who says what."""

    @property
    def propositions(self) -> Sequence[Proposition]:
        """The predicates with their arguments."""


class ReaderPort(Protocol):
    """Reads a report; `version` names the reader and all that its claims depend on."""

    @property
    def version(self) -> str:
        """The reader's name and version, as claims carry it."""

    def read(self, report: Report) -> ReadingPort:
        """All that the reader finds in `report`."""


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Which claims are asked for; every field that is set narrows the answer, an empty one does not.

    `actors` are ids, any of which takes part. `speakers` are ids, `outlets` are outlets and `voices` wordings of
    speakers that nothing known is called by: a claim fits if any of them says it (an outlet says what it attributes
    to nobody). `since` and `until` are days, both included; a claim that states no time counts by its report's date.
    `undated` asks for those that have neither, `reviewed` for those that were accepted or corrected.
    `place` and `text` (words of the evidence, as one searches for them) ignore case and accents.
    `counted` asks for those that tell figures. `countries` are ISO codes of the countries that claims tell of;
    `known_by` leaves out reports of later days and of none.
    """

    types: Collection[str] = ()
    kinds: Collection[ClaimKind] = ()
    actors: Collection[str] = ()
    speakers: Collection[str] = ()
    outlets: Collection[str] = ()
    voices: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    undated: bool = False
    place: str | None = None
    text: str | None = None
    report: str | None = None
    status: Status | None = None
    polarity: Polarity | None = None
    reviewed: bool = False
    counted: bool = False
    countries: Collection[str] = ()
    known_by: date | None = None
    limit: int | None = None

    def of_claims(self) -> bool:
        """True if only claims can tell what fits: it asks for more than kinds and what was known by a day."""
        return any(
            getattr(self, field.name) for field in fields(self) if field.name not in ("kinds", "known_by", "limit")
        )


class StorePort(Protocol):
    """Keeps reports and claims. Every method raises StoreError where the store cannot be read or written."""

    def reprinted(self) -> Sequence[tuple[str, str]]:
        """The pairs of reports, by id, of which one reprints the other, whole or in part."""

    def copies(self, reports: Collection[str] | None = None) -> Sequence[Mapping[str, Any]]:
        """The copies that any of the reports is part of, or all, as plain values by column."""

    def has(self, report: Report, reader: str) -> bool:
        """True if the report was read by this reader; InputError if its id belongs to another report."""

    def add(
        self,
        report: Report,
        claims: Iterable[Claim],
        *,
        reader: str,
        names: Mapping[str, Collection[str]] | None = None,
        grow: Grow | None = None,
    ) -> Change:
        """Keeps a report's reading in one transaction; `names` are wordings by the id of the actor that they name.

        `grow` takes what was kept into the record, inside the same transaction.
        """

    def record(self) -> AbstractContextManager[AskPort]:
        """The record, for reading."""

    def recording(self) -> AbstractContextManager[RecordPort]:
        """The record, for writing, in one transaction that ends with the block."""

    def readings(self) -> Iterator[Told]:
        """All claims of each report's latest reading, report by report."""

    def find(self, query: ClaimQuery) -> Iterator[Told]:
        """The claims of each report's latest reading that fit, in order of time."""

    def named(self, name: str) -> list[Actor]:
        """The actors whose id, name or any wording of them is `name`, by id."""

    def names(self) -> list[str]:
        """All names that actors of the store are called by."""

    def names_of(self, actor: str) -> list[str]:
        """The names of the actor of this id."""

    def outlets(self, name: str) -> list[str]:
        """The outlets called `name`, as they write themselves."""

    def voices(self, name: str) -> list[str]:
        """The wordings `name` by which claims name a speaker who is no known actor, as they were written."""

    def judge(self, *judgements: Judgement) -> None:
        """Keeps judgements, in one transaction; one that is there already stays as it is."""

    def judgements(self) -> list[Judgement]:
        """All judgements ever kept, in order of time; `standing` tells those that are not undone."""

    def revise(self, judgements: Iterable[str], grow: Grow | None = None) -> None:
        """Makes the reports that these judgements, by id, review stand as the reviews that count have them now."""

    def reviewed_ids(self) -> frozenset[str]:
        """The ids of the claims that were accepted or corrected."""

    def told_of(self) -> dict[Actor, list[str]]:
        """The actors of the store, each as it was named last, with all names, by id."""

    def company(self, ids: Collection[str] | None = None) -> dict[str, Company]:
        """Where and with whom the actors of these ids, or all, are told of; who is in no claim is left out."""
