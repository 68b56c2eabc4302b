"""Words by which a claim comes back to what was told before, or looks back on what happened before the news."""

from collections.abc import Iterable
from functools import cache

from allegiance.languages.loader import language
from allegiance.model.claim import Claim
from allegiance.ontology.loader import ontology
from allegiance.record.events.policy import policy

_BEHIND = 4
"""Words from one that points up to the end of its noun."""
_STEM = 5
"""Letters that a noun shares with its plural, with its verb and with who does it."""
_DOERS = ("er", "ers", "or", "ors", "ant", "ants")
_MARKS = ".,;:!?\"'”’"


def points_back(claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim's words have one of the nouns behind *the*, *its* or *the same*: it was told of before."""
    return any(of.intersection(behind) for behind in _pointed(claim))


def pointed_at(before: Iterable[Claim], claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim comes back to a noun that the words before have, or its verb: *clashed*, *the clashes*."""
    found = {word for behind in _pointed(claim) for word in of.intersection(behind)}
    texts = [other.evidence.text.casefold() for other in before]
    return any(noun[:_STEM] in text for noun in found for text in texts)


def same_site(before: Iterable[Claim], claim: Claim) -> bool:
    """True if the claim has a site behind *the* of which the words before tell: *a post … the post*."""
    found = {word for behind in _pointed(claim) for word in sites() & set(behind)}
    return any(found.intersection(words_of(other)) for other in before)


def doer_of(before: Iterable[Claim], claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim speaks of the doers of what the words before tell: *attacked … the attackers*.

    `of` are the nouns for such a happening.
    """
    told = {w for other in before for w in (other.trigger.text.casefold(), *of.intersection(words_of(other)))}
    stems = {word[:_STEM] for word in told if len(word) >= _STEM} | {word for word in told if len(word) < _STEM}
    words = [word for behind in _pointed(claim) for word in behind if word.endswith(_DOERS)]
    return any(word[:_STEM] in stems or word.startswith(tuple(s for s in stems if len(s) < _STEM)) for word in words)


def looks_back(claim: Claim) -> bool:
    """True if the claim's words take it as known that it happened: *the assault on the camp*, *since they came*."""
    words = words_of(claim)
    at = len(claim.evidence.text[: claim.trigger.start - claim.evidence.start].split())
    pointing, since = language().anaphora.pointing, language().anaphora.since
    if since.intersection(words[:at]):
        return True
    return claim.trigger.text.casefold() in nouns(policy().family(claim.type)) and bool(
        pointing.intersection(words[max(0, at - _BEHIND + 1) : at])
    )


def words_of(claim: Claim) -> list[str]:
    """The words of the claim's evidence in small letters, without the marks around them."""
    return bare(claim.evidence.text)


def bare(text: str) -> list[str]:
    """The words of a text in small letters, without the marks around them."""
    return [word.strip(_MARKS) for word in text.casefold().split()]


def _pointed(claim: Claim) -> list[list[str]]:
    """The words behind each one that points."""
    words, pointing = words_of(claim), language().anaphora.pointing
    return [words[i + 1 : i + _BEHIND] for i, word in enumerate(words) if word in pointing]


@cache
def nouns(family: str) -> frozenset[str]:
    """The nouns that mean such a happening, one and many."""
    types = [t for t in ontology().values() if policy().family(t.id) == family]
    words = {w for t in types for trigger in t.triggers if trigger.pos == "noun" for w in trigger.words if " " not in w}
    return frozenset(words | {_plural(word) for word in words})


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun[-1] == "y" and noun[-2:-1] not in "aeiou" else f"{noun}s"


def singular(word: str) -> str:
    """The noun of which a word may be the plural.

    >>> singular("churches"), singular("buses"), singular("bodies"), singular("posts")
    ('church', 'bus', 'body', 'post')
    """
    if word.endswith(("sses", "ches", "shes", "xes", "buses")):
        return word[:-2]
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


@cache
def sites() -> frozenset[str]:
    """Nouns of what people attack or hold: buildings, bases, settlements."""
    measures = language().numbers.nouns
    return frozenset({*measures["settlements"], *measures["positions"], *language().anaphora.sites})
