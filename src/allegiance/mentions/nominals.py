"""Mentions of actors by a noun: `six rebel groups`, `the regime`, `a foreign ministry source`."""

from allegiance.languages.schema import Language
from allegiance.mentions.phrase import phrase
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Text, Token

COUNTS = {
    "one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Where a number alone stands for those counted."""


class NominalMentions:
    """Finds the nominals among the words of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._kinds = language.noun_kinds

    def find(self, token: Token) -> Mention | None:
        """The mention that a word heads, if it names an actor by what it is."""
        if token.lower in self._language.anaphora.order and token.child("det"):
            return self._one_of_two(token)
        if _counts_alone(token):
            return self._counted(token)
        if self._is_crowd(token):
            start, end = phrase(token)
            return Mention(self._text.span(start, end), MentionKind.NOMINAL, token.start, "people", plural=True)
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"):
            return None
        if _modifies(token):
            return self._modifier(token)
        kind = self._kinds.get(token.lemma) or self._kinds.get(token.lower)
        first = token.tag == "NNP" and token.i == 0 and token.lower.endswith("s")  # *Rebels in Chechnya ambushed*
        if kind is None and (token.tag == "NNPS" or first):  # *Fighters*, of which a capital hides the singular
            kind = self._kinds.get(token.lower.removesuffix("s"))
        if kind is None and (token.lemma in self._language.anaphora.persons or _has_who(token)):
            kind = "person"
        kind = self._compound_kind(token) or kind
        if kind is None or (token.pos == "ADJ" and token.tag not in ("NN", "NNS", "NNP")):
            return None
        start, end = phrase(token)
        span = self._text.span(start, end)
        plural = first or token.tag in ("NNS", "NNPS")
        return Mention(span, MentionKind.NOMINAL, token.start, kind, self._count(token), plural)

    def _is_crowd(self, token: Token) -> bool:
        """*Thousands* as a subject of its own, not *thousands of shells*."""
        numbers = self._language.anaphora.numbers_of_people
        counted = token.tag == "NNS" and token.lemma in numbers and token.dep in ("nsubj", "nsubjpass")
        below = [p for c in token.children if c.lower == "of" for p in c.children]
        return counted and all(p.lemma in numbers and not p.child("prep") for p in below)

    def _one_of_two(self, token: Token) -> Mention | None:
        """*the former*, *the latter*, standing alone."""
        determiner = token.child("det")
        if determiner is None or determiner.lower != "the" or token.dep in ("amod", "compound", "nmod", "advmod"):
            return None
        span = self._text.span(determiner.start, token.end)
        return Mention(span, MentionKind.NOMINAL, token.start)

    def _counted(self, token: Token) -> Mention:
        """*both*, *the two*, *all three*, standing alone."""
        before = token.child("det", "predet", "advmod")
        start = before.start if before is not None and before.i < token.i else token.start
        span = self._text.span(start, token.end)
        return Mention(span, MentionKind.NOMINAL, token.start, None, COUNTS[token.lower], plural=True)

    def _modifier(self, token: Token) -> Mention | None:
        """An actor's noun before another noun: `rebel infighting`, `rebel-backer Turkey`, `Observatory head`."""
        kind = self._kinds.get(token.lemma)
        if token.lemma in self._language.anaphora.individuals and token.head.pos == "PROPN":
            return None  # a title: *Hamas official N*
        if token.tag == "JJ" and kind == "military":
            return None  # *military operations*: of what sort, not whose
        if kind in (None, "person", "state", "people") or (token.head.lemma in self._kinds and token.head.tag != "NN"):
            return None
        if self._kinds.get(token.head.lemma) not in (None, "person") or token.dep == "conj":
            return None
        named = token.text[:1].isupper() and token.i > 0
        kind_of = MentionKind.NAME if named else MentionKind.NOMINAL
        before = [c for c in token.head.children if c.i == token.i - 1 and c.lower in self._language.names.post_words]
        start = before[0].start if before and kind == "government" else token.start  # *interior ministry*
        return Mention(self._text.span(start, token.end), kind_of, token.start, kind)

    def _compound_kind(self, token: Token) -> str | None:
        """`security forces` and `rebel groups` are what their modifier says."""
        for child in token.children:
            if child.dep in ("compound", "amod") and child.i < token.i:
                kind = self._kinds.get(f"{child.lemma} {token.lemma}")
                if (
                    kind is None
                    and child.i == token.i - 1
                    and self._kinds.get(token.lemma) in ("military", "armed_group", "organisation")
                ):
                    kind = self._modifier_kind(child)
                if kind:
                    return kind
        return None

    def _modifier_kind(self, child: Token) -> str | None:
        kind = self._kinds.get(child.lemma)
        if kind in ("armed_group", "government", "police", "people") and child.pos in ("NOUN", "ADJ", "PROPN"):
            return "military" if kind == "government" else kind if kind != "people" else None
        return None

    @staticmethod
    def _count(token: Token) -> int | None:
        for child in token.children:
            if child.dep in ("nummod", "predet", "det", "amod") and child.i < token.i:
                if child.lower in COUNTS:
                    return COUNTS[child.lower]
                if child.text.isdigit():
                    return int(child.text)
        return None


def _counts_alone(token: Token) -> bool:
    """True for *both* and *the two* as a subject or object of their own, not in *both sides*, *two of them*."""
    if COUNTS.get(token.lower, 1) == 1 or token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    if token.tag not in ("CD", "DT") or token.child("prep", "nummod", "compound", "amod", "quantmod"):
        return False
    before = token.child("det", "predet")
    return token.lower == "both" or (before is not None and before.lower in ("the", "these", "those", "all"))


def _has_who(token: Token) -> bool:
    """*the surgeon who …*: who has a *who* is somebody."""
    clauses = [c for c in token.children if c.dep == "relcl"]
    return any(g.lower in ("who", "whom") for c in clauses for g in c.children)


def _modifies(token: Token) -> bool:
    """True for a noun that only says which (*rebel groups*); not in *government and rebel forces*, which are two."""
    if token.dep == "conj" and token.head.dep in ("compound", "amod", "nmod"):
        return True
    return token.dep in ("compound", "amod", "nmod") and not (token.dep == "nmod" and token.child("cc"))
