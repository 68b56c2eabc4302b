"""What kind of clause a predicate stands in: put in, for a purpose, to come, forgone."""

from allegiance.text.arguments import is_verb, key_forms
from allegiance.text.syntax import Token

RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "next", "sole", "largest", "biggest"})
"""*the first town to be taken* has been taken."""
FORGOING = frozenset({"instead", "rather", "far"})


def is_to_come(verb: Token) -> bool:
    """*the prisoners to be freed*; not *the first town to be taken*."""
    noun, kind = verb.head, verb.child("auxpass")
    if verb.dep not in ("relcl", "acl") or kind is None or kind.tag != "VB":
        return False
    ranked = any(
        c.dep in ("amod", "advmod") and c.tag in ("JJ", "JJS", "RBS") and c.lower in RANKS for c in noun.children
    )
    return not ranked and any(c.dep == "aux" and c.tag == "TO" for c in verb.children)


def is_purpose(verb: Token) -> bool:
    """True for an infinitive without a subordinating word: *joined the army to fight the rebels*."""
    if verb.tag != "VB" or verb.child("mark") is not None:
        return False
    return any(c.dep == "aux" and c.tag == "TO" for c in verb.children)


def is_aside(at: Token) -> bool:
    """True for what the writer puts in about somebody: appositions, titles, clauses between commas."""
    if at.dep == "appos":
        return True
    if at.dep in ("relcl", "acl") and at.head.pos in ("PROPN", "NOUN"):
        first = min(t.i for t in at.subtree())
        before = [c for c in at.head.children if c.dep == "punct" and c.lower == "," and at.head.i < c.i <= first]
        return bool(before)
    return False


def dictionary_forms(verb: Token) -> list[str]:
    """The dictionary forms of a word; *call off* is another verb than *call*."""
    particle = is_verb(verb) and verb.child("prt") is not None
    return [f for f in key_forms(verb) if not particle or f != verb.lemma]


def is_forgone(predicate: Token) -> bool:
    """*without attacking*, *instead of attacking*, *rather than attack*: it did not come about."""
    above = predicate.head
    if predicate.dep == "pcomp":
        words = {above.lower, above.head.lower, *(c.lower for c in above.children)}
        return above.lower == "without" or (above.lower in ("of", "than", "from") and bool(words & FORGOING))
    than = predicate.child("mark", "cc", "prep")
    before = {c.lower for c in predicate.children}
    return than is not None and than.lower == "than" and "rather" in before
