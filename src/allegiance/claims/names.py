"""Claims about what an actor is called, set beside its name: `Jabhat Fateh al-Sham (JFS)`, `A, formerly B`."""

from collections.abc import Iterator
from dataclasses import replace

from allegiance.claims.fillers import Fillers
from allegiance.claims.identity import claim_id
from allegiance.languages.words import Naming
from allegiance.model.claim import Claim, ClaimKind, Participant
from allegiance.model.span import Span
from allegiance.naming.acronyms import letters_of, spells
from allegiance.text.syntax import Sentence, Text, Token

OPENING = frozenset({",", "(", '"', "“", "'", "‘"})
"""What may stand between a name, the mark of another name and that."""


def name_claims(
    sentence: Sentence, text: Text, fillers: Fillers, document: str, reader: str, words: Naming
) -> Iterator[Claim]:
    """One claim for each other name that is set beside a name: in brackets, behind a comma, *or*, *alias*, *formerly*.

    *Ansar Dine, formerly the Movement of Ifoghas*; *the Oromo Liberation Army, or OLA,*; *Mwissa, alias Guidon*.
    """
    beside = _Beside(text, fillers, words)
    for token in sentence.tokens:
        for kind, subject, name, cue in beside.names(token, sentence):
            claim = Claim(
                id="",
                kind=ClaimKind.NAME,
                type=kind,
                participants=(subject, Participant("name", name)),
                trigger=cue,
                evidence=text.span(sentence.start, sentence.end),
                document=document,
                phase="ended" if kind == "former_name" else "holds",
                reader=reader,
            )
            yield replace(claim, id=claim_id(claim))


class _Beside:
    """Finds the names set beside names in one text."""

    def __init__(self, text: Text, fillers: Fillers, words: Naming) -> None:
        self._text = text
        self._fillers = fillers
        self._words = words

    def names(self, token: Token, sentence: Sentence) -> Iterator[tuple[str, Participant, Span, Span]]:
        """The kind of each other name of the actor that a word names, the actor, the name and what tells it."""
        found = (
            self._in_brackets(token)
            or self._within(token)
            or self._behind_mark(token, sentence)
            or self._behind_comma(token)
        )
        subject = self._fillers.participants("subject", [found[1]], ("actor",)) if found else []
        if found is not None and subject:
            yield found[0], replace(subject[0], mention=self._alone(found[1], subject[0])), found[2], found[3]

    def _alone(self, token: Token, subject: Participant) -> Span:
        return subject.mention if subject.mention.start <= token.start else self._text.span(token.start, token.end)

    def _in_brackets(self, token: Token) -> tuple[str, Token, Span, Span] | None:
        aside = token.name.aside if token.name else None
        if aside is None:
            return None
        short = " " not in aside.text and sum(c.isupper() for c in aside.text) > 1
        return "abbreviation" if short else "alias", token, aside, aside

    def _within(self, token: Token) -> tuple[str, Token, Span, Span] | None:
        """*Jimmy "Barbecue" Cherizier*."""
        if token.pos != "PROPN":
            return None
        for part in token.children:
            if part.dep in ("compound", "nmod") and part.pos == "PROPN" and part.i < token.i:
                quoted = self._fillers.wordings.between_marks(part)
                if quoted is not None:
                    return "alias", token, quoted, quoted
        return None

    def _behind_mark(self, token: Token, sentence: Sentence) -> tuple[str, Token, Span, Span] | None:
        """*Oseguera, alias "El Mencho", heads*: parsers take the mark for the sentence's verb, or anything."""
        if token.lower not in self._words.marks or token.i < 1 or token.i + 1 >= len(sentence.tokens):
            return None
        before = next((t for t in reversed(sentence.tokens[: token.i]) if t.text not in OPENING), None)
        behind = next((t for t in sentence.tokens[token.i + 1 :] if t.text not in OPENING), None)
        while behind is not None and behind.dep in ("compound", "nmod") and behind.head.i == behind.i + 1:
            behind = behind.head
        if before is None or behind is None or not self._fillers.wordings.is_name(before):
            return None
        names = self._fillers.participants("name", [behind], ("name",))
        cue = self._text.span(token.start, token.end)
        return ("alias", before, names[0].mention, cue) if names else None

    def _behind_comma(self, token: Token) -> tuple[str, Token, Span, Span] | None:
        beside = token.child("appos") or self._other(token)
        is_name = self._fillers.wordings.is_name
        if beside is None or beside.i < token.i or not (is_name(token) and is_name(beside)):
            return None
        names = self._fillers.participants("name", [beside], ("name",))
        kind, cue = self._kind(token, beside) if names else (None, beside)
        if kind is None:
            return None
        told = self._text.span(cue.start, cue.end)
        if kind == "abbreviation" and letters_of(token.text) and not letters_of(beside.text):
            return kind, beside, self._text.span(token.start, token.end), told  # *KNDF, the Karenni … Force,*
        return kind, token, names[0].mention, told

    @staticmethod
    def _other(token: Token) -> Token | None:
        """*the Rapid Support Forces, or RSF,*: the same once more, not one of two."""
        word = token.child("cc")
        beside = token.child("conj")
        apart = any(c.text == "," and word is not None and c.i == word.i - 1 for c in token.children)
        return beside if word is not None and beside is not None and word.lower == "or" and apart else None

    def _kind(self, token: Token, beside: Token) -> tuple[str | None, Token]:
        """What kind of name stands beside another, and the word that tells it."""
        words = self._words
        for cue in [c for c in beside.children if c.i < beside.i and c.dep in ("advmod", "amod", "compound")]:
            if cue.lower in words.former_adverbs:
                return "former_name", cue
            if cue.lower in words.former and not self._is_person(token) and not self._is_person(beside):
                return "former_name", cue
            if cue.lemma in words.shortened or cue.lower in words.shortened:
                return "abbreviation", cue
        for prep in [c for c in beside.children if c.dep == "prep" and c.i > beside.i]:
            below = prep.child("pobj", "pcomp", "amod")
            if below is not None and below.lemma in words.short_forms:  # *ELN for short*, *by its acronym*
                return "abbreviation", below
            if below is not None and prep.lower == "in" and below.entity in ("LANGUAGE", "NORP"):
                return "alias", below  # *Sendero Luminoso in Spanish*
        if self._shortens(token, beside) or self._shortens(beside, token):
            return "abbreviation", beside
        closed = any(c.text == "," and c.i == beside.i + 1 for c in (*token.children, *beside.children))
        return (
            "alias" if beside.dep == "conj" and closed else None
        ), beside  # *the Liberation Tigers, or Tamil Tigers,*

    def _shortens(self, long: Token, short: Token) -> bool:
        letters = letters_of(short.text)
        if not letters or " " not in long.text:
            return False
        return spells(letters, long.text) or (short.dep == "conj" and not letters_of(long.text))

    def _is_person(self, token: Token) -> bool:
        return self._fillers.is_kind(token, "person")
