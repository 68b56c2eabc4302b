"""The stage: every wording of a report that names a place, and the place that it means."""

from collections import Counter
from collections.abc import Collection

from allegiance.model.place import Place, PlaceMention, PlacePrecision
from allegiance.places.associative import Associates
from allegiance.places.candidate import Candidate
from allegiance.places.capitals import capitals
from allegiance.places.detect import Detector
from allegiance.places.entry import Entry, Level
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.resolve import Resolver
from allegiance.places.words import place_words
from allegiance.text.syntax import Text

_PRECISIONS: dict[Level, PlacePrecision] = {
    Level.COUNTRY: "country",
    Level.PROVINCE: "province",
    Level.DISTRICT: "district",
    Level.SETTLEMENT: "exact",
}


def find_places(
    text: Text, gazetteer: Gazetteer, *, actors: Collection[tuple[int, int]] = ()
) -> tuple[PlaceMention, ...]:
    """The places that `text` names, in its order, each with coordinates in degrees where the gazetteer has them.

    `actors` are the start and end of names of actors, whose words are no places. A name that the gazetteer does not
    know has no coordinates, but still the province and country that the text puts it in. Places that are only spoken
    of (*Russian troops*, *the University of Leeds*) are marked `associative`.
    """
    words = place_words()
    peoples = _peoples(text, gazetteer)
    candidates = Detector(gazetteer, words).find(text, peoples, actors)
    associates = Associates(text, gazetteer, words)
    candidates += associates.embedded([(c.start, c.end) for c in candidates])
    chosen = Resolver(gazetteer, words).resolve(candidates, peoples)
    chosen.update(associates.adjectives([(c.start, c.end) for c in candidates]))
    unnamed = list(capitals(text, gazetteer, chosen, [(c.start, c.end) for c in candidates]))
    named = (_mention(c, _place(c, chosen, text, gazetteer), text) for c in chosen if not _within(c, unnamed))
    return tuple(sorted((*named, *unnamed), key=lambda mention: mention.span.start))


def _within(candidate: Candidate, unnamed: Collection[PlaceMention]) -> bool:
    """True for the country in *the Somali capital*."""
    return any(m.span.start <= candidate.start < m.span.end for m in unnamed)


def _mention(candidate: Candidate, place: Place, text: Text) -> PlaceMention:
    span = text.span(candidate.start, candidate.end)
    end = candidate.pieces[-1].end if candidate.pieces else candidate.end
    name = text.span(candidate.start, end) if end < candidate.end else None
    return PlaceMention(span, candidate.head, place, candidate.associative, name, candidate.kind is not None)


def _peoples(text: Text, gazetteer: Gazetteer) -> Counter[str]:
    """How often the report names the people of each country: *Turkish*, *Syrians*."""
    found: Counter[str] = Counter()
    for sentence in text.sentences:
        for token in sentence.tokens:
            word = token.text.partition("-")[0]
            if word[:1].isupper() and (country := gazetteer.country_of_people(word)):
                found[country] += 1
    return found


def _place(candidate: Candidate, chosen: dict[Candidate, Entry | None], text: Text, gazetteer: Gazetteer) -> Place:
    wording = text.text[candidate.start : candidate.end]
    entry = chosen[candidate]
    if entry is None:
        return _unknown(candidate, wording, chosen, gazetteer)
    return Place(
        name=entry.name,
        text=wording,
        within=_province(entry, gazetteer),
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        geonames_id=entry.geonames_id,
        precision="near" if candidate.near else _precision(entry),
    )


def _precision(entry: Entry) -> PlacePrecision:
    if entry.level is Level.REGION:
        return "province" if len(entry.countries) == 1 else "country"
    return _PRECISIONS[entry.level]


def _province(entry: Entry, gazetteer: Gazetteer) -> str | None:
    province = gazetteer.entry(entry.province) if entry.province else None
    return province.name if province else None


def _unknown(candidate: Candidate, wording: str, chosen: dict[Candidate, Entry | None], gazetteer: Gazetteer) -> Place:
    """A place that no list holds: what the text says of where it lies."""
    within: str | None = None
    country = candidate.people or _country_beside(candidate, chosen)
    outer, seen = candidate.inside, {id(candidate)}
    while outer is not None and id(outer) not in seen:
        seen.add(id(outer))
        entry = chosen.get(outer)
        if entry is None:
            within = within or outer.name
        elif entry.level > Level.COUNTRY:
            province = None if entry.level is Level.PROVINCE else _province(entry, gazetteer)
            within = within or province or entry.name
        country = country or (entry.country if entry else None)
        outer = outer.inside
    levels = place_words().levels(candidate.kind) if candidate.kind else frozenset()
    return Place(candidate.name, wording, within, country, precision=_unknown_precision(candidate, levels))


def _country_beside(candidate: Candidate, chosen: dict[Candidate, Entry | None]) -> str | None:
    """The country of what is listed with it under one kind: `Masisi and Nyiragongo territories`."""
    places = [chosen.get(c) for c in candidate.beside if c.kind and candidate.kind]
    return next((entry.country for entry in places if entry), None)


def _unknown_precision(candidate: Candidate, levels: frozenset[Level]) -> PlacePrecision:
    if candidate.near:
        return "near"
    if not levels or Level.SETTLEMENT in levels:
        return "exact"
    return "district" if Level.DISTRICT in levels else "province"
