"""Mends reporting clauses set off by commas: *…, a military source said*, *…, said one of them, …*.

Newspapers write them in one form, and parsers hang them anywhere. Between a comma and the next stop stand a speaker and
a verb of saying, with nothing else but whom, where and when it was told; all else is what is said.
"""

from collections.abc import Iterator, Sequence

from allegiance.languages.schema import Language
from allegiance.text.repairs.names import second_subject_behind
from allegiance.text.repairs.tree import attach
from allegiance.text.syntax import Token

STOPS = frozenset({",", ".", ";", ":", "?", "!"})
OPENING = frozenset({",", "?", "!"})
MARKS = frozenset("\"'“”‘’")
VERBS = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADP", "PART"})
HEADS = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
DESCRIBING = frozenset({"relcl", "appos", "acl"})
"""What may describe the speaker behind the next comma: *said Smith, who leads the party*."""
NOT_FIRST = frozenset({"WP", "WDT", "WRB", "IN", "CC", "TO"})
WITHIN_NAME = frozenset({"nmod", "compound"})
"""How a preposition hangs that is part of a name: *Norte de Santander*."""
SHORTEST = 3
"""What is said has so many words at least."""


def mend_asides(tokens: Sequence[Token], language: Language) -> None:
    """Makes the speaker the subject of the verb, and what is said its clause; the tokens are changed in place."""
    for first, last in _segments(tokens):
        segment = tokens[first:last]
        verb = next((t for t in segment if t.tag in VERBS and t.lemma in language.reporting.asides), None)
        if verb is None or sum(t.dep != "punct" for t in tokens) - len(segment) < SHORTEST:
            continue
        speaker = _speaker(segment, verb, language)
        if speaker is not None and not _sound(speaker, verb, first, last, tokens):
            _mend(tokens, first, last, speaker, verb)
        elif verb is tokens[first]:
            _described(tokens, verb)


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches between a comma and the next stop, by position."""
    for k, token in enumerate(tokens[:-1]):
        if token.text not in OPENING or k == 0:
            continue
        start = k + 1
        while start < len(tokens) and tokens[start].text in MARKS:
            start += 1
        end = start
        while end < len(tokens) and tokens[end].text not in STOPS and tokens[end].text not in MARKS:
            end += 1
        yield start, end


def _speaker(segment: Sequence[Token], verb: Token, language: Language) -> Token | None:
    """The word that heads the speaker: before the verb, or behind it where the verb comes first."""
    at = next(k for k, t in enumerate(segment) if t is verb)
    before, behind = segment[:at], segment[at + 1 :]
    if any(t.pos not in NOMINAL for t in (*before, *behind)):
        return None
    tells = verb.lemma in language.reporting.told
    if before:
        told = not behind or tells or behind[0].pos == "ADP" or behind[0].entity in ("DATE", "TIME")
        return _head(before) if before[0].tag not in NOT_FIRST and told else None
    # *X, a spokesman, said on Monday*
    elsewhere = any(c.dep in SUBJECTS and c.i < segment[0].i and c.pos in HEADS for c in verb.children)
    if tells or elsewhere or not behind or behind[0].tag in NOT_FIRST:
        return None
    head = _head(behind)
    somebody = head is not None and (head.lemma in language.noun_kinds or head.pos in ("PROPN", "PRON", "NUM"))
    return head if somebody else None


def _head(phrase: Sequence[Token]) -> Token | None:
    """The head of a noun phrase: its last noun before a preposition."""
    stop = next((k for k, t in enumerate(phrase) if t.pos == "ADP" and k and t.dep not in WITHIN_NAME), len(phrase))
    nouns = [t for t in phrase[:stop] if t.pos in HEADS or t.tag == "CD"]
    head = nouns[-1] if nouns else None
    named = head is not None and head.dep == "appos" and head.head in phrase  # *the UN agency OCHA*
    return head.head if head is not None and named else head


def _described(tokens: Sequence[Token], verb: Token) -> None:
    """*…, A, a spokeswoman for the region, told B*: A told it, whatever A was hung on."""
    if any(c.dep in SUBJECTS and c.i < verb.i for c in verb.children):
        return
    before = tokens[: verb.i - 1]
    names = [
        t.head for t in before
        if t.dep == "appos" and t.pos == "NOUN" and t.head.pos == "PROPN" and t.subtree()[-1].i == verb.i - 2
    ]  # fmt: skip
    name = names[0] if names else None
    first = min((t.i for t in (name, *name.children) if t.i <= name.i), default=0) if name is not None else 0
    if name is None or not first or tokens[first - 1].text != "," or name.dep in SUBJECTS:
        return
    for other in [c for c in verb.children if c.dep in SUBJECTS]:
        other.dep = "dobj"
    attach(name, verb, "nsubj")


def _beside_speaker(token: Token, tokens: Sequence[Token]) -> bool:
    """*…, A, spokesman for B told C*: A told it; in *they help A, an officer said* no comma stands before A."""
    name = token.head
    if token.dep != "appos" or name.dep not in SUBJECTS:
        return False
    first = min(t.i for t in (name, *name.children) if t.i <= name.i)
    return first > 0 and tokens[first - 1].text == ","


def _sound(speaker: Token, verb: Token, first: int, last: int, tokens: Sequence[Token]) -> bool:
    """True if the parser saw it: the speaker is the subject, and the clause is the verb's or around it."""
    if _beside_speaker(speaker, tokens):
        speaker = speaker.head
    if speaker.head is not verb or speaker.dep not in (*SUBJECTS, "dobj"):
        return False
    said = [c for c in verb.children if c.dep in ("ccomp", "parataxis") and not first <= c.i < last]
    return bool(said) or (verb.dep in ("parataxis", "ccomp") and not first <= verb.head.i < last)


def _mend(tokens: Sequence[Token], first: int, last: int, speaker: Token, verb: Token) -> None:
    inside = {id(t) for t in tokens[first:last]}
    outside = [t for t in tokens if id(t) not in inside]
    tops = [t for t in outside if t.head is t or id(t.head) in inside]
    said = [t for t in tops if t.dep != "punct" and not (t.dep in DESCRIBING and t.i > last - 1)]
    if not said:
        return
    main = max(said, key=lambda t: (t.head is t, t.pos in ("VERB", "AUX"), len(t.subtree())))
    _hang(verb, verb, "ROOT")
    for token in tokens[first:last]:
        if token not in (speaker, verb) and (token.head is token or id(token.head) not in inside):
            attach(token, speaker if (token.i < verb.i) == (speaker.i < verb.i) else verb, token.dep)
    attach(speaker, verb, "nsubj")
    attach(main, verb, "ccomp")
    for other in said:
        if other is not main:
            attach(other, main, other.dep if other.dep != "ROOT" else "dep")
            second_subject_behind(other, tokens)


def _hang(token: Token, head: Token, dep: str) -> None:
    """`attach`, and the way to make a word the root."""
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
