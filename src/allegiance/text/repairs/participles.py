"""Participles and gerunds that parsers take for adjectives or nouns."""

from allegiance.text.repairs.tree import attach, hang_root, take_place
from allegiance.text.syntax import Token

GERUND_PREPOSITIONS = frozenset({"by", "without", "after", "before", "despite", "besides", "while", "for"})
"""Behind these a participle right before a plural is mostly a verb; behind others it mostly says of what kind."""


def gerund_as_noun(token: Token, _: tuple[Token, ...]) -> None:
    """*Fighting between the army and rebels intensified*: a happening by its name, and the verb that goes on."""
    between = token.child("prep")
    if token.tag != "VBG" or between is None or between.lower not in ("between", "among") or token.child("dobj", "aux"):
        return
    if token.dep not in ("ROOT", "nsubj", "dobj", "pobj", "conj") or between.i != token.i + 1:
        return
    token.pos, token.tag, token.lemma = "NOUN", "NN", token.lower
    if token.head is token:
        later = [
            t for t in token.subtree() if t.dep == "acl" and t.tag in ("VBN", "VBD") and not t.child("aux", "agent")
        ]
        if len(later) == 1:
            verb = later[0]
            take_place(verb, token)
            hang_root(token, verb, "nsubj")
            verb.tag = "VBD"


def gerund_of_cause(token: Token, _: tuple[Token, ...]) -> None:
    """*were killed in shelling*, *was hit by bombing from the air*: a happening by its name, done by somebody else."""
    prep = token.head
    if token.tag != "VBG" or token.dep != "pcomp" or prep.lower not in ("in", "by", "during", "amid"):
        return
    verb = prep.head
    passive = verb.tag == "VBN" and verb.child("auxpass") is not None and prep.i > verb.i
    if passive and all(c.dep in ("prep", "punct", "amod", "compound", "cc", "conj", "advmod") for c in token.children):
        token.pos, token.tag, token.lemma, token.dep = "NOUN", "NN", token.lower, "pobj"


def parted_from_have(main: Token, tokens: tuple[Token, ...]) -> None:
    """*men who had for a short while held Kidal*: words between *had* and its participle do not part them."""
    if main.tag not in ("VBD", "VBN") or main.dep not in ("advcl", "ccomp", "dep", "conj"):
        return
    if main.child("nsubj", "nsubjpass", "aux", "auxpass", "mark", "cc"):
        return
    lone = [
        t for t in tokens[main.head.i + 1 : main.i]
        if t.dep == "relcl" and t.lemma == "have" and not t.child("dobj", "xcomp", "ccomp", "aux")
    ]  # fmt: skip
    if not lone or any(t.dep == "punct" for t in tokens[lone[-1].i : main.i]):
        return
    have = lone[-1]
    attach(main, have.head, "relcl")
    for child in list(have.children):
        attach(child, main, child.dep)
    attach(have, main, "aux")
    main.tag = "VBN"


def noun_before_participle(token: Token, tokens: tuple[Token, ...]) -> None:
    """*the coalition fighting extremists*: who fights whom, not extremists of a kind."""
    if token.tag != "VBG" or token.dep not in ("compound", "amod", "nmod") or token.i == 0:
        return
    before, noun = tokens[token.i - 1], token.head
    joined = before.dep in ("compound", "nmod") and before.head is noun
    joined = joined or (before.dep in ("npadvmod", "nsubj") and before.head is token)
    if not joined or noun.tag not in ("NNS", "NNP", "NNPS") or before.tag not in ("NN", "NNS", "NNP"):
        return
    within = {c.i for c in noun.children if c.dep in ("compound", "amod", "nummod")}
    if noun.head is noun or any(k not in within for k in range(token.i + 1, noun.i)):
        return
    if not any(c.dep == "det" and c.i < before.i for c in (*noun.children, *before.children)):
        return
    attach(before, noun.head, noun.dep)
    for child in [c for c in noun.children if c.i < before.i]:
        attach(child, before, child.dep)
    attach(token, before, "acl")
    attach(noun, token, "dobj")


def participle_behind_comma(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*The FARC, considered a threat by Canada, freed them*: no comma parts a subject and its verb."""
    main, noun = verb.head, verb.child("nsubj")
    if verb.tag not in ("VBD", "VBN") or verb.dep not in ("parataxis", "ccomp", "advcl", "dep") or noun is None:
        return
    opened = tokens[verb.i - 1].text == "," and noun.i < verb.i < main.i
    if not opened or tokens[main.i - 1].text not in (",", "has", "have") or not main.tag.startswith("VB"):
        return
    if main.child("nsubj", "nsubjpass", "expl") or verb.child("aux"):
        return
    if noun.i < verb.i - 2 and any(t.text == "," for t in tokens[noun.i + 1 : verb.i - 1]):
        return
    attach(noun, main, "nsubjpass" if main.child("auxpass") else "nsubj")
    attach(verb, noun, "acl")
    verb.tag = "VBN"
    named = verb.child("dobj")
    if named is not None:
        for by in [c for c in named.children if c.dep == "prep" and c.lower == "by"]:
            attach(by, verb, "agent")
            named.dep = "oprd"


def second_participle(token: Token, tokens: tuple[Token, ...]) -> None:
    """*had met the chief and sworn allegiance*: two verbs, not a chief and a sworn allegiance."""
    noun = token.head
    if (
        token.tag != "VBN"
        or token.dep != "amod"
        or token.i == 0
        or tokens[token.i - 1].dep != "cc"
        or noun.dep != "conj"
    ):
        return
    first = noun.head
    verb = first.head
    if first.dep not in ("dobj", "pobj") or not any(
        c.dep == "aux" and c.lemma in ("have", "be") for c in verb.children
    ):
        return
    if any(c.dep == "det" for c in noun.children):
        return
    attach(token, verb, "conj")
    attach(noun, token, "dobj")
    for child in [c for c in verb.children if c.dep == "prep" and c.i > noun.i]:
        attach(child, token, "prep")


def gerund_behind_preposition(token: Token, tokens: tuple[Token, ...]) -> None:
    """*without firing shots*, *hit back by shelling villages*: a verb and its object, not shots of a kind."""
    noun = token.head
    prep = tokens[token.i - 1]
    if token.tag != "VBG" or token.dep != "amod" or token.i == 0 or noun.head is not prep or noun.dep != "pobj":
        return
    if noun.i < token.i or noun.tag not in ("NNS", "NNP", "NNPS") or prep.head.tag == "VBN":
        return
    if prep.lower not in GERUND_PREPOSITIONS and not (prep.lower == "of" and _is_charged(prep)):
        return
    if prep.lower == "of":
        attach(prep, prep.head.head.head, "prep")
    attach(token, prep, "pcomp")
    for child in [c for c in noun.children if c.dep == "prep"]:
        attach(child, token, "prep")
    attach(noun, token, "dobj")
    for child in [c for c in noun.children if c.i < token.i]:
        attach(child, token, child.dep)


def _is_charged(prep: Token) -> bool:
    """True for *of* below a passive verb, or hung on its agent: *were accused by rights groups of killing farmers*."""
    agent = prep.head.head
    return prep.head.dep == "pobj" and agent.dep == "agent"


def gerund_pair(token: Token, _: tuple[Token, ...]) -> None:
    """*accused of harbouring and funding rebels*: two verbs; parsers take the first for a noun."""
    if token.dep != "pobj" or token.tag != "NN" or not token.lower.endswith("ing"):
        return
    second = token.child("conj")
    if second is None or second.tag != "VBG" or not second.child("dobj", "prep"):
        return
    if any(c.i < token.i and c.dep != "advmod" for c in token.children):
        return
    token.tag, token.pos, token.dep = "VBG", "VERB", "pcomp"
    if token.lemma.endswith("ing"):
        token.lemma = second.lemma if token.lower == second.lower else _base(token.lower)


def _base(gerund: str) -> str:
    """A guess at a gerund's verb: `harbouring` → `harbour`, `bombing` → `bomb`."""
    stem = gerund.removesuffix("ing")
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem


def called_in_front(token: Token) -> None:
    """*Formerly called the Dawn, the brigade has new flags*: the brigade was called so, and calls nobody."""
    if token.tag not in ("VBD", "VBN") or token.dep != "advcl" or token.i > token.head.i:
        return
    named = [c for c in token.children if c.dep == "dobj"]
    if len(named) == 1 and named[0].pos == "PROPN" and not token.child("nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        token.tag = "VBN"
        named[0].dep = "oprd"
