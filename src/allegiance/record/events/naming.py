"""The names and words of a claim by which its happening is known again."""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from allegiance.languages.fold import ARTICLES, fold
from allegiance.languages.loader import language
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, Participant
from allegiance.model.place import Place
from allegiance.model.span import Span
from allegiance.packs.loader import actors
from allegiance.record.events.earlier import own_part
from allegiance.record.events.extent import beside_state, state_wordings, wide
from allegiance.record.events.pointing import bare, singular, sites

DOING = ("agent", "party", "subject")
NARROW = ("exact", "near", "district")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST = 4
_GROUP_WORDS = 3
_PEOPLE = ("armed_group", "military", "police", "people", "person", "government")


def names_of(claim: Claim, capitals: frozenset[str]) -> frozenset[str]:
    """The proper names in the claim's words that are no known group's, no state's, no speaker's and no day's."""
    part = own_part(claim)
    start, text = part.start, part.text
    speakers = [a.source.mention for a in claim.attribution if a.source]
    groups = {word for p in claim.participants if p.actor for word in _called(p.actor, acts=p.role in DOING)}
    found = set()
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        key = _name(word[0])
        if not key or key not in capitals or _covers(speakers, start + word.start()):
            continue
        # the adjective of a group names no place: Anglophone separatists
        behind = words[at + 1][0].casefold().removesuffix("s") if at + 1 < len(words) else ""
        if behind in _people():
            continue
        found |= {k for k in _with_parts(word[0], key) if not _is_one_of(k, groups)}
    found |= {k for k in _subjects(claim, part) if not _is_one_of(k, groups)}
    place = place_of(claim)
    return frozenset(found | ({fold(place.name)} if place and place.precision in NARROW and not wide(place) else set()))


def _is_one_of(key: str, groups: Collection[str]) -> bool:
    """True if the word or its singular is a word of the groups' names or tells nothing apart."""
    single, plain = key.removesuffix("s"), common()
    return key in groups or single in groups or key in plain or single in plain


def _with_parts(word: str, key: str) -> set[str]:
    """The key of a word, and those of its parts that are names: *Ocaca-Paoua*."""
    return {key, *(k for part in word.split("-") if len(part) >= _SHORTEST and (k := _name(part)))}


def _subjects(claim: Claim, part: Span) -> Iterator[str]:
    """The words of those whom the claim calls by a name that nobody knows, at the start of the sentence, too."""
    for one in claim.participants:
        words = _WORD.findall(one.mention.text)
        if one.actor is None and part.start <= one.mention.start < part.end and all(w[0].isupper() for w in words):
            yield from filter(None, map(_name, words))


def place_of(claim: Claim) -> Place | None:
    """The claim's place, unless its words name it where they tell of another happening, or only a state near by."""
    place = None if beside_state(claim) else claim.place
    elsewhere = place and place.text in claim.evidence.text and place.text not in own_part(claim).text
    return None if elsewhere else place


def capitals_of(text: str) -> frozenset[str]:
    """The folded words that stand with a capital in the text, but for those that only begin sentences."""
    found = set()
    for match in _WORD.finditer(text):
        word = match[0]
        key = None if word.islower() else _name(word, shout=True)
        if key and key not in found:
            before = _before(text, match.start())
            if word[0].islower() or (before and before not in '.!?:"“”-–—'):
                found.add(key)
    return frozenset(found)


def _before(text: str, at: int) -> str:
    """The last character before `at` that is no space; empty where there is none."""
    while at and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at else ""


def words_of(claim: Claim, sites: frozenset[str]) -> frozenset[str]:
    """The common words by which the claim calls whom it does not name, and what sites it tells of: *hospital*."""
    spans = [p.mention.text for p in claim.participants if p.actor is None or p.actor.id.startswith("report:")]
    small = (w[0] for text in spans for w in _WORD.finditer(text) if not _name(w[0]) and w[0][0].islower())
    found = {singular(word.casefold()) for word in small}
    found |= {singular(word) for word in bare(claim.evidence.text) if word in sites or singular(word) in sites}
    told = language().anaphora.sites
    return frozenset(w for w in found if w in told or (len(w) >= _SHORTEST and w not in common()))


def nation_of(participant: Participant) -> str | None:
    """The state that the words for somebody described say he is of, by its id: *three US commandos*; None without.

    Only of those whom nobody knows better.
    """
    if participant.actor is not None and not participant.actor.id.startswith("report:"):
        return None
    words = (_key(word) for word in _WORD.findall(participant.mention.text) if word[0].isupper())
    return next((_nations()[word] for word in words if word in _nations()), None)


def _covers(spans: list[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


@lru_cache(maxsize=4096)
def _called(actor: Actor, *, acts: bool) -> frozenset[str]:
    """The words of the names of a group, which are no names of places; a person's name tells happenings apart, too.

    What no pack knows may be a place that was taken for a group, unless it acts or has a name of many words.
    """
    known = actors().get(actor.id)
    if known is None:
        words = [] if actor.id.startswith("report:") else _WORD.findall(actor.name)
        of_place = not acts and any(word.casefold() in sites() for word in words)  # *the Holey Artisan Bakery*
        return frozenset(map(_key, words)) if not of_place and (acts or len(words) >= _GROUP_WORDS) else frozenset()
    if known.kind == "person":
        return frozenset()
    wordings = (*known.wordings(), *known.adjectives)
    return frozenset(_key(word) for wording in wordings for word in _WORD.findall(wording))


@lru_cache(maxsize=65536)
def _name(word: str, *, shout: bool = False) -> str | None:
    """The folded word if it is written as a name: *Tessit*, *al-Watiya*; initials are mostly somebody's."""
    parts = word.split("-")
    if not any(part[:1].isupper() for part in parts) or (not shout and word.isupper() and len(word) > 1):
        return None
    return _key(word)


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    bare_word = re.sub(r"['’]s?$", "", word)
    # al-Watiya and Watiya are one name.
    parts = [part for part in fold(bare_word).split() if part not in ARTICLES]
    return " ".join(parts)


@cache
def common() -> frozenset[str]:
    """Words that tell nothing apart: days, months, numbers, nouns for people, and the names of states."""
    en = language()
    found = {form for forms in (*en.times.months, *en.times.weekdays) for form in forms}
    found |= {*en.numbers.words, *en.numbers.scales, *en.numbers.plurals, *en.numbers.at_least, *en.numbers.more}
    found |= {noun.casefold().removesuffix("s") for nouns in en.actor_nouns.values() for noun in nouns}
    found |= {noun.removesuffix("s") for nouns in en.numbers.nouns.values() for noun in nouns}
    found |= {_key(word) for wording in state_wordings() for word in _WORD.findall(wording)}
    return frozenset(word for phrase in found for word in phrase.split())


@cache
def _people() -> frozenset[str]:
    """Nouns for persons and armed groups."""
    nouns = language().actor_nouns
    return frozenset(n.casefold().removesuffix("s") for kind in _PEOPLE for n in nouns.get(kind, ()))


@cache
def _nations() -> dict[str, str]:
    """The id of the state that a word of one piece means: its name, its adjective."""
    states = [actor for actor in actors().values() if actor.kind == "state"]
    told = ((_key(w), a.id) for a in states for w in (a.name, *a.adjectives, *(n.text for n in a.known_names())))
    return {word: id_ for word, id_ in told if word and " " not in word}
