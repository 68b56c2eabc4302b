"""Raw words of a block, before any grammar: what the name finder and the parser's view work on."""

from collections.abc import Collection
from dataclasses import dataclass

HYPHENS = frozenset("-‐‑")
APOSTROPHES = str.maketrans("’‘ʼ´`", "'''''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the tokenizer cut it, or several of them taken together; offsets are into the report."""

    text: str
    start: int
    end: int
    spaced: bool = True
    """True if white space follows."""

    @property
    def capital(self) -> bool:
        """True if the word starts with a capital letter, an apostrophe in front not counted."""
        letter = self.text.lstrip("'‘’ʿʾ\"")[:1]
        return letter.isupper()

    @property
    def lower(self) -> str:
        """The word in lower case with plain apostrophes."""
        return self.text.lower().translate(APOSTROPHES)


def join_hyphens(words: list[Word], source: str, particles: Collection[str]) -> list[Word]:
    """Takes `al - Qaeda` and `Jamat - ul - Ahrar` together again, which tokenizers cut at the hyphens.

    Only chains that hold one of the `particles` are joined, and only from there on to the right for a first part in
    lower case (`non-al-Qaeda`): `US-led` and `rebel-backer` stay cut, as the grammar needs their parts.

    >>> words = [Word("al", 0, 2, False), Word("-", 2, 3, False), Word("Qaeda", 3, 8)]
    >>> [w.text for w in join_hyphens(words, "al-Qaeda", {"al"})]
    ['al-Qaeda']
    """
    joined: list[Word] = []
    i = 0
    while i < len(words):
        stop = _chain_end(words, i, particles)
        if stop > i:
            first, last = words[i], words[stop]
            joined.append(Word(source[first.start : last.end], first.start, last.end, last.spaced))
        else:
            joined.append(words[i])
        i = stop + 1
    return joined


def _chain_end(words: list[Word], i: int, particles: Collection[str]) -> int:
    """The last word of the hyphenated name that starts at `i`; `i` itself if none does."""
    if not (words[i].capital or words[i].lower in particles):
        return i
    stop, named = i, words[i].lower in particles
    while stop + 2 < len(words) and not words[stop].spaced and not words[stop + 1].spaced:
        following = words[stop + 2]
        if words[stop + 1].text not in HYPHENS or not (following.capital or following.lower in particles):
            break
        named = named or following.lower in particles or _short_form(words[stop].text)
        stop += 2
    while stop > i and words[stop].lower in particles:
        stop -= 2
    return stop if named else i


def _short_form(text: str) -> bool:
    """True for `SPLM` in `SPLM-North`; two letters are a country's (`US-Russian`)."""
    return len(text) > 2 and text.isupper() and text.isalpha()
