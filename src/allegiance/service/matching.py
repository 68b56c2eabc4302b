"""Whether two names mean one actor: by what the packs know, else by the names themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allegiance.errors import InputError
from allegiance.naming.compare import Comparison, compare
from allegiance.packs.loader import actors
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex

Countries = tuple[str | None, str | None]
KNOWN = 0.99
"""How sure the packs are taken to be."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and the ISO codes of the countries where each acts, as far as they are given."""

    first: str
    second: str
    countries: Countries = (None, None)


class NameMatcher:
    """Holds names against each other; to make one loads the packs."""

    def __init__(self, index: ActorIndex | None = None) -> None:
        self._index = index or ActorIndex.of(actors())

    def match(self, pair: Pair) -> Comparison:
        """`same`, `different` or `unsure`, with a score from 0 to 1 and reasons in words."""
        known = [
            self._known(name, country) for name, country in zip((pair.first, pair.second), pair.countries, strict=True)
        ]
        told = _by_packs(pair, *known) if all(known) else None
        return told or compare(pair.first, pair.second, countries=pair.countries)

    def _known(self, name: str, country: str | None) -> list[PackActor]:
        found = self._index.named(name)
        here = [a for a in found if a.country == country] if country else found
        return here or ([] if country else found)


def _by_packs(pair: Pair, first: list[PackActor], second: list[PackActor]) -> Comparison | None:
    shared = [a for a in first if a in second]
    if shared and len(first) == len(second) == 1:
        return Comparison("same", KNOWN, (f"both are names of {shared[0].name} ({shared[0].id})",))
    if shared:
        named = ", ".join(f"{a.name} ({a.id})" for a in dict.fromkeys(first + second))
        return Comparison("unsure", 0.7, (f"names of more than one actor: {named}",))
    one, other = first[0], second[0]
    if len(first) == len(second) == 1:
        return Comparison(
            "different",
            1 - KNOWN,
            (f"{pair.first} is {one.name} ({one.id}), {pair.second} is {other.name} ({other.id})",),
        )
    return None


def pairs_in(lines: Iterable[str], where: str) -> Iterator[Pair | InputError]:
    """The pairs of a table of two to four columns, cut by tabs: name, name, country, country; or what a line lacks."""
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if not any(cells) or line.startswith("#"):
            continue
        if len(cells) < 2 or not cells[0] or not cells[1]:
            yield InputError(f"{where}, line {number}", "needs two names with a tab between them")
            continue
        first, second = ([*(code.upper() or None for code in cells[2:4]), None, None])[:2]
        yield Pair(cells[0], cells[1], (first, second))
