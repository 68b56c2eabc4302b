"""Sentences without a verb, whose verb the parser took for a noun: *The Giants Brigades answer to Abu Dhabi*."""

from collections.abc import Collection

from allegiance.text.repairs.tree import attach, hang_root, is_nominal, take_place
from allegiance.text.syntax import Token

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
INSIDE = frozenset({"compound", "amod", "nmod"})
"""Where a verb stands that the parser sees in a noun phrase."""
BEHIND = frozenset({"IN", "TO", "DT", "NNP", "PRP$", "RP", "NNS", "JJ"})
"""What may follow a verb."""
PLURAL = frozenset({"NNS", "NNPS"})


def verbless(tokens: tuple[Token, ...], verbs: Collection[str]) -> None:
    """Finds the verb of a sentence that has none; `verbs` are lemmas of words that may be one."""
    root = next((t for t in tokens if t.head is t), None)
    if root is None or root.tag not in ("NN", "NNS") or tokens[-1].text not in ".;" or root.i == 0:
        return
    finite = [t for t in tokens if t.tag in FINITE and t.dep not in ("relcl", "acl", "aux", "auxpass", "conj")]
    inner = next((t for t in finite if t.dep in INSIDE and t.head is root and 0 < t.i < root.i), None)
    if inner is not None and len(finite) == 1 and inner.lemma in verbs and is_nominal(tokens[inner.i - 1]):
        _above_object(inner, root, tokens)
    elif not finite and root.lemma in verbs and _looks_like_verb(root, tokens):
        _of_itself(root, tokens)


def _above_object(verb: Token, noun: Token, tokens: tuple[Token, ...]) -> None:
    """*The militias owe allegiance to him*: what looks like the head is the verb's object."""
    subject = tokens[verb.i - 1]
    take_place(verb, noun)
    hang_root(noun, verb, "dobj")
    attach(subject, verb, "nsubj")
    for child in [c for c in noun.children if c.i < subject.i]:
        attach(child, subject, child.dep)
    for child in [c for c in noun.children if c.dep == "punct" and c.i > noun.i]:
        attach(child, verb, "punct")
    verb.pos = "VERB"


def _looks_like_verb(word: Token, tokens: tuple[Token, ...]) -> bool:
    """A name or noun that fits in number right before it, and behind it what a verb has and a noun seldom."""
    before = tokens[word.i - 1]
    if word.i + 1 >= len(tokens) or tokens[word.i + 1].tag not in BEHIND or tokens[word.i + 1].lower == "of":
        return False
    if before.head is not word or before.dep not in ("compound", "nsubj", "nmod") or not is_nominal(before):
        return False
    plural = before.tag in PLURAL or (before.name is not None and before.lower.endswith("s"))
    if word.tag == "NNS":
        return before.tag != "NNS" and word.lower == f"{word.lemma}s"
    return plural and word.lower == word.lemma


def _of_itself(verb: Token, tokens: tuple[Token, ...]) -> None:
    subject = tokens[verb.i - 1]
    for child in [c for c in verb.children if c.i < subject.i and c.dep != "punct"]:
        attach(child, subject, child.dep)
    subject.dep = "nsubj"
    verb.tag, verb.pos = ("VBZ" if verb.tag == "NNS" else "VBP"), "VERB"
