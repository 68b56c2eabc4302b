"""The members of a group that a sentence lists away from it."""

from allegiance.text.arguments import coordinated
from allegiance.text.syntax import Token


def behind_including(token: Token) -> list[Token]:
    """*groups including A and B*: A and B."""
    preps = [c for c in token.children if c.dep == "prep" and c.lower in ("including", "like")]
    preps += [c for c in token.children if c.dep == "prep" and c.lower == "as" and c.child("amod")]  # *such as*
    return [n for prep in preps for c in prep.children if c.dep == "pobj" for n in coordinated(c)]


def behind_which(token: Token) -> list[Token]:
    """*seven groups, of which A was the largest*: A."""
    clauses = [c for c in token.children if c.dep == "relcl" and c.lemma == "be"]
    of = [c for c in clauses for p in c.children if p.lower == "of" and any(w.lower == "which" for w in p.children)]
    return [subject for clause in of if (subject := clause.child("nsubj")) is not None]


def behind_colon(token: Token) -> list[Token]:
    """*Three groups joined the front: A, B and C*: A, B and C, whatever parsers hang them on."""
    if token.tag != "NNS" or token.child("nummod") is None:
        return []
    root = next((t for t in token.ancestors() if t.head is t), token)
    words = root.subtree()
    colon = next((t.i for t in words if t.text == ":" and t.i > token.i), None)
    if colon is None:
        return []
    first = next((t for t in words if t.i > colon and t.pos == "PROPN" and t.dep not in ("compound", "nmod")), None)
    return [t for t in coordinated(first) if t.i > colon] if first is not None else []


def stands_alone(token: Token) -> bool:
    """True for *two*, *another*, *the third*, *the third one*, that no noun follows."""
    if any(c.pos in ("NOUN", "PROPN") for c in token.children):
        return False
    ordinal = any(t.entity == "ORDINAL" for t in (token, *token.children)) and token.child("det") is not None
    return token.tag == "CD" or (token.tag == "DT" and token.lower == "another") or (ordinal and token.pos != "PROPN")


def counted_before(token: Token) -> Token | None:
    """*killed six rebels and captured two*, *two others*, *the third*: the noun that a word of number counts."""
    if (not stands_alone(token) and token.lower != "others") or token.dep not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return None
    verb = token.head
    while verb.head is not verb and (verb.dep in ("conj", "advcl") or not verb.tag.startswith("VB")):
        verb = verb.head
        told = next((c for c in verb.children if c.dep in ("dobj", "nsubjpass") and c.i < token.i), None)
        if told is not None:
            return told if told.tag == "NNS" else None
    return None
