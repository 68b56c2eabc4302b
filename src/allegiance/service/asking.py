"""Searches the claims that are kept."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from allegiance.errors import AllegianceError
from allegiance.model.claim import Polarity, Status
from allegiance.model.ports import ClaimQuery, StorePort, Told
from allegiance.service.conflicts import countries_of
from allegiance.service.naming import actor_ids, said_by


@dataclass(frozen=True, slots=True)
class Search:
    """Which claims a user asks for; every field that is set narrows the answer.

    `actors` (any of which takes part) and `according_to` (any of whom says so) are names or ids. `since` and `until`
    are days, both included. `conflict` is a conflict's id or a country's code, `known_by` the last day of reports that
    count, `counted` asks for those that tell figures.
    """

    types: Collection[str] = ()
    actors: Collection[str] = ()
    according_to: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    place: str | None = None
    text: str | None = None
    report: str | None = None
    status: Status | None = None
    polarity: Polarity | None = None
    reviewed: bool = False
    counted: bool = False
    conflict: str | None = None
    known_by: date | None = None
    limit: int | None = None


def known_types(types: Collection[str]) -> Collection[str]:
    """The same; raises AllegianceError for one that there is not."""
    from allegiance.ontology.loader import ontology

    unknown = sorted(set(types) - set(ontology()))
    if unknown:
        raise AllegianceError(f"no claim type is called {unknown[0]!r}; there are {', '.join(sorted(ontology()))}")
    return types


def search(store: StorePort, wanted: Search) -> Iterator[Told]:
    """The claims that fit, in order of time, undated ones last.

    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError for an unknown type or days that are the
    wrong way round.
    """
    return store.find(query_for(store, wanted))


def query_for(store: StorePort, wanted: Search) -> ClaimQuery:
    """The claims that a user asks for as a query; raises as `search`."""
    known_types(wanted.types)
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise AllegianceError(f"no day is from {wanted.since} on and not after {wanted.until}")
    said = [said_by(store, name) for name in wanted.according_to]
    return ClaimQuery(
        types=wanted.types, actors=actor_ids(store, wanted.actors), since=wanted.since, until=wanted.until,
        place=wanted.place, text=wanted.text, report=wanted.report, status=wanted.status, polarity=wanted.polarity,
        reviewed=wanted.reviewed, counted=wanted.counted, known_by=wanted.known_by,
        countries=countries_of(wanted.conflict),
        speakers=[id_ for one in said for id_ in one.speakers], outlets=[name for one in said for name in one.outlets],
        voices=[words for one in said for words in one.voices], limit=wanted.limit,
    )  # fmt: skip
