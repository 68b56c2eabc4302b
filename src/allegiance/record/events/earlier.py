"""How long before what a sentence tells first something lies that it tells second: *a month after gunmen struck*."""

import re
from datetime import timedelta
from functools import lru_cache

from allegiance.languages.loader import language
from allegiance.model.claim import Claim
from allegiance.model.span import Span

_WORD = re.compile(r"\w+")

_DAYS = {"hour": 0, "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30, "year": 365}
"""Units of time, as the language's table calls them."""


def before_told(claim: Claim) -> timedelta | None:
    """How long ago the claim's happening was, seen from what its sentence tells before it; None where nothing says so.

    `a month after`, `three weeks after`, `hours after` stand before the claim's trigger.
    """
    turn = _turn(claim.evidence.text)
    if turn is None or claim.trigger.start < claim.evidence.start + turn[0]:
        return None
    return timedelta(days=turn[1])


def turns_back(claim: Claim) -> int | None:
    """Where, in characters of the report, its sentence turns to the claim, which was before; None for any other."""
    turn = _turn(claim.evidence.text)
    at = claim.evidence.start + turn[0] if turn else None
    return at if at is not None and at <= claim.trigger.start else None


def own_part(claim: Claim) -> Span:
    """The part of the claim's evidence that tells of its own happening, and not of one that lies long before."""
    turn = _turn(claim.evidence.text)
    if turn is None:
        return claim.evidence
    start, end, at = claim.evidence.start, claim.evidence.end, claim.evidence.start + turn[0]
    first, last = (start, at) if claim.trigger.start < at else (at, end)
    return Span(first, last, claim.evidence.text[first - start : last - start])


@lru_cache(maxsize=4096)
def _turn(text: str) -> tuple[int, int] | None:
    """Where, in characters, the text turns to what happened so many days before."""
    words = list(_WORD.finditer(text))
    units, after = language().times.unit_names, language().anaphora.after
    for i in range(len(words) - 1, 0, -1):
        if words[i][0].casefold() not in after:
            continue
        unit = units.get(words[i - 1][0].casefold(), "")
        if unit in _DAYS:
            return words[i].end(), _DAYS[unit] * _number(words[i - 2][0].casefold() if i > 1 else "")
    return None


def _number(word: str) -> int:
    """The number that the word is; 1 where it is none."""
    return int(word) if word.isdecimal() else int(language().numbers.words.get(word, 1))
