"""Capitals that are told by their country and no name: *the Somali capital*, *Haiti's capital*."""

from collections.abc import Collection, Iterator, Mapping

from allegiance.model.place import Place, PlaceMention
from allegiance.places.candidate import Candidate
from allegiance.places.entry import Entry, Level
from allegiance.places.gazetteer import Gazetteer
from allegiance.text.syntax import Text, Token

WORD = "capital"
_OF = frozenset({"amod", "nmod", "compound", "poss"})
_OTHER = frozenset({"regional", "provincial", "district", "state", "former", "rebel", "commercial", "economic"})
"""Words before *capital* that make it another town than the country's first."""
_NAMING = frozenset({"appos", "compound"})


def capitals(
    text: Text, gazetteer: Gazetteer, chosen: Mapping[Candidate, Entry | None], taken: Collection[tuple[int, int]]
) -> Iterator[PlaceMention]:
    """The capitals told without a name outside of the spans that are taken, each as a place of its own."""
    for sentence in text.sentences:
        for token in sentence.tokens:
            if token.lower != WORD or any(start <= token.start < end for start, end in taken) or _is_named(token):
                continue
            country = next((c for child in token.children if (c := _country(child, gazetteer, chosen))), None)
            entry = gazetteer.capital(country) if country else None
            if entry is not None:
                first = min(child.start for child in token.children if _country(child, gazetteer, chosen))
                span = text.span(first, token.end)
                place = Place(
                    entry.name, span.text, country=country, lat=entry.lat, lon=entry.lon,
                    geonames_id=entry.geonames_id, within=_province(entry, gazetteer),
                )  # fmt: skip
                yield PlaceMention(span, token.start, place)


def _is_named(capital: Token) -> bool:
    """True for *the Kazakh capital Astana*, *its regional capital*: a town that has its name or is not the first."""
    others = {child.lower for child in capital.children if child.i < capital.i}
    named = any(child.dep in _NAMING and child.text[:1].isupper() and child.i > capital.i for child in capital.children)
    inside = capital.dep in ("compound", "nmod", "amod", "poss") and capital.head.text[:1].isupper()
    return named or inside or bool(others & _OTHER)


def _country(child: Token, gazetteer: Gazetteer, chosen: Mapping[Candidate, Entry | None]) -> str | None:
    """The country whose adjective or name stands before the word."""
    if child.dep not in _OF or not child.text[:1].isupper():
        return None
    if child.dep != "poss":
        return gazetteer.country_of_adjective(child.text)
    place = next((entry for c, entry in chosen.items() if entry and c.start <= child.start < c.end), None)
    return place.country if place and place.level is Level.COUNTRY else None


def _province(entry: Entry, gazetteer: Gazetteer) -> str | None:
    province = gazetteer.entry(entry.province) if entry.province else None
    return province.name if province else None
