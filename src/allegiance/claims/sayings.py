"""Acts of saying and thinking that a verb or an adverb carries: *X said that*, *is believed to*, *reportedly*."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from allegiance.languages.schema import Language
from allegiance.text.arguments import SUBJECT_DEPS, Arguments, is_noun, is_passive, is_verb
from allegiance.text.syntax import Token

Frame = Callable[[Token], Iterable[Token]]

HEARERS = ("indirect", "to")
CLAUSES = frozenset({"ccomp", "xcomp"})
DOUBTLESS = frozenset({"know", "say"})
NO_SPEAKER = frozenset({"WDT", "IN", "EX"})
POINTING = frozenset({"this", "that"})
"""*That put an end to it*: what a bare pointing word stands for says nothing."""
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PRONOUNS = frozenset({"PRP", "WP", "DT", "JJ", "NNP", "NNPS"})


class Manner(StrEnum):
    """What a cue does: says, thinks or wishes, or says nothing without a quotation (*he shouted*)."""

    SPEECH = "speech"
    THOUGHT = "thought"
    QUOTING = "quoting"


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of saying or thinking. `speakers` has the one who said it first, then whom it was told to.

    `content` are the words that head what is said. Without speakers it is hearsay. `denies` is true if what is said
    is said not to be so, `doubts` if the speaker does not claim to know. `cue` heads the words that say so, which
    reach back to `opening` where a verb lends its noun a subject: *expressed fears that*.
    """

    cue: Token
    speakers: tuple[Token, ...]
    content: tuple[Token, ...]
    denies: bool = False
    doubts: bool = False
    manner: Manner = Manner.SPEECH
    opening: Token | None = None


class Sayings:
    """Finds the acts of saying of one text, word by word."""

    def __init__(self, language: Language, arguments: Arguments) -> None:
        self._words = language.reporting
        self._doubtful = language.factuality.possible
        self._persons = language.noun_kinds
        self._dismissing = language.phase.dismissing
        self._arguments = arguments

        self._frames = self._all_frames()
        words = self._words
        self._quoters = words.speech | words.quoting | words.thought | words.told | words.judging | words.denial
        self._with_infinitive = words.speech | words.denial | words.commissive

    def of(self, token: Token) -> Speech | None:
        """The act of saying that a word is the cue of."""
        if token.lower in self._words.hearsay and token.dep in ("advmod", "amod"):
            return Speech(token, (), (token.head,), doubts=True)
        if token.lower in ("citing", "quoting") and token.child("dobj"):
            return Speech(token, (token.child("dobj") or token,), tuple(clause_around(token)))
        if is_verb(token) and token.dep not in ("amod", "aux", "auxpass"):
            return self._impersonal(token) or self._verb(token)
        return None

    # ------------------------------------------------------------------ verbs

    def lemma(self, verb: Token, listed: frozenset[str]) -> bool:
        """True if the verb is in the list, with the word behind it or by itself: `point out`, `make clear`, `say`."""
        return any(form in listed for form in verb_forms(verb))

    def speakers(self, verb: Token) -> list[Token]:
        """Who says it: the subject, the agent of a passive, the noun behind an inverted verb."""
        found = self._arguments.slots(verb).get("subject", [])
        if (quoted := self._quoted(verb)) is not None:
            return [quoted, *found]
        if is_passive(verb) and not verb.child("agent"):
            return []
        if not found and verb.dep in ("parataxis", "ROOT", "ccomp", "advcl") and not verb.child(*SUBJECT_DEPS):
            found = [c for c in verb.children if c.dep == "dobj" and c.i - verb.i <= 5 and is_noun(c)][:1]  # inverted
        return [s for s in found if s.tag not in NO_SPEAKER and s.dep != "expl" and s.lower not in POINTING]

    def _quoted(self, verb: Token) -> Token | None:
        """*The agency quoted him as saying that*: he says it."""
        whom = verb.child("dobj")
        for prep in verb.children if whom is not None else ():
            below = prep.child("pcomp") if prep.lower == "as" else None
            if below is not None and below.lemma in self._words.speech:
                return whom
        return None

    def _impersonal(self, verb: Token) -> Speech | None:
        """*is believed to have*, *are said to*, *It is reported that*, *is accused of*."""
        words = self._words
        hearsay = verb.lemma in words.hearsay_verbs
        if verb.child("agent", "dobj") or not (hearsay or verb.lemma in words.impersonal or verb.lemma in words.blame):
            return None
        if not is_passive(verb) and not (hearsay and believed_to(verb)):
            return None
        clauses = [c for c in verb.children if c.dep in (*CLAUSES, "oprd", "acomp") and c.i > verb.i]
        if verb.lemma in words.blame:
            clauses += self._prepositions(verb)
        if not clauses:
            return None
        subject = [c for c in verb.children if c.dep in ("nsubj", "nsubjpass") and c.lower != "it"]
        manner = Manner.SPEECH if hearsay or verb.lemma in words.blame else Manner.THOUGHT
        return Speech(verb, (), tuple(clauses + subject), doubts=verb.lemma not in DOUBTLESS, manner=manner)

    def _verb(self, verb: Token) -> Speech | None:
        speakers = self.speakers(verb)
        if not speakers or self._puts_out(verb) or self._takes(verb):
            return None
        content, manner = self._content(verb)
        if not content:
            return self._quoting(verb, speakers)
        denies = verb.lemma in self._words.denial
        doubts = verb.lemma in self._words.belief or self._unsure(speakers[0])
        if manner is Manner.SPEECH:
            content += explained(verb, content)
        return Speech(verb, self._chain(verb, speakers), tuple(content), denies, doubts, manner)

    def _takes(self, verb: Token) -> bool:
        """*The siege claimed 22 lives*: nobody says anything."""
        taken = verb.child("dobj")
        return taken is not None and taken.lemma in self._words.taken

    def _puts_out(self, verb: Token) -> bool:
        """*dismissed Hemedti as his deputy*, *dismissed the cabinet*: who loses a post is not denied."""
        if verb.lemma not in self._words.denial or verb.lemma not in self._dismissing:
            return False
        lost = verb.child("dobj", "nsubjpass")
        if lost is not None and lost.lemma in self._persons:
            return True
        posts = [c.child("pobj") for c in verb.children if c.dep == "prep" and c.lower == "as"]
        return any(post is not None and self._persons.get(post.lemma) == "person" for post in posts)

    def _unsure(self, speaker: Token) -> bool:
        """*Unconfirmed reports say*, *rumours had it*."""
        return any(c.dep == "amod" and c.lower in self._doubtful for c in speaker.children)

    def _quoting(self, verb: Token, speakers: list[Token]) -> Speech | None:
        if self.lemma(verb, self._quoters):
            return Speech(verb, self._chain(verb, speakers), (), manner=Manner.QUOTING)
        return None

    def _chain(self, verb: Token, speakers: list[Token]) -> tuple[Token, ...]:
        """The speaker, and whom a named hearer: *X told Reuters*."""
        slots = self._arguments.slots(verb)
        hearers = [h for slot in HEARERS for h in slots.get(slot, []) if slot == "indirect" or h.pos == "PROPN"]
        if verb.lemma in self._words.told:
            hearers = [c for c in verb.children if c.dep in ("dobj", "dative") and c.pos == "PROPN"] + hearers
        return (speakers[0], *[h for h in hearers if h is not speakers[0]][:1])

    # ------------------------------------------------------------------ what is said

    def _all_frames(self) -> tuple[tuple[frozenset[str], Frame, Manner], ...]:
        """Which verbs bring in what by which grammar; the first that finds something is taken."""
        words = self._words
        return (
            (words.blame, self._judged, Manner.SPEECH),
            (words.speech | words.denial | words.blame | words.asking | words.told, self._clauses, Manner.SPEECH),
            (words.directive, self._wanted, Manner.SPEECH),
            (words.commissive, self._infinitives, Manner.SPEECH),
            (words.thought, self._clauses, Manner.THOUGHT),
            (words.wish, self._wanted, Manner.THOUGHT),
            (words.showing, self._shown, Manner.SPEECH),
            (words.of_happenings | words.denial | words.blame, self._things, Manner.SPEECH),
            (words.judging, self._judged, Manner.THOUGHT),
            (words.wish_things, self._things, Manner.THOUGHT),
            (words.speech, self._prepositions, Manner.SPEECH),
            (words.thought, self._prepositions, Manner.THOUGHT),
        )

    def _content(self, verb: Token) -> tuple[list[Token], Manner]:
        """What heads the words that are said or thought, and which of the two it is."""
        forms = frozenset(verb_forms(verb))
        for listed, find, manner in self._frames:
            if forms & listed and (content := list(find(verb))):
                return self._joined(content), manner
        return [], Manner.SPEECH

    @staticmethod
    def _joined(content: list[Token]) -> list[Token]:
        """With what is said next: *that A and that B*."""
        return content + [
            c for head in content if is_verb(head) for c in head.children if c.dep == "conj" and is_verb(c)
        ]

    def _clauses(self, verb: Token) -> Iterator[Token]:
        """Finite clauses below the verb, or around it where it is put in: *The raid, he said, failed*."""
        complement = next((c for c in verb.children if c.dep in ("ccomp", "acomp") and c.pos == "ADJ"), None)
        below = complement.children if complement is not None else ()
        found = [c for c in below if c.dep in (*CLAUSES, "csubj", "advcl") and is_verb(c) and c.i > verb.i]
        if not found and verb.dep in ("acl", "advcl", "relcl", "conj", "ROOT", "ccomp", "xcomp", "pcomp", "parataxis"):
            found = [c for c in verb.children if c is not complement and self._is_clause(verb, c)]
        if not found:
            found = list(self._of_channel(verb))
        if not found and verb.dep == "parataxis" and not divided(verb.head, verb):
            found = [verb.head]
        yield from found

    def _is_clause(self, verb: Token, child: Token) -> bool:
        if child.dep == "ccomp" or (child.dep == "parataxis" and is_verb(child)):
            return not divided(verb, child)
        if child.dep != "xcomp" or not is_verb(child):
            return False
        return child.tag == "VBG" or self.lemma(verb, self._with_infinitive)

    def _of_channel(self, verb: Token) -> Iterator[Token]:
        """*said in a statement that*: parsers hang the clause on the statement."""
        for prep in verb.children:
            noun = prep.child("pobj") if prep.dep == "prep" else None
            if noun is not None and noun.lemma in self._words.channels:
                yield from (c for c in noun.children if is_content_clause(c))

    def _wanted(self, verb: Token) -> Iterator[Token]:
        """What somebody is to do, with who is to do it: *urged both sides to talk*, *called for a truce*."""
        told = self.lemma(verb, self._words.told)
        for child in verb.children:
            if child.dep in CLAUSES and is_verb(child) and not divided(verb, child):
                yield child
                if not told:
                    yield from (
                        c for c in verb.children if c.dep in ("dobj", "dative") and c.i < child.i and c is not child
                    )
            elif child.dep == "prep" and child.i == verb.i + 1:
                forms = f"{verb.lemma} {child.lower}" in self._words.directive or child.lower in ("on", "to", "for")
                if forms and any(c.dep in ("pobj", "pcomp") for c in child.children):
                    yield child
                    yield from (c for c in verb.children if c.dep == "xcomp" and is_verb(c))
        if self.lemma(verb, self._words.directive) and not verb.child("xcomp", "ccomp"):
            yield from (c for c in verb.children if c.dep == "dobj" and self._is_thing(c) and not told)

    def _infinitives(self, verb: Token) -> Iterator[Token]:
        yield from (c for c in verb.children if c.dep in CLAUSES and is_verb(c) and not divided(verb, c))

    def _shown(self, verb: Token) -> Iterator[Token]:
        """*The poll shows …*: only of things that say something."""
        speakers = self.speakers(verb)
        if speakers and speakers[0].lemma in self._words.documents:
            yield from (c for c in verb.children if c.dep == "ccomp" or (c.dep in ("dobj", "xcomp") and c.i > verb.i))

    def _things(self, verb: Token) -> Iterator[Token]:
        """A happening or a thing named by its noun: *confirmed the return*, *fears a war*."""
        counts = verb.lemma != "put" or any(c.lower == "at" for c in verb.children)  # *put the toll at 14*
        if counts and self._minded(self.speakers(verb)[0]):
            denial = self.lemma(verb, self._words.denial)
            yield from (c for c in verb.children if c.dep == "dobj" and (denial or self._is_thing(c)))
            yield from (c for c in verb.children if c.dep == "oprd" and c.i > verb.i and verb.child("dobj"))
            yield from self._counted_in(verb)
            yield from (c for c in verb.children if c.dep == "prep" and c.lower == "as" and verb.child("dobj"))

    def _counted_in(self, verb: Token) -> Iterator[Token]:
        """*reported two dead in a strike on the town*: the strike is reported with those counted."""
        counted = verb.child("dobj")
        if counted is None or not (counted.tag == "CD" or counted.child("nummod")):
            return
        for prep in verb.children:
            noun = prep.child("pobj") if prep.dep == "prep" and prep.lower == "in" and prep.i > counted.i else None
            if noun is not None and self._is_thing(noun) and noun.lemma not in self._words.channels:
                yield noun

    def _judged(self, verb: Token) -> Iterator[Token]:
        """Somebody or something with what is held of it: *called the bill a mistake*, *accused Iran of arming*."""
        things = [c for c in verb.children if c.dep in ("dobj", "dative", "nsubjpass")]
        if not self._minded(self.speakers(verb)[0]):
            return
        parts = [c for c in verb.children if c.dep in ("oprd", "attr", "acomp") and c.i > verb.i] + things[1:]
        parts += [c for c in verb.children if c.dep == "prep" and c.lower in ("as", "of", "for", "on", "to", "over")]
        parts += [c for c in verb.children if c.dep in CLAUSES and c.i > verb.i]
        inner = any(c.lower == "as" or c.dep == "appos" for t in things for c in t.children)
        if self.lemma(verb, self._words.judging_as) and not (parts or inner):
            return
        if not things and not (parts and parts[0].dep in CLAUSES):
            return
        yield from (*things, *parts)

    def _prepositions(self, verb: Token) -> Iterator[Token]:
        """What stands behind *of* or *about*: *warned of famine*, *spoke of shelling*."""
        for child in verb.children:
            if child.dep != "prep" or child.lower not in self._words.about:
                continue
            for below in child.children:
                thing = below.dep == "pobj" and self._is_thing(below)
                # *responded with air strikes* says nothing, *with a denial* does
                if below.dep == "pcomp" or (thing and (child.lower != "with" or below.lemma in self._words.nouns)):
                    yield below

    def _minded(self, speaker: Token) -> bool:
        """True for who can hold something: a name, a pronoun, a person or a body by its noun."""
        known = speaker.lemma in self._persons or speaker.lemma in self._words.documents
        return known or speaker.tag in PRONOUNS or speaker.entity in NAMES

    @staticmethod
    def _is_thing(noun: Token) -> bool:
        """True for a common noun that is no person by its grammar, and for a count: *at least 25 dead*."""
        return (noun.pos == "NOUN" or noun.tag == "CD" or noun.child("nummod") is not None) and noun.entity not in (
            "PERSON",
            "ORG",
            "GPE",
            "DATE",
            "TIME",
            "MONEY",
            "PERCENT",
        )


def verb_forms(verb: Token) -> Iterator[str]:
    """The verb with its particle, preposition or adjective, then by itself: `point out`, `make clear`, `say`."""
    for child in verb.children:
        if (
            (child.dep in ("prt", "acomp", "ccomp", "oprd") and verb.i < child.i <= verb.i + 3 and not is_verb(child))
            or (child.dep in ("prep", "advmod") and child.i == verb.i + 1)
            or (child.dep == "acomp" and verb.i < child.i <= verb.i + 3)
        ):
            yield f"{verb.lemma} {child.lower}"
    yield verb.lemma


def divided(above: Token, below: Token) -> bool:
    """True if a semicolon or a *but* stands between two clauses: what follows it is another statement."""
    first, last = sorted((above, below), key=lambda t: t.i)
    return any(t.text == ";" and first.i < t.i < last.i for t in (*above.children, *below.children))


def explained(verb: Token, content: list[Token]) -> list[Token]:
    """The clause behind a colon: *accused the rebels of lying: they had signed nothing*; parsers may put it on top."""
    below = [c for c in verb.children if c.dep in ("ccomp", "parataxis", "conj") and is_verb(c) and c not in content]
    above = [verb.head] if verb.dep in ("ccomp", "parataxis") and is_verb(verb.head) and verb.head.i > verb.i else []
    return [c for c in below + above if _colon_before(verb, c)]


def _colon_before(verb: Token, clause: Token) -> bool:
    around = (*verb.children, *clause.children, *(g for c in verb.children for g in c.subtree()))
    return any(t.text == ":" and verb.i < t.i < clause.i for t in around)


def is_content_clause(clause: Token) -> bool:
    """True for *that the vote was rigged* behind a noun, which says what the noun holds."""
    mark = clause.child("mark")
    infinitive = any(c.dep == "aux" and c.tag == "TO" for c in clause.children)
    return clause.dep in ("acl", "ccomp", "relcl") and mark is not None and mark.lower == "that" and not infinitive


def clause_around(token: Token) -> list[Token]:
    """The clause that *according to* comments on: the whole sentence, wherever the parser hung it."""
    head = token.head
    while head.head is not head and not (is_verb(head) and head.dep in ("ccomp", "ROOT", "conj", "relcl")):
        head = head.head
    while head.dep == "conj" and head.head is not head:
        head = head.head
    return [head]


def believed_to(verb: Token) -> bool:
    """*most believed to have been carried out by*: with an infinitive these verbs are passive, whatever their tag."""
    infinitive = verb.child("xcomp")
    to = infinitive.child("aux") if infinitive else None
    past = verb.tag == "VBN" or (verb.tag == "VBD" and not verb.child("ccomp", "parataxis"))
    return past and to is not None and to.lower == "to" and verb.lemma != "claim"
