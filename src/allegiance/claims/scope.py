"""What stands above a predicate decides whether it is so, whether it came about, and who says it.

One climb from the predicate to the root of its sentence reads negation, modals, hedges, conditions, plans, threats,
demands and acts of saying, each with its scope. The words are the language's data.
"""

from collections.abc import Collection
from dataclasses import replace

from allegiance.claims.clauses import dictionary_forms, is_aside, is_forgone, is_purpose, is_to_come
from allegiance.claims.modality import FREE, Modality, Scope
from allegiance.claims.speech import Speeches
from allegiance.languages.schema import Language
from allegiance.text.arguments import COPULAS, Arguments, is_noun, is_verb
from allegiance.text.governors import carrying_forms
from allegiance.text.syntax import Token

COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "nsubjpass", "acl", "attr", "relcl", "oprd"})
THROUGH = frozenset({"of", "from", "for", "to", "against", "in", "into", "on", "with", "about"})
"""Prepositions through which a word says something of what is behind them: *prevented from*, *accused of*."""
RAISED = frozenset({"xcomp", "oprd"})
"""Where what is said of the verb above is said of the words themselves: *is not known to have met*."""


class Scopes:
    """Finds the scope of predicates of one text."""

    def __init__(self, language: Language, arguments: Arguments, speeches: Speeches) -> None:
        self._facts = language.factuality
        self._phase = language.phase
        self._reporting = language.reporting
        self._arguments = arguments
        self._speeches = speeches
        self._modality = Modality(language)
        self._transparent = language.grammar.transparent
        self._kinds, self._roles = language.noun_kinds, language.anaphora.roles
        self._lent = language.grammar.light | language.factuality.implicative
        facts = self._facts
        self._carriers = facts.implicative | facts.denying
        self._saying = facts.possible | facts.planned | facts.threatened | facts.demanded | self._transparent
        self._found: dict[int, Scope] = {}

    def of(self, predicate: Token) -> Scope:
        """The scope of a predicate, the caller's own to change."""
        scope = self._found.get(id(predicate))
        if scope is None:
            scope = self._found[id(predicate)] = self._find(predicate)
        return replace(scope, speeches=list(scope.speeches))

    def _find(self, predicate: Token) -> Scope:
        scope = Scope()
        self._own(predicate, scope)
        self._speech_above(predicate, scope)
        at = predicate
        aside, direct, described = False, True, False
        while at.head is not at:
            head, dep = at.head, at.dep
            aside = aside or is_aside(at)
            if direct:
                direct = self._step(at, head, dep, scope)
                described = dep in ("relcl", "acl") and not direct
            self._speech_above(head, scope, aside=aside, described=described)
            at = head
        if scope.conditioned and scope.status != "actual":
            scope.raise_to("conditional")
        self._quotation(predicate, scope)
        self._continued(predicate, scope)
        return scope

    def _own(self, predicate: Token, scope: Scope) -> None:
        self._modality.of_children(predicate, scope)
        if is_forgone(predicate):
            scope.deny()
        if predicate.dep == "relcl" and self._is_cleft(predicate.head):
            scope.deny()
        if is_to_come(predicate) and not self._brought_about(predicate.head):
            scope.raise_to("planned")

    def _brought_about(self, noun: Token) -> bool:
        """*the raids led civilians to be displaced*: what a finite verb says that it caused has come about."""
        verb = next((above for above in noun.ancestors() if is_verb(above)), None)
        return verb is not None and verb.tag != "VB" and verb.lemma in self._facts.implicative

    def _is_cleft(self, noun: Token) -> bool:
        """*It was not the army that attacked*."""
        copula = noun.head
        subject = copula.child("nsubj", "expl") if noun.dep == "attr" and copula.lemma in COPULAS else None
        return subject is not None and subject.lower == "it" and copula.child("neg") is not None

    def _step(self, at: Token, head: Token, dep: str, scope: Scope) -> bool:
        """Takes over what `head` says of what is below it; False where nothing further up says more than who speaks."""
        if dep == "conj":
            if is_verb(head) and is_verb(at) and not at.child("aux", "nsubj", "nsubjpass"):
                for child in head.children:
                    if child.dep == "aux" and child.i < head.i:
                        self._modality.modal(child, scope)
            return True
        if dep in ("nsubj", "csubj"):
            self._governed(at, head, scope, subject=True)
            self._course(at, head, scope)
            return False
        if dep == "prep":
            return self._preposition(at, scope)
        if dep == "advcl" and is_purpose(at):  # *decided to join the army to fight the rebels*
            self._purpose(at, head, scope)
            return True
        if dep == "acl" and head.lemma in self._facts.proof:
            if self._is_refuted(head):
                scope.deny()
            return False
        if dep in COMPLEMENTS and not (
            dep in ("relcl", "acl") and at.tag != "VB" and not self._speeches.of_content(at)
        ):
            if head.pos not in ("ADP", "SCONJ") and head.dep != "prep":
                self._governed(at, head, scope)
            carried = is_verb(head) and (head.lemma in self._lent or head.lemma in COPULAS)
            return carried or is_verb(at) or head.pos in ("ADP", "SCONJ") or head.dep == "prep" or self._passes(head)
        return False

    def _purpose(self, at: Token, verb: Token, scope: Scope) -> None:
        """*will send soldiers to train them*, *has one aim: to attack them*: no surer than what it is done for."""
        above = Scope()
        self._modality.of_children(verb, above, leaving_out=at)
        aim = verb.child("dobj", "attr")
        if aim is not None and aim.lemma in self._facts.planned_happenings and verb.lemma in self._lent:
            above.raise_to("planned")
        scope.raise_to(above.status)

    def _course(self, noun: Token, verb: Token, scope: Scope) -> None:
        """*the truce collapsed*, *war broke out*: how a tie fares that is the subject of a verb without an object."""
        if not is_noun(noun) or noun.name is not None or not is_verb(verb) or verb.child("ccomp") is not None:
            return
        given = verb.child("dobj")
        forms = dictionary_forms(verb) if given is None else [f"{verb.lemma} {given.lemma}"]  # *gave way to*
        scope.ended = scope.ended or any(f in self._phase.ended for f in forms)
        scope.began = scope.began or any(f in self._phase.began for f in forms)

    def _preposition(self, prep: Token, scope: Scope) -> bool:
        """A clause or noun behind a preposition: *prevented from leaving*, *accused of*, *without*, *threat of*."""
        below = prep.child("pobj", "pcomp")
        if below is None:
            return False
        if prep.lower == "without":
            if below.dep == "pobj":
                scope.deny()
            return False
        given = prep.head.child("dobj") if is_verb(prep.head) else None
        if given is not None and given.lemma in self._phase.ended_nouns:  # *put an end to the war*
            scope.ended = True
        if prep.lower in THROUGH:
            self._governed(below, prep, scope)
            return self._passes(prep.head) or (is_verb(prep.head) and prep.lower in ("from", "of"))
        return False

    def _passes(self, noun: Token) -> bool:
        """True for a noun that is itself said of what is below it: *a series of*, *the threat of*, *plans for*."""
        return noun.lemma in self._saying

    def _governed(self, at: Token, head: Token, scope: Scope, *, subject: bool = False) -> None:
        """What the word above says of the clause or noun below it."""
        verb = head
        through = ""
        if head.dep == "prep" or head.pos in ("ADP", "SCONJ"):
            through, verb = head.lower, head.head
            while verb.dep == "prep" and verb.pos in ("ADP", "SCONJ"):  # *opted out of signing*
                through, verb = f"{verb.lower} {through}", verb.head
        forms = [*dictionary_forms(verb), *([f"{verb.lemma} {through}"] if through else [])]
        if is_verb(verb) and (at.dep in RAISED or not (at.pos == "NOUN" and self._is_content(at))):
            self._carrier(at, verb, scope)
        if subject:
            return
        if is_verb(at) and is_verb(verb) and at.dep in ("ccomp", "csubj", "xcomp"):
            self._modality.adjective(verb, scope)
            self._due(at, verb, scope)
        if self._is_refuted(verb):
            scope.deny()
        self._by_governor(at, verb, forms, scope)

    def _carrier(self, at: Token, verb: Token, scope: Scope) -> None:
        """A verb that only carries a noun (*did not launch an attack*) gives it its own negation and modals."""
        if at.dep == "nsubjpass" and verb.lemma in self._reporting.judging_as:
            return  # *the seizure will be seen as a threat*: how it is taken is to come, the seizure is not
        if at.dep in ("nsubj", "nsubjpass", "dobj") and self._is_somebody(at) and verb.lemma != "have":
            return  # *the commander did not come*: he is the commander
        raised = at.dep in RAISED and verb.lemma in self._facts.possible | self._reporting.hearsay_verbs
        noun = at.pos in ("NOUN", "PROPN")
        if at.dep == "pobj" and verb.lemma not in self._lent | self._saying | self._carriers:
            noun = any(f in self._lent for f in carrying_forms(verb, at.head.lower))  # *not linked to the battles*
        if raised or noun or verb.lemma in self._carriers:
            before = scope.status
            self._modality.of_children(verb, scope, leaving_out=at)
            if at.child("det") is not None and at.children[0].lower in FREE and scope.status != before:
                scope.raise_to("conditional")  # *would treat any attack as*

    def _is_somebody(self, noun: Token) -> bool:
        """True for who holds a post or stands to others in some way: what a verb says of him leaves that as it is."""
        return noun.pos == "NOUN" and (self._kinds.get(noun.lemma) == "person" or noun.lemma in self._roles)

    @staticmethod
    def _due(at: Token, verb: Token, scope: Scope) -> None:
        """*has yet to attack*, *is to attack*: what an infinitive below *have* and *be* alone says."""
        to = any(c.dep == "aux" and c.tag == "TO" for c in at.children)
        if at.dep != "xcomp" or not to or verb.lemma not in (*COPULAS, "have"):
            return
        if any(c.dep == "advmod" and c.lower == "yet" for c in verb.children):
            scope.deny()
        elif verb.lemma == "be" and not verb.child("acomp", "attr"):
            scope.raise_to("planned")

    def _is_refuted(self, noun: Token) -> bool:
        """*no evidence that*, *did not find any sign of*: a noun of proof that is denied."""
        if noun.lemma not in self._facts.proof or is_verb(noun):
            return False
        verb = noun.head if noun.dep in ("dobj", "attr", "nsubj", "nsubjpass") else noun
        return any(c.dep == "neg" or c.lower in self._facts.negators for c in (*noun.children, *verb.children))

    def _by_governor(self, at: Token, verb: Token, forms: list[str], scope: Scope) -> None:
        facts = self._facts
        speech = at in [c for s in self._speeches.of_content(at) for c in s.content]
        if not self._tells(at):  # *rejected claims that it arms them*
            self._turn(verb, forms, scope)
        if at.pos == "NOUN" and any(f in facts.suspending for f in forms):
            scope.suspended = True
        if self._modality.is_conditional_noun(verb):
            scope.raise_to("conditional")
        elif any(f in facts.denying for f in forms) and not (
            verb.lemma in self._reporting.denial and (speech or self._tells(at))  # *denied a report that they fled*
        ):
            scope.deny()
        elif any(f in facts.threatened for f in forms):
            scope.raise_to("threatened")
        elif at.pos == "NOUN" and self._kinds.get(at.lemma) == "person":
            return  # *Its leader is wanted in Goma*: no post is asked for
        elif self._demands(at, forms) and not self._is_called(at, verb):
            scope.raise_to("demanded")
        elif self._plans(at, verb, [*forms, verb.lower]):
            scope.raise_to("planned")
        elif any(f in facts.possible for f in forms) and (is_verb(verb) or verb.pos in ("ADJ", "NOUN")):
            scope.raise_to("possible")

    def _tells(self, noun: Token) -> bool:
        """True for a noun of speech with what is said: *claims that it arms them*."""
        return noun.lemma in self._reporting.nouns and noun.child("acl", "ccomp") is not None

    def _turn(self, verb: Token, forms: list[str], scope: Scope) -> None:
        """What the word above says of a tie's beginning or end."""
        ends = any(f in self._phase.ended for f in forms) and is_verb(verb)
        if ends or (verb.pos == "NOUN" and verb.lemma in self._phase.ended_nouns):
            scope.ended = True
        elif any(f in self._phase.began for f in forms) and is_verb(verb):
            scope.began = True

    def _demands(self, at: Token, forms: Collection[str]) -> bool:
        if not any(f in self._facts.demanded for f in forms):
            return False
        auxiliary, mark = at.child("aux"), at.child("mark")
        subjunctive = at.tag == "VBP" and mark is not None and mark.lower == "that" and auxiliary is None
        modal = auxiliary is not None and auxiliary.lower in ("to", "should", "must")
        thing = at.pos == "NOUN" and not (at.dep == "dobj" and at.head.lemma in self._facts.not_of_things)
        return at.tag == "VB" or thing or modal or subjunctive

    def _is_called(self, at: Token, verb: Token) -> bool:
        """*Called the attack a crime*: what somebody is asked to call, or calls, something is not asked for."""
        parts = ("dobj", "oprd", "attr", "acomp", "dep", "xcomp", "ccomp")
        second = any(c.dep in parts and c.i > at.i and not c.child("mark", "aux") for c in verb.children)
        return verb.lemma in self._reporting.judging_as and at.head is verb and second

    def _plans(self, at: Token, verb: Token, forms: Collection[str]) -> bool:
        if not any(f in self._facts.planned for f in forms):
            return False
        if at.pos == "NOUN":
            return verb.lemma in self._facts.planned_happenings
        return at.tag == "VB" or at.child("aux") is not None or (at.tag == "VBG" and not is_verb(verb))

    def _is_content(self, noun: Token) -> bool:
        return bool(self._speeches.of_content(noun))

    # ------------------------------------------------------------------ speakers

    def _speech_above(self, token: Token, scope: Scope, *, aside: bool = False, described: bool = False) -> None:
        """Takes over who says the word; *denied that those who fled were armed* does not deny what only describes."""
        for speech in self._speeches.of_content(token):
            if aside and self._speeches.quote_at(token.start) is None:
                continue
            if speech in scope.speeches:
                continue
            scope.speeches.append(speech)
            if speech.denies and not described:
                scope.deny()
            if speech.doubts:
                scope.raise_to("possible")

    def _quotation(self, predicate: Token, scope: Scope) -> None:
        quote = self._speeches.quote_at(predicate.start)
        if quote is None:
            return
        speech = quote[1]
        cues = [s for s in scope.speeches if not quote[0].start <= s.cue.start < quote[0].end]
        if cues:
            scope.quoted = True
        elif speech is not None and speech.cue is not predicate:
            scope.speeches.append(speech)
            scope.quoted = True

    def _continued(self, predicate: Token, scope: Scope) -> None:
        """*It would not attack*, after what somebody said: still that speaker's words."""
        if not scope.speeches:
            scope.speeches += self._speeches.continued(predicate)
