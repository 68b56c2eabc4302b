"""Conflicts by the countries in which they are fought."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from allegiance.errors import AllegianceError
from allegiance.service.known import known_actors


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict, what it is called, and the ISO codes of its countries."""

    id: str
    label: str
    countries: tuple[str, ...]


@cache
def conflicts() -> dict[str, Conflict]:
    """Those of more than one country or of a name of their own, by id."""
    table = tomllib.loads((files("allegiance.service") / "conflicts.toml").read_text(encoding="utf-8"))
    return {id_: Conflict(id_, one["label"], tuple(one["countries"])) for id_, one in table.items()}


def conflict_of(country: str) -> Conflict:
    """The conflict that is fought in the country of this ISO code: one by itself where the table has none.

    >>> conflict_of("ML").id, conflict_of("FJ").countries
    ('sahel', ('FJ',))
    """
    found = next((one for one in conflicts().values() if country in one.countries), None)
    return found or Conflict(country.lower(), _names().get(country, country), (country,))


def countries_of(conflict: str | None) -> tuple[str, ...]:
    """The countries of the conflict of this id, or of the country of this ISO code; none for None.

    Raises AllegianceError for what is neither.
    """
    if conflict is None:
        return ()
    if conflict in conflicts():
        return conflicts()[conflict].countries
    code = conflict.upper()
    if len(code) == 2 and code.isascii() and code.isalpha():
        return (code,)
    raise AllegianceError(f"no conflict is called {conflict!r}; there are {', '.join(conflicts())}, and country codes")


def told_of(claims: Mapping[str, int]) -> list[tuple[Conflict, int]]:
    """The conflicts with how many claims tell of each, those of most claims first; `claims` are counts by country."""
    found: dict[str, tuple[Conflict, int]] = {}
    for country, number in claims.items():
        one = conflict_of(country)
        found[one.id] = one, number + (found[one.id][1] if one.id in found else 0)
    return sorted(found.values(), key=lambda both: (-both[1], both[0].id))


@cache
def _names() -> dict[str, str]:
    """The names of states by their codes."""
    return {a.country: a.name for a in known_actors().values() if a.kind == "state" and a.country}
