"""Who says what: reporting verbs, *according to*, hearsay, and quotations with their speakers."""

from dataclasses import dataclass

from allegiance.claims.quotes import find_quotes
from allegiance.languages.schema import Language
from allegiance.model.reading import SpeechFound
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments, is_passive, is_verb
from allegiance.text.syntax import Sentence, Text, Token

HEARERS = ("indirect", "to")


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of saying. `speakers` has the one who said it first, then whom it was told to.

    `content` are the words that head what is said. Without speakers it is hearsay. `denies` is true if what is said
    is said not to be so, `doubts` if the speaker does not claim to know.
    """

    cue: Token
    speakers: tuple[Token, ...]
    content: tuple[Token, ...]
    denies: bool = False
    doubts: bool = False


class Speeches:
    """All that is said in a text, by the word that heads the content, and by quotation."""

    def __init__(self, text: Text, language: Language, arguments: Arguments) -> None:
        self._text = text
        self._words = language.reporting
        self._arguments = arguments
        self.quotes = find_quotes(text)
        self.all: list[Speech] = []
        self._of_content: dict[int, list[Speech]] = {}
        for sentence in text.sentences:
            for token in sentence.tokens:
                speech = self._speech(token)
                if speech is not None:
                    self.all.append(speech)
                    for head in speech.content:
                        self._of_content.setdefault(id(head), []).append(speech)
        self._of_quote = {quote: self._quote_speech(quote) for quote in self.quotes}

    def of_content(self, token: Token) -> list[Speech]:
        """The acts of saying whose content this word heads."""
        return self._of_content.get(id(token), [])

    def quote_at(self, offset: int) -> tuple[Span, Speech | None] | None:
        """The quotation that holds the character at `offset`, with the act of saying that it belongs to."""
        return next(((q, self._of_quote[q]) for q in self.quotes if q.start <= offset < q.end), None)

    def quote_speakers(self) -> list[tuple[Span, int | None]]:
        """Each quotation with the offset of the word that heads its speaker."""
        return [(q, s.speakers[0].start if s and s.speakers else None) for q, s in self._of_quote.items()]

    # ------------------------------------------------------------------ finding

    def _speech(self, token: Token) -> Speech | None:
        if token.lower == "according" and token.dep in ("prep", "acl", "advcl"):
            return self._according(token)
        if token.lower in ("citing", "quoting") and token.child("dobj"):
            return Speech(token, (token.child("dobj") or token,), tuple(self._clause_around(token)))
        if token.lower in self._words.hearsay and token.dep in ("advmod", "amod"):
            return Speech(token, (), (token.head,), doubts=True)
        if is_verb(token) and token.dep != "amod":
            return self._hearsay_passive(token) or self._reporting(token)
        if token.pos == "NOUN" and token.lemma in self._words.nouns:
            return self._noun(token)
        return None

    def _according(self, token: Token) -> Speech | None:
        to = next((c for c in token.children if c.lower == "to"), None)
        speaker = to.child("pobj") if to else None
        return Speech(token, (speaker,), tuple(self._clause_around(token))) if speaker else None

    def _clause_around(self, token: Token) -> list[Token]:
        """The clause that *according to* comments on: the whole sentence, wherever the parser hung it."""
        head = token.head
        while head.head is not head and not (is_verb(head) and head.dep in ("ccomp", "ROOT", "conj", "relcl")):
            head = head.head
        root = head
        while root.dep == "conj" and root.head is not root:
            root = root.head
        return [root]

    def _hearsay_passive(self, verb: Token) -> Speech | None:
        """*is believed to have*, *are said to*, *It is reported that*."""
        if verb.lemma not in self._words.hearsay_verbs or verb.child("agent", "dobj"):
            return None
        if not is_passive(verb) and not _believed_to(verb):
            return None
        clauses = [c for c in verb.children if c.dep in ("xcomp", "ccomp") and c.i > verb.i]
        if not clauses:
            return None
        subject = [c for c in verb.children if c.dep in ("nsubj", "nsubjpass")]  # *the raids are believed to be theirs*
        return Speech(verb, (), tuple(clauses + subject), doubts=verb.lemma not in ("know", "say"))

    def _reporting(self, verb: Token) -> Speech | None:
        words = self._words
        lemma = verb.lemma
        denies = lemma in words.denial
        if not (denies or lemma in words.speech or lemma in words.blame):
            return None
        slots = self._arguments.slots(verb)
        content = self._content(verb)
        speakers = slots.get("subject", [])
        if is_passive(verb) and not verb.child("agent"):
            speakers = []
        if not content or not speakers:
            return None
        hearers = [h for slot in HEARERS for h in slots.get(slot, []) if slot == "indirect" or h.pos == "PROPN"]
        if lemma in ("tell", "inform", "assure", "brief"):
            hearers = [c for c in verb.children if c.dep in ("dobj", "dative") and c.pos == "PROPN"] + hearers
        chain = (speakers[0], *[h for h in hearers if h is not speakers[0]][:1])
        return Speech(verb, chain, tuple(content), denies, lemma in words.belief)

    def _content(self, verb: Token) -> list[Token]:
        """What heads the words that are said: clauses, and happenings named by a noun."""
        content: list[Token] = []
        for child in verb.children:
            if (
                child.dep in ("ccomp", "parataxis")
                or (child.dep == "xcomp" and is_verb(child))
                or (child.dep == "dobj" and child.pos == "NOUN")
            ):
                content.append(child)
            elif child.dep == "prep" and child.lower in ("of", "for", "with", "about"):
                content += [c for c in child.children if c.dep == "pcomp" or (c.dep == "pobj" and c.pos == "NOUN")]
        return content + [c for head in content for c in head.children if c.dep == "conj" and is_verb(c)]

    def _noun(self, noun: Token) -> Speech | None:
        """*reports that A attacked*, *its claim that …*."""
        clauses = [c for c in noun.children if c.dep in ("acl", "ccomp", "relcl") and c.child("mark") and c.tag != "VB"]
        if not clauses:
            return None
        slots = self._arguments.slots(noun)
        speakers = slots.get("possessive") or slots.get("by") or []
        governor = noun.head if noun.dep in ("dobj", "pobj") else None
        denied = governor is not None and governor.lemma in self._words.denial
        if denied and governor is not None:
            speakers = self._arguments.slots(governor).get("subject", []) or speakers
        return Speech(noun, tuple(speakers[:1]), tuple(clauses), denied, not denied and not speakers)

    # ------------------------------------------------------------------ quotations

    def _quote_speech(self, quote: Span) -> Speech | None:
        """The act of saying that a quotation belongs to: in its sentence, else just before or behind it."""
        best: tuple[int, Speech] | None = None
        for speech in self.all:
            if not speech.speakers or quote.start <= speech.cue.start < quote.end:
                continue
            distance = min(abs(speech.cue.start - quote.end), abs(quote.start - speech.cue.end))
            content = any(quote.start - 2 <= head.start < quote.end for head in speech.content)
            rank = distance if content else distance + 40
            if distance < 250 and (best is None or rank < best[0]):
                best = (rank, speech)
        return best[1] if best else self._bare_speaker(quote)

    def _bare_speaker(self, quote: Span) -> Speech | None:
        """A reporting verb beside a quotation whose words the parser did not hang below it."""
        for sentence in self._text.sentences:
            if sentence.end < quote.start - 200 or sentence.start > quote.end + 200:
                continue
            for token in sentence.tokens:
                if (
                    quote.start <= token.start < quote.end
                    or token.lemma not in self._words.speech
                    or not is_verb(token)
                ):
                    continue
                speakers = self._arguments.slots(token).get("subject", [])
                if speakers:
                    return Speech(token, (speakers[0],), ())
        return None

    def layer(self) -> tuple[SpeechFound, ...]:
        """The acts of saying as findings: source, cue and content as spans of the text."""
        return tuple(self._found(speech) for speech in self.all)

    def _found(self, speech: Speech) -> SpeechFound:
        span = self._text.span
        content = tuple(
            span(tokens[0].start, tokens[-1].end) for c in speech.content if (tokens := _without(c, speech.cue))
        )
        source = speech.speakers[0] if speech.speakers else None
        source_span = span(*_extent(source)) if source else None
        ends = [speech.cue.start, speech.cue.end, *(p for s in content for p in (s.start, s.end))]
        ends += [source_span.start, source_span.end] if source_span else []
        quoted = any(self.quote_at(c.start) for c in content)
        return SpeechFound(
            span(min(ends), max(ends)), source_span, span(speech.cue.start, speech.cue.end), content, quoted
        )


def _believed_to(verb: Token) -> bool:
    """*most believed to have been carried out by*: with an infinitive these verbs are passive, whatever their tag."""
    infinitive = verb.child("xcomp")
    to = infinitive.child("aux") if infinitive else None
    return verb.tag in ("VBD", "VBN") and to is not None and to.lower == "to" and verb.lemma != "claim"


def _extent(head: Token) -> tuple[int, int]:
    tokens = [t for t in head.subtree() if t.i >= head.i or t.dep != "punct"]
    return tokens[0].start, tokens[-1].end


def _without(head: Token, cue: Token) -> list[Token]:
    """The words of the content, without the act of saying itself where the parser put it inside."""
    left_out = {id(t) for t in cue.subtree()} if any(a is head for a in cue.ancestors()) else set()
    return [t for t in head.subtree() if id(t) not in left_out]


def sentence_of(text: Text, token: Token) -> Sentence:
    """The sentence in which a word stands."""
    return next(s for s in text.sentences if s.start <= token.start < s.end)
