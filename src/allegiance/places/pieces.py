"""Words as names are made of them: hyphened names taken together, `-backed` and the like cut off."""

import re
from dataclasses import dataclass

from allegiance.text.syntax import Sentence, Token

_HYPHENS = frozenset("-‐‑")
_ARTICLE = re.compile(r"(?:[AaEeUu][dhlnrstz]h?|[Dd]|[Ll])[-'’](?=[^\W\d_a-z])")
_TAILED = re.compile(r"([^\W\d_][\w.'’]*)-[a-z]+(?:-[a-z]+)*")
_OWNED = re.compile(r"([^\W\d_][\w. -]*?)['’]s? +[a-z]")
"""A name that an actor goes by, with its owner: `Sudan's army`."""
_INNER = 3
"""The most letters of a small word inside a hyphened name: `Port-au-Prince`, `Dasht-e-Barchi`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a sentence, or several that hyphens make one. `start` and `end` are offsets into the report."""

    start: int
    end: int
    text: str
    token: Token
    tokens: tuple[Token, ...]

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """True if the word is written as names are: `Idlib`, `al-Dana`, `d'Ivoire`."""
        letter = self.text.lstrip("'‘’ʿʾ`\"")[:1]
        return letter.isupper() or bool(_ARTICLE.match(self.text))

    @property
    def actor(self) -> bool:
        """True if the word is the name of an actor, so far as its make-up tells."""
        name = self.token.name
        return name is not None and bool(name.kind or name.actor or name.aside)


def pieces(sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence, in order."""
    tokens = sentence.tokens
    found: list[Piece] = []
    i = 0
    while i < len(tokens):
        last = _chain_end(tokens, i)
        found.append(_piece(tokens[i : last + 1]))
        i = last + 1
    return found


def _piece(tokens: tuple[Token, ...]) -> Piece:
    first, last = tokens[0], tokens[-1]
    text = "".join(t.text for t in tokens)
    owned = _OWNED.match(text) if first.name is not None and len(tokens) == 1 else None
    if owned:
        return Piece(first.start, first.start + len(owned[1]), owned[1], first, tokens)
    tailed = _TAILED.fullmatch(text) if len(tokens) == 1 and first.name is None else None
    if tailed and text[:1].isupper():
        return Piece(first.start, first.start + len(tailed[1]), tailed[1], first, tokens)
    return Piece(first.start, last.end, text, last, tokens)


def _chain_end(tokens: tuple[Token, ...], i: int) -> int:
    """The last token of the hyphened name that starts at `i`; `i` itself if none does."""
    stop = i
    k = i
    if not (tokens[i].text[:1].isupper() or len(tokens[i].text) <= _INNER):
        return i
    while k + 2 < len(tokens) and tokens[k + 1].text in _HYPHENS and _touch(tokens, k) and _touch(tokens, k + 1):
        k += 2
        word = tokens[k].text
        if word[:1].isupper():
            stop = k
        elif len(word) > _INNER:
            break
    return stop


def _touch(tokens: tuple[Token, ...], k: int) -> bool:
    return tokens[k].end == tokens[k + 1].start
