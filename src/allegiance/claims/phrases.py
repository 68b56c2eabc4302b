"""Nouns and set phrases that say who says something: *X's claim that*, *according to X*, *in the words of X*."""

from allegiance.claims.sayings import Manner, Speech, clause_around, is_content_clause, verb_forms
from allegiance.languages.words import Reporting
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.syntax import Token


class Phrases:
    """Finds the acts of saying of one text that no verb carries."""

    def __init__(self, words: Reporting, arguments: Arguments) -> None:
        self._words = words
        self._arguments = arguments

    def of(self, token: Token) -> Speech | None:
        """The act of saying that a word is the cue of."""
        if token.lower == "according" and token.dep in ("prep", "acl", "advcl"):
            return self._according(token)
        if token.pos != "NOUN":
            return None
        if token.dep == "pobj" and token.lemma in self._words.according_nouns:
            return self._in_words_of(token)
        if token.lemma in self._words.nouns:
            return self._noun(token, Manner.SPEECH)
        if token.lemma in self._words.thought_nouns:
            return self._noun(token, Manner.THOUGHT)
        return None

    def _according(self, token: Token) -> Speech | None:
        to = next((c for c in token.children if c.lower == "to"), None)
        speaker = to.child("pobj") if to else None
        return Speech(token, (speaker,), tuple(clause_around(token))) if speaker else None

    def _in_words_of(self, noun: Token) -> Speech | None:
        """*in the words of X*, *in X's view*, *by his own account*: set off from the clause."""
        prep = noun.head
        if prep.lower not in ("in", "by", "to", "from") or not is_verb(prep.head):
            return None
        owner = noun.child("poss") or next(
            (of.child("pobj") for of in noun.children if of.dep == "prep" and of.lower == "of"), None
        )
        own = noun.child("poss") is not None or noun.child("det") is not None
        if owner is None or not own or not self._set_off(prep, noun):
            return None
        return Speech(noun, (owner,), tuple(clause_around(prep)), opening=prep)

    @staticmethod
    def _set_off(prep: Token, noun: Token) -> bool:
        """True if commas (or the sentence's beginning) part the phrase from its clause."""
        last = max(t.i for t in noun.subtree())
        commas = [c.i for c in (*prep.head.children, *prep.children, *noun.subtree()) if c.text == ","]
        return any(c in (prep.i - 1, last, last + 1) for c in commas)

    def _noun(self, noun: Token, manner: Manner) -> Speech | None:
        """*reports that A attacked*, *its claim that …*, *expressed fears that …*."""
        clauses = [c for c in noun.children if is_content_clause(c)]
        if not clauses or self._is_channel(noun):
            return None
        slots = self._arguments.slots(noun)
        speakers = slots.get("possessive") or slots.get("by") or []
        governor = noun.head if noun.dep in ("dobj", "pobj") else None
        denied = governor is not None and governor.lemma in self._words.denial
        opening: Token | None = None
        if governor is not None and (denied or self._expresses(governor)):
            above = self._arguments.slots(governor).get("subject", [])
            opening = None if denied or not above else governor
            speakers = above or speakers
        doubts = manner is Manner.SPEECH and not denied and not speakers
        return Speech(noun, tuple(speakers[:1]), tuple(clauses), denied, doubts, manner, opening)

    def _expresses(self, verb: Token) -> bool:
        return is_verb(verb) and any(form in self._words.expressing for form in verb_forms(verb))

    def _is_channel(self, noun: Token) -> bool:
        """*said in a statement that*: the clause is what was said, by whoever said it."""
        verb = noun.head.head
        in_form = noun.dep == "pobj" and noun.head.lower in ("in", "on", "during", "via", "through", "at", "to", "from")
        return in_form and noun.lemma in self._words.channels and is_verb(verb) and verb.lemma in self._words.speech
