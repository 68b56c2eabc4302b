"""Sentences without a verb, whose verb the parser took for a noun: *The Giants Brigades answer to Abu Dhabi*."""

from collections.abc import Collection

from allegiance.text.repairs.tree import attach, hang_root, is_nominal, take_place
from allegiance.text.syntax import Token

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
INSIDE = frozenset({"compound", "amod", "nmod"})
"""Where a verb stands that the parser sees in a noun phrase."""
BEHIND = frozenset({"IN", "TO", "DT", "NNP", "PRP$", "RP", "NNS", "JJ", "JJR", "CD", "PDT", "PRP", "VBG"})
"""What may follow a verb."""
CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "relcl", "conj", "parataxis"})
PLURAL = frozenset({"NNS", "NNPS"})


def name_of_verb(token: Token, _: tuple[Token, ...]) -> None:
    """*Because the PIJ shares its goal*: a name right before a finite verb is its subject, no part of it."""
    verb = token.head
    if token.dep not in ("compound", "nmod") or verb.tag not in ("VBZ", "VBP") or verb.i != token.i + 1:
        return
    if verb.dep not in CLAUSES or verb.child("nsubj", "nsubjpass", "csubj", "expl") or token.pos != "PROPN":
        return
    for child in [c for c in verb.children if c.i < token.i and c.dep in ("det", "amod", "poss", "compound")]:
        attach(child, token, child.dep)
    token.dep = "nsubj"


def verbless(tokens: tuple[Token, ...], verbs: Collection[str]) -> None:
    """Finds the verb of a sentence that has none; `verbs` are lemmas of words that may be one."""
    root = next((t for t in tokens if t.head is t), None)
    if root is not None and is_nominal(root) and tokens[-1].text in ".;":
        _behind_clause(root, tokens)
    if root is None or root.tag not in ("NN", "NNS") or root.i == 0:
        return
    if tokens[-1].text not in ".;" and not root.child("dobj"):
        return  # a headline has no full stop, and may be without a verb
    finite = [t for t in tokens if t.tag in FINITE and t.dep not in ("relcl", "acl", "aux", "auxpass", "conj")]
    inner = next((t for t in finite if t.dep in INSIDE and t.head is root and 0 < t.i < root.i), None)
    if inner is None and not finite:
        inner = next((t for t in tokens[1 : root.i] if _looks_like_past(t, root, tokens)), None)
        finite = [inner] if inner is not None else []
        if inner is not None and inner.lemma in verbs:
            inner.tag = "VBD"
    if inner is not None and len(finite) == 1 and inner.lemma in verbs and is_nominal(tokens[inner.i - 1]):
        _above_object(inner, root, tokens)
    elif not finite and root.lemma in verbs and _looks_like_verb(root, tokens):
        _of_itself(root, tokens)


def _behind_clause(noun: Token, tokens: tuple[Token, ...]) -> None:
    """*Ansaru, whose name means vanguard, trained with B*: what looks like a participle is the verb."""
    commas = [c.i for c in noun.children if c.text == ","]
    for verb in [c for c in noun.children if c.dep == "acl" and c.tag in ("VBN", "VBD")]:
        put_in = [c for c in noun.children if c.dep in ("relcl", "appos") and commas and commas[0] < c.i < verb.i]
        if not put_in or tokens[verb.i - 1].text != "," or verb.child("agent", "aux") or noun.child("nsubj"):
            continue
        take_place(verb, noun)
        hang_root(noun, verb, "nsubj")
        verb.tag = "VBD"
        for child in [c for c in noun.children if c.dep == "punct" and c.i > verb.i]:
            attach(child, verb, "punct")
        return


def _looks_like_past(word: Token, root: Token, tokens: tuple[Token, ...]) -> bool:
    """*hosted* in *Angola hosted ministers of Congo in Luanda.*: a name before it, no hyphen between."""
    before = tokens[word.i - 1]
    if word.tag != "VBN" or word.dep != "amod" or word.head is not root or before.i != 0 or before.pos != "PROPN":
        return False
    return tokens[-1].text in ".;" and before.dep in ("npadvmod", "compound", "nmod", "nsubj")


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
