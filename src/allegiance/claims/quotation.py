"""To whom quotations belong: the act of saying beside them, around them, or before them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from allegiance.claims.quotes import MARKS, Quotation
from allegiance.claims.sayings import Manner, Speech
from allegiance.text.syntax import Sentence, Text, Token

BESIDE = 90
"""So many characters may stand between a quotation and the cue beside it: *said Smith, who leads the party's left*."""
ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the act of saying that it belongs to, if any.

    `whole` is true if the quotation is all that is said, false for single words within what is said.
    """

    quotation: Quotation
    speech: Speech | None
    whole: bool


def link_quotations(text: Text, quotations: Sequence[Quotation], speeches: Sequence[Speech]) -> tuple[Quoted, ...]:
    """The quotations with their acts of saying, in order; terms of few words that nobody says are left out."""
    linker = _Linker(text, quotations, speeches)
    return tuple(q for q in map(linker.link, quotations) if q is not None)


class _Linker:
    def __init__(self, text: Text, quotations: Sequence[Quotation], speeches: Sequence[Speech]) -> None:
        self._text = text
        self._quotations = quotations
        self._speeches = [s for s in speeches if s.speakers and not any(inside(s.cue, q) for q in quotations)]
        self._block = {id(t): s.block.start for s in text.sentences for t in s.tokens}
        self._last: Quoted | None = None

    def link(self, quotation: Quotation) -> Quoted | None:
        found = self._said(quotation)
        if found is not None and found.speech is not None and found.whole:
            self._last = found
        return found

    def _said(self, quotation: Quotation) -> Quoted | None:
        sentence = self._sentence(quotation)
        near = [s for s in self._speeches if sentence is not None and self._block[id(s.cue)] == sentence.block.start]
        starts = self._starts(quotation)
        around = [s for s in near if self._holds(s, quotation)]
        beside = self._beside(quotation, near)
        if starts and beside is not None:
            return Quoted(quotation, beside, whole=True)
        if around:
            return Quoted(quotation, max(around, key=lambda s: s.cue.start), whole=False)
        if beside is not None and not quotation.short:
            return Quoted(quotation, beside, whole=True)
        if not starts or not self._full(quotation):
            return None if quotation.short else Quoted(quotation, None, whole=False)
        return Quoted(quotation, self._before(quotation, sentence, near), whole=True)

    def _holds(self, speech: Speech, quotation: Quotation) -> bool:
        """True if the quotation stands within the words that are said."""
        heads = [t for head in speech.content for t in head.subtree()]
        return any(inside(t, quotation) and t.text not in MARKS for t in heads)

    def _beside(self, quotation: Quotation, near: Iterable[Speech]) -> Speech | None:
        """The act of saying next to a quotation: behind it, or before it with a colon or a comma."""
        best: tuple[int, Speech] | None = None
        for speech in near:
            if speech.manner is Manner.THOUGHT and not self._holds(speech, quotation):
                continue
            distance = self._distance(speech, quotation)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, speech)
        return best[1] if best else None

    def _distance(self, speech: Speech, quotation: Quotation) -> int | None:
        body, cue = self._text.text, speech.cue
        if cue.start >= quotation.end:
            first = min([cue.start, *(s.start for s in speech.speakers[:1] if s.start >= quotation.end)])
            between = body[quotation.end : first]
            inner = body[quotation.end : cue.start]
            if _ended(inner) or len(between) > BESIDE or any(m in between for m in '“"'):
                return None
            closing = quotation.span.text.rstrip()[-1:]
            if closing in ".…" and speech.content and not self._holds(speech, quotation):
                return None  # the quotation is over, and another sentence begins
            return len(between) + (0 if closing in ",!?—-" or between.strip()[:1] == "," else 200)
        between = body[cue.end : quotation.start]
        if _ended(between) or len(between) > BESIDE or any(m in between for m in '“"'):
            return None
        lead = between.rstrip()[-1:]
        return len(between) + (0 if lead == ":" else 20 if lead == "," or not between.strip() else 100)

    def _starts(self, quotation: Quotation) -> bool:
        """True if the quotation begins a clause of its own: behind a stop, a comma, a colon, a cue."""
        before = self._text.text[: quotation.start].rstrip()
        block = self._sentence(quotation)
        if block is not None and len(before) <= block.block.start:
            return True
        first = quotation.span.text.lstrip()[:1]
        return before[-1:] in ',:.!?—–-"”’;' or (not quotation.short and first.isupper())

    def _full(self, quotation: Quotation) -> bool:
        """True for whole sentences: a capital first, a stop last."""
        words = quotation.span.text.strip()
        return words[:1].isupper() and (not quotation.closed or words[-1:] in ".!?…,")

    def _before(self, quotation: Quotation, sentence: Sentence | None, near: list[Speech]) -> Speech | None:
        """Who goes on speaking: the last one quoted in the paragraph, or in the one before if nobody else speaks."""
        block = sentence.block.start if sentence is not None else 0
        last = self._last
        if last is not None and last.speech is not None:
            if self._block[id(last.speech.cue)] == block:
                return last.speech
            between = self._text.text[last.quotation.end : quotation.start]
            if not any(s.cue.start < quotation.start for s in near) and len(between) < BESIDE * 3:
                return last.speech
        told = [s for s in self._speeches if quotation.start - BESIDE * 3 < s.cue.start < quotation.start]
        return told[-1] if told else None

    def _sentence(self, quotation: Quotation) -> Sentence | None:
        return next((s for s in self._text.sentences if s.start <= quotation.span.start < s.end), None) or next(
            (s for s in self._text.sentences if s.block.start <= quotation.start < s.block.end), None
        )


def inside(token: Token, quotation: Quotation) -> bool:
    """True if the word stands between the marks."""
    return quotation.start <= token.start < quotation.end


def _ended(between: str) -> bool:
    """True if a sentence ends within the text."""
    return any(
        char in ENDS and (i + 1 == len(between) or between[i + 1].isspace()) and not _abbreviated(between[:i])
        for i, char in enumerate(between)
    )


def _abbreviated(before: str) -> bool:
    """True behind *Mr*, *Gen*, *U.S*: a short word with a capital."""
    word = before.split()[-1] if before.split() else ""
    return word[:1].isupper() and (len(word) <= 3 or "." in word)
