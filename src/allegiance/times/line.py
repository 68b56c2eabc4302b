"""A block's lexemes as the rules of the grammar look at them, and what a rule gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from allegiance.languages.numbers import Amount, amount
from allegiance.languages.schema import Language
from allegiance.text.syntax import Token
from allegiance.times.lexemes import Lexeme
from allegiance.times.scene import Node


@dataclass(frozen=True, slots=True)
class Match:
    """An expression from lexeme `start` up to `end` (exclusive).

    `kind` is what it names: `day`, `weekday`, `month`, `season`, `year`, `unit`, `stretch`, `hour`, `none`.
    `parts` are the expressions that a stretch is written with (*from **2011** to **2016***). `hour` is the time of day
    that belongs to a day, as TIMEX3 writes it: `T20:00`, `TMO` for a morning.
    """

    start: int
    end: int
    kind: str
    node: Node
    parts: tuple["Match", ...] = ()
    hour: str = ""


Rule = Callable[["Line", int], Match | None]


@cache
def split(phrases: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.replace("'s", " 's").split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


PADDING = 8
"""Empty words behind the last, so that rules may look past either end of a block."""


class Line:
    """The lexemes of one block with the language's words; `tokens` are the parser's words by their first character.

    `words` and `kinds` are the lexemes' words in lower case and their kinds, empty inside names and outside the block.
    `known` keeps what simple expression begins where, and `amounts` what number, which several rules ask for.
    """

    __slots__ = ("amounts", "kinds", "known", "language", "lexemes", "tokens", "words")

    def __init__(self, lexemes: list[Lexeme], language: Language, tokens: dict[int, Token]) -> None:
        self.lexemes = lexemes
        self.language = language
        self.tokens = tokens
        self.known: dict[int, Match | None] = {}
        self.amounts: dict[int, Amount | None] = {}
        self.words = [*("" if x.opaque else x.lower for x in lexemes), *[""] * PADDING]
        self.kinds = [*("" if x.opaque else x.kind for x in lexemes), *[""] * PADDING]

    def phrase(self, i: int, phrases: frozenset[str]) -> int | None:
        """Where the longest of the phrases that begins at `i` ends."""
        words = self.words
        for phrase in split(phrases).get(words[i], ()):
            end = i + len(phrase)
            if len(phrase) == 1 or tuple(words[i:end]) == phrase:
                return end
        return None

    def phrase_before(self, i: int, phrases: frozenset[str]) -> int | None:
        """Where a phrase that ends just before `i` begins; the longest."""
        for back in range(min(4, i), 0, -1):
            if self.phrase(i - back, phrases) == i and not (self.glued(i - back) and self.dash(i - back - 1)):
                return i - back
        return None

    def dash(self, i: int) -> bool:
        """True for a dash."""
        return 0 <= i < len(self.lexemes) and self.lexemes[i].dash

    def glued(self, i: int) -> bool:
        """True if no space stands before the lexeme at `i`."""
        return 0 <= i < len(self.lexemes) and self.lexemes[i].glued

    def closed(self, i: int) -> bool:
        """True at the end of a phrase: a mark, or the end of the block."""
        return i >= len(self.lexemes) or (self.lexemes[i].kind == "mark" and not self.lexemes[i].opaque)

    def between(self, start: int, end: int) -> str:
        """The words from `start` up to `end`, as phrases are written."""
        return " ".join(self.words[start:end])

    def comma(self, i: int) -> int:
        """The place behind a comma at `i`, or `i`."""
        return i + 1 if self.words[i] == "," else i

    def amount(self, i: int) -> Amount | None:
        """The number that begins at `i`."""
        if i not in self.amounts:
            self.amounts[i] = amount(self.words[i : i + 6], self.language.numbers) if self.words[i] else None
        return self.amounts[i]

    def integer(self, i: int, low: int, high: int) -> int | None:
        """The number in figures at `i`, if it lies between the two."""
        text = self.words[i]
        if self.kinds[i] != "number" or not text.isdecimal():
            return None
        value = int(text)
        return value if low <= value <= high else None

    def token(self, i: int) -> Token | None:
        """The parser's word that begins where the lexeme at `i` does."""
        return self.tokens.get(self.lexemes[i].start) if 0 <= i < len(self.lexemes) else None
