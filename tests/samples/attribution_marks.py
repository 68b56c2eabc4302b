"""Sentences with their attributions marked in them: `[source] {cue} <content>`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from allegiance.model.reading import SpeechFound
from allegiance.model.span import Span

MARK = re.compile(r"\[([^]]*)\]|\{([^}]*)\}|<([^>]*)>")
EDGE = "\"'“”‘’«».,;:- \n\t"


@dataclass(frozen=True, slots=True)
class Marked:
    """One expected attribution: start and end of its parts in the text without marks."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


def unmark(marked: str) -> tuple[str, Marked | None]:
    """The text without marks, and what is marked; None if nothing is.

    >>> unmark("[He] {said} <so>.")
    ('He said so.', Marked(source=((0, 2),), cue=((3, 7),), content=((8, 10),)))
    """
    text, at = "", 0
    parts: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        kind = next(i for i in range(3) if mark.group(i + 1) is not None)
        words = mark.group(kind + 1)
        parts[kind].append((len(text), len(text) + len(words)))
        text, at = text + words, mark.end()
    text += marked[at:]
    return text, Marked(*map(tuple, parts)) if any(parts) else None


def right(text: str, wanted: Sequence[Marked], found: Sequence[SpeechFound], *, share: float) -> bool:
    """Whether just the wanted attributions were found; each part shares `share` of its words with the wanted one.

    Marks of punctuation at the ends of a part do not count.
    """
    left = list(found)
    for one in wanted:
        match = next((f for f in left if _fits(text, one, f, share)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _fits(text: str, wanted: Marked, found: SpeechFound, share: float) -> bool:
    pairs = (
        (wanted.source, (found.source,) if found.source else ()),
        (wanted.cue, (found.cue,) if found.cue else ()),
        (wanted.content, found.content),
    )
    return all(_alike(_words(text, a), _words(text, _pairs(b)), share) for a, b in pairs)


def _pairs(spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in spans)


def _words(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    return {
        start + word.start()
        for start, end in spans
        for word in re.finditer(r"[\w$%]+(?:['’.-]\w+)*", text[start:end])
        if word.group().strip(EDGE)
    }


def _alike(wanted: set[int], found: set[int], share: float) -> bool:
    if not wanted or not found:
        return not wanted and not found
    return len(wanted & found) / len(wanted | found) >= share
