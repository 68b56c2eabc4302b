"""Where somebody's own words stand: stretches of text between quotation marks."""

from dataclasses import dataclass

from allegiance.model.span import Span
from allegiance.text.syntax import Text

PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"'}
SINGLE_OPENING, SINGLE_CLOSING = frozenset("‘'"), frozenset("’'")
SCARE = 3
"""A quotation of up to so many words is a term that the writer holds at arm's length, unless a speaker is beside it."""
MARKS = frozenset("\"'“”‘’«»„")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `span` without its marks, `start` to `end` with them; `closed` if it has a closing mark."""

    span: Span
    start: int
    end: int
    closed: bool = True

    @property
    def short(self) -> bool:
        """True for a term of few words."""
        return len(self.span.text.split()) <= SCARE


def find_quotations(text: Text) -> tuple[Quotation, ...]:
    """The quotations of the text, in order, none inside another.

    A quotation that is not closed where its paragraph ends runs to that end, as newspapers open it anew in the next.
    Single marks count in paragraphs without double ones: *He said: 'We won.'*
    """
    found: list[Quotation] = []
    for start, end in dict.fromkeys((s.block.start, s.block.end) for s in text.sentences):
        double = _in_block(text, start, end)
        found += double or _single(text, start, end)
    return tuple(found)


def _in_block(text: Text, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    closing = ""
    for at in range(start, end):
        char = text.text[at]
        if opened is None:
            if char in PAIRS:
                opened, closing = at, PAIRS[char]
        elif char in closing:
            found += _quotation(text, opened, at, at + 1)
            opened = None
    if opened is not None and end - opened > 2:
        found += _quotation(text, opened, end, end)
    return found


def _quotation(text: Text, opened: int, close: int, end: int) -> list[Quotation]:
    span = text.span(opened + 1, close)
    return [Quotation(span, opened, end, end > close)] if any(c.isalnum() for c in span.text) else []


def _single(text: Text, start: int, end: int) -> list[Quotation]:
    """Quotations in single marks, which are apostrophes too: one opens before a word and closes behind one."""
    found: list[Quotation] = []
    opened: int | None = None
    body = text.text
    for at in range(start, end):
        before = body[at - 1] if at > start else " "
        after = body[at + 1] if at + 1 < end else " "
        if opened is None:
            if body[at] in SINGLE_OPENING and not before.isalnum() and after.isalnum():
                opened = at
        elif body[at] in SINGLE_CLOSING and not after.isalnum() and not before.isspace():
            owner = before == "s" and after == " " and _closes_later(body, at + 1, end)  # *the rebels' camp*
            if not owner:
                found += _quotation(text, opened, at, at + 1)
                opened = None
    return found


def _closes_later(body: str, at: int, end: int) -> bool:
    """True if a mark that can only be a closing one follows before the next opening one."""
    for i in range(at, end):
        if body[i] in SINGLE_CLOSING and body[i - 1] in ",.!?":
            return True
        if body[i] == "‘":
            return False
    return False
