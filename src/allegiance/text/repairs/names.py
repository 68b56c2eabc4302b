"""Names beside the noun that says what they are, which parsers take for something else."""

from collections.abc import Collection, Sequence

from allegiance.text.repairs.tree import attach, inside, is_nominal, take_place
from allegiance.text.syntax import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def class_before_names(token: Token, tokens: tuple[Token, ...]) -> None:
    """*The rebel factions A and B announced*, *the agency A said*: what they are and how they are called."""
    if token.dep not in SUBJECTS or token.pos != "PROPN":
        return
    first = min(t.i for t in token.subtree() if t.i <= token.i)
    noun = tokens[first - 1] if first else token
    if noun.tag in ("NN", "NNS") and noun.head is token.head and noun.dep in SUBJECTS:
        attach(token, noun, "appos")


def name_behind_title(token: Token, tokens: tuple[Token, ...]) -> None:
    """*an oath to the head of the movement, A*: A is the head, not when or how far it was sworn."""
    if token.dep != "npadvmod" or token.pos != "PROPN" or token.entity in ("DATE", "TIME", "CARDINAL"):
        return
    first = min(t.i for t in token.subtree())
    if first < 2 or tokens[first - 1].text != "," or token.child("prep", "amod"):
        return
    noun = _top_noun(tokens[first - 2])
    if noun is not None and noun.pos == "NOUN" and noun.tag == "NN" and noun.child("det") and not inside(noun, token):
        attach(token, noun, "appos")


def owner_in_phrase(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Colonel A of the army's 5th Brigade said*: the army's brigade, of which he is; not a brigade of his."""
    owned = token.head
    of = next((c for c in token.children if c.dep == "prep" and c.lower == "of" and c.i > token.i), None)
    owner = of.child("pobj") if of is not None else None
    case = token.child("case")
    if token.dep != "poss" or token.entity != "PERSON" or of is None or owner is None or case is None:
        return
    if case.i != owner.i + 1 or tokens[owner.i + 1] is not case:
        return
    take_place(token, owned)
    attach(owned, of, "pobj")
    attach(owner, owned, "poss")
    attach(case, owner, "case")


def name_behind_place(token: Token, persons: Collection[str]) -> None:
    """*the commander of the troops in Mozambique, A*: A commands them; no place has a person's name."""
    place = token.head
    if token.dep != "appos" or token.entity != "PERSON" or place.dep != "pobj" or token.i < place.i:
        return
    noun = place
    while noun.dep in ("pobj", "compound", "prep") and not (noun.tag == "NN" and noun.lemma in persons):
        noun = noun.head
    if noun.tag == "NN" and noun.lemma in persons and noun.i < place.i and not noun.child("appos"):
        attach(token, noun, "appos")


def organ_before_post(post: Token, posts: Collection[str], organs: Collection[str]) -> None:
    """*a military spokesman* speaks for the military; parsers see an adjective."""
    for child in post.children if post.lemma in posts else ():
        if child.dep == "amod" and child.lower in organs:
            child.dep, child.pos, child.tag = "compound", "NOUN", "NN"


def _top_noun(word: Token) -> Token | None:
    """The noun of whose phrase a word is the last, up through *of*."""
    while not is_nominal(word) and word.head is not word:
        word = word.head
    while word.dep == "pobj" and word.head.lower == "of" and is_nominal(word.head.head):
        word = word.head.head
    return word if is_nominal(word) else None


def owned_title(token: Token, tokens: tuple[Token, ...]) -> None:
    """*the chief, A, and the B's emir, C, met*: a second title with its own name, not the name of the first."""
    name = token.head
    if token.dep != "conj" or name.dep != "appos" or name.pos != "PROPN" or token.name is not None:
        return
    if not token.child("poss") or name.head.pos != "NOUN" or name.i < name.head.i:
        return
    beside = next(
        (c for c in token.children if c.dep in ("conj", "appos") and c.pos == "PROPN" and c.i > token.i), None
    )
    if beside is None or not any(t.text == "," for t in tokens[token.i : beside.i]):
        return
    attach(token, name.head, "conj")
    for child in [c for c in name.children if c.dep == "cc" and c.i < token.i]:
        attach(child, name.head, "cc")
    token.pos, token.tag, token.lemma = "NOUN", "NN", token.lower
    beside.dep = "appos"


def name_behind_modifier(token: Token, tokens: tuple[Token, ...]) -> None:
    """*loyal to the shadow National Unity Government*: the government is meant, the other noun says which."""
    noun = token.head
    if token.dep != "appos" or token.name is None or noun.tag != "NN" or noun.i != token.i - 1:
        return
    article = noun.child("det")
    if article is None or article.i != noun.i - 1 or noun.dep not in ("pobj", "dobj", "nsubj", "nsubjpass", "conj"):
        return
    if token.child("det", "amod", "compound") or (token.i + 1 < len(tokens) and tokens[token.i + 1].text == ","):
        return
    take_place(token, noun)
    attach(noun, token, "compound")
    for child in list(noun.children):
        attach(child, token, child.dep)


def loyal_behind_name(token: Token, _: tuple[Token, ...]) -> None:
    """*Militias loyal to the front took the bridge*: the militias took it."""
    verb, own = token.head, token.child("nsubj")
    if token.tag != "JJ" or token.dep not in ("advmod", "acomp", "ccomp", "dep") or own is None or own.i > token.i:
        return
    prep = token.child("prep")
    last = prep.child("pobj") if prep is not None else None
    taken = verb.child(*SUBJECTS)
    if last is None or taken is None or taken.i != last.i + 1 or not verb.tag.startswith("VB") or verb.i < taken.i:
        return
    dep = taken.dep
    attach(taken, last.head, "pobj")
    attach(last, taken, "compound")
    for child in list(last.children):
        attach(child, taken, child.dep)
    attach(own, verb, dep)
    attach(token, own, "amod")


def second_subject_behind(token: Token, _: Sequence[Token]) -> None:
    """*They are helping Dadullah, a police officer said*: a noun behind a verb that has its subject is its object."""
    verb = token.head
    if token.dep not in SUBJECTS or token.i < verb.i or not verb.tag.startswith("VB") or verb.child("dobj", "auxpass"):
        return
    if any(c.dep in SUBJECTS and c.i < verb.i for c in verb.children) and verb.dep in ("ccomp", "ROOT", "parataxis"):
        token.dep = "dobj"


def of_whom_accused(prep: Token, charges: Collection[str]) -> None:
    """*accused several countries of arming the rebels*, *blamed them for the attack*: it completes the verb."""
    noun = prep.head
    verb = noun.head
    if prep.dep != "prep" or noun.dep != "dobj" or not verb.tag.startswith("VB") or prep.i < noun.i:
        return
    below = prep.child("pcomp") is not None or prep.lower in ("for", "on", "upon", "to")
    if f"{verb.lemma} {prep.lower}" in charges and below:
        attach(prep, verb, "prep")


def taken_as(token: Token) -> None:
    """*took a priest hostage*: the priest is taken, as a hostage; parsers see a hostage of a kind."""
    verb = token.head
    whom = next((c for c in token.children if c.dep in ("compound", "nmod") and c.i == token.i - 1), None)
    if token.dep != "dobj" or whom is None or not verb.tag.startswith("VB") or not is_nominal(whom):
        return
    attach(whom, verb, "dobj")
    for child in [c for c in token.children if c.i < whom.i]:
        attach(child, whom, child.dep)
    token.dep = "oprd"


def person_as_verb(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Getachew Tadesse, a spokesman for the region, rejected it*: a name taken for a verb in front of its sentence."""
    verb, i = token.head, token.i
    if token.entity != "PERSON" or token.tag[:2] != "VB" or not token.text[:1].isupper() or verb is token:
        return
    surname = tokens[i + 1] if i + 2 < len(tokens) else token
    if surname.head is not token or surname.dep != "dobj" or surname.entity != "PERSON" or tokens[i + 2].text != ",":
        return
    post = verb.child("nsubj")
    if post is None or post.i < i + 2:
        return
    token.tag, token.pos = "NNP", "PROPN"
    attach(surname, verb, "nsubj")
    attach(token, surname, "compound")
    attach(post, surname, "appos")
    for child in [c for c in token.children if c is not surname]:
        attach(child, surname, child.dep)
