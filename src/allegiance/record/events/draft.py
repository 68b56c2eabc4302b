"""One claim as an account of its own, before it joins others of its report."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from allegiance.languages.fold import ARTICLES, fold
from allegiance.languages.loader import language
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.place import Place
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.ontology.loader import ontology
from allegiance.packs.loader import actors
from allegiance.record.events.account import Account, Count, Spot, Window
from allegiance.record.events.policy import policy

KINDS = (ClaimKind.EVENT, ClaimKind.CHANGE)
DOING = ("agent", "party", "subject")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST = 4
_LONGEST_WINDOW = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Draft:
    """An account that is being put together, and the claims that it is made of, in order of place."""

    account: Account
    claims: tuple[Claim, ...]


def drafts(report: Report, claims: tuple[Claim, ...]) -> list[Draft]:
    """The claims of happenings and changes in order of place, each as a draft of its own."""
    capitals = _names_of(report.text)
    found = sorted((c for c in claims if c.kind in KINDS), key=lambda c: (c.trigger.start, c.trigger.end, c.id))
    return list(_with_places(report.text, [Draft(_account(report, claim, capitals), (claim,)) for claim in found]))


def _with_places(text: str, found: list[Draft]) -> Iterator[Draft]:
    """The drafts; one that names no place but speaks of *the city* or *the attack* gets the place told of last."""
    last: Draft | None = None
    for draft in found:
        claim, account = draft.claims[0], draft.account
        if account.spots or account.names:
            last = draft
        elif points_back(claim, _sites() | nouns(account.family)):
            if last is not None and claim.evidence.start - last.claims[0].evidence.end <= _NEAR:
                account = replace(account, spots=last.account.spots, names=last.account.names)
            else:
                before = text[max(0, claim.evidence.start - _NEAR) : claim.evidence.start]
                account = replace(account, names=_names_of(before) - _common())
        yield Draft(account, draft.claims)


_NEAR = 240
"""Characters within which *the city* means the one told of before."""


def points_back(claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim's words have one of the nouns behind *the*, *its* or *the same*: it was told of before."""
    words = claim.evidence.text.casefold().split()
    pointing = language().anaphora.pointing
    return any(word in pointing and of.intersection(_bare(words[i + 1 : i + 4])) for i, word in enumerate(words))


def pointed_at(before: Iterable[Claim], claim: Claim, of: frozenset[str]) -> bool:
    """True if the claim comes back to a noun that the words before have, or its verb: *clashed*, *the clashes*."""
    words = claim.evidence.text.casefold().split()
    pointing = language().anaphora.pointing
    found = {w for i, word in enumerate(words) if word in pointing for w in of & _bare(words[i + 1 : i + 4])}
    texts = [other.evidence.text.casefold() for other in before]
    return any(noun[:_STEM] in text for noun in found for text in texts)


_STEM = 5
"""Letters that a noun shares with its plural and with its verb."""


def _bare(words: list[str]) -> set[str]:
    return {word.strip(".,;:!?\"'”’") for word in words}


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


@cache
def _sites() -> frozenset[str]:
    """Nouns of places where people live or troops lie."""
    measures = language().numbers.nouns
    return frozenset({*measures["settlements"], *measures["positions"]})


def _account(report: Report, claim: Claim, capitals: frozenset[str]) -> Account:
    ids = {p.actor.id: p for p in claim.participants if p.actor}
    return Account(
        id=claim.id,
        report=report.id,
        claims=(claim.id,),
        family=policy().family(claim.type),
        real=claim.factuality.status in ("actual", "possible"),
        window=_window(report, claim),
        spots=(_spot(claim.place),) if claim.place else (),
        agents=frozenset(id_ for id_, p in ids.items() if p.role in DOING),
        patients=frozenset(id_ for id_, p in ids.items() if p.role not in DOING),
        counts=tuple(Count(f.measure, f.low, f.high) for f in claim.figures),
        names=_names(claim, capitals),
        words=_words(claim),
        modes=frozenset({claim.mode} if claim.mode else ()),
    )


def _window(report: Report, claim: Claim) -> Window | None:
    first = claim.time.start or claim.time.end if claim.time else None
    last = claim.time.end or claim.time.start if claim.time else None
    if first and last and first <= last:
        return Window(first, last, stated=True) if last - first < _LONGEST_WINDOW else None
    return reported(report.published)


def reported(published: date | None) -> Window | None:
    """When something happened that a report of this day tells without saying when."""
    return Window(published - timedelta(days=policy().window["undated"]), published, False) if published else None


def _spot(place: Place) -> Spot:
    within = fold(place.within) if place.within else None
    return Spot(fold(place.name), place.precision, place.country, place.lat, place.lon, place.geonames_id, within)


def _names(claim: Claim, capitals: frozenset[str]) -> frozenset[str]:
    """The proper names in the claim's words that are no known group's, no state's, no speaker's and no day's."""
    start, text = claim.evidence.start, claim.evidence.text
    speakers = [a.source.mention for a in claim.attribution if a.source]
    groups = {word for p in claim.participants if p.actor for word in _called(p.actor, acts=p.role in DOING)}
    found = set()
    for word in _WORD.finditer(text):
        at = start + word.start()
        key = _name(word[0])
        if key and key in capitals and not (key in groups or key in _common() or _covers(speakers, at)):
            found.add(key)
    return frozenset(found | ({fold(claim.place.name)} if claim.place and claim.place.precision in _NARROW else set()))


def _covers(spans: list[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


_NARROW = ("exact", "near", "district")


@lru_cache(maxsize=4096)
def _called(actor: Actor, *, acts: bool) -> frozenset[str]:
    """The words of the names of a group, which are no names of places; a person's name tells happenings apart, too.

    What no pack knows may be a place that was taken for a group, unless it acts or has a name of many words.
    """
    known = actors().get(actor.id)
    if known is None:
        words = [] if actor.id.startswith("report:") else _WORD.findall(actor.name)
        return frozenset(map(_key, words)) if acts or len(words) >= _GROUP_WORDS else frozenset()
    if known.kind == "person":
        return frozenset()
    wordings = (*known.wordings(), *known.adjectives)
    return frozenset(_key(word) for wording in wordings for word in _WORD.findall(wording))


_GROUP_WORDS = 3


def _name(word: str) -> str | None:
    """The folded word if it is written as a name: *Tessit*, *al-Watiya*; initials are mostly somebody's."""
    parts = word.split("-")
    if not any(part[:1].isupper() for part in parts) or (word.isupper() and len(word) > 1):
        return None
    return _key(word)


def _names_of(text: str) -> frozenset[str]:
    """The folded words that stand with a capital in the text, but for those that only begin sentences."""
    found = set()
    for word in _WORD.finditer(text):
        if word[0][0].isupper():
            before = text[: word.start()].rstrip()
            if before and before[-1] not in '.!?:"“”':
                found.add(_key(word[0]))
    return frozenset(found)


def _key(word: str) -> str:
    bare = re.sub(r"['’]s?$", "", word)
    # al-Watiya and Watiya are one name.
    parts = [part for part in fold(bare).split() if part not in ARTICLES]
    return " ".join(parts)


def _words(claim: Claim) -> frozenset[str]:
    """The common words by which the claim calls whom it does not name: *hospital*, *market*."""
    spans = [p.mention.text for p in claim.participants if p.actor is None or p.actor.id.startswith("report:")]
    found = (w[0].casefold().removesuffix("s") for text in spans for w in _WORD.finditer(text) if w[0][0].islower())
    return frozenset(w for w in found if len(w) >= _SHORTEST and w not in _common())


@cache
def _common() -> frozenset[str]:
    """Words that tell nothing apart: days, months, numbers, nouns for people, and the names of states."""
    en = language()
    found = {form for forms in (*en.times.months, *en.times.weekdays) for form in forms}
    found |= {*en.numbers.words, *en.numbers.scales, *en.numbers.plurals, *en.numbers.at_least, *en.numbers.more}
    found |= {noun.casefold().removesuffix("s") for nouns in en.actor_nouns.values() for noun in nouns}
    found |= {noun.removesuffix("s") for nouns in en.numbers.nouns.values() for noun in nouns}
    for actor in actors().values():
        if actor.kind == "state":
            wordings = (actor.name, *actor.adjectives, *(n.text for n in actor.known_names()))
            found |= {_key(word) for wording in wordings for word in _WORD.findall(wording)}
    return frozenset(word for phrase in found for word in phrase.split())
