"""Splits a text into its paragraphs, by line breaks; lines that were only broken to fit a width stay together."""

import re
from itertools import pairwise

from allegiance.read.sentences import ends_sentence

Extent = tuple[int, int]
"""Offsets of a stretch of text: its first character, and the one behind its last."""

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_NARROWEST = 40
_WIDEST = 100
_FEWEST_FULL_LINES = 3


def paragraphs(text: str) -> list[Extent]:
    r"""The paragraphs of `text`, in order, without the white space around them; every visible character is in one.

    >>> paragraphs("A truce.\n\n It holds. \r\n")
    [(0, 8), (11, 20)]
    """
    lines = [_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if start < end]
    return _unwrapped(text, lines) if _is_wrapped(text, lines) else lines


def _trimmed(text: str, start: int, end: int) -> Extent:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def _is_wrapped(text: str, lines: list[Extent]) -> bool:
    """True if nearly all lines that touch the next are so full that the next one's first word would not have fitted.

    Lines of which most end a sentence were not broken by a width, however even they are.
    """
    width = _width(lines)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if _touch(text, a, b)]
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    running = sum(not ends_sentence(text[start:end]) for (start, end), _ in full)
    return len(full) >= _FEWEST_FULL_LINES and len(full) >= 0.8 * len(pairs) and running >= 0.5 * len(full)


def _unwrapped(text: str, lines: list[Extent]) -> list[Extent]:
    width = _width(lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _touch(text, before, line) and _is_full(text, before, line, width):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def _width(lines: list[Extent]) -> int:
    return max((end - start for start, end in lines), default=0)


def _touch(text: str, before: Extent, after: Extent) -> bool:
    """True if no empty line stands between the two."""
    return len(text[before[1] : after[0]].splitlines()) <= 1 or text[before[1] : after[0]].strip(" \t") == "\r\n"


def _is_full(text: str, line: Extent, after: Extent, width: int) -> bool:
    word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
