"""The layer `attributions`: source, cue and content of every act of saying or thinking, as spans of the text."""

from collections.abc import Iterable, Iterator, Sequence

from allegiance.claims.labels import labelled
from allegiance.claims.quotation import Quoted, inside
from allegiance.claims.quotes import Quotation
from allegiance.claims.sayings import Manner, Speech
from allegiance.claims.speech import Speeches
from allegiance.languages.schema import Language
from allegiance.model.reading import SpeechFound
from allegiance.text.arguments import is_verb
from allegiance.text.syntax import Text, Token

Range = tuple[int, int]
GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


def attributions(speeches: Speeches, language: Language) -> tuple[SpeechFound, ...]:
    """Every attribution of the text, in order of its words."""
    found = _outside_sources(_Layer(speeches).found())
    attributed = {f.span.start for f in found if f.quoted}
    for label in labelled(speeches.text, language.noun_kinds):
        if not any(label.span.start <= start < label.span.end for start in attributed):
            found.append(label)
    return tuple(sorted(found, key=lambda f: (f.span.start, f.span.end)))


def _outside_sources(found: Sequence[SpeechFound]) -> list[SpeechFound]:
    """Without what only describes a speaker: *a man, who asked not to be named*."""
    sources = [f.source for f in found if f.source is not None]
    return [
        f for f in found if not any(f.cue and s.start <= f.cue.start < s.end and s is not f.source for s in sources)
    ]


class _Layer:
    def __init__(self, speeches: Speeches) -> None:
        self._text: Text = speeches.text
        self._all = speeches.all
        self._quoted: dict[int, list[Quoted]] = {}
        self._quotes = speeches.quoted
        self._carried = {id(s.opening) for s in speeches.all if s.opening is not None}
        for quoted in speeches.quoted:
            if quoted.speech is not None:
                self._quoted.setdefault(id(quoted.speech), []).append(quoted)

    def found(self) -> list[SpeechFound]:
        """What is said or thought, without what speakers say of their own thoughts: *he said he hoped to win*."""
        pairs = list(self._pairs())
        contents = [(f, c) for _, f in pairs for c in f.content]
        return [
            found
            for speech, found in pairs
            if not (
                speech.manner is Manner.THOUGHT
                and (not speech.speakers or speech.speakers[0].pos == "PRON")
                and any(c.start <= speech.cue.start < c.end for other, c in contents if other is not found)
            )
        ]

    def _pairs(self) -> Iterator[tuple[Speech, SpeechFound]]:
        for speech in self._all:
            quotes = self._quoted.get(id(speech), [])
            if speech.manner is Manner.QUOTING and not any(q.whole for q in quotes):
                continue
            if self._own_thought(speech) or id(speech.cue) in self._carried:
                continue
            found = self._one(speech, quotes)
            if found is not None:
                yield speech, found

    def _own_thought(self, speech: Speech) -> bool:
        """*"I think we won"*: what speakers say of themselves in a quotation is part of what they say."""
        within = any(q.whole and inside(speech.cue, q.quotation) for q in self._quotes)
        named = bool(speech.speakers) and speech.speakers[0].pos in ("NOUN", "PROPN")
        return within and (not named or speech.manner is not Manner.SPEECH)

    def _one(self, speech: Speech, quotes: Sequence[Quoted]) -> SpeechFound | None:
        span = self._text.span
        source = self._source(speech)
        cue = self._cue(speech)
        taken = [cue, *([source] if source else [])]
        content = [span(*r) for r in self._content(speech, quotes, taken)]
        if not content:
            return None
        ends = [end for s in content for end in (s.start, s.end)] + [end for r in taken for end in r]
        return SpeechFound(
            span(min(ends), max(ends)), span(*source) if source else None, span(*cue), tuple(content), bool(quotes)
        )

    # ------------------------------------------------------------------ source and cue

    def _source(self, speech: Speech) -> Range | None:
        """The speaker's whole phrase, without what the cue stands in: *the governor, who believes …*."""
        if not speech.speakers:
            return None
        head = speech.speakers[0]
        above = {id(t) for t in (speech.cue, *speech.cue.ancestors())}
        left_out = [c for c in head.children if id(c) in above or c.dep == "case"]
        kept = _without(head, left_out)
        ends_of_list = [t for t in kept if t.i >= head.i]
        last = ends_of_list[-1] if ends_of_list else head
        run = _run_around(head, kept)
        return _trim(run[0].start, last.end if last in run else run[-1].end, self._text.text)

    def _cue(self, speech: Speech) -> Range:
        """The words of the cue: auxiliaries and adverbs before the verb, particle, preposition, adjective behind it."""
        cue = speech.cue
        if speech.opening is not None:
            return self._opened(speech, speech.opening)
        if cue.lower == "according":
            to = next((c for c in cue.children if c.lower == "to"), cue)
            return cue.start, to.end
        if not is_verb(cue) or cue.dep in ("amod", "advmod"):
            return cue.start, cue.end
        start = _group_start(cue)
        content = {id(t) for t in speech.content}
        behind = [
            c
            for c in cue.children
            if c.i > cue.i and (c.dep == "prt" or (c.pos == "ADJ" and c.dep in ("acomp", "ccomp", "oprd")))
        ]
        behind = [c for c in behind if id(c) not in content and c.i <= cue.i + 2]
        end = max([cue.end, *(c.end for c in behind)])
        prep = next((c for c in cue.children if c.dep == "prep" and id(c) in content and c.i == cue.i + 1), None)
        if prep is not None and prep.lower in ("for", "on"):
            end = prep.end
        return start.start, end

    def _opened(self, speech: Speech, opening: Token) -> Range:
        """*expressed fears*, *in the words of*: from the word that opens the phrase, the speaker left out."""
        cue = speech.cue
        owner = speech.speakers[0]
        of = next((c for c in cue.children if c.lower == "of" and owner in c.children), None)
        if opening.dep == "prep":
            own = [c for c in cue.children if c.dep in ("amod", "case") and c.i > owner.i and c.dep != "case"]
            return (opening.start, of.end) if of else (min([cue.start, *(c.start for c in own)]), cue.end)
        if opening.start > cue.start:
            return cue.start, cue.end
        return _group_start(opening).start, cue.end

    # ------------------------------------------------------------------ content

    def _content(self, speech: Speech, quotes: Sequence[Quoted], taken: Sequence[Range]) -> list[Range]:
        whole = [(q.quotation.start, q.quotation.end) for q in quotes if q.whole]
        spoken = [] if any(self._heads_quote(speech, q) for q in quotes if q.whole) else self._spoken(speech)
        partly = [q.quotation for q in self._quotes if not q.whole]
        spoken = [self._stretched(r, partly) for r in spoken]
        ranges = [_trim(a, b, self._text.text) for a, b in _minus(_merge(spoken), taken)]
        return _merge([r for r in ranges if r[0] < r[1]] + whole)

    @staticmethod
    def _heads_quote(speech: Speech, quoted: Quoted) -> bool:
        """True if the words said are those of the quotation, whatever else the parser hung on them."""
        return not speech.content or any(
            inside(t, quoted.quotation) or abs(t.start - quoted.quotation.end) < 3
            for head in speech.content
            for t in (head, *head.children)
        )

    def _spoken(self, speech: Speech) -> list[Range]:
        """The words below what heads the content, in unbroken stretches, without the act of saying itself."""
        ranges: list[Range] = []
        cue = speech.cue
        within = {id(t) for t in (speech.opening or cue, *(speech.opening or cue).ancestors())}
        for head in speech.content:
            left_out = [t for t in head.subtree() if t is cue or (t is speech.opening)]
            if id(head) not in within or head is cue:
                left_out = []
            words = [t for t in _without(head, left_out) if t.text != ";" or t.i > head.i]
            words = _until_semicolon(head, words)
            ranges += _stretches(words)
        return ranges

    @staticmethod
    def _stretched(spoken: Range, quotations: Iterable[Quotation]) -> Range:
        start, end = spoken
        for quotation in quotations:
            if quotation.start < end and start < quotation.end:
                start, end = min(start, quotation.start), max(end, quotation.end)
        return start, end


def _group_start(verb: Token) -> Token:
    """The first word of the verb group: *has repeatedly said*."""
    first = verb
    for child in sorted((c for c in verb.children if c.i < verb.i), key=lambda c: -c.i):
        if child.dep in GROUP and child.tag != "TO" and child.i == first.i - 1 and not child.children:
            first = child
    return first


def _without(head: Token, left_out: Sequence[Token]) -> list[Token]:
    gone = {id(t) for out in left_out for t in out.subtree()}
    return [t for t in head.subtree() if id(t) not in gone]


def _run_around(head: Token, words: Sequence[Token]) -> list[Token]:
    """The unbroken stretch of words that holds `head`."""
    at = {t.i: t for t in words}
    first = last = head.i
    while first - 1 in at:
        first -= 1
    while last + 1 in at:
        last += 1
    return [at[i] for i in range(first, last + 1)]


def _until_semicolon(head: Token, words: list[Token]) -> list[Token]:
    stops = [t.i for t in words if t.text == ";"]
    low = max((i for i in stops if i < head.i), default=-1)
    high = min((i for i in stops if i > head.i), default=10**6)
    return [t for t in words if low < t.i < high]


def _stretches(words: Sequence[Token]) -> list[Range]:
    found: list[list[Token]] = []
    for token in words:
        if found and token.i == found[-1][-1].i + 1:
            found[-1].append(token)
        else:
            found.append([token])
    return [(run[0].start, run[-1].end) for run in found if any(t.dep != "punct" for t in run)]


def _merge(ranges: Iterable[Range]) -> list[Range]:
    """Overlapping and touching stretches as one, in order."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _minus(ranges: Iterable[Range], taken: Sequence[Range]) -> list[Range]:
    left = list(ranges)
    for low, high in taken:
        left = [
            piece
            for start, end in left
            for piece in (
                ((start, min(end, low)), (max(start, high), end)) if start < high and low < end else ((start, end),)
            )
            if piece[0] < piece[1]
        ]
    return left


def _trim(start: int, end: int, text: str) -> Range:
    """Without spaces and stops at the ends; quotation marks stay."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-–—)"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:-–—("):
        end -= 1
    if end > start and text[end - 1] == "." and not text[: end - 1].endswith((" Mr", " U.S", "U.N", "U.K")):
        end -= 1
    return start, end
