"""Where a time expression hangs in the grammar of its sentence."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from allegiance.model.when import TimeMention
from allegiance.text.arguments import is_verb
from allegiance.text.syntax import Sentence, Text, Token

OPENINGS = frozenset({"nsubj", "nsubjpass", "mark", "expl", "csubj"})
"""What a clause begins with: before it, a time belongs to the verb above."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A time, the words that it covers, the word that it hangs on, and how: a preposition, or a dependency label."""

    mention: TimeMention
    tokens: tuple[Token, ...]
    governor: Token
    relation: str

    @property
    def i(self) -> int:
        """Its place in the sentence."""
        return self.tokens[0].i


def hung(text: Text, times: Sequence[TimeMention]) -> Iterator[Hung]:
    """Each time that the parser's words cover, with the word that it hangs on."""
    openings = [s.start for s in text.sentences]
    for mention in times:
        at = bisect_right(openings, mention.span.start) - 1
        if at < 0:
            continue
        sentence = text.sentences[at]
        covered = tuple(t for t in sentence.tokens if mention.span.start <= t.start < mention.span.end)
        if covered:
            yield _hung(mention, covered, sentence)


def _hung(mention: TimeMention, covered: tuple[Token, ...], sentence: Sentence) -> Hung:
    tops = [t for t in covered if t.head not in covered]
    top = next((t for t in tops if is_verb(t.head)), tops[0] if tops else covered[-1])
    governor, relation = top.head, top.lower if top.pos in ("ADP", "SCONJ") else top.dep
    while governor.pos in ("ADP", "SCONJ") and governor.head is not governor:
        relation, governor = governor.lower, governor.head
    return Hung(mention, covered, _mended(governor, covered[0], sentence), relation)


def _mended(governor: Token, time: Token, sentence: Sentence) -> Token:
    """A better word to hang on, where parsers go wrong again and again."""
    if not is_verb(governor) and time.i > 1:
        opening = time.head if time.dep == "pobj" and time.head.i == time.i - 1 else time
        if opening.i and sentence.tokens[opening.i - 1].text == ",":
            return _verb_before(opening, sentence) or governor
        return governor
    return _before_main(governor, time, sentence) or _said_on(governor, time)


def _before_main(governor: Token, time: Token, sentence: Sentence) -> Token | None:
    """*Troops backed by helicopters on Friday attacked*: just before the main verb, the time is that verb's."""
    subject = governor.head
    if governor.dep != "acl" or governor.tag not in ("VBN", "VBG") or subject.dep not in ("nsubj", "nsubjpass"):
        return None
    words = subject.subtree()
    opening = time.head if time.dep == "pobj" else time
    if opening is not time and opening.lower != "on":  # *displaced by the floods in May*
        return None
    last = opening.subtree()[-1]
    verb = next((t for t in sentence.tokens[last.i + 1 :] if t.dep not in ("aux", "auxpass", "advmod", "neg")), None)
    return verb if verb is subject.head and last is words[-1] and opening.i > governor.i + 1 else None


def _verb_before(opening: Token, sentence: Sentence) -> Token | None:
    """*Bombed the airport, the only one still open, **on Monday**,*: set off by commas, the time is the verb's."""
    for token in reversed(sentence.tokens[: opening.i]):
        if token.tag in ("VBD", "VBN") and token.dep not in ("aux", "auxpass", "amod"):
            return token
    return None


def _said_on(governor: Token, time: Token) -> Token:
    """*Said on Wednesday it had allowed*: between a verb and the first words of its content, the time is the verb's."""
    content = governor
    for above in governor.ancestors():
        if content.dep == "ccomp" and is_verb(above):
            opening = min((c.i for c in content.children if c.dep in OPENINGS), default=content.i)
            if above.i < time.i < opening:
                return above
        content = above
    return governor
