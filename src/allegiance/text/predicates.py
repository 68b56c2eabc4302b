"""What kind of word a predicate is, and the forms that it is looked up by."""

from collections.abc import Iterator

from allegiance.text.syntax import Token

SUBJECT_DEPS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
COPULAS = frozenset({"be", "become", "remain"})
CLAUSAL = frozenset({"acl", "amod", "advcl", "relcl", "ccomp", "xcomp", "ROOT", "prep", "pcomp"})


def is_verb(token: Token) -> bool:
    """True for a verb in any form, participles before a noun too."""
    return token.pos in ("VERB", "AUX") or token.tag in VERB_TAGS


def carrying(verb: Token) -> list[Token]:
    """What the object of a verb was doing then: *carrying*, in *attacked trucks carrying grain in Gao*."""
    objects = (c for c in verb.children if c.dep in ("dobj", "nsubjpass"))
    return [c for noun in objects for c in noun.children if c.dep == "acl" and c.tag == "VBG"]


def shares_end(verb: Token) -> bool:
    """True for a passive joined to another of whose subject it counts more: *two were killed and six wounded in A*.

    What stands at its end is said of both: *four were killed and ten others were wounded in a blast in A on Monday*.
    """
    if verb.dep != "conj" or not is_verb(verb.head) or verb.child("auxpass") is None:
        return False
    subject = verb.child("nsubjpass")
    counts = subject is not None and (subject.tag == "CD" or subject.child("nummod") is not None)
    return counts and verb.head.child("auxpass") is not None


def is_noun(token: Token) -> bool:
    """True for a common noun or a name."""
    return token.pos in ("NOUN", "PROPN")


def is_passive(verb: Token) -> bool:
    """True if the surface subject is whom it is done to; so too for a bare past participle."""
    if verb.child("nsubjpass", "auxpass", "csubjpass"):
        return True
    if verb.tag != "VBN" or any(c.dep == "aux" and c.lemma in ("have", "'ve", "'d") for c in verb.children):
        return False
    if verb.dep == "conj" and is_verb(verb.head) and not verb.child("nsubj", "aux"):
        return is_passive(verb.head)
    if verb.dep in ("advcl", "pcomp") and verb.child("nsubj") and not verb.child("dobj", "aux"):
        return True  # *with its leader killed*
    return verb.dep in CLAUSAL and not verb.child("dobj", "nsubj")


def is_infinitive(clause: Token) -> bool:
    """True for *to retake the airport*."""
    return clause.tag == "VB" and any(c.dep == "aux" and c.lower == "to" for c in clause.children)


def key_forms(token: Token) -> Iterator[str]:
    """The dictionary forms of a predicate, the longest first: `carry out`, `air strike`, `carry`."""
    if is_verb(token):
        for child in token.children:
            near = child.i == token.i + 1 or (child.dep == "advmod" and _closes_object(child, token))
            if child.dep == "prt" or (child.dep in ("prep", "advmod") and near):
                yield f"{token.lemma} {child.lower}"
    else:
        for child in token.children:
            if child.dep in ("compound", "amod") and child.i == token.i - 1:
                yield f"{child.lemma} {token.lemma}"
            if child.i == token.i - 2 and any(c.text == "-" and c.i == token.i - 1 for c in token.children):
                yield f"{child.lower}-{token.lemma}"  # *know-how*, *falling-out*
            if child.dep == "prep" and child.lower == "of":
                yield from (f"{token.lemma} of {p.lemma}" for p in child.children if p.dep == "pobj")
    yield token.lemma
    if token.name is not None:  # `Hamas's Qassam Brigades` are brigades
        rest, _, last = token.text.lower().rpartition(" ")
        if last.isdigit():  # `Battalion 26` is a battalion
            last = rest.rpartition(" ")[2]
        yield from (last, last.removesuffix("s"))


def _closes_object(adverb: Token, verb: Token) -> bool:
    """True for *together* in *brought seven groups together*."""
    target = verb.child("dobj")
    return target is not None and not adverb.children and adverb.i - 1 in {t.i for t in target.subtree()}


def coordinated(token: Token) -> list[Token]:
    """The members of the list that `token` heads, in order; itself alone if there is no list."""
    found = [token]
    for member in found:
        joined = [c for c in member.children if c.dep == "conj" and c.pos != "VERB"]
        if joined:  # in *A, B, the branch of C and D* parsers take the third for an apposition
            joined += [
                c
                for c in member.children
                if c.dep == "appos" and c.i > joined[0].i and not _sums_up(c) and not _describes(c, joined)
            ]
        found += joined
    return sorted(found, key=lambda t: t.i)


def _sums_up(beside: Token) -> bool:
    """True for what a whole list is called: *A and B, **two allied groups**, merged*."""
    return beside.tag == "NNS" and any(
        c.dep in ("nummod", "predet") or c.lower in ("both", "all") for c in beside.children
    )


def _describes(beside: Token, joined: list[Token]) -> bool:
    """True for *long-time rivals* behind *A and B*: both are so called, there is no third."""
    last = beside.i > max(t.i for t in joined)
    return last and beside.tag == "NNS" and beside.child("conj", "det") is None
