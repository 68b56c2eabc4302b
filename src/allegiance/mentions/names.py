"""Mentions of actors by name."""

from collections.abc import Collection, Iterator

from allegiance.languages.given import gender_of
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.names import SENTENCE_ENDS
from allegiance.text.syntax import Sentence, Text, Token

NAMED = {"ORG": None, "PERSON": "person", "GPE": "state", "NORP": "people"}
"""The parser's labels for names of actors, and the kind of actor that they tell."""


class NameMentions:
    """Finds the names in the sentences of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._kinds = language.noun_kinds

    def find(self, sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
        """The names of a sentence; notes in `taken` which words they use up."""
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            run = self._name_run(tokens, i)
            if not run:
                i += 1
                continue
            i = run[-1].i + 1
            if self._is_paper(run):
                continue
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
        if first.name is not None and (_settled(first) or first.entity != "PERSON"):
            return [first]
        if self._tells_post(first, tokens):
            return []
        if first.entity not in NAMED or not _can_name(first):
            return self._unlabelled(tokens, i)
        run = [first]
        for token in tokens[i + 1 :]:
            if token.entity != first.entity or token.entity_start or _settled(token) or not _joins(token):
                break
            run.append(token)
        if first.entity == "PERSON" or (len(run) == 1 and gender_of(first.text) is not None):
            run += _rest_of_name(run, tokens)
        while run and run[-1].tag in ("POS", "HYPH", "IN", "DT", "CC", ",", "-RRB-", "-LRB-", "."):
            run.pop()
        while run and self._is_title(run[0]) and len(run) > 1 and self._kinds.get(run[1].lower) in (None, "person"):
            run.pop(0)
        if not run or self._is_no_name(run, tokens):
            return []
        return run if first.entity != "NORP" or self._stands_alone(run[-1]) else []

    def _is_no_name(self, run: list[Token], tokens: tuple[Token, ...]) -> bool:
        """True for what a page prints beside a text (*FILE PHOTO*), and for a noun that only begins a sentence."""
        if all(t.lower in self._language.names.labels for t in run):
            return True
        behind = run[-1].dep in ("compound", "nmod", "amod")
        if all(t.lower in self._language.names.arms and (behind or t.text.isupper()) for t in run):
            return True
        if all(t.text.endswith(".") and self._is_title(t) for t in run):
            return True
        if all(t.name is None and t.text.islower() for t in run) and run[-1].lemma in self._kinds:
            return True  # *the defence ministry*, which parsers label as a name
        first = run[0]
        begins = first.i == 0 or tokens[first.i - 1].text in SENTENCE_ENDS
        kinds = {first.lower, first.lower.removesuffix("s")} & self._kinds.keys()
        return begins and len(run) == 1 and first.text[1:].islower() and bool(kinds)

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
        if (head.dep in ("compound", "npadvmod") and head.lower in self._kinds) or self._is_no_name(run, tokens):
            return []
        return run + _rest_of_name(run, tokens, "PERSON")

    def _is_paper(self, run: list[Token]) -> bool:
        """True for *the Doha Document for Peace in Darfur*: what was signed acts no more than a place does."""
        names = self._language.names
        words = run[0].text.split() if len(run) == 1 else [t.text for t in run]
        link = next((k for k, w in enumerate(words) if k and w.lower() in names.links), len(words))
        known = run[0].name is not None and run[0].name.actor is not None
        return len(words) > 1 and not known and words[link - 1].lower() in names.papers

    def _tells_post(self, token: Token, tokens: tuple[Token, ...]) -> bool:
        """True for *Defence* in *Defence Secretary*, *Special* in *UN Special Envoy*: no actors."""
        if token.lower not in self._language.names.post_words or token.i + 1 >= len(tokens):
            return False
        following = tokens[token.i + 1]
        kind = self._kinds.get(following.lower)
        if kind == "government":  # *interior ministry spokesman*; *Foreign Ministry* is a name
            return following.entity != token.entity
        return kind == "person" or following.lower in self._language.names.post_words

    def _is_title(self, token: Token) -> bool:
        return token.lower in self._language.names.titles

    def _stands_alone(self, token: Token) -> bool:
        """False for an adjective of nationality or creed before a noun: `Turkish forces`, `Sunni group`."""
        return token.dep not in ("amod", "compound", "nmod") or token.head.pos not in ("NOUN", "PROPN")

    def _name_kind(self, run: list[Token], head: Token) -> str | None:
        if head.name is not None:
            told = head.name.kind or self._kind_by_title(head) or self._kind_by_last(head.name.span.text)
            return told or self._kind_of_whole(head)
        if len(run) == 1 and self._kinds.get(head.lower) == "person":  # *the Security Advisor said*
            return "person"
        if head.entity == "PERSON" and len(run) == 1 and run[0].text.isupper() and len(run[0].text) > 1:
            return None
        return self._kind_by_title(head) or self._kind_by_given_name(run) or self._label_kind(head)

    def _kind_by_last(self, name: str) -> str | None:
        """`Sri Lanka Monitoring Mission` is no armed group, `The Addis Standard` neither."""
        words = name.lower().split()
        return "organisation" if len(words) > 1 and words[-1] in self._language.names.civil else None

    @staticmethod
    def _kind_by_given_name(run: list[Token]) -> str | None:
        """`Nadia Murad` is a person, whatever the parser thinks."""
        split = len(run) > 1 and len({t.entity for t in run}) > 1
        return "person" if split and gender_of(run[0].text) is not None else None

    def _kind_of_whole(self, head: Token) -> str | None:
        """Of a name taken as one word the label is a guess: no people is called `Abu` anybody."""
        if head.entity in ("NORP", "") and head.text.partition(" ")[0].lower() in self._language.names.particles:
            return "person"
        return self._label_kind(head)

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


def again(text: Text, token: Token, surnames: Collection[str]) -> Mention | None:
    """The mention of a person by a surname that the parser overlooked here, but not elsewhere in the report."""
    if token.text not in surnames or not token.text[:1].isupper() or token.pos in ("VERB", "AUX", "ADP", "DET", "PRON"):
        return None
    if token.dep in ("compound", "nmod") and token.head.pos == "PROPN":
        return None
    return Mention(text.span(token.start, token.end), MentionKind.NAME, token.start, "person")


def _settled(token: Token) -> bool:
    """True for a name of several words that is known, or whose make-up tells its kind."""
    return token.name is not None and (token.name.kind is not None or token.name.actor is not None)


def _rest_of_name(run: list[Token], tokens: tuple[Token, ...], *labels: str) -> list[Token]:
    """The family name behind given names, where the parser's label stops short of it: *Min Aung* Hlaing.

    With `labels` only words that have one of them are taken.
    """
    rest: list[Token] = []
    for token in tokens[run[-1].i + 1 :]:
        inside = any(t.head is token and t.dep in ("compound", "nmod") for t in (*run, *rest))
        if (
            (labels and token.entity not in labels)
            or not inside
            or token.pos != "PROPN"
            or not token.text[:1].isupper()
            or _settled(token)
        ):
            break
        rest.append(token)
    return rest


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
