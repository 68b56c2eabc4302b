"""What requests ask, parsed once for all endpoints: the store, the page, the days, the view of the record."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Literal, TypeVar

from fastapi import Depends, Path, Query
from pydantic import BeforeValidator

from allegiance.api.opened import Opened, opened
from allegiance.errors import AllegianceError
from allegiance.model.answer import Between as BetweenAnswer
from allegiance.model.answer import Changes as ChangesAnswer
from allegiance.model.recording import Page
from allegiance.service import ties
from allegiance.service.asking import Search
from allegiance.service.viewing import View

T = TypeVar("T")

MOST = 500
"""The most answers of one page."""

FARTHEST = 1_000_000
"""The most answers that a page may skip."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _day(value: object) -> object:
    """The same; ValueError for text that is no day (a bare number would be taken for seconds since 1970)."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError(f"{value[:40]!r} is no day; write it as YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_day)]
Store = Annotated[Opened, Depends(opened)]
Name = Annotated[str, Path(min_length=1, max_length=500, description="A name, any wording of it, or an id.")]
Id = Annotated[str, Path(min_length=1, max_length=1000)]
OneName = Annotated[str, Query(min_length=1, max_length=500, description="A name, any wording of it, or an id.")]
OneDay = Annotated[Day, Path(description="A day as YYYY-MM-DD.")]
First = Annotated[Day | None, Query(alias="from", description="Not before this day.")]
Last = Annotated[Day | None, Query(alias="to", description="Not after this day.")]
OneActor = Annotated[
    str | None, Query(min_length=1, max_length=500, description="Only of this actor, by a name or an id.")
]
ManyActors = Annotated[tuple[str, ...], Query(alias="actor", max_length=20, description="Any of these, by name or id.")]
Types = Annotated[tuple[str, ...], Query(alias="type", max_length=50, description="Claim types; none: all.")]
Place = Annotated[str | None, Query(min_length=1, max_length=200, description="A place, province or its wording.")]
Words = Annotated[str | None, Query(min_length=1, max_length=200, description="Words of the evidence.")]
Voices = Annotated[tuple[str, ...], Query(max_length=20, description="Only as these speakers or outlets tell it.")]
Countable = Literal["possible", "planned", "threatened", "demanded", "conditional", "denied", "nothing"]
Counting = Annotated[
    tuple[Countable, ...],
    Query(max_length=7, description="Beside facts; none given: possible, denied; `nothing`: none."),
]

Conflict = Annotated[
    str | None,
    Query(
        min_length=1, max_length=60, description="Only of this conflict, as /status lists them, or a country's code."
    ),
]
Reviewed = Annotated[bool, Query(description="Only claims that somebody accepted or corrected.")]


def page(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many answers.")] = 50,
    offset: Annotated[int, Query(ge=0, le=FARTHEST, description="Behind how many others.")] = 0,
) -> Page:
    """How many answers, behind how many others."""
    return Page(limit, offset)


def view(
    *,
    known_by: Annotated[Day | None, Query(description="Only what was reported up to this day.")] = None,
    according_to: Voices = (),
    independent: Annotated[int, Query(ge=1, le=100, description="How many independent voices it takes.")] = 1,
    counting: Counting = (),
    without: Annotated[tuple[str, ...], Query(max_length=20, description="Rules switched off: `bridged` …")] = (),
    with_: Annotated[tuple[str, ...], Query(alias="with", max_length=20, description="Rules on: `passed on`.")] = (),
    reviewed: Reviewed = False,
) -> View:
    """How the record is looked at."""
    counted = tuple(word for word in counting if word != "nothing") if counting else None
    return View(known_by, tuple(according_to), independent, counted, tuple(without), tuple(with_), reviewed)


def happening(
    *,
    first: First = None,
    last: Last = None,
    types: Types = (),
    actors: ManyActors = (),
    place: Place = None,
    text: Words = None,
    conflict: Conflict = None,
    reviewed: Reviewed = False,
) -> Search:
    """Which happenings are asked for."""
    return Search(types, actors, (), first, last, place, text, reviewed=reviewed, conflict=conflict)


AskedPage = Annotated[Page, Depends(page)]
AskedView = Annotated[View, Depends(view)]
AskedHappening = Annotated[Search, Depends(happening)]


def between(
    opened: Store,
    view: AskedView,
    *,
    one: OneName,
    other: OneName,
    first: First = None,
    last: Last = None,
) -> Callable[[int], BetweenAnswer]:
    """What is told between two actors, at most so much of it."""
    in_order(first, last)
    return lambda most: ties.between(opened.joined(), one, other, first=first, last=last, view=view, limit=most)


def changes(
    opened: Store,
    view: AskedView,
    *,
    first: Annotated[Day, Query(alias="from")],
    last: Annotated[Day, Query(alias="to")],
    actor: OneActor = None,
    types: Types = (),
) -> Callable[[int], ChangesAnswer]:
    """What changed between two days, at most so much of it."""
    return lambda most: ties.changes(
        opened.joined(), first, last, actor=actor, types=types, view=view, limit=most
    )  # fmt: skip


AskedBetween = Annotated[Callable[[int], BetweenAnswer], Depends(between)]
AskedChanges = Annotated[Callable[[int], ChangesAnswer], Depends(changes)]


def in_order(first: date | None, last: date | None) -> None:
    """Raises AllegianceError for days that are the wrong way round."""
    if first and last and first > last:
        raise AllegianceError(f"no day is from {first} on and not after {last}")


def reached(page: Page) -> int:
    """How many answers must be found so that the page can be cut out of them."""
    return page.skip + page.limit


def cut(found: Sequence[T], page: Page) -> Sequence[T]:
    """The page, out of answers that were found from the first on."""
    return found[page.skip : page.skip + page.limit]
