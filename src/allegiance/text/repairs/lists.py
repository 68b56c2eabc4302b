"""Members of lists that parsers hang in the wrong place."""

from allegiance.text.repairs.tree import attach, comma_between, hang_root, is_nominal, take_place
from allegiance.text.syntax import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
WITHIN = frozenset({"compound", "amod", "nmod", "poss"})
"""Where a word stands inside another's phrase."""


def stray_conjunct(token: Token, tokens: tuple[Token, ...]) -> None:
    """*signed by the government and two groups*: a noun joins a noun, not the verb."""
    verb = token.head
    if token.dep != "conj" or verb is token or not verb.tag.startswith("VB") or not is_nominal(token):
        return
    if token.i < verb.i or token.child("nsubj", "nsubjpass", "aux", "dobj", "cop"):
        return
    joint = next((t for t in reversed(tokens[verb.i + 1 : token.i]) if t.tag == "CC"), None)
    if joint is None or joint.i == 0:
        return
    i = joint.i - 1
    while i > verb.i and tokens[i].dep in ("punct", "advmod"):
        i -= 1
    host = _nominal_of(tokens[i], verb)
    if host is None or host.i >= joint.i:
        return
    direct = verb.child("dobj")
    if direct is not None and direct.i < host.i and (direct.pos == token.pos != host.pos):
        host = direct
    attach(token, host, "conj")
    if joint.head is verb:
        attach(joint, host, "cc")


def _nominal_of(token: Token, verb: Token) -> Token | None:
    """The noun among the verb's own dependents in whose phrase `token` stands."""
    while token.head is not verb:
        if token.head is token or token.i <= verb.i:
            return None
        token = token.head
    if token.dep in ("prep", "agent", "dative") and not is_nominal(token):
        return token.child("pobj")
    return token if is_nominal(token) and token.dep in ("dobj", "attr", "oprd", "dative") else None


def conjunct_of_apposition(token: Token, tokens: tuple[Token, ...]) -> None:
    """*A, the leader of X, and B, the leader of Y, refused*: B joins A, not what A is called."""
    told = token.head
    if token.dep != "conj" or token.pos != "PROPN" or told.dep != "appos" or told.pos != "NOUN":
        return
    name = told.head
    joint = next((t for t in reversed(tokens[told.i : token.i]) if t.tag == "CC"), None)
    if joint is None or name.pos != "PROPN" or tokens[joint.i - 1].text != ",":
        return
    attach(token, name, "conj")
    if joint.head is told:
        attach(joint, name, "cc")


def last_described(token: Token, tokens: tuple[Token, ...]) -> None:
    """*A and B, its partner, were expelled*: what one is called, behind a list, is what the last is called."""
    first = token.head
    named = token.pos == "PROPN" and first.pos == "NOUN"  # *the gang and its leader, A*
    described = token.tag == "NN" and token.child("det", "poss") is not None
    if token.dep != "appos" or not (named or described) or token.child("conj"):
        return
    members = [first]
    for member in members:
        members += [c for c in member.children if c.dep == "conj" and first.i < c.i < token.i]
    last = members[-1]
    fits = last.tag == "NN" and last.child("poss", "det") if named else last.pos == "PROPN"
    if last is not first and fits and tokens[last.i + 1].text == ",":
        attach(token, last, "appos")


def names_in_list(token: Token, tokens: tuple[Token, ...]) -> None:
    """*JFS, Ahrar al-Sham and Jund al-Aqsa*: a name is no apposition of two others."""
    name = token.head
    if token.dep != "appos" or token.pos != "PROPN" or name.pos != "PROPN" or token.child("poss"):
        return
    if token.child("det") and not name.child("det"):
        return
    last = token.child("conj")
    if last is not None and last.pos == "PROPN" and tokens[token.i - 1].text == ",":
        token.dep = "conj"


def second_of_three(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Khartoum, the Justice and Equality Movement, and the SLM*: the second of three, not what the first is called."""
    first = token.head
    if token.dep != "appos" or token.name is None or token.entity == "PERSON" or first.pos != "PROPN":
        return
    if first.i > token.i or first.entity == "PERSON" or _abbreviates(first.text, token.text):
        return
    last = _third(token, first)
    before = min(t.i for t in token.subtree() if t.i <= token.i) - 1
    joint = next((t for t in tokens[token.i + 1 : last.i] if t.tag == "CC"), None) if last is not None else None
    if last is None or joint is None or tokens[before].text != "," or tokens[joint.i - 1].text != ",":
        return
    token.dep = "conj"
    attach(last, first, "conj")
    attach(joint, first, "cc")


def _third(token: Token, first: Token) -> Token | None:
    """The name that ends the list; behind *talks between A, B and C* parsers join it to the talks."""
    above = first.head.head if first.dep == "pobj" else first
    hosts = (first, above) if above.pos == "NOUN" else (first,)
    return next((c for h in hosts for c in h.children if c.dep == "conj" and c.i > token.i and c.pos == "PROPN"), None)


def _abbreviates(short: str, name: str) -> bool:
    """True for `YPG` beside `Yekîneyên Parastina Gel`: the same in letters."""
    letters = "".join(word[:1] for word in name.split() if word[:1].isupper())
    return short.isupper() and short[:1] == letters[:1]


def lone_between(prep: Token, _: tuple[Token, ...]) -> None:
    """*between the government of Japan and Nepal's Maoists*: what is between two has two below it."""
    if prep.lower != "between" or prep.dep != "prep":
        return
    first = prep.child("pobj")
    if first is None or first.tag not in ("NN", "NNP") or first.child("conj"):
        return
    of = next((c for c in first.children if c.dep == "prep" and c.lower == "of"), None)
    inner = of.child("pobj") if of is not None else None
    other = inner.child("conj") if inner is not None else None
    if inner is None or other is None:
        return
    attach(other, first, "conj")
    for child in [c for c in inner.children if c.dep == "cc" and c.i < other.i]:
        attach(child, first, "cc")


def twin_subjects(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*Not only the rebels but also the army looted*: two subjects with a conjunction between them are one list."""
    subjects = [c for c in verb.children if c.dep in ("nsubj", "nsubjpass", "dep") and c.i < verb.i and is_nominal(c)]
    if len(subjects) != 2:
        return
    first, second = subjects
    if _is_aside(first, tokens) and second.i > first.i + 1:  # *in the capital, Goma, four people were wounded*
        attach(first, tokens[first.i - 2], "appos")
        return
    joint = [t for t in tokens[first.i + 1 : second.i] if t.tag == "CC"]
    listed = second.child("conj") is not None and tokens[verb.i + 1 : verb.i + 2] and tokens[verb.i + 1].text != ","
    if not joint and listed and comma_between(tokens, first.i, second.i) and second.dep != "dep":
        first.dep = second.dep
        attach(second, first, "conj")
    if joint:
        attach(second, first, "conj")
        if joint[-1].head is verb:
            attach(joint[-1], first, "cc")


def _is_aside(token: Token, tokens: tuple[Token, ...]) -> bool:
    """True for a place between commas, behind the noun that it names."""
    between = token.i > 1 and tokens[token.i - 1].text == "," and tokens[token.i + 1].text == ","
    before = tokens[token.i - 2] if between else token
    return between and token.entity in PLACES and before.dep == "pobj" and before.pos == "NOUN"


def subject_at_root(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*Not only Chad but also Niger closed its border*: both did; parsers make a sentence of the first."""
    root, second = verb.head, verb.child("nsubj")
    if verb.dep != "conj" or root.head is not root or not is_nominal(root) or second is None or second.i > verb.i:
        return
    between = [t for t in tokens[root.i + 1 : second.i] if t.dep not in ("advmod", "det", "amod", "compound", "poss")]
    if not between or any(t.tag != "CC" for t in between):
        return
    take_place(verb, root)
    hang_root(root, verb, "nsubj")
    attach(second, root, "conj")


def both_described(noun: Token, tokens: tuple[Token, ...]) -> None:
    """*between the army and the militia, once close allies who …*: what two are called, no time and no clause."""
    if noun.tag != "NNS" or noun.dep not in ("npadvmod", "advcl", "dep") or noun.child("det", "nummod", "mark"):
        return
    first = min(t.i for t in noun.subtree() if t.i <= noun.i)
    if first < 2 or tokens[first - 1].text != "," or noun.entity in ("DATE", "TIME"):
        return
    listed = tokens[first - 2]
    while listed.head is not listed and listed.dep != "conj" and listed.head.i > listed.i - 4:
        listed = listed.head
    if listed.dep == "conj" and is_nominal(listed) and is_nominal(listed.head) and noun.child("amod", "advmod"):
        attach(noun, listed.head, "appos")


def among_them(token: Token, tokens: tuple[Token, ...]) -> None:
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


def list_of_owners(token: Token, tokens: tuple[Token, ...]) -> None:
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


def second_title(token: Token, _: tuple[Token, ...]) -> None:
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


def factions_in_list(noun: Token, _: tuple[Token, ...]) -> None:
    """*groups, among them A, the B and C factions*: A, B and the C factions, not another wording for A."""
    name = noun.head
    second = next((c for c in noun.children if c.dep in ("nmod", "compound") and c.child("conj")), None)
    last = second.child("conj") if second is not None else None
    if noun.dep != "appos" or noun.tag != "NNS" or name.pos != "PROPN" or second is None or last is None:
        return
    if last.i != noun.i - 1 or not name.i < second.i or second.pos != "PROPN" or name.dep not in ("appos", "conj"):
        return
    attach(second, name, "conj")
    for child in [c for c in noun.children if c.i < second.i]:
        attach(child, second, child.dep)
    attach(noun, second, "conj")
    attach(last, noun, "compound")


def body_beside_person(token: Token, _: tuple[Token, ...]) -> None:
    """*A led by N, the B faction led by M, and C*: a body is no person; it is the next of the list."""
    person = token.head
    agent = person.head
    led = agent.head
    first = led.head
    if token.dep != "appos" or token.pos != "NOUN" or person.pos != "PROPN" or person.name is not None:
        return
    if agent.dep != "agent" or led.dep != "acl" or not is_nominal(first) or not token.child("acl"):
        return
    if any(c.dep == "conj" and c.i > token.i for c in first.children):
        attach(token, first, "conj")
