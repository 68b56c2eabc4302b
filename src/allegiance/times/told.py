"""Whether a time belongs to what is said or to the saying, and what is so when it is said."""

from collections.abc import Collection

from allegiance.languages.time_words import Times
from allegiance.text.syntax import Token
from allegiance.times.hang import Hung

CONTENT = frozenset({"ccomp", "acl", "advcl", "dep", "ROOT"})
"""How what is said may hang in a sentence that ends with who says it."""
PAST = ("VBD", "VBN")


def governors(time: Hung, saying: Collection[str]) -> list[Token]:
    """What a time hangs on, seen through a saying at the end of the sentence.

    *On Saturday shells hit the port, a source said*: a time before what is said is not that of the saying.
    """
    verb = time.governor
    if verb.lemma not in saying:
        return [verb]
    words = verb.subtree()
    comma = max((t.i for t in words if t.text == "," and t.i < verb.i), default=-1)
    ends = not any(t.i > verb.i + 1 and t.pos != "PUNCT" for t in words)
    speaker = verb.child("nsubj", "nsubjpass")
    before = speaker is not None and max(time.i, comma) < speaker.i < verb.i + 2
    if not before and not (ends and verb.i - comma <= SPEAKER):
        return [verb]
    end = speaker.i if before and speaker is not None else comma
    said = [t for t in words if time.i < t.i < end and t.tag in PAST and t.dep in CONTENT]
    return said or [verb]


SPEAKER = 6
"""The most words of *a military source said* behind the last comma."""


def told_with(verb: Token, saying: Collection[str], words: Times) -> Token | None:
    """The saying whose time is the time of `verb`.

    *Said on Sunday that it would not accept*: what somebody *will* do is made known when it is said. *Announced in
    January that they were leaving*: what goes on then goes on while it is said.
    """
    if verb.dep == "aux" and verb.lower in words.will and verb.head.dep == "ccomp":
        above = verb.head.head
    elif verb.dep == "ccomp" and verb.tag == "VBG" and any(c.dep == "aux" and c.lemma == "be" for c in verb.children):
        above = verb.head
    else:
        return None
    return above if above.lemma in saying else None


def lasting(verb: Token) -> bool:
    """True for *have been*, *is*: what lasts until the report's day."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    return verb.tag in ("VBZ", "VBP") or any(c.tag in ("VBZ", "VBP") for c in helpers)
