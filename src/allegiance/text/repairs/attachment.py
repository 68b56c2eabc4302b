"""Phrases and clauses that parsers hang on the wrong word."""

from allegiance.text.repairs.tree import attach, comma_between, hang_root, inside, is_nominal, take_place
from allegiance.text.syntax import Token

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
PLURAL = {"has": False, "is": False, "was": False, "have": True, "are": True, "were": True}
PLURAL_TAGS = {"VBZ": False, "VBP": True}
GROUPS = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PERCEIVING = frozenset({"see", "spot", "hear", "film", "photograph", "catch", "observe", "notice", "watch", "record"})
QUOTES = frozenset({'"', "''", "``", "“", "”"})


def behind_a_date(prep: Token, _: tuple[Token, ...]) -> None:
    """*the murder last year of a judge*: a judge's murder, not a judge's year."""
    date = prep.head
    if prep.lower == "of" and prep.dep == "prep" and date.dep == "npadvmod" and date.head.pos == "NOUN":
        attach(prep, date.head, "prep")


def relative_preposition(prep: Token, _: tuple[Token, ...]) -> None:
    """*the party to whose wing they belonged*: `to` is the relative clause's."""
    noun = prep.head
    if prep.dep != "prep" or prep.i < noun.i:
        return
    below = prep.child("pobj", "pcomp")
    clause = next((c for c in noun.children if c.dep == "relcl" and c.i > prep.i), None)
    if below is None or clause is None or (not is_nominal(below) and below.tag not in RELATIVE_TAGS):
        return
    if any(t.tag in RELATIVE_TAGS for t in below.subtree()):
        below.dep = "pobj"
        attach(prep, clause, "prep")


def perceived_behind_agent(verb: Token, _: tuple[Token, ...]) -> None:
    """*The jets were seen by witnesses bombing the town*: the jets bombed it."""
    witness = verb.head
    if verb.dep != "acl" or verb.tag != "VBG" or witness.dep != "pobj" or witness.head.dep != "agent":
        return
    seen = witness.head.head
    if seen.lemma in PERCEIVING and seen.child("nsubjpass") is not None:
        attach(verb, seen, "xcomp")


def agent_of_active(prep: Token, _: tuple[Token, ...]) -> None:
    """*ended the offensive by the militia*: an active verb has no agent, its object's noun has."""
    verb = prep.head
    if prep.dep != "agent" or verb.child("auxpass") or verb.tag == "VBN":
        return
    noun = verb.child("dobj")
    if noun is not None and noun.i < prep.i:
        attach(prep, noun, "prep")


def relative_behind_place(clause: Token, _: tuple[Token, ...]) -> None:
    """*the junta in Niger, which expelled the envoy*: what acts is the junta, not the place that it is in."""
    place, subject = clause.head, clause.child("nsubj")
    if clause.dep != "relcl" or subject is None or subject.lower != "which" or place.entity not in PLACES:
        return
    prep = place.head
    if place.dep != "pobj" or prep.lower not in ("in", "at", "near") or prep.head.pos != "NOUN":
        return
    if clause.child("dobj", "ccomp", "xcomp") and prep.head.dep not in ("dobj", "attr"):
        attach(clause, prep.head, "relcl")


def agreeing_relative(clause: Token, _: tuple[Token, ...]) -> None:
    """*talks with the army that have failed*: the talks have; *a member of the group who was held*: the member was."""
    noun = clause.head
    subject = clause.child("nsubj", "nsubjpass")
    if clause.dep != "relcl" or subject is None or subject.tag not in ("WDT", "WP") or noun is clause:
        return
    finite = next((c for c in clause.children if c.dep in ("aux", "auxpass")), clause)
    plural = PLURAL.get(finite.lower, PLURAL_TAGS.get(finite.tag))
    person = subject.lower == "who" and noun.entity in GROUPS and noun.pos == "PROPN"
    person = person or (subject.lower == "which" and noun.entity == "PERSON" and noun.name is None)
    if not person and (plural is None or _is_plural(noun) in (plural, None)):
        return
    above = noun
    while above.dep == "pobj" and above.head.dep == "prep" and is_nominal(above.head.head):
        above = above.head.head
        if above.pos == "NOUN" and (plural is None or _is_plural(above) == plural):
            attach(clause, above, "relcl")
            return


def _is_plural(noun: Token) -> bool | None:
    """The number of a common noun; None where the form does not tell."""
    if noun.child("conj"):
        return True
    return {"NNS": True, "NN": False}.get(noun.tag)


def object_in_capitals(token: Token, _: tuple[Token, ...]) -> None:
    """*attacked Yumbe*: a name right behind a verb without an object is its object, no adverb."""
    verb = token.head
    if token.dep not in ("advmod", "npadvmod") or not token.text[:1].isupper() or token.i != verb.i + 1:
        return
    if not verb.tag.startswith("VB") or verb.child("dobj", "auxpass") or token.entity in ("DATE", "TIME"):
        return
    if token.tag in ("NNP", "NNPS", "RB", "JJ", "NN"):
        token.pos, token.tag = "PROPN", "NNP"
        token.dep = "dobj"


def counted_object(token: Token, _: tuple[Token, ...]) -> None:
    """*displaced 10,000 people*: those counted right behind a verb without an object are its object, no measure."""
    verb, number = token.head, token.child("nummod")
    if token.dep != "npadvmod" or token.tag != "NNS" or number is None or number.entity not in ("CARDINAL", ""):
        return
    first = min(t.i for t in token.subtree() if t.i <= token.i)
    if verb.tag.startswith("VB") and first == verb.i + 1 and not verb.child("dobj", "auxpass") and not token.entity:
        token.dep = "dobj"


def quoted_conjunct(token: Token, tokens: tuple[Token, ...]) -> None:
    """*“We took the town,” said the colonel, “and freed it”*: the second verb goes on with the quote."""
    cue = token.head
    if token.dep != "conj" or cue is token or token.i < cue.i:
        return
    quoted = next((c for c in cue.children if c.dep == "ccomp" and c.i < cue.i), None)
    if quoted is None:
        return
    between = sum(t.text in QUOTES for t in tokens[cue.i + 1 : token.i])
    before = sum(t.text in QUOTES for t in tokens[quoted.i + 1 : cue.i])
    if between % 2 and before % 2:
        attach(token, quoted, "conj")


def interpolated(cue: Token, tokens: tuple[Token, ...]) -> None:
    """*The rebels, it emerged later, had shelled the farm*: the first noun is the last verb's subject.

    A participle puts in nothing of its own: *today two attacks, claimed by the group, have killed ten*.
    """
    if not cue.tag.startswith("VB") or cue.child("agent"):
        return
    subjects = [c for c in cue.children if c.dep in ("nsubj", "nsubjpass")]
    subject = next((c for c in reversed(subjects) if c.i < cue.i), None)
    if len(subjects) == 2 and subjects[0].i < cue.i < subjects[1].i:  # *Goma, says the army, is calm*
        subject = subjects[1]
    if subject is None:
        return
    fronted = [
        c for c in cue.children
        if c.dep in ("npadvmod", "nsubj", "nsubjpass", "dep", "dobj") and c.i < subject.i and is_nominal(c)
    ]  # fmt: skip
    if len(fronted) != 1 or not comma_between(tokens, fronted[0].i, subject.i):
        return
    main = _main_behind(cue)
    if main is None or not comma_between(tokens, cue.i, main.i) or any(t.tag == "CC" for t in tokens[cue.i : main.i]):
        return
    if not inside(cue, main):
        take_place(main, cue)
        hang_root(cue, main, "parataxis")
    passive = main.child("auxpass") is not None
    attach(fronted[0], main, "nsubjpass" if passive else "nsubj")


def _main_behind(cue: Token) -> Token | None:
    """The verb behind the clause put in between that has no subject of its own."""
    found = [cue.head] if cue.dep in ("parataxis", "ccomp") and cue.head.i > cue.i else []
    found += [c for c in cue.children if c.dep in ("conj", "ccomp", "dep", "advcl") and c.i > cue.i]
    found = [t for t in found if t.tag.startswith("VB") and not t.child("nsubj", "nsubjpass", "mark", "expl")]
    return found[0] if found else None


def title_as_subject(token: Token, tokens: tuple[Token, ...]) -> None:
    """*Rights group Amnesty International demanded*: one subject, a title and a name, not two."""
    verb = token.head
    if token.dep != "nsubj" or token.tag != "NNP" or token.i == 0:
        return
    first = min(t.i for t in token.subtree())
    title = tokens[first - 1] if first else token
    if title.dep == "nsubj" and title.head is verb and title.tag == "NN":
        attach(title, token, "compound")


def up_to_number(token: Token, _: tuple[Token, ...]) -> None:
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


def below_punctuation(token: Token, _: tuple[Token, ...]) -> None:
    """*A, in alliance with B, founded it*: nothing hangs on a comma."""
    sign = token.head
    if sign.dep == "punct" and token.dep == "prep" and sign.head is not sign:
        attach(token, sign.head, token.dep)


def behind_at_first(prep: Token, _: tuple[Token, ...]) -> None:
    """*was made up at first of deserters*: of what it was made, no *first of deserters*."""
    adverb = prep.head
    at = adverb.head
    is_phrase = adverb.tag in ("RB", "JJ") and adverb.dep in ("pobj", "pcomp") and at.lower == "at"
    if prep.dep == "prep" and is_phrase and at.head.tag.startswith("VB") and not adverb.child("det"):
        attach(prep, at.head, "prep")


def subject_behind_opening(token: Token, tokens: tuple[Token, ...]) -> None:
    """*In a televised speech Putin spoke of treason*: the subject, no name of the speech."""
    noun = token.head
    if token.dep != "appos" or token.tag not in ("NNP", "NNPS") or noun.dep != "pobj" or noun.tag != "NN":
        return
    verb = noun.head.head
    first = min(t.i for t in token.subtree())
    opening = noun.head.dep == "prep" and noun.head.i < noun.i < token.i < verb.i and tokens[first - 1] is noun
    if opening and noun.child("det") and verb.tag in FINITE and not verb.child("nsubj", "nsubjpass", "expl"):
        attach(token, verb, "nsubj")


def subject_behind_quote(verb: Token, _: tuple[Token, ...]) -> None:
    """*"The battle will go on," warned an officer*: who said it stands behind the verb."""
    if verb.tag not in FINITE or verb.child("nsubj", "nsubjpass", "expl", "aux", "auxpass"):
        return
    said, behind = verb.child("ccomp"), verb.child("dobj")
    if said is not None and behind is not None and said.i < verb.i < behind.i and behind.pos != "PRON":
        attach(behind, verb, "nsubj")


def object_behind_adverb(token: Token, _: tuple[Token, ...]) -> None:
    """*ceased at once raids on the town*: the raids are what ceased, no part of *at once*."""
    prep = token.head
    adverb = prep.child("pcomp", "advmod")
    if token.dep != "pobj" or adverb is None or adverb.tag != "RB" or not prep.i < adverb.i < token.i:
        return
    if prep.head.tag.startswith("VB") and prep.head.child("dobj") is None:
        attach(token, prep.head, "dobj")


def object_near(token: Token, _: tuple[Token, ...]) -> None:
    """*took near total control*: nearly total; what is near has an article or a name."""
    prep = token.head
    before = [c for c in token.children if c.i < token.i]
    if token.dep != "pobj" or prep.lower != "near" or token.tag != "NN" or not any(c.dep == "amod" for c in before):
        return
    if prep.head.tag.startswith("VB") and not prep.head.child("dobj") and not token.child("det", "poss", "nummod"):
        attach(token, prep.head, "dobj")


def relative_in_brackets(clause: Token, tokens: tuple[Token, ...]) -> None:
    """*the Communist Party (of which the NPA is the wing)*: said of what the bracket stands behind."""
    if clause.dep != "relcl":
        return
    first = min(t.i for t in clause.subtree())
    if first < 2 or tokens[first - 1].text != "(" or tokens[first].tag not in (*RELATIVE_TAGS, "IN"):
        return
    before = tokens[first - 2]
    if (
        is_nominal(before)
        and before is not clause.head
        and any(t.tag in RELATIVE_TAGS for t in tokens[first : first + 2])
    ):
        attach(clause, before, "relcl")


def between_behind_date(prep: Token, _: tuple[Token, ...]) -> None:
    """*Clashes erupted this week between A and B*: who clashed, no week between two; nor *in Sochi between A and B*."""
    date = prep.head
    if prep.lower != "between" or prep.dep != "prep" or date.entity not in ("DATE", "TIME", "GPE", "LOC"):
        return
    if date.entity in ("GPE", "LOC") and date.head.lower not in ("in", "at"):
        return
    pair = prep.child("pobj")
    verb = next((above for above in date.ancestors() if above.tag.startswith("VB")), None)
    if pair is not None and pair.entity not in ("DATE", "TIME", "CARDINAL") and verb is not None and verb.i < prep.i:
        attach(prep, verb, "prep")
