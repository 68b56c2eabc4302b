"""Places that a phrase only speaks of: *Russian troops*, *the University of Leeds*, *the Texas Supreme Court*.

Peoples as nouns (*two Syrians*) and languages are none.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from allegiance.places.candidate import Candidate
from allegiance.places.entry import Entry, Level, Match, Rank
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.words import PlaceWords
from allegiance.text.syntax import Sentence, Text, Token

_WORD = re.compile(r"[^\s\-‐‑–—/]+")
_MARKS = frozenset(("'", "’"))
_LINKS = frozenset(("of", "for", "the", "and", "in", "at", "de"))
_OPENING = frozenset(("of", "in", "at", "the", "for", "de"))
"""Behind these words of a name, and at its front, the name of a place says whose or where: *Bank of England*."""
_MODIFIERS = frozenset(("amod", "compound", "nmod", "npadvmod"))
_LONGEST = 3
_LARGE, _NAMED_LAST = 200_000, 5_000
"""Inhabitants of a town that a name may open with (*Chicago Police*) or end with (*University of Leeds*)."""
_SPEECH = frozenset(("language", "speaking", "speaker", "speakers", "language-"))


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    token: Token

    @property
    def lower(self) -> str:
        return self.text.lower()


class Associates:
    """Finds the adjectives of countries and regions, and the places inside the names of organisations."""

    def __init__(self, text: Text, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._text = text.text
        self._rows = [_words(sentence) for sentence in text.sentences]
        self._gazetteer = gazetteer
        self._words = words

    def adjectives(self, taken: Collection[tuple[int, int]]) -> Iterator[tuple[Candidate, Entry]]:
        """The adjectives that modify a noun outside names that are taken, each with its country or region."""
        for number, words in enumerate(self._rows):
            i = 0
            while i < len(words):
                length, entry = self._adjective(words, i)
                last = i + length - 1
                if entry and _modifies(words, last, self._text, entry) and not _overlaps(words[i], taken):
                    yield _candidate(number, words[i : i + length], self._text, (Match(entry, Rank.MAIN),)), entry
                i += length

    def embedded(self, taken: Collection[tuple[int, int]]) -> Iterator[Candidate]:
        """The places that names of organisations hold, with all that they may mean."""
        for number, words in enumerate(self._rows):
            for name in self._organisations(words):
                i = 0
                while i < len(name):
                    length, matches = self._place_at(name, i)
                    if matches and not _overlaps(name[i], taken):
                        yield _candidate(number, name[i : i + length], self._text, matches)
                    i += length

    # ------------------------------------------------------------------ adjectives

    def _adjective(self, words: list[_Word], i: int) -> tuple[int, Entry | None]:
        """How many words from `i` on are an adjective of a place (at least one is passed over), and the place."""
        if not words[i].text[:1].isupper():
            return 1, None
        for length in (3, 2, 1):
            said = " ".join(w.text for w in words[i : i + length])
            if i + length <= len(words) and (entry := self._meant(said)):
                return length, entry
        return 1, None

    def _meant(self, said: str) -> Entry | None:
        country = self._gazetteer.country_of_adjective(said)
        if country:
            return self._gazetteer.country(country)
        place = self._words.adjectives.get(said.casefold())
        found = self._gazetteer.find(place) if place else ()
        return next((m.entry for m in found if m.entry.level <= Level.PROVINCE), None)

    # ------------------------------------------------------------------ inside names

    def _organisations(self, words: list[_Word]) -> Iterator[list[_Word]]:
        """The names in a sentence of several words that are an organisation's, word by word."""
        name: list[_Word] = []
        for word in [*words, None]:
            if name and word is not None and word.text in _MARKS:
                continue  # *Norwich Magistrates' Court*
            capital = word is not None and word.text[:1].isupper()
            if word is not None and (capital or (name and word.lower in _LINKS)) and _adjoins(name, word):
                name.append(word)
                continue
            while name and name[-1].lower in _LINKS:
                name.pop()
            if len(name) > 1 and self._is_organisation(name):
                yield name
            name = [word] if word is not None and capital else []

    def _is_organisation(self, name: list[_Word]) -> bool:
        labels = [w.token.entity for w in name if w.lower not in _LINKS]
        if labels.count("PERSON") * 2 > len(labels):
            return False
        return not self._words.organisations.isdisjoint(w.lower for w in name[1:]) or name[0].lower in _HEADS

    def _place_at(self, name: list[_Word], i: int) -> tuple[int, tuple[Match, ...]]:
        length, entry = self._adjective(name, i)
        if entry and entry.level is Level.COUNTRY:
            return length, (Match(entry, Rank.MAIN),)
        if not name[i].text[:1].isupper() or not (i == 0 or name[i - 1].lower in _OPENING):
            return 1, ()
        for length in range(min(_LONGEST, len(name) - i, len(name) - 1), 0, -1):
            found = self._known(name, i, length)
            if found:
                return length, found
        return 1, ()

    def _known(self, name: list[_Word], i: int, length: int) -> tuple[Match, ...]:
        words = name[i : i + length]
        if words[0].lower in self._words.never or words[-1].lower in self._words.organisations | self._words.never:
            return ()
        least = _NAMED_LAST if i and i + length == len(name) else _LARGE
        found = self._gazetteer.find(" ".join(w.text for w in words))
        good = tuple(m for m in found if m.rank <= Rank.OTHER)
        return good if any(_is_large(m.entry, least) for m in good) else ()


_HEADS = frozenset(("university", "bank", "bishop", "diocese", "court", "ministry", "government", "port", "city"))


def _is_large(entry: Entry, least: int) -> bool:
    return entry.level in (Level.COUNTRY, Level.PROVINCE) or entry.capital or entry.population >= least


def _words(sentence: Sentence) -> list[_Word]:
    """The words of a sentence; a name that the grammar takes for one word is taken apart."""
    found: list[_Word] = []
    for t in sentence.tokens:
        if t.text.isalpha():
            found.append(_Word(t.start, t.end, t.text, t))
        else:
            found += (_Word(t.start + m.start(), t.start + m.end(), m[0], t) for m in _WORD.finditer(t.text))
    return found


def _modifies(words: list[_Word], i: int, text: str, entry: Entry) -> bool:
    """True for an adjective of what follows it: *Russian troops*, *Saudi-led*; not *the French*, *speaks Russian*.

    In names like *European Union* the adjective of a region is a part of the name only.
    """
    following = words[i + 1] if i + 1 < len(words) else None
    if following is None or following.lower in _SPEECH:
        return False
    if entry.level is Level.REGION and following.text[:1].isupper():
        return False
    if text[words[i].end : following.start] == "-":
        return True
    token = words[i].token
    if token is following.token:
        return True
    while token.dep == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep in _MODIFIERS and token.head.i > words[i].token.i and token.head.pos in ("NOUN", "PROPN")


def _adjoins(name: list[_Word], word: _Word) -> bool:
    """True if only a space (or nothing of weight) stands between the name so far and the word."""
    return not name or word.start - name[-1].end <= 2


def _overlaps(word: _Word, taken: Collection[tuple[int, int]]) -> bool:
    return any(start < word.end and word.start < end for start, end in taken)


def _candidate(number: int, words: list[_Word], text: str, matches: tuple[Match, ...]) -> Candidate:
    start, end = words[0].start, words[-1].end
    return Candidate(
        number, 0, 0, start, end, words[-1].start, text[start:end], (), matches, associative=True
    )  # fmt: skip
