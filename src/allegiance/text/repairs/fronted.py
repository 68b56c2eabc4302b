"""Sentences that open with when or where, whose main verb parsers hang below that."""

from collections.abc import Collection

from allegiance.text.repairs.tree import attach, hang_root, is_nominal, take_place
from allegiance.text.syntax import Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
SUBJECTS = ("nsubj", "nsubjpass")


def clause_behind_opening(root: Token, _: tuple[Token, ...]) -> None:
    """*In a televised speech Putin spoke of treason*: the speaking is the sentence, not what speech it was."""
    if root.head is not root or root.pos != "ADP":
        return
    noun = root.child("pobj")
    clause = next((c for c in noun.children if c.dep == "relcl" and c.i > noun.i), None) if noun is not None else None
    if clause is None or clause.tag not in FINITE or any(c.dep in ("conj", "ccomp") for c in root.children):
        return
    subject = clause.child(*SUBJECTS)
    if subject is None or subject.tag in ("WDT", "WP") or subject.i > clause.i:
        return
    take_place(clause, root)
    hang_root(root, clause, "prep")
    _closing(root, clause)


def day_in_subject(tokens: tuple[Token, ...], days: Collection[str]) -> None:
    """*On Sunday Minni Minnawi, the governor, called on them*: the day is when, the name is who called."""
    root = tokens[0]
    name = root.child("pobj") if root.head is root and root.pos == "ADP" else None
    day = next((c for c in name.children if c.i == 1 and c.dep == "compound"), None) if name is not None else None
    if name is None or day is None or day.lower not in days:
        return
    clauses = [t for t in name.subtree() if t.dep in ("acl", "relcl") and t.tag in ("VBN", "VBD") and t.i > name.i]
    clause = next((t for t in clauses if tokens[t.i - 1].text == "," or t.head is name), None)
    if clause is None or clause.child(*SUBJECTS) or clause.child("agent"):
        return
    take_place(clause, root)
    hang_root(root, clause, "prep")
    attach(name, clause, "nsubj")
    attach(day, root, "pobj")
    clause.tag = "VBD"
    _closing(root, clause)


def subject_in_opening(verb: Token, _: tuple[Token, ...]) -> None:
    """*In the north the army, backed by Turkey, is fighting*: the army stands in the opening and is the subject."""
    if not verb.tag.startswith("VB") or verb.child(*SUBJECTS, "expl", "mark", "csubj") or verb.dep == "xcomp":
        return
    if verb.tag not in FINITE and not any(c.tag in FINITE for c in verb.children if c.dep in ("aux", "auxpass")):
        return
    for prep in verb.children:
        noun = prep.child("pobj") if prep.dep == "prep" and prep.i < verb.i else None
        loose = next((c for c in prep.children if c.dep == "dep" and is_nominal(c)), None) if noun is not None else None
        if noun is not None and loose is not None and loose.i > noun.i:
            attach(loose, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
            return


def finite_behind_noun(verb: Token, _: tuple[Token, ...]) -> None:
    """*supplies them with arms and lists the others as rebels*: a finite verb goes on a verb, not a noun."""
    noun = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBZ", "VBD") or not is_nominal(noun) or noun.head is noun:
        return
    if noun.dep == "conj" and noun.head.tag.startswith("VB"):
        return  # *trains, equips and pays the brigades*
    if verb.child(*SUBJECTS, "aux", "auxpass", "mark") or not verb.child("dobj", "prep", "ccomp"):
        return
    above = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None)
    if above is None or above.i > verb.i or above.tag not in FINITE or not above.child(*SUBJECTS):
        return
    attach(verb, above, "conj")
    for child in [c for c in noun.children if c.i > noun.i and c.dep in ("cc", "prep") and c.i < verb.i + 1]:
        if child.dep == "cc":
            attach(child, above, "cc")
    for child in [c for c in noun.children if c.dep == "prep" and c.i > verb.i]:
        attach(child, verb, "prep")


def _closing(old: Token, new: Token) -> None:
    for child in [c for c in old.children if c.dep == "punct" and c.i > new.i]:
        attach(child, new, "punct")


def verb_between(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*The Maute group swore allegiance to the caliph*: who swore it, not a sworn allegiance of a group."""
    noun = verb.head
    if verb.dep != "amod" or verb.tag != "VBD" or noun.head is not noun or noun is verb or noun.i < verb.i:
        return
    before = tokens[verb.i - 1] if verb.i else verb
    if before.head is not noun or before.dep not in ("compound", "nmod", "nsubj") or not is_nominal(before):
        return
    take_place(verb, noun)
    hang_root(noun, verb, "dobj")
    attach(before, verb, "nsubj")
    for child in [c for c in noun.children if c.i < before.i]:
        attach(child, before, child.dep)
    for child in [c for c in noun.children if c.dep in ("prep", "punct") and c.i > noun.i]:
        attach(child, verb, child.dep)
