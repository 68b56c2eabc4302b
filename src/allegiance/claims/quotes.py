"""Where somebody's own words stand: stretches of text between quotation marks."""

from allegiance.model.span import Span
from allegiance.text.syntax import Text

OPENING = frozenset('“«„"')
CLOSING = frozenset('”»"')
SCARE = 3
"""A quotation of up to so many words is a term that the writer holds at arm's length, and has no speaker."""


def find_quotes(text: Text) -> tuple[Span, ...]:
    """The quotations of the text, without their marks, in order.

    A quotation that is not closed where its paragraph ends runs to that end, as newspapers open it anew in the next.
    """
    found: list[Span] = []
    blocks = dict.fromkeys((s.block.start, s.block.end) for s in text.sentences)
    for start, end in blocks:
        found += _in_block(text, start, end)
    return tuple(found)


def _in_block(text: Text, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    for at in range(start, end):
        char = text.text[at]
        if opened is None and char in OPENING:
            opened = at + 1
        elif opened is not None and char in CLOSING:
            found.append(text.span(opened, at))
            opened = None
    if opened is not None and end - opened > 1:
        found.append(text.span(opened, end))
    return [span for span in found if len(span.text.split()) > SCARE]
