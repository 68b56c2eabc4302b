"""The words that show a participant: a noun phrase with what tells it from others."""

from collections.abc import Collection, Mapping

from allegiance.model.actor import Actor
from allegiance.model.mention import Mention, MentionKind
from allegiance.model.span import Span
from allegiance.text.syntax import Text, Token

QUOTES = frozenset("\"'“”‘’«»")
"""Marks around a wording that is a name, however it is made: *nicknamed "the Butcher"*."""


class Wordings:
    """Finds the words of participants in one text.

    `mentions` are by the offset of their head, `actors` tells who each of those means, `places` has the heads of the
    wordings that name places.
    """

    def __init__(
        self,
        text: Text,
        mentions: Mapping[int, Mention],
        actors: Mapping[int, tuple[Actor, ...]],
        places: Collection[int],
    ) -> None:
        self._text = text
        self._mentions = mentions
        self._actors = actors
        self._places = places

    def is_name(self, token: Token) -> bool:
        """True for the head of a name."""
        mention = self._mentions.get(token.start)
        return mention is not None and mention.kind is MentionKind.NAME

    def quoted(self, token: Token) -> Span | None:
        """The phrase of a word where quotation marks stand around just that."""
        return self._marked(self.phrase(token))

    def between_marks(self, token: Token) -> Span | None:
        """A single word between quotation marks."""
        return self._marked(self._text.span(token.start, token.end))

    def _marked(self, span: Span) -> Span | None:
        before, behind = self._text.text[: span.start].rstrip()[-1:], self._text.text[span.end :].lstrip()[:1]
        return span if before and behind and before in QUOTES and behind in QUOTES else None

    def ends_name(self, token: Token) -> bool:
        """True for the last of the words that name a group: *the Sudan Liberation Gathering*."""
        if token.tag not in ("NNP", "NNPS") or not self.is_name(token):
            return False
        groups = [a for a in self._actors.get(token.start, ()) if a.kind not in (None, "person")]
        return bool(groups) and self._mentions[token.start].span.start < token.start

    def phrase(self, token: Token) -> Span:
        """The noun phrase of a word with its *of* phrase, without clauses."""
        inside = [token]
        for word in inside:
            for child in word.children:
                before = child.i < token.i and child.dep not in ("punct", "cc", "conj", "prep", "relcl", "acl", "appos")
                behind = child.i > token.i and (
                    (child.dep == "prep" and child.lower == "of")
                    or (
                        word is not token and child.dep in ("pobj", "compound", "det", "poss", "case", "amod", "nummod")
                    )
                )
                if before or behind:
                    inside.append(child)
        return self._text.span(min(t.start for t in inside), max(t.end for t in inside))

    def with_place(self, token: Token, span: Span) -> Span:
        """A phrase with what stands behind its head, *of* and where it is, up to the first comma."""
        end = span.end
        for prep in token.children:
            below = prep.child("pobj") if prep.dep == "prep" and prep.start >= token.end else None
            if below is None or any(token.end <= c.start < prep.start and c.dep == "punct" for c in token.children):
                continue
            if (prep.lower == "of" and self._tells_which(below)) or (
                prep.lower in ("in", "from", "at") and self._is_where(below)
            ):
                end = max(end, self.with_place(below, self.phrase(below)).end)
        return self._text.span(span.start, end)

    def _described(self, token: Token, mention: Mention) -> Span:
        """A description with what tells it from others: *the rebels in Darfur*, *the leader of the Druze*."""
        if mention.kind is not MentionKind.NOMINAL or token.start != mention.head:
            return mention.span
        return self.with_place(token, mention.span)

    def noun(self, token: Token) -> str:
        """The words of a noun phrase without its article, its owner and its *of* phrase: `political spokesman`."""
        words = [
            c for c in token.children if c.i < token.i and c.dep in ("amod", "compound") and c.start not in self._actors
        ]
        return self._text.text[min((w.start for w in words), default=token.start) : token.end]

    def of_mention(self, token: Token, mention: Mention, actor: Actor) -> Span:
        """*The council vowed in its charter to fight …*: the owner's name in the same sentence says more than *its*."""
        if token.tag != "PRP$":
            return self._described(token, mention)
        top = next((above for above in token.ancestors() if above.head is above), token)
        for other in sorted((t for t in top.subtree() if t.i < token.i), key=lambda t: -t.i):
            earlier = self._mentions.get(other.start)
            if earlier and earlier.kind is not MentionKind.PRONOUN and self._actors.get(other.start) == (actor,):
                return earlier.span
        return mention.span

    def _tells_which(self, token: Token) -> bool:
        """False for *of theft* in *accused the rebels of theft*, which parsers hang on the rebels."""
        return token.start in self._actors or self._is_where(token) or bool(token.child("det", "poss", "compound"))

    def _is_where(self, token: Token) -> bool:
        return token.start in self._places or self.is_name(token)
