"""Who says what in a text: acts of saying by what they say, and quotations with their speakers."""

from allegiance.claims.continuation import continuations
from allegiance.claims.phrases import Phrases
from allegiance.claims.quotation import Quoted, link_quotations
from allegiance.claims.quotes import find_quotations
from allegiance.claims.sayings import Manner, Sayings, Speech
from allegiance.languages.schema import Language
from allegiance.model.span import Span
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Text, Token


class Speeches:
    """All that is said or thought in a text, by the word that heads the content, and by quotation."""

    def __init__(self, text: Text, language: Language, arguments: Arguments) -> None:
        sayings, phrases = Sayings(language, arguments), Phrases(language.reporting, arguments)
        self.text = text
        self.all: list[Speech] = []
        for sentence in text.sentences:
            for token in sentence.tokens:
                speech = phrases.of(token) or sayings.of(token)
                if speech is not None:
                    self.all.append(speech)
        self.quoted: tuple[Quoted, ...] = link_quotations(text, find_quotations(text), self.all)
        self._of_content: dict[int, list[Speech]] = {}
        denials = {id(s.cue) for s in self.all if s.denies}
        for speech in self.all:
            if speech.manner is Manner.SPEECH:
                for head in speech.content:
                    if id(head) not in denials:  # *denied claims that*: denied once, not twice
                        self._of_content.setdefault(id(head), []).append(speech)
        self._by_cue = {id(s.cue): s for s in self.all if s.speakers}
        self._goes_on = continuations(text, self.all)

    def of_content(self, token: Token) -> list[Speech]:
        """The acts of saying whose content this word heads; thoughts and wishes are none."""
        return self._of_content.get(id(token), [])

    def by_cue(self, token: Token) -> Speech | None:
        """The act of saying of somebody that the word itself carries."""
        return self._by_cue.get(id(token))

    def continued(self, token: Token) -> list[Speech]:
        """The act of saying that goes on in the sentence of the word, which names no speaker itself."""
        speech = self._goes_on.get(id(token))
        return [speech] if speech is not None else []

    def quote_at(self, offset: int) -> tuple[Span, Speech | None] | None:
        """The quotation that holds the character at `offset`, with the act of saying that it belongs to."""
        return next(
            ((q.quotation.span, q.speech) for q in self.quoted if q.quotation.start <= offset < q.quotation.end), None
        )

    def quote_speakers(self) -> list[tuple[Span, int | None]]:
        """Each quotation with the offset of the word that heads its speaker."""
        return [
            (q.quotation.span, q.speech.speakers[0].start if q.speech and q.speech.speakers else None)
            for q in self.quoted
        ]
