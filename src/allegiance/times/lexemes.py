"""The words and numbers of a report, cut for the grammar of times."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from allegiance.languages.time_words import Times
from allegiance.text.syntax import Text
from allegiance.text.words import APOSTROPHES

_LEXEME = re.compile(
    r"""(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))
    |(?P<slashed>\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)|\d{1,2}(?P<mark_>[/-])\d{1,2}(?P=mark_)\d{2}(?![\d/-]))
    |(?P<short>\d/\d{1,2}(?![\d/]))
    |(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?)
    |(?P<decade>\d{3}0['’]?s\b|['’]?\d0['’]?s\b)
    |(?P<ordinal>\d+(?:st|nd|rd|th)\b)
    |(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)
    |(?P<possessive>['’]s\b)
    |(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    |(?P<mark>\S)""",
    re.VERBOSE,
)
_DASHES = frozenset("-‐‑–—")


@dataclass(slots=True)
class Lexeme:
    """A word, number or mark. `glued`: no white space before it; `first`: opens a sentence; `opaque`: inside a name."""

    kind: str
    text: str
    lower: str
    start: int
    end: int
    glued: bool
    first: bool
    opaque: bool = False

    @property
    def capital(self) -> bool:
        """True if it starts with a capital letter."""
        return self.text[:1].isupper()

    @property
    def dash(self) -> bool:
        """True for a hyphen or dash."""
        return self.text in _DASHES


def lexemes(text: Text, words: Times) -> Iterator[list[Lexeme]]:
    """The lexemes of each block of `text` that was parsed, in order; words inside longer names are opaque."""
    names = sorted((n.span.start, n.span.end) for n in text.names() if " " in n.span.text)
    starts = [s for s, _ in names]
    openings = {s.start for s in text.sentences}
    for start, end in dict.fromkeys((s.block.start, s.block.end) for s in text.sentences):
        found = list(cut(text.text, start, end, words))
        for lexeme in found:
            at = bisect_right(starts, lexeme.start) - 1
            lexeme.opaque = at >= 0 and lexeme.start < names[at][1]
            lexeme.first = lexeme.first or lexeme.start in openings
        yield found


def cut(source: str, start: int, end: int, words: Times) -> Iterator[Lexeme]:
    """The lexemes of `source` from `start` to `end`; an abbreviation (`Jan.`) keeps its full stop."""
    at, before, first = start, -1, True
    while at < end and (match := _LEXEME.search(source, at, end)):
        stop = match.end()
        lower = match[0].lower().translate(APOSTROPHES)
        if lower in words.short_forms and source[stop : stop + 1] == ".":
            stop += 1
        yield Lexeme(
            match.lastgroup or "mark", source[match.start() : stop], lower, match.start(), stop,
            match.start() == before, first,
        )  # fmt: skip
        first = match[0] in ".!?"
        before = at = stop
