"""Leaves out the marks of notes, `[3]` or `[citation needed]`, which encyclopaedias set behind words and sentences."""

import re
from collections.abc import Iterator

from allegiance.text.words import Word

NOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed|clarification needed|who\?|when\?|by whom\?)\]")
ENDS = ".,;:!?)\"”’'"


def without_notes(words: list[Word], source: str) -> list[Word]:
    """The words without the marks of notes; words that a tokenizer ran together with a mark are cut before it.

    Offsets are into `source`, the report's text.

    >>> words = [Word("led", 0, 3), Word("it.[2", 4, 9, False), Word("]", 9, 10), Word("Then", 11, 15)]
    >>> [w.text for w in without_notes(words, "led it.[2] Then")]
    ['led', 'it', '.', 'Then']
    """
    if not words:
        return words
    notes = [m.span() for m in NOTE.finditer(source, words[0].start, words[-1].end)]
    if not notes:
        return words
    kept: list[Word] = []
    for word in words:
        marks = [(a, b) for a, b in notes if a < word.end and word.start < b]
        kept += _outside(word, marks, source) if marks else [word]
    return kept


def _outside(word: Word, marks: list[tuple[int, int]], source: str) -> Iterator[Word]:
    """The parts of a word that belong to no mark, their closing points as words of their own."""
    start = word.start
    for begin, end in [*marks, (word.end, word.end)]:
        if begin > start:
            yield from _parts(start, begin, source)
        start = max(start, end)


def _parts(start: int, end: int, source: str) -> Iterator[Word]:
    text = source[start:end]
    body = text.rstrip(ENDS)
    if body:
        yield Word(body, start, start + len(body), spaced=len(body) == len(text))
    for i in range(len(body), len(text)):
        yield Word(text[i], start + i, start + i + 1, spaced=i + 1 == len(text))
