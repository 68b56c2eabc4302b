"""What the gazetteer knows of one place."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How much ground a place covers, from the largest."""

    REGION = 0
    COUNTRY = 1
    PROVINCE = 2
    DISTRICT = 3
    SETTLEMENT = 4


class Rank(IntEnum):
    """How a name fits: the place's main name or another one, as written, without articles, or by its consonants."""

    MAIN = 0
    OTHER = 1
    MAIN_BARE = 2
    OTHER_BARE = 3
    LOOSE = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. `province` is the entry of the province that it lies in, 0 if none is known.

    `countries` has one ISO code, or several for a region. `lat` and `lon` are degrees (WGS 84) or None.
    """

    id: int
    name: str
    level: Level
    countries: tuple[str, ...]
    province: int
    district: int
    population: int
    lat: float | None
    lon: float | None
    geonames_id: int | None
    capital: bool = False

    @property
    def country(self) -> str | None:
        """The ISO code of the one country that the place lies in."""
        return self.countries[0] if len(self.countries) == 1 else None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a wording may mean, and how the wording fits its names."""

    entry: Entry
    rank: Rank
