"""Places as reports state them, never finer than the report."""

from dataclasses import dataclass
from typing import Literal

from allegiance.model.span import Span

PlacePrecision = Literal["exact", "near", "district", "province", "country"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `name` as a gazetteer has it (or as the report has it), `text` as the report has it.

    `within` names the province, `country` is an ISO 3166 alpha-2 code, `lat` and `lon` are degrees (WGS 84) or None
    where the gazetteer has none. Source of coordinates and ids: GeoNames.
    """

    name: str
    text: str
    within: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    precision: PlacePrecision = "exact"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A wording that names a place; `head` is the offset of its head word; `value` is None where it is unknown.

    `name` is the span of the name alone where `span` holds a word for its kind in small letters too: *Idlib province*.
    `associative` tells that the wording only says whose or whence something is: *Russian troops*, *the University of
    Leeds*. `told` is true where the report itself says what kind of place it is: *the town of Djibo*, *Djibo province*.
    """

    span: Span
    head: int
    value: Place | None
    associative: bool = False
    name: Span | None = None
    told: bool = False
