"""Which verb of a clause is its main one."""

from allegiance.text.repairs.tree import attach, hang_root, inside, is_nominal, take_place
from allegiance.text.syntax import Token

OPENING = frozenset({"before", "after", "as", "since", "until", "till", "once", "while"})
"""Words that open a clause of time and that parsers take for prepositions."""
PERCEIVED = frozenset({"let", "make", "help", "see", "watch", "hear", "have", "feel"})
"""Verbs behind whose object a bare verb may stand."""
NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})


def garden_path(verb: Token, _: tuple[Token, ...]) -> None:
    """*Rockets fired at the town killed five*: the second verb is the main one, the first describes the rockets."""
    if verb.tag not in ("VBD", "VBN") or verb.child("aux", "auxpass", "dobj", "mark"):
        return
    subject = verb.child("nsubj")
    later = [c for c in verb.children if c.dep in ("advcl", "ccomp", "dep", "conj") and _has_tense(c)]
    if subject is None or subject.i > verb.i or len(later) != 1:
        return
    main = later[0]
    between = [c for c in verb.children if verb.i < c.i < main.i and (c.dep in ("cc", "punct") or c.lower == "that")]
    says = any(c.dep == "ccomp" and c is not main and c.child("nsubj") for c in verb.children)
    if says or between or main.i < verb.i or main.child("nsubj", "nsubjpass", "mark", "expl", "auxpass"):
        return
    prep = next((c for c in verb.children if c.dep == "prep" and c.lower in OPENING and verb.i < c.i < main.i), None)
    noun = prep.child("pobj") if prep is not None else None
    if prep is not None and noun is not None and max(t.i for t in noun.subtree()) == main.i - 1:
        attach(noun, main, "nsubj")  # *Talks stalled after an attack left 23 dead*
        attach(prep, main, "mark")
        main.dep = "advcl"
        return
    take_place(main, verb)
    for child in [c for c in verb.children if c.dep == "punct" and c.i > main.i]:
        attach(child, main, "punct")
    attach(subject, main, "nsubj")
    hang_root(verb, subject, "acl")
    verb.tag = "VBN"


def _has_tense(verb: Token) -> bool:
    """True for *killed* and *has killed*, not for *killing*, *to kill*."""
    return verb.tag in FINITE or any(c.dep == "aux" and c.tag in FINITE for c in verb.children)


def garden_path_below(main: Token, _: tuple[Token, ...]) -> None:
    """*Gunmen believed to be rebels abducted a priest*: who is abducting has an object, what was abducted has none."""
    if main.dep != "acl" or main.tag not in ("VBD", "VBN") or not main.child("dobj") or main.child("aux", "auxpass"):
        return
    verb = next((a for a in main.ancestors() if a.tag.startswith("VB") and a.child("nsubj")), None)
    if verb is None or verb.tag not in ("VBD", "VBN") or verb.child("aux", "auxpass", "dobj", "mark"):
        return
    subject = verb.child("nsubj")
    if subject is None or subject.i > verb.i or verb.i > main.i or any(c.dep == "cc" for c in verb.children):
        return
    take_place(main, verb)
    attach(subject, main, "nsubj")
    hang_root(verb, subject, "acl")
    verb.tag = "VBN"
    for child in [c for c in verb.children if c.dep in ("punct", "prep") and c.i > main.i]:
        attach(child, main, child.dep)


def finite_behind_pronoun(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*He reached out, according to a person granted anonymity*: no participle describes *he*."""
    pronoun, main = verb.head, verb.head.head
    if verb.dep != "acl" or verb.tag not in ("VBN", "VBD") or pronoun.tag != "PRP" or pronoun.dep != "nsubj":
        return
    if pronoun.lower not in NOMINATIVE or verb.i - pronoun.i > 2 or main.i < verb.i or main.tag not in ("VBN", "VBD"):
        return
    noun = tokens[main.i - 1]
    if not is_nominal(noun) or main.child("aux", "auxpass", "mark") or inside(main, noun):
        return
    take_place(verb, main)
    attach(pronoun, verb, "nsubj")
    for child in [c for c in main.children if c.dep == "punct"]:
        attach(child, verb, "punct")
    hang_root(main, noun, "acl")
    verb.tag, main.tag = "VBD", "VBN"


def active_below_noun(main: Token, tokens: tuple[Token, ...]) -> None:
    """*On Sunday, a raid near A killed six, B said*: what has an object is no participle that describes the raid."""
    noun = main.head
    while noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.pos == "NOUN":  # *a raid on a camp killed*
        noun = noun.head.head
    if main.dep != "acl" or main.tag not in ("VBN", "VBD") or not main.child("dobj"):
        return
    speaker = [c for c in noun.head.children if c.dep == "nsubj" and main.i < c.i < noun.head.i]
    said = noun.dep == "nsubj" and bool(speaker)  # *a raid killed six, B said*, with two subjects of *said*
    if main.child("aux", "auxpass", "agent", "nsubj") or not (said or noun.dep in ("ccomp", "ROOT", "parataxis")):
        return
    if noun.pos != "NOUN" or noun.i > main.i or noun.child("nsubj", "cop") or tokens[main.i - 1].text == "and":
        return
    take_place(main, noun)
    for child in list(noun.children):
        first = min(t.i for t in noun.subtree())
        fronted = child.i < noun.i and child.dep in ("prep", "npadvmod", "advmod") and child.i == first
        if fronted or (child.dep == "punct" and child.i > main.i):
            attach(child, main, child.dep)
    for child in [c for c in main.head.children if said and c.dep in ("prep", "npadvmod", "advmod")]:
        if main.i < child.i < speaker[0].i:  # *killed six in A, on Monday, B said*
            attach(child, main, child.dep)
    hang_root(noun, main, "nsubj")
    main.tag, main.dep = "VBD", "ccomp" if said else main.dep


def purpose_behind_with(verb: Token, _: tuple[Token, ...]) -> None:
    """*fused with B to create C*: an infinitive with *to* is no clause of the preposition, B is no subject of it."""
    prep, noun = verb.head, verb.child("nsubj")
    to = verb.child("aux")
    if verb.dep != "pcomp" or verb.tag != "VB" or noun is None or to is None or to.lower != "to" or noun.i > to.i:
        return
    if prep.dep != "prep" or not prep.head.tag.startswith("VB") or not prep.i < noun.i:
        return
    attach(noun, prep, "pobj")
    attach(verb, prep.head, "advcl")


def noun_behind_noun(token: Token, tokens: tuple[Token, ...]) -> None:
    """*signed a ceasefire deal with the rebels*: a bare verb right behind an object is a part of it."""
    before = tokens[token.i - 1]
    if token.tag not in ("VB", "VBP") or token.dep not in ("advcl", "ccomp", "dep", "conj") or token.i == 0:
        return
    verb = token.head
    if before.head is not verb or before.dep != "dobj" or before.tag != "NN" or not before.child("det"):
        return
    if token.lower != token.lemma or verb.lemma in PERCEIVED or any(c.i < token.i for c in token.children):
        return
    attach(token, verb, "dobj")
    for child in list(before.children):
        attach(child, token, child.dep)
    attach(before, token, "compound")
    token.tag, token.pos = "NN", "NOUN"


def gerund_behind_noun(verb: Token, _: tuple[Token, ...]) -> None:
    """*a pact with the army dating to 2019*: below a noun a gerund tells which, it is no clause with a subject."""
    prep, noun = verb.head, verb.child("nsubj")
    if verb.dep != "pcomp" or verb.tag != "VBG" or noun is None or prep.lower != "with" or prep.head.pos != "NOUN":
        return
    if noun.pos == "PROPN" and prep.i < noun.i < verb.i and prep.dep == "prep":
        attach(noun, prep, "pobj")
        attach(verb, noun, "acl")


def gerund_behind_have(verb: Token, _: tuple[Token, ...]) -> None:
    """*had overlapping membership*: *have* helps no gerund; it is the verb, and the gerund says of what kind."""
    have, noun = verb.child("aux"), verb.child("dobj")
    if verb.tag != "VBG" or have is None or have.lemma != "have" or have.i != verb.i - 1 or noun is None:
        return
    take_place(have, verb)
    for child in [c for c in verb.children if c is not have]:
        attach(child, have, child.dep)
    hang_root(verb, noun, "amod")
    have.pos = "VERB"


def clause_behind_preposition(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*before police, backed by soldiers, pushed them out*: `before` opens a clause of which police are the subject."""
    if verb.dep != "conj" or verb.tag not in FINITE or verb.child("nsubj", "nsubjpass", "aux", "mark"):
        return
    above = verb.head
    preps = [
        t for t in tokens[above.i + 1 : verb.i]
        if t.dep == "prep" and t.lower in OPENING and inside(t, above) and t.child("pobj")
    ]  # fmt: skip
    if not preps or any(t.tag == "CC" for t in tokens[preps[-1].i : verb.i]):
        return
    noun = preps[-1].child("pobj")
    behind = tokens[max(t.i for t in noun.subtree()) + 1 : verb.i] if noun is not None else ()
    if noun is None or any(t.dep not in ("punct", "advmod", "neg") for t in behind):
        return
    prep = preps[-1]
    attach(verb, prep.head, "advcl")
    attach(noun, verb, "nsubj")
    attach(prep, verb, "mark")


def before_semicolon(clause: Token, tokens: tuple[Token, ...]) -> None:
    """*Delhi blamed Islamabad; Islamabad denied it*: two sentences, not something denied."""
    verb = clause.head
    if clause.dep == "ccomp" and clause.i < verb.i and any(t.text == ";" for t in tokens[clause.i : verb.i]):
        clause.dep = "parataxis"


def participle_with_subject(verb: Token, _: tuple[Token, ...]) -> None:
    """*The junta dissolved parliament* is a sentence, not a parliament that somebody dissolved."""
    noun = verb.head
    subject = verb.child("nsubj")
    if verb.dep != "amod" or verb.tag not in ("VBN", "VBD") or subject is None or noun.i < verb.i:
        return
    if subject.i > verb.i or noun is verb:
        return
    take_place(verb, noun)
    hang_root(noun, verb, "dobj")
    verb.tag = "VBD"
    for child in list(noun.children):
        if child.i < verb.i:
            attach(child, subject if child.i < subject.i and child.dep in ("det", "amod", "poss") else verb, child.dep)
        elif child.dep == "acl" and any(c.dep == "punct" and noun.i < c.i < child.i for c in noun.children):
            attach(child, verb, "advcl")
        elif child.dep == "punct" and child.i > noun.i:
            attach(child, verb, "punct")


def main_verb_behind(root: Token, _: tuple[Token, ...]) -> None:
    """*A plan to kill the judge was uncovered*: the plan was uncovered, the judge was to be killed."""
    if root.head is not root or not is_nominal(root):
        return
    for inner in [c for c in root.children if c.dep in ("acl", "relcl") and not c.child("dobj")]:
        for main in [c for c in inner.children if c.dep == "ccomp" and c.i > inner.i and c.tag in (*FINITE, "VBN")]:
            subject = main.child("nsubj", "nsubjpass")
            if subject is None or main.child("mark") or subject.i < inner.i:
                continue
            dep = subject.dep
            attach(subject, inner, "dobj")
            take_place(main, root)
            hang_root(root, main, dep)
            for child in [c for c in root.children if c.dep == "punct" and c.i > main.i]:
                attach(child, main, "punct")
            return


def bare_verb_behind(verb: Token, _: tuple[Token, ...]) -> None:
    """*A, a branch of X, and B, its rival, fight over islands*: a bare verb describes no noun, it is the main verb."""
    if verb.tag != "VB" or verb.dep not in ("acl", "relcl") or verb.child("aux", "nsubj", "mark"):
        return
    root = next((a for a in verb.ancestors() if a.head is a), verb)
    if root is verb or not is_nominal(root) or root.i > verb.i:
        return
    take_place(verb, root)
    hang_root(root, verb, "nsubj")
    verb.tag = "VBP"
    for child in [c for c in root.children if c.dep == "punct" and c.i > verb.i]:
        attach(child, verb, "punct")


def absolute(verb: Token, _: tuple[Token, ...]) -> None:
    """*with his army defeated*, *drones bought from Iran*: participles that look like a past tense."""
    if verb.tag != "VBD":
        return
    opened = any(c.dep == "mark" and c.lower == "with" for c in verb.children)
    if (
        verb.dep == "pcomp"
        or (verb.dep == "advcl" and opened)
        or (verb.dep == "acl" and not verb.child("dobj", "nsubj"))
    ):
        verb.tag = "VBN"


def fronted_participle(auxiliary: Token, _: tuple[Token, ...]) -> None:
    """*Leading the assault was the brigade*, *also killed was a cleric*; and a subject hung on its helping verb."""
    if auxiliary.dep not in ("aux", "auxpass"):
        return
    verb = auxiliary.head
    if verb.child("nsubj", "nsubjpass"):
        return
    passive = auxiliary.dep == "auxpass" or bool(verb.child("auxpass"))
    dep = "nsubjpass" if passive else "nsubj"
    for child in list(auxiliary.children):
        if child.dep in ("nsubj", "nsubjpass") or (child.dep == "attr" and auxiliary.i > verb.i):
            attach(child, verb, dep)
            return


def subject_behind(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*Out of the town marched the rebels*: what follows a verb that a place comes before is its subject."""
    if verb.tag not in FINITE or verb.dep not in ("ROOT", "ccomp") or verb.child("nsubj", "nsubjpass", "expl", "aux"):
        return
    following = verb.child("dobj")
    first = verb.children[0] if verb.children else verb
    if following is None or first.dep != "prep" or not is_nominal(tokens[verb.i - 1]):
        return
    if inside(tokens[verb.i - 1], first) and following.i > verb.i:
        attach(following, verb, "nsubj")


def finite_conjunct(verb: Token, _: tuple[Token, ...]) -> None:
    """*made a bid to take the town and withstood raids*: a finite verb does not go on an infinitive."""
    above = verb.head
    if verb.dep != "conj" or verb.tag not in FINITE or verb.child("nsubj", "nsubjpass", "aux") or above is verb:
        return
    if above.tag in ("VBZ", "VBP") and verb.tag == "VBD" and above.dep == "ccomp" and above.head.tag == "VBD":
        if above.head.i < above.i and not above.child("aux"):  # *said it holds the town and repeated its vow*
            attach(verb, above.head, "conj")
        return
    if above.tag != "VB" or any(c.tag in ("MD", *FINITE) for c in above.children if c.dep == "aux"):
        return
    while above.head is not above and not _is_finite(above):
        above = above.head
    if _is_finite(above) and above.i < verb.i and not inside(above, verb):
        attach(verb, above, "conj")


def _is_finite(verb: Token) -> bool:
    return verb.tag in FINITE or any(c.tag in ("MD", *FINITE) for c in verb.children if c.dep in ("aux", "auxpass"))


def speaker_in_list(cue: Token, tokens: tuple[Token, ...]) -> None:
    """*took Goma, a witness and two officials said*: those between the comma and the last verb are its subject."""
    if cue.tag not in FINITE or cue.child("nsubj", "nsubjpass", "expl", "mark", "aux") or cue.i < 3:
        return
    last = cue.i - 1
    while last > 0 and tokens[last].dep in ("advmod", "neg"):
        last -= 1
    comma = next((t.i for t in reversed(tokens[:last]) if t.text == "," and t.i < last), None)
    if comma is None or not is_nominal(tokens[last]):
        return
    span = tokens[comma + 1 : last + 1]
    if span[0].tag in ("CC", "IN", "WDT", "WP", "WRB", "TO") or any(t.tag in (*FINITE, "MD", "VB") for t in span):
        return
    tops = [t for t in span if t.head not in span]
    if len(tops) != 1 or not is_nominal(tops[0]) or tops[0].dep not in ("conj", "appos", "dobj", "npadvmod", "dep"):
        return
    top, main = tops[0], cue.head
    if top.head.i > comma or inside(cue, top):
        return
    attach(top, cue, "nsubj")
    if cue.dep == "conj" and main.i < comma and main.tag.startswith("VB"):
        take_place(cue, main)
        hang_root(main, cue, "ccomp")


def participle_before_subject(verb: Token, tokens: tuple[Token, ...]) -> None:
    """*Using drones, the army struck*: the participle is no subject, the noun right before the verb is."""
    clause = verb.child("csubj")
    if clause is None or clause.tag not in ("VBG", "VBN") or clause.i > verb.i:
        return
    i = verb.i - 1
    while i > clause.i and tokens[i].dep in ("aux", "auxpass", "advmod", "neg"):
        i -= 1
    noun = tokens[i]
    if not is_nominal(noun) or not inside(noun, clause):
        return
    phrase = noun
    while phrase.i - 1 > clause.i and inside(tokens[phrase.i - 1], noun):
        phrase = tokens[phrase.i - 1]
    if tokens[phrase.i - 1].text != ",":
        return
    attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    attach(clause, verb, "advcl")


def verb_as_plural(token: Token, _: tuple[Token, ...]) -> None:
    """*a charge that Ankara rejects*: what has a subject in a relative clause is a verb, no plural."""
    if token.tag == "NN" and token.pos != "PROPN" and (helper := token.child("aux")) and helper.lemma == "have":
        token.tag, token.pos = "VBN", "VERB"  # *has overrun the base*
    if token.dep != "relcl" or token.tag != "NNS" or not token.child("nsubj"):
        return
    joined = [c for c in token.children if c.dep == "conj" and c.tag == "NNS" and c.lower == f"{c.lemma}s"]
    own = [c for t in (token, *joined) for c in t.children]
    if not any(c.dep in ("dobj", "mark") or c.tag == "WDT" for c in own):
        return
    for verb in (token, *joined):  # *which Iran arms and funds*
        verb.tag, verb.pos = "VBZ", "VERB"
        for child in [c for c in verb.children if c.tag == "WDT" and verb is not token]:
            attach(child, token, "dobj")
