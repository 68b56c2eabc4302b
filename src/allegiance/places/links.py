"""What the text says of how two places lie: one in the other, or both in a list."""

import re
from functools import cache
from itertools import pairwise

from allegiance.places.candidate import Candidate
from allegiance.places.distance import kilometres
from allegiance.places.entry import Entry, Level, Rank
from allegiance.places.words import PlaceWords

_FAR = 60
_TOWN = 25
_WIDE = 300
"""Kilometres between the middles of what lies in a province of which no list says so, a town, a region."""
_WELL_KNOWN = 300_000
_LIST = re.compile(r",?\s+(?:and|or|and\s+in|and\s+the)\s+(?:the\s+)?|,\s+")
_COMMA = re.compile(r",\s+(?:in\s+)?(?:the\s+)?")
_POSSESSIVE = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,3}")
_PARENTHESIS = re.compile(r"\s*\(\s*")


def link(candidates: list[Candidate], text: str, words: PlaceWords) -> None:
    """Joins the candidates of one sentence, in order; changes them in place."""
    for left, right in pairwise(candidates):
        gap = text[left.end : right.start]
        if len(gap) > 70:
            continue
        if _holds(gap, left, right, words):
            continue
        if _LIST.fullmatch(gap):
            left.beside.append(right)
            right.beside.append(left)
    for candidate in candidates:
        named = _apposed(words).match(text, candidate.end)
        if named and candidate.kind is None and candidate.beside:
            candidate.kind = words.plurals[named[1]]
    for left, right in reversed(list(pairwise(candidates))):
        if right in left.beside:
            _share(left, right, words)


def lies_in(inner: Entry, outer: Entry) -> bool:
    """True if the gazetteer has `inner` in `outer`."""
    if outer.level is Level.COUNTRY:
        return inner.country == outer.country and inner.level > Level.COUNTRY
    if outer.level is Level.REGION:
        return _near_region(inner, outer)
    if inner.level is Level.REGION:
        return outer.country in inner.countries and _distance(inner, outer) <= _WIDE
    part_of_town = outer.level is Level.SETTLEMENT and inner.level >= Level.DISTRICT and inner.id != outer.id
    if not (inner.level > outer.level or part_of_town) or inner.country != outer.country:
        return False
    if outer.id in (inner.province, inner.district):
        return True
    return _distance(inner, outer) <= (_TOWN if outer.level is Level.SETTLEMENT else _FAR)


def _near_region(inner: Entry, outer: Entry) -> bool:
    if inner.level <= Level.COUNTRY:
        return False
    shared = not outer.countries or inner.country in outer.countries
    return shared and _distance(inner, outer) <= (400 if len(outer.countries) < 3 else 4000)


def _distance(a: Entry, b: Entry) -> float:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return float("inf")
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def _holds(gap: str, left: Candidate, right: Candidate, words: PlaceWords) -> bool:
    """Puts one of the two inside the other where the words between say so."""
    if _POSSESSIVE.fullmatch(gap) and (_is_area(left) or right.kind) and not _wide(right):
        right.inside, right.firmly = left, right.kind is not None
        return True
    if _kind_of(words).fullmatch(gap) and _is_area(left) and not _wide(right):
        right.inside, right.firmly = left, True
        right.kind = right.kind or gap.split()[0]
        return True
    if not _is_area(right) or _wide(left):
        return False
    upside_down = _is_large(left) and not _is_large(right)
    if (_COMMA.fullmatch(gap) or _PARENTHESIS.fullmatch(gap)) and can_lie(left, right) and not upside_down:
        left.inside, left.firmly = right, True
        return True
    if _COMMA.fullmatch(gap) and not left.matches and not _wide(left):
        left.inside, left.firmly = right, left.kind is not None or " in " in gap
        return left.firmly
    if _COMMA.fullmatch(gap) and _wide(right) and not _is_known_widely(left):
        left.inside = right
        return False
    if _within(words).fullmatch(gap):
        left.inside, left.firmly = right, can_lie(left, right) or (_is_large(right) and not _is_large(left))
        return True
    return False


def can_lie(inner: Candidate, outer: Candidate) -> bool:
    """True if some place of the one name lies in some place of the other."""
    return any(lies_in(a.entry, b.entry) for a in inner.matches for b in outer.matches)


def _is_area(candidate: Candidate) -> bool:
    if candidate.kind:
        return True
    return any(m.entry.level <= Level.DISTRICT for m in candidate.matches)


def _is_large(candidate: Candidate) -> bool:
    """True for what is a country's or a province's name."""
    return any(m.entry.level <= Level.PROVINCE and m.rank <= Rank.OTHER for m in candidate.matches)


def _is_known_widely(candidate: Candidate) -> bool:
    """True for what readers know without its country."""
    return any(m.entry.level <= Level.PROVINCE or m.entry.population >= _WELL_KNOWN for m in candidate.matches)


def _wide(candidate: Candidate) -> bool:
    levels = {m.entry.level for m in candidate.matches}
    return Level.COUNTRY in levels and Level.PROVINCE not in levels


@cache
def _kinds(words: PlaceWords) -> str:
    return "|".join(sorted({*words.kinds, *words.plurals}, key=len, reverse=True))


@cache
def _kind_of(words: PlaceWords) -> re.Pattern[str]:
    """`the Idlib town of Saraqib`."""
    return re.compile(rf"\s+(?:{_kinds(words)})\s+of\s+")


@cache
def _within(words: PlaceWords) -> re.Pattern[str]:
    """`X in Y`, `X in the northern province of Y`, `X, a town in Y`, `X, the capital of Y`."""
    kinds = _kinds(words)
    sides = "|".join([*words.sides, *words.passing, "modern", "same", "[a-z]+ern", *words.directions])
    area = rf"(?:the\s+)?(?:(?:{sides})\s+)*(?:(?:{kinds})\s+of\s+)?(?:(?:{sides})\s+)*(?:the\s+)?"
    return re.compile(
        rf"\s+(?:in|inside|within)\s+{area}"
        rf"|,?\s+(?:in|inside)\s+{area}"
        rf"|,\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,4}}(?:{kinds}|seat|capital)\s+(?:in|of)\s+{area}"
        rf"|\s+(?:{kinds})\s+(?:in|of)\s+{area}"
    )


@cache
def _apposed(words: PlaceWords) -> re.Pattern[str]:
    """`A and B, two provinces of`: what all of a list are."""
    return re.compile(rf",\s+(?:\w+\s+){{0,2}}?({'|'.join(words.plurals)})\b")


def _share(left: Candidate, right: Candidate, words: PlaceWords) -> None:
    """What holds of the last of a list (its kind in the plural, what it lies in) holds of those in front."""
    if right.kind in words.plurals and left.kind is None:
        left.kind = words.plurals[right.kind]
    if right.inside is not None and left.inside is None and right.inside is not left:
        outer = right.inside
        if can_lie(left, outer) or not left.matches:
            left.inside, left.firmly = outer, right.firmly
