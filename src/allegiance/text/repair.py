"""Mends attachments that dependency parsers of newspaper English get wrong again and again.

Each repair is a fact of grammar, not of one sentence: it looks at tags and positions, never at words.
"""

from collections.abc import Collection

from allegiance.text.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
WITHIN = frozenset({"compound", "amod", "nmod", "poss"})
"""Where a word stands inside another's phrase."""


def repair(tokens: tuple[Token, ...], prefixes: Collection[str] = ()) -> tuple[Token, ...]:
    """The same words with better heads; the tokens are changed in place. `prefixes` are those like *anti*."""
    for token in tokens:
        _garden_path(token)
        _noun_before_participle(token, tokens)
        _second_participle(token, tokens)
        _among_them(token, tokens)
        _title_as_subject(token, tokens)
        _up_to_number(token)
        _list_of_owners(token, tokens)
        _second_title(token)
        _subject_behind_opening(token, tokens)
        _subject_behind_quote(token)
        if token.lower in prefixes:
            _prefixed(token, tokens)
    return tokens


def attach(token: Token, head: Token, dep: str) -> None:
    """Hangs `token` below `head`."""
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    if head is not token:
        head.children.append(token)
        head.children.sort(key=lambda t: t.i)


def _garden_path(verb: Token) -> None:
    """*Rockets fired at the town killed five*: the second verb is the main one, the first describes the rockets."""
    if verb.tag not in ("VBD", "VBN") or verb.child("aux", "auxpass", "dobj", "mark"):
        return
    subject = verb.child("nsubj")
    later = [c for c in verb.children if c.dep in ("advcl", "ccomp", "dep", "conj") and _finite(c)]
    if subject is None or subject.i > verb.i or len(later) != 1:
        return
    main = later[0]
    between = [c for c in verb.children if verb.i < c.i < main.i and (c.dep in ("cc", "punct") or c.lower == "that")]
    if between or main.i < verb.i or main.child("nsubj", "nsubjpass", "mark", "expl", "auxpass"):
        return
    head, dep = verb.head, verb.dep
    if head is verb:
        main.head.children.remove(main)
        main.head, main.dep = main, "ROOT"
    else:
        attach(main, head, dep)
    for child in [c for c in verb.children if c.dep == "punct" and c.i > main.i]:
        attach(child, main, "punct")
    attach(subject, main, "nsubj")
    if head is verb:
        verb.head = subject
        verb.dep = "acl"
        subject.children.append(verb)
        subject.children.sort(key=lambda t: t.i)
    else:
        attach(verb, subject, "acl")
    verb.tag = "VBN"


def _finite(verb: Token) -> bool:
    """True for *killed* and *has killed*, not for *killing*, *to kill*."""
    return verb.tag in ("VBD", "VBP", "VBZ") or any(
        c.dep == "aux" and c.tag in ("VBD", "VBP", "VBZ") for c in verb.children
    )


def _noun_before_participle(token: Token, tokens: tuple[Token, ...]) -> None:
    """*the coalition fighting extremists*: who fights whom, not extremists of a kind."""
    if token.tag != "VBG" or token.dep not in ("compound", "amod", "nmod") or token.i == 0:
        return
    before, noun = tokens[token.i - 1], token.head
    if before.dep not in ("compound", "nmod") or before.head is not noun or noun.i != token.i + 1:
        return
    if before.tag not in ("NN", "NNS", "NNP") or noun.tag not in ("NNS", "NNP", "NNPS"):
        return
    if noun.head is noun or not any(c.dep == "det" and c.i < before.i for c in (*noun.children, *before.children)):
        return
    attach(before, noun.head, noun.dep)
    for child in [c for c in noun.children if c.i < before.i]:
        attach(child, before, child.dep)
    attach(token, before, "acl")
    attach(noun, token, "dobj")


def _second_participle(token: Token, tokens: tuple[Token, ...]) -> None:
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


def _among_them(token: Token, tokens: tuple[Token, ...]) -> None:
    """*countries that oppose it, among them A, B and C*: the list stands beside the countries."""
    if token.lower != "among" or token.i == 0 or token.i + 2 >= len(tokens) or tokens[token.i - 1].text != ",":
        return
    if tokens[token.i + 1].lower not in ("them", "which", "whom"):
        return
    host = next((t for t in reversed(tokens[: token.i]) if t.tag == "NNS" and t.dep != "compound"), None)
    listed = next((t for t in tokens[token.i + 2 :] if t.pos in ("NOUN", "PROPN") and t.dep not in WITHIN), None)
    if host is None or listed is None or host.i in {t.i for t in listed.subtree()} or listed.head is listed:
        return
    attach(listed, host, "appos")


def _title_as_subject(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Rights group Amnesty International demanded*: one subject, a title and a name, not two."""
    verb = token.head
    if token.dep != "nsubj" or token.tag != "NNP" or token.i == 0:
        return
    first = min(t.i for t in token.subtree())
    title = tokens[first - 1] if first else token
    if title.dep == "nsubj" and title.head is verb and title.tag == "NN":
        attach(title, token, "compound")


def _up_to_number(token: Token) -> None:
    """*kidnapped up to 16 engineers*: an amount of what was kidnapped, no *kidnap up*."""
    verb, to = token.head, token.child("prep")
    if token.lower != "up" or token.dep not in ("prt", "prep", "advmod") or to is None or to.lower != "to":
        return
    noun = to.child("pobj")
    number = noun.child("nummod") if noun else None
    if noun is None or number is None or to.i != token.i + 1 or verb.tag[:2] != "VB" or verb.child("dobj"):
        return
    attach(noun, verb, "dobj")
    attach(token, number, "quantmod")
    attach(to, number, "quantmod")


def _list_of_owners(token: Token, tokens: tuple[Token, ...]) -> None:
    """*the ministers of Chad, Niger and Mali*: the list is of the countries, not of ministers and countries."""
    head = token.head
    if token.dep != "conj" or token.entity != "GPE" or not _plural_noun(head):
        return
    before = min(t.i for t in token.subtree() if t.dep == "compound" or t is token) - 1
    while before > head.i and (tokens[before].dep in ("cc", "punct") or tokens[before].dep == "det"):
        before -= 1
    first = tokens[before]
    if first.pos != "PROPN" or first.dep != "pobj" or first.head.lower != "of" or head not in first.ancestors():
        return
    attach(token, first, "conj")
    for child in [c for c in head.children if c.dep == "cc" and first.i < c.i < token.i]:
        attach(child, first, "cc")


def _second_title(token: Token) -> None:
    """*the chief, A, and the army's spokesman, B*: two titles are joined, not the name A and a spokesman."""
    name = token.head
    if token.dep != "conj" or name.dep != "appos" or name.pos != "PROPN" or token.pos != "NOUN":
        return
    if name.head.pos != "NOUN" or name.i < name.head.i or not token.child("det", "poss"):
        return
    if not any(c.dep == "punct" and name.i < c.i < token.i for c in (*name.children, *name.head.children)):
        return
    title = name.head
    attach(token, title, "conj")
    for child in [c for c in name.children if c.dep == "cc" and c.i < token.i]:
        attach(child, title, "cc")


def _plural_noun(token: Token) -> bool:
    """True for *ministers* and for a title that a parser takes for a name: *Foreign Ministers*."""
    if token.entity in ("GPE", "NORP", "PERSON") or token.name is not None:
        return False
    return token.tag in ("NNS", "NNPS") or (token.tag == "NNP" and token.lower.endswith("s") and token.entity != "ORG")


def _subject_behind_opening(token: Token, tokens: tuple[Token, ...]) -> None:
    """*In a televised speech Putin spoke of treason*: the subject, no name of the speech."""
    noun = token.head
    if token.dep != "appos" or token.tag not in ("NNP", "NNPS") or noun.dep != "pobj" or noun.tag != "NN":
        return
    verb = noun.head.head
    first = min(t.i for t in token.subtree())
    opening = noun.head.dep == "prep" and noun.head.i < noun.i < token.i < verb.i and tokens[first - 1] is noun
    if opening and noun.child("det") and verb.tag in FINITE and not verb.child("nsubj", "nsubjpass", "expl"):
        attach(token, verb, "nsubj")


def _subject_behind_quote(verb: Token) -> None:
    """*"The battle will go on," warned an officer*: who said it stands behind the verb."""
    if verb.tag not in FINITE or verb.child("nsubj", "nsubjpass", "expl", "aux", "auxpass"):
        return
    said, behind = verb.child("ccomp"), verb.child("dobj")
    if said is not None and behind is not None and said.i < verb.i < behind.i and behind.pos != "PRON":
        attach(behind, verb, "nsubj")


def _prefixed(prefix: Token, tokens: tuple[Token, ...]) -> None:
    """*anti-Houthi fighters*, *pro-government militias*: the prefix says how the fighters stand to whom it governs."""
    if prefix.i + 3 >= len(tokens) or tokens[prefix.i + 1].text not in ("-", "–", "‑"):
        return
    whom, noun = tokens[prefix.i + 2], tokens[prefix.i + 3]
    while noun.head.i == noun.i + 1 and noun.dep in WITHIN:
        noun = noun.head
    if prefix.end != tokens[prefix.i + 1].start or noun.pos not in ("NOUN", "PROPN") or whom.dep not in WITHIN:
        return
    if whom.head not in (noun, prefix) or noun.i in {t.i for t in prefix.subtree()}:
        return
    attach(prefix, noun, "amod")
    attach(tokens[prefix.i + 1], prefix, "punct")
    attach(whom, prefix, "npadvmod")
    prefix.pos, prefix.tag, prefix.lemma = "ADJ", "JJ", prefix.lower
    if whom.text[:1].islower():
        whom.pos, whom.tag = "NOUN", "NN"
    elif whom.tag == "JJ":
        whom.pos, whom.tag = "PROPN", "NNP"
