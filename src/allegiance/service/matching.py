"""Whether two names mean one actor: by what the packs know, else by the names themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allegiance.errors import InputError
from allegiance.naming.acronyms import letters_of
from allegiance.naming.compare import Comparison, compare
from allegiance.packs.loader import actors
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex

Countries = tuple[str | None, str | None]
KNOWN = 0.99
"""How sure the packs are taken to be."""
OPEN = 0.7
"""The score of what the packs leave open."""


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
        bearers = self._index.named(pair.first), self._index.named(pair.second)
        first, second = (_acting_in(b, c) for b, c in zip(bearers, pair.countries, strict=True))
        alike = compare(pair.first, pair.second, countries=pair.countries)
        if first and second:
            return _both_known(pair, first, second, alike)
        if len(bearers[0]) == 1 and bearers[0] == bearers[1]:
            one = bearers[0][0]
            return Comparison.of(OPEN, f"both are names of {_told([one])}, who is not known to act in both countries")
        if alike.verdict == "same" or alike.apart or bool(first) == bool(second) or any(pair.countries):
            return alike
        return _one_known(pair.second if first else pair.first, first or second) or alike


def _acting_in(bearers: list[PackActor], country: str | None) -> list[PackActor]:
    """Those of the bearers who may be meant where the country is given: those of it, else those of no one country."""
    if country is None:
        return bearers
    return [a for a in bearers if a.country == country] or [a for a in bearers if a.country is None]


def _both_known(pair: Pair, first: list[PackActor], second: list[PackActor], alike: Comparison) -> Comparison:
    shared = [a for a in first if a in second]
    if not shared and alike.verdict == "same" and (letters_of(pair.first) or letters_of(pair.second)):
        known = f"{pair.first} is {_told(first)}, {pair.second} is {_told(second)}"
        return Comparison.of(min(alike.score, 0.86), *alike.reasons, f"though the packs have: {known}")
    if not shared:
        return Comparison.of(1 - KNOWN, f"{pair.first} is {_told(first)}, {pair.second} is {_told(second)}")
    if len(first) == len(second) == 1:
        return Comparison.of(KNOWN, f"both are names of {_told(shared)}")
    namesakes = f"names of more than one actor: {_told(list(dict.fromkeys(first + second)))}"
    if alike.verdict == "same" and pair.first != pair.second:
        return Comparison.of(min(alike.score, 0.86), *alike.reasons, namesakes)
    return Comparison.of(OPEN, namesakes)


def _one_known(name: str, known: list[PackActor]) -> Comparison | None:
    """What another name of the actor says that one of the two is a name of; None if none is like the other name."""
    if len(known) > 1:
        return None
    actor = known[0]
    full = (w for w in actor.wordings() if w not in actor.abbreviations)
    found = next(((w, c) for w in full if (c := compare(name, w)).verdict == "same"), None)
    if found is None:
        return None
    wording, alike = found
    return Comparison.of(min(alike.score, 0.9), f"{wording} is a name of {_told(known)}", *alike.reasons)


def _told(found: list[PackActor]) -> str:
    return " or ".join(f"{a.name} ({a.id})" for a in found)


def pairs_in(lines: Iterable[str], where: str) -> Iterator[Pair | InputError]:
    """The pairs of a table of two to four columns, cut by tabs: name, name, country, country; and what a line lacks.

    A cell that is no country is told, and its pair is judged without it.
    """
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        place = f"{where}, line {number}"
        if not any(cells) or line.startswith("#"):
            continue
        if "\N{REPLACEMENT CHARACTER}" in line:
            yield InputError(place, "is not UTF-8")
            continue
        if len(cells) < 2 or not cells[0] or not cells[1]:
            yield InputError(place, "needs two names with a tab between them")
            continue
        codes = [country_code(cell) for cell in (*cells[2:4], "", "")[:2]]
        wrong = [cell for cell, code in zip(cells[2:4], codes, strict=False) if cell and code is None]
        if wrong:
            yield InputError(place, f"{wrong[0]!r} is no country code of two letters; the pair is judged without it")
        yield Pair(cells[0], cells[1], (codes[0], codes[1]))


def country_code(cell: str) -> str | None:
    """The ISO code of two letters in capitals; None for anything else.

    >>> country_code("sy"), country_code("UK"), country_code("Syria")
    ('SY', 'GB', None)
    """
    code = cell.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        return None
    return "GB" if code == "UK" else code
