"""Cuts the capitalised runs of a sentence into names that may be places."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from allegiance.places.entry import Level, Match, Rank
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.pieces import Piece
from allegiance.places.words import PlaceWords

_LINKS = frozenset(
    ("de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "las", "los", "le", "les", "el", "al",
     "ez", "e", "y", "of", "the", "au", "aux", "sur", "und", "zu", "upon", "am", "an", "der", "den")
)  # fmt: skip
_FUNCTION = frozenset(("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "PART"))
_JOINTS = frozenset({"and", "'s", "’s", "&"})
_SMALL = frozenset(("DT", "IN", "PRP", "PRP$", "CC", "WDT", "WRB", "WP", "EX", "TO", "RB", "MD"))
_MOST_LINKS = 3
_LONGEST = 7
_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces `first` to `last` of a sentence are one name; `matches` are the places that it is a name of.

    `title` tells that a person's title stands in front, `side` that a compass point does (`Northern Mali`).
    """

    first: int
    last: int
    matches: tuple[Match, ...]
    title: bool = False
    side: bool = False


class RunFinder:
    """Finds names in one sentence after the other."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._words = words

    def runs(self, pieces: list[Piece], blocked: Collection[int]) -> Iterator[Run]:
        """The names of a sentence, in order; the pieces with the positions in `blocked` belong to none."""
        headline = _is_headline(pieces)
        i = 0
        while i < len(pieces):
            if i in blocked or not pieces[i].capital:
                i += 1
                continue
            last = self._end(pieces, i, blocked)
            yield from self._headline(pieces, i, last) if headline else self._names(pieces, i, last)
            i = last + 1

    def known(self, pieces: list[Piece], first: int, last: int) -> tuple[Match, ...]:
        """The places that pieces `first` to `last` are a name of."""
        name = wording(pieces, first, last)
        return self._gazetteer.find(name)

    def _end(self, pieces: list[Piece], i: int, blocked: Collection[int]) -> int:
        """The last piece of the run that starts at `i`: capitalised words, small links and known joints between."""
        last = i
        k = i + 1
        while k < len(pieces) and k not in blocked and _adjacent(pieces[k - 1], pieces[k]):
            if pieces[k].capital:
                last = k
            elif pieces[k].lower in _JOINTS and last == k - 1:
                if not self._joined(pieces, i, k):
                    break
            elif pieces[k].lower not in _LINKS or k - last > _MOST_LINKS:
                break
            k += 1
        return last

    def _joined(self, pieces: list[Piece], i: int, k: int) -> bool:
        """True if a name goes on over *and* or *'s*: `Cox's Bazar`, `Bosnia and Herzegovina`."""
        if k + 1 >= len(pieces) or not pieces[k + 1].capital:
            return False
        return any(
            m.rank <= Rank.OTHER
            for first in range(max(i, k - 2), k)
            for last in (k + 1, k + 2)
            if last < len(pieces) and pieces[last].capital
            for m in self.known(pieces, first, last)
        )

    def _headline(self, pieces: list[Piece], i: int, last: int) -> Iterator[Run]:
        """In a line of capitalised words: the longest known names, large places only."""
        while i <= last:
            for end in range(min(last, i + 3), i - 1, -1):
                matches = self.known(pieces, i, end) if pieces[i].capital and pieces[end].capital else ()
                large = tuple(m for m in matches if _is_large(m))
                if large and pieces[i].lower not in self._words.never:
                    yield Run(i, end, matches)
                    i = end
                    break
            i += 1

    def _names(self, pieces: list[Piece], i: int, last: int) -> Iterator[Run]:
        """The names in the run from `i` to `last`."""
        while i < last and pieces[i].token.tag in _SMALL and pieces[i].lower != "the":
            i += 1
        opening = i < last and (pieces[i].lower == "the" or self._opens_sentence(pieces, i))
        if last - i < _LONGEST and (matches := self._whole(pieces, i, last)):
            if not opening or matches[0].rank <= Rank.OTHER:
                yield Run(i, last, matches)
                return
        elif i == last and self._opens_sentence(pieces, i):
            return
        title = side = False
        while i <= last:
            word = pieces[i].lower.rstrip(".")
            if word in self._words.titles:
                title, i = True, i + 1
            elif i < last and (word in _LINKS or self._is_people(pieces, i) or self._opens_sentence(pieces, i)):
                i += 1
            elif i < last and (word in self._words.sides or self._part_of_state(pieces, i, last)):
                side, i = True, i + 1
            else:
                break
        if i > last:
            return
        cut = self._cut(pieces, i, last)
        if cut is not None:
            before = self._without_rank(pieces, i, cut - 1)
            if pieces[cut].lower.rstrip(".") not in self._words.titles or self._whole(pieces, i, before):
                yield from self._names(pieces, i, before)
            yield from self._names(pieces, cut + (pieces[cut].lower in _LINKS or pieces[cut].lower in _JOINTS), last)
            return
        yield Run(i, last, self._whole(pieces, i, last), title, side)

    def _whole(self, pieces: list[Piece], i: int, last: int) -> tuple[Match, ...]:
        text = pieces[i].text
        if i == last and i > 0 and pieces[i - 1].text == "," and (long := self._words.short.get(text.lower())):
            return tuple(m for m in self._gazetteer.find(long) if m.entry.level is Level.PROVINCE)
        matches = self.known(pieces, i, last)
        if i == last == 0 and pieces[i].token.pos in _FUNCTION:
            return ()
        if i == last and len(text) <= _ACRONYM and text.isupper() and len(text) > 1:
            states = tuple(m for m in matches if m.entry.level <= Level.COUNTRY)
            return states if "." in text or len(text) < _ACRONYM - 1 or states else matches
        if last > i:  # a name of several words must be known by them all
            return tuple(m for m in matches if m.rank <= Rank.OTHER_BARE)
        return matches

    def _part_of_state(self, pieces: list[Piece], i: int, last: int) -> bool:
        """True for *North* in `North Syria`, which is no name of its own."""
        if pieces[i].lower not in self._words.directions:
            return False
        return any(m.entry.level is Level.COUNTRY for m in self._whole(pieces, i + 1, last))

    def _cut(self, pieces: list[Piece], i: int, last: int) -> int | None:
        """Where the run falls apart in two names: at a link that no name runs over, or before a title."""
        for k in range(i + 1, last + 1):
            word = pieces[k].lower
            if word == "of" and self._words.levels(pieces[k - 1].lower):  # *Local Government Area of Kogi State*
                return k
            if word in ("of", "the", *_JOINTS) and not self._organisation(pieces, i, k - 1):
                return k
            if word in self._words.titles and (
                not self._organisation(pieces, i, last)
                or self._is_state(self._whole(pieces, i, k - 1))  # *United States President X*
            ):
                return k
        return None

    @staticmethod
    def _is_state(matches: tuple[Match, ...]) -> bool:
        return any(m.entry.level is Level.COUNTRY and m.rank <= Rank.OTHER for m in matches)

    def _without_rank(self, pieces: list[Piece], i: int, last: int) -> int:
        """The end of a name without what belongs to the title behind it: *Nepal* in `Nepal Prime Minister X`."""
        while last > i and pieces[last].lower in self._words.never:
            last -= 1
        return last

    def _organisation(self, pieces: list[Piece], i: int, last: int) -> bool:
        return not self._words.organisations.isdisjoint(wording(pieces, i, last).lower().replace(".", "").split())

    def _is_people(self, pieces: list[Piece], i: int) -> bool:
        return self._gazetteer.country_of_people(pieces[i].text) is not None

    def _opens_sentence(self, pieces: list[Piece], i: int) -> bool:
        """True for a word that is capitalised only because it is the first: *In Idlib*, *Armed men*."""
        token = pieces[i].token
        return i == 0 and token.name is None and not token.tag.startswith("NNP")


def wording(pieces: list[Piece], first: int, last: int) -> str:
    """The words `first` to `last`, a space between."""
    return " ".join(p.text for p in pieces[first : last + 1]).replace(" 's", "'s").replace(" ’s", "’s")


def _adjacent(left: Piece, right: Piece) -> bool:
    return right.start - left.end <= 1 and left.text not in "\"“”'()[]" and right.text not in '"“”()[]'


def _is_large(match: Match) -> bool:
    entry = match.entry
    if match.rank > Rank.OTHER:
        return False
    return entry.level <= Level.COUNTRY or entry.capital or entry.population >= 100_000 or entry.level is Level.PROVINCE


def _is_headline(pieces: list[Piece]) -> bool:
    """True for a line most of whose words are capitalised."""
    longer = [p for p in pieces if len(p.text) > 3 and p.text[0].isalpha()]
    if pieces and pieces[-1].text in (".", "?", "!", '"', "”", "'", "’"):
        return False
    return len(longer) >= 4 and sum(p.text[0].isupper() for p in longer) >= 0.75 * len(longer)
