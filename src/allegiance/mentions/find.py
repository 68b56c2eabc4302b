"""Finds mentions: names, nominals (*six rebel groups*) and pronouns."""

from collections.abc import Iterator

from allegiance.languages.schema import Language
from allegiance.mentions.phrase import phrase
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Sentence, Text, Token

NAMED = {"ORG": None, "PERSON": "person", "GPE": "state", "NORP": "people"}
"""The parser's labels for names of actors, and the kind of actor that they tell."""
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
COUNTS = {
    "one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip


def find_mentions(text: Text, language: Language) -> tuple[Mention, ...]:
    """All mentions of actors in the text, one for each head word, in the order of these."""
    finder = _Finder(text, language)
    found = [m for sentence in text.sentences for m in finder.sentence(sentence)]
    return tuple(sorted(found, key=lambda m: (m.head, m.span.start)))


class _Finder:
    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._kinds = language.noun_kinds

    def sentence(self, sentence: Sentence) -> Iterator[Mention]:
        taken: set[int] = set()
        yield from self._names(sentence, taken)
        for token in sentence.tokens:
            if token.i in taken:
                continue
            mention = self._pronoun(token) or self._nominal(token)
            if mention is not None:
                yield mention

    def _names(self, sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            run = self._name_run(tokens, i)
            if not run:
                i += 1
                continue
            i = run[-1].i + 1
            taken.update(t.i for t in run)
            head = _head(run)
            yield Mention(
                self._text.span(run[0].start, run[-1].end),
                MentionKind.NAME,
                head.start,
                self._name_kind(run, head),
                plural=head.tag in ("NNPS", "NNS") or None,
            )

    def _name_run(self, tokens: tuple[Token, ...], i: int) -> list[Token]:
        """The words of the name that starts at `i`: one found by its make-up, or one that the parser labels."""
        first = tokens[i]
        if first.name is not None:
            return [first]
        if first.entity not in NAMED or not _can_name(first):
            return self._unlabelled(tokens, i)
        run = [first]
        for token in tokens[i + 1 :]:
            if token.entity != first.entity or token.entity_start or token.name or not _joins(token):
                break
            run.append(token)
        while run and run[-1].tag in ("POS", "HYPH", "IN", "DT", "CC", ",", "-RRB-", "-LRB-", "."):
            run.pop()
        while run and self._is_title(run[0]) and len(run) > 1:
            run.pop(0)
        return run if run and (first.entity != "NORP" or self._stands_alone(run[-1])) else []

    def _unlabelled(self, tokens: tuple[Token, ...], i: int) -> list[Token]:
        """A proper noun that the parser gives no label, or takes for a thing: `Malhis`, `Fastaqim`."""
        if not _proper(tokens[i]) or self._is_title(tokens[i]):
            return []
        run = [tokens[i]]
        while run[-1].i + 1 < len(tokens):
            token = tokens[run[-1].i + 1]
            if not _proper(token) or token.name or not _joins(token):
                break
            run.append(token)
        head = _head(run)
        if head.dep in ("compound", "npadvmod") and head.lower in self._kinds:
            return []
        return run

    def _is_title(self, token: Token) -> bool:
        return token.lower in self._language.names.titles

    def _stands_alone(self, token: Token) -> bool:
        """False for an adjective of nationality or creed before a noun: `Turkish forces`, `Sunni group`."""
        return token.dep not in ("amod", "compound", "nmod") or token.head.pos not in ("NOUN", "PROPN")

    def _name_kind(self, run: list[Token], head: Token) -> str | None:
        if head.name is not None:
            return head.name.kind or self._kind_by_title(head) or self._label_kind(head)
        if head.entity == "PERSON" and len(run) == 1 and run[0].text.isupper() and len(run[0].text) > 1:
            return None
        return self._kind_by_title(head) or self._label_kind(head)

    @staticmethod
    def _label_kind(head: Token) -> str | None:
        return NAMED.get(head.entity)

    def _kind_by_title(self, head: Token) -> str | None:
        """`commander Amin Malhis` is a person, whatever the parser thinks."""
        titles = [c for c in head.children if c.dep in ("compound", "nmod", "amod") and c.i < head.i]
        for word in titles:
            if self._is_title(word) or self._kinds.get(word.lemma) == "person":
                return "person"
        if head.dep == "appos" and self._kinds.get(head.head.lemma) == "person":
            return "person"
        return None

    def _pronoun(self, token: Token) -> Mention | None:
        if token.tag not in PRONOUN_TAGS or token.lower in ("what", "whatever", "you", "your", "yours"):
            return None
        grammar = self._language.grammar
        if token.tag in ("WDT", "WP", "WP$") and token.dep == "mark":
            return None
        plural = True if token.lower in grammar.pronouns_plural | grammar.first_person_plural else None
        if token.lower in grammar.pronouns_thing | grammar.pronouns_male | grammar.pronouns_female:
            plural = False
        span = self._text.span(token.start, token.end)
        return Mention(span, MentionKind.PRONOUN, token.start, None, plural=plural)

    def _nominal(self, token: Token) -> Mention | None:
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"):
            return None
        if _modifies(token):
            return self._modifier(token)
        kind = self._kinds.get(token.lemma) or self._kinds.get(token.lower)
        kind = self._compound_kind(token) or kind
        if kind is None or (token.pos == "ADJ" and token.tag not in ("NN", "NNS", "NNP")):
            return None
        start, end = phrase(token)
        span = self._text.span(start, end)
        return Mention(span, MentionKind.NOMINAL, token.start, kind, self._count(token), token.tag in ("NNS", "NNPS"))

    def _modifier(self, token: Token) -> Mention | None:
        """An actor's noun before another noun: `rebel infighting`, `rebel-backer Turkey`, `Observatory head`."""
        kind = self._kinds.get(token.lemma)
        if kind in (None, "person", "state", "people") or (token.head.lemma in self._kinds and token.head.tag != "NN"):
            return None
        if self._kinds.get(token.head.lemma) not in (None, "person") or token.dep == "conj":
            return None
        named = token.text[:1].isupper() and token.i > 0
        kind_of = MentionKind.NAME if named else MentionKind.NOMINAL
        return Mention(self._text.span(token.start, token.end), kind_of, token.start, kind)

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


def _modifies(token: Token) -> bool:
    """True for a noun that only says which (*rebel groups*); not in *government and rebel forces*, which are two."""
    if token.dep == "conj" and token.head.dep in ("compound", "amod", "nmod"):
        return True
    return token.dep in ("compound", "amod", "nmod") and not (token.dep == "nmod" and token.child("cc"))


def _head(run: list[Token]) -> Token:
    """The word of a name that the rest of it hangs on."""
    inside = {t.i for t in run}
    return next((t for t in reversed(run) if t.head.i not in inside or t.head is t), run[-1])


def _can_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.pos == "PROPN" or token.tag == "DT"


def _proper(token: Token) -> bool:
    return (
        token.pos == "PROPN"
        and token.text[:1].isupper()
        and token.entity in ("", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE")
        and len(token.text) > 1
    )


def _joins(token: Token) -> bool:
    """True if a name may run on with this word."""
    return token.pos in (
        "PROPN",
        "NOUN",
        "ADJ",
        "ADP",
        "DET",
        "PART",
        "PUNCT",
        "CCONJ",
        "NUM",
        "X",
    ) and token.text not in (",", "(", ")", "[", "]", ";", '"')
