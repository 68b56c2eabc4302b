"""Participles that join a name with a noun without a hyphen: *the Iran backed militia*."""

from allegiance.text.repairs.tree import attach, hang_root, inside, take_place
from allegiance.text.syntax import Token


def unhyphenated(token: Token, tokens: tuple[Token, ...]) -> None:
    """*The Iran backed militia fired*, *an al-Qaeda linked group attacked*: Iran-backed, al-Qaeda-linked.

    `token` is a participle that joins names with nouns; without a hyphen parsers take it for the verb.
    """
    first = token.child("nsubj")
    name = tokens[token.i - 1]
    if token.dep == "amod" and name.head is token.head and name.dep in ("amod", "compound") and name.text[:1].isupper():
        attach(name, token, "npadvmod")  # *Saudi backed forces* are not Saudi
    if token.dep == "ROOT" and name.dep == "npadvmod" and name.head is token and first is None and token.child("dobj"):
        name.dep = "nsubj"  # *Turkey backed rebels in 2016*
    proper = name.pos == "PROPN" or name.text[:1].isupper()
    if token.tag not in ("VBD", "VBN") or first is None or not proper or not inside(name, first):
        return
    if token.child("aux", "auxpass", "neg") or not (name is first or name.dep == "conj"):
        return
    noun = token.head if token.dep == "amod" else token.child("dobj") or _subject_behind(token)
    if noun is None or noun.i < token.i or noun.child("det", "poss"):
        return
    if token.dep != "amod" and not _below_its_object(token, noun):
        return
    if name is not first:  # *fighters and Turkey backed rebels clashed*
        attach(first, noun.head, noun.dep)
        attach(noun, first, "conj")
    attach(name, token, "npadvmod")
    for child in [c for c in name.children if c.i < name.i and c.dep in ("det", "amod", "nummod")]:
        attach(child, noun, child.dep)
    token.tag, token.pos = "VBN", "VERB"


def _below_its_object(participle: Token, noun: Token) -> bool:
    """Hangs a participle that was taken for a verb below the noun that it describes; False if it is a verb."""
    verb = _real_verb(participle, noun)
    if verb is None:
        return False
    if participle.head is verb:
        attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    else:
        take_place(verb, participle)
        attach(noun, verb, "nsubj")
    hang_root(participle, noun, "amod")
    for child in [c for c in participle.children if c.i > noun.i]:
        attach(child, verb, child.dep)
    return True


def _subject_behind(participle: Token) -> Token | None:
    """The noun in *Rwanda backed fighters fought*, where the last verb was taken for what Rwanda backed."""
    clause = participle.child("ccomp")
    if clause is None or clause.child("mark"):
        return None
    noun = clause.child("nsubj", "nsubjpass")
    return noun if noun is not None and noun.i < clause.i and noun.i <= participle.i + 2 else None


def _real_verb(participle: Token, noun: Token) -> Token | None:
    """The verb of a sentence whose participle was taken for one: behind the noun, with no subject of its own."""
    if noun.head.dep == "ccomp" and noun.head.head is participle:
        return noun.head
    if participle.dep in ("nsubj", "nsubjpass", "csubj", "csubjpass") and participle.head.i > noun.i:
        return participle.head
    if any(c.dep == "cc" and c.i > noun.i for c in participle.children):
        return None
    later = [c for c in participle.children if c.i > noun.i and c.dep in ("conj", "ccomp", "advcl", "dep", "parataxis")]
    free = [
        c for c in later if not c.child("nsubj", "nsubjpass", "mark") and c.tag in ("VBD", "VBZ", "VBP", "VB", "VBN")
    ]
    return free[0] if len(free) == 1 and (free[0].tag != "VB" or free[0].child("aux")) else None
