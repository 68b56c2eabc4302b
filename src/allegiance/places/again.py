"""Words that come back to a place told before: *the city*, *that village*, *the province*.

They name no place of their own, so the layer `places` leaves them out; claims take them for where something happened.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from allegiance.model.place import PlaceMention, PlacePrecision
from allegiance.places.entry import Level
from allegiance.places.words import place_words
from allegiance.text.syntax import Text, Token

DEFINITE = frozenset({"the", "this", "that"})
REACH = 2
"""How many sentences back the place may stand."""
FITTING: dict[Level, PlacePrecision] = {
    Level.SETTLEMENT: "exact",
    Level.DISTRICT: "district",
    Level.PROVINCE: "province",
}


def places_again(text: Text, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The wordings of `text` that mean one of the `places` before them, each with that place; none where two fit."""
    starts = [s.start for s in text.sentences]
    at = [(bisect_right(starts, p.span.start) - 1, p) for p in places if p.value is not None]
    return tuple(
        found for n, sentence in enumerate(text.sentences) for token in sentence.tokens
        if (found := _again(text, token, n, at)) is not None
    )  # fmt: skip


def _again(text: Text, token: Token, n: int, places: Sequence[tuple[int, PlaceMention]]) -> PlaceMention | None:
    article = token.child("det")
    if token.tag != "NN" or article is None or article.lower not in DEFINITE:
        return None
    fitting = {FITTING[level] for level in place_words().levels(token.lemma) if level in FITTING}
    if not fitting or any(c.dep not in ("det", "punct", "case") for c in token.children):
        return None
    for back in range(REACH + 1):
        here = list(_fitting(places, n - back, token, fitting))
        if here:
            value = here[-1].value
            if value is None or (back and len({p.value.name for p in here if p.value}) > 1):
                return None
            span = text.span(article.start, token.end)
            precision = "near" if _is_beside(token) else value.precision
            return PlaceMention(span, token.start, replace(value, text=span.text, precision=precision))
    return None


def _fitting(
    places: Sequence[tuple[int, PlaceMention]], n: int, token: Token, fitting: set[PlacePrecision]
) -> Iterator[PlaceMention]:
    """The places of one sentence, before the word, that are of its sort."""
    for sentence, place in places:
        if sentence != n or place.span.end > token.start or place.value is None:
            continue
        wide = place.value.precision != "exact"  # *the region* alone may be any part of the country
        if place.value.precision in fitting and (not wide or token.lemma in place.value.text.lower().split()):
            yield place


def _is_beside(token: Token) -> bool:
    """*east of the city*, *near the town*, *the outskirts of the village*."""
    words = place_words()
    prep = token.head
    beside = words.near | words.directions
    return token.dep == "pobj" and (prep.lower in beside or (prep.lower == "of" and prep.head.lower in beside))
