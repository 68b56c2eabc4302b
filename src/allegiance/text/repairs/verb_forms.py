"""Verb forms whose part in the sentence parsers mistake: *is mediating*, *acting alongside*, *the displaced*."""

from collections.abc import Collection

from allegiance.text.repairs.tree import attach, comma_between, hang_root, take_place
from allegiance.text.syntax import Token

FROZEN = frozenset(
    {
        "according", "owing", "depending", "compared", "judging", "starting", "beginning", "dating", "ranging",
        "relating", "pertaining", "leading", "pending", "barring", "including", "regarding", "concerning", "following",
        "excluding",
    }
)  # fmt: skip
"""Participles that have become prepositions."""
OBJECTS = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "conj"})


def regular_past(token: Token, verbs: Collection[str]) -> None:
    """*activists petitioned the court*: a past whose dictionary form the parser did not find."""
    if token.tag[:2] != "VB" or token.lemma != token.lower or not token.lower.endswith("ed"):
        return
    stem = next((s for s in (token.lower[:-2], token.lower[:-1]) if s in verbs), None)
    if stem is not None:
        token.lemma, token.tag = stem, "VBD" if token.tag in ("VBP", "VB") else token.tag


def progressive(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Qatar is mediating between A and B*: what the subject does, not what it is."""
    be = token.head
    if token.tag != "VBG" or token.dep not in ("attr", "acomp") or be.lemma != "be" or be.i >= token.i:
        return
    subject = be.child("nsubj")
    if subject is None or token.child("det", "poss", "amod") or not token.child("prep", "dobj", "prt", "xcomp"):
        return
    if subject.pos not in ("PROPN", "PRON") and subject.tag != "NNS" and not subject.child("poss"):
        return  # *the aim is fighting poverty*
    if any(t.dep != "advmod" and t.dep != "neg" for t in tokens[be.i + 1 : token.i]):
        return
    take_place(token, be)
    hang_root(be, token, "aux")
    for child in list(be.children):
        attach(child, token, child.dep)
    token.pos = "VERB"


def gerund_behind_particle(token: Token, _: tuple[Token, ...]) -> None:
    """*ruled out ceding the port*: what is ruled out, not how."""
    verb = token.head
    particle = verb.child("prt")
    if token.tag == "VBG" and token.dep == "advcl" and particle is not None and particle.i == token.i - 1:
        token.dep = "xcomp"


def participle_as_preposition(token: Token, _: tuple[Token, ...]) -> None:
    """*The army, acting alongside the volunteers, cleared the villages*: a verb of its own."""
    if token.tag != "VBG" or token.dep != "prep" or token.lower in FROZEN or token.child("pobj"):
        return
    if token.child("prep"):
        token.dep, token.pos = "advcl", "VERB"


def participle_behind_saying(token: Token, tokens: tuple[Token, ...]) -> None:
    """*"It is a crime," Kyiv said, lashing out at Moscow*: it is Kyiv that lashes out."""
    if token.tag != "VBG" or token.dep not in ("advcl", "prep") or token.i < 2 or tokens[token.i - 1].text != ",":
        return
    saying = tokens[token.i - 2]
    if saying.tag in ("VBD", "VBZ", "VBP") and saying.child("nsubj") and token.head.i < saying.i:
        attach(token, saying, "advcl")


def apposed_object(token: Token, tokens: tuple[Token, ...]) -> None:
    """*paid a visit to Cairo, his first trip abroad*: behind a comma no second object."""
    own = token.child("poss")
    if token.dep != "dobj" or own is None or own.tag != "PRP$" or token.child("cc"):
        return
    before = [c for c in token.head.children if c.dep in ("dobj", "dative") and c.i < token.i and c.pos != "ADP"]
    if before and before[-1].pos == token.pos and comma_between(tokens, before[-1].i, token.i):
        before[-1].dep = "dobj"
        attach(token, before[-1], "appos")


def together_behind_object(token: Token, tokens: tuple[Token, ...]) -> None:
    """*bring A and B together in Djibouti*: they are brought together."""
    prep = token.head
    if token.lower != "together" or token.dep != "advmod" or prep.dep != "prep" or prep.i != token.i + 1:
        return
    verb = prep.head
    target = verb.child("dobj")
    if target is not None and any(t is tokens[token.i - 1] for t in target.subtree()):
        attach(token, verb, "advmod")


def participle_as_noun(token: Token, tokens: tuple[Token, ...]) -> None:
    """*blankets for the displaced*, *treated the wounded*: those who are."""
    if (
        token.tag not in ("VBN", "VBD", "JJ")
        or token.dep not in OBJECTS
        or token.i == 0
        or not token.lower.endswith("ed")
    ):
        return
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if tokens[token.i - 1].lower != "the" or (behind is not None and behind.tag[:2] in ("NN", "JJ", "CD", "VB")):
        return
    if token.child("dobj", "nsubj", "aux", "auxpass") is None:
        token.pos, token.tag, token.lemma = "NOUN", "NNS", token.lower
