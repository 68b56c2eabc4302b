"""Which time expression belongs to a predicate."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from allegiance.languages.loader import language as load_language
from allegiance.languages.schema import Language
from allegiance.model.when import Basis, TimeMention
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.predicates import carrying, shares_end
from allegiance.text.syntax import Text, Token
from allegiance.times.counting import bare, counted
from allegiance.times.hang import Hung, hung
from allegiance.times.told import governors, lasting, told_with

TimeOf = Callable[[Token], TimeMention | None]
"""The time of a predicate; None where its sentence tells none."""

LOOSE = frozenset({"on", "in", "at", "during", "over", "since", "early", "late", "npadvmod", "advmod", "tmod"})
"""How a time may hang on a noun though it belongs to the verb: *seized the base on Monday*, as parsers read it."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PAST = ("VBD", "VBN")
_LONG_AGO = timedelta(days=60)
"""So long before the report, what is told as said is nearer to the day on which it was said than to the report's."""
PARALLEL = ("ccomp", "parataxis", "dep", "acl", "advcl")
"""How one of two clauses with a colon between them hangs on the other."""


def attach_times(
    text: Text,
    arguments: Arguments,
    times: Sequence[TimeMention],
    *,
    published: date | None = None,
    language: Language | None = None,
) -> TimeOf:
    """A function from a predicate to its time. `published` is the report's day, on which what *has* been still is.

    A happening has the time of its own clause; else that of the clause that it is part of: coordinated, participial
    and *when* clauses, a noun below its verb. What is said, agreed or demanded does not take the time of the saying.
    """
    return _Attachment(text, arguments, list(hung(text, times)), published, language or load_language()).time_of


class _Attachment:
    def __init__(
        self, text: Text, arguments: Arguments, times: list[Hung], published: date | None, language: Language
    ) -> None:
        self._text = text
        self._published = published
        self._arguments = arguments
        self._language = language
        reporting = language.reporting
        self._saying = reporting.speech | reporting.blame | reporting.denial
        self._not_done = self._saying - (language.grammar.light - reporting.blame - reporting.denial)
        self._of: dict[int, list[Hung]] = {}
        self._loose: dict[int, list[Hung]] = {}
        self._within: dict[int, Hung] = {}
        self._lengths: dict[int, Hung] = {}
        self._told = [t.mention for t in times if t.mention.value is not None and t.mention.value.start is not None]
        for time in times:
            self._place(time)

    def _place(self, time: Hung) -> None:
        if time.mention.value is None:
            self._lengths.update({id(t): time for t in time.tokens})
            return
        self._within.update({id(t): time for t in time.tokens})
        for governor in governors(time, self._saying):
            self._of.setdefault(id(governor), []).append(time)
        verb = _verb_above(time.governor)
        if verb is not None:
            self._loose.setdefault(id(verb), []).append(time)

    def time_of(self, predicate: Token) -> TimeMention | None:
        """The time of what `predicate` tells."""
        return self._time(predicate, set())

    def _time(self, token: Token, seen: set[int]) -> TimeMention | None:
        if id(token) in seen:
            return None
        seen.add(id(token))
        own = self._own(token)
        if own is not None:
            return own
        return self._of_verb(token, seen) if is_verb(token) else self._of_noun(token, seen)

    def _own(self, token: Token) -> TimeMention | None:
        """A time that hangs on the word itself; for a verb, also one that hangs on a noun of its clause."""
        direct = self._of.get(id(token), ())
        if direct:
            return _nearest(direct, token)
        if not is_verb(token):
            return None
        loose = self._loose.get(id(token), ())
        return _nearest([t for t in loose if t.relation in LOOSE or self._during(t)], token)

    def _during(self, time: Hung) -> bool:
        """*Looted gold during the war of 1998-2003*."""
        noun = time.governor
        return noun.dep == "pobj" and noun.head.lower in self._language.times.during

    # ------------------------------------------------------------------ verbs

    def _of_verb(self, verb: Token, seen: set[int]) -> TimeMention | None:
        return (
            self._announced(verb)
            or self._relative(verb)
            or self._since(verb)
            or self._colon(verb)
            or self._coordinated(verb, seen)
            or self._below(verb, seen)
            or self._when_clause(verb)
            or self._subject(verb)
            or self._carrying(verb)
            or self._said_long_ago(verb)
        )

    def _announced(self, verb: Token) -> TimeMention | None:
        above = told_with(verb, self._saying, self._language.times)
        if above is None or any(c.dep == "advcl" and self._is_same_time(c) for c in verb.children):
            return None
        return self._own(above)

    def _is_same_time(self, clause: Token) -> bool:
        """True for *when it launched an attack*."""
        return any(c.i < clause.i and c.lower in self._language.times.same_time for c in clause.children)

    def _since(self, verb: Token) -> TimeMention | None:
        """*Have been partners since they took the town in 2015*; *has since captured* what is told before."""
        for clause in verb.children:
            if clause.dep == "advcl" and any(c.dep == "mark" and self._is_since(c) for c in clause.children):
                time = self._own(clause) if self._reaches(verb) else None
                return self._until_now(time, verb, inferred=False) if time is not None else None
        if any(c.dep == "advmod" and self._is_since(c) and not c.children for c in verb.children):
            time = next((t for t in reversed(self._told) if t.span.end <= verb.start), None)
            return self._until_now(time, verb, inferred=True) if time is not None and lasting(verb) else None
        return None

    @staticmethod
    def _reaches(verb: Token) -> bool:
        """*Have been partners since*, *had fought since*; not *was hurt in the first raid since they came*."""
        return lasting(verb) or any(c.dep == "aux" and c.lemma == "have" for c in verb.children)

    def _until_now(self, time: TimeMention, verb: Token, *, inferred: bool) -> TimeMention | None:
        if time.value is None:
            return None
        end = self._published if lasting(verb) else None
        resolved: Basis = "relative" if end and time.value.basis == "stated" else time.value.basis
        basis: Basis = "inferred" if inferred else resolved
        return replace(time, value=replace(time.value, end=end, precision="range", basis=basis))

    def _is_since(self, mark: Token) -> bool:
        return mark.lower in self._language.times.since

    def _colon(self, verb: Token) -> TimeMention | None:
        """*On Saturday one fell: the base was taken*: what stands behind a colon tells the same once more."""
        for other in (verb.head, *verb.children):
            if other is verb or not is_verb(other) or other.lemma in self._saying or other.i > verb.i:
                continue
            joined = other.dep in PARALLEL if other.head is verb else verb.dep in PARALLEL
            if joined and any(t.text == ":" and other.i < t.i < verb.i for t in (*other.children, *verb.children)):
                return self._own(other)
        return None

    def _relative(self, verb: Token) -> TimeMention | None:
        """*In 2014, when the governor fled*: the clause tells of the time that it hangs on."""
        words = self._language.times
        time = self._within.get(id(verb.head))
        if time is None and verb.dep == "relcl" and any(c.lower in words.same_time for c in verb.children):
            above = _verb_above(verb.head)  # *was founded in 1989 by his father, when troops broke away*
            return self._own(above) if above is not None else None
        if time is None or verb.dep not in ("relcl", "advcl", "acl"):
            return None
        return bare(self._text.text, time.mention, self._language)

    def _coordinated(self, verb: Token, seen: set[int]) -> TimeMention | None:
        """*On Friday A attacked and B fled*; *they stormed the post and captured two officers on Sunday*."""
        if verb.dep == "conj" and is_verb(verb.head) and not self._turns_to_now(verb):
            first = self._own(verb.head) or self._time(verb.head, seen)
            if first is not None and self._leads(first, verb):
                return first
        for other in verb.children:
            gapped = verb.child("auxpass") is not None and not other.child("auxpass", "aux")
            same = gapped or not other.child(*SUBJECTS)
            if other.dep == "conj" and is_verb(other) and (same or shares_end(other)) and other.tag == verb.tag:
                later = self._own(other)
                if later is not None and later.span.start > other.start:
                    return later
        return None

    @staticmethod
    def _turns_to_now(verb: Token) -> bool:
        """*Attacks have lessened since May, but both sides accuse each other*; *fled in May, but raids it*."""
        plain = verb.tag in ("VBZ", "VBP") and verb.child("aux", "auxpass") is None
        past = verb.head.tag in PAST and not any(c.dep == "aux" and c.lemma == "have" for c in verb.head.children)
        return plain and (past or verb.child(*SUBJECTS) is not None) and verb.head.tag not in ("VBZ", "VBP")

    def _leads(self, time: TimeMention, verb: Token) -> bool:
        """A time holds on for the next verb unless that has a word of time of its own."""
        return time.span.start < verb.start and not any(id(c) in self._lengths for c in verb.children)

    def _below(self, verb: Token, seen: set[int]) -> TimeMention | None:
        """The time of the clause that a clause without one is part of."""
        head = verb.head
        if verb.dep == "pcomp":
            head = head.head
        elif verb.dep == "advcl":
            return self._adverbial(verb, seen)
        elif verb.dep not in ("xcomp", "aux", "auxpass", "dep") or (
            verb.dep == "xcomp" and not self._comes_about(verb)
        ):
            return None
        return self._time(head, seen) if is_verb(head) else None

    def _comes_about(self, verb: Token) -> bool:
        """*Began to shell*, *was found killed*: what is governed happens then; what is agreed or planned does not."""
        return verb.tag != "VB" or verb.head.lemma in self._language.factuality.implicative

    def _adverbial(self, verb: Token, seen: set[int]) -> TimeMention | None:
        words = self._language.times
        marks = [c for c in verb.children if c.dep in ("mark", "advmod") and c.i < verb.i]
        for mark in marks:
            for phrases, sign in ((words.clause_after, -1), (words.clause_before, 1)):
                if mark.lower in phrases:
                    return self._counted(verb, mark, seen, sign=sign)
        told = {m.lower for m in marks if m.dep == "mark" or m.lower in words.same_time}
        if told & words.same_time or (not told and self._comes_about(verb)):
            return self._time(self._tells_of(verb) or verb.head, seen)
        return None

    def _tells_of(self, verb: Token) -> Token | None:
        """*Shells hit the port on Sunday, police said on Monday, killing two*: the clause goes on with what is said."""
        saying = verb.head
        if verb.tag != "VBG" or saying.lemma not in self._saying or verb.lemma in self._saying:
            return None
        return next((c for c in saying.children if c.dep == "ccomp" and is_verb(c) and c.i < saying.i), None)

    def _counted(self, verb: Token, mark: Token, seen: set[int], *, sign: int) -> TimeMention | None:
        main = self._time(verb.head, seen)
        length = next((self._lengths[id(c)] for c in _before(mark, verb) if id(c) in self._lengths), None)
        if main is None or main.value is None or length is None:
            return main
        return counted(self._text.text, length.mention.span, main.value, self._language, sign=sign) or main

    def _when_clause(self, verb: Token) -> TimeMention | None:
        """*Two died when a mine exploded on Wednesday*."""
        for clause in verb.children:
            if clause.dep == "advcl" and any(c.lower in self._language.times.same_time for c in clause.children):
                time = self._own(clause)
                if time is not None and time.span.start > clause.start:
                    return time
        return None

    def _subject(self, verb: Token) -> TimeMention | None:
        """*Wednesday's raid killed seven*, *last week's raid, which killed seven*, *seven died in Monday's raid*.

        What happened at a time did at that time what it did.
        """
        if verb.tag not in PAST or verb.lemma in self._saying:
            return None
        subject = verb.child(*SUBJECTS)
        if subject is not None and verb.dep == "relcl" and subject.lower in self._language.grammar.relative:
            subject = verb.head
        inside = (p.child("pobj") for p in verb.children if p.dep == "prep" and p.lower in LOOSE)
        nouns = (noun for noun in (subject, *inside) if noun is not None)
        found = (_nearest(self._whose(noun), verb) for noun in nouns)
        return next((time for time in found if time is not None), None)

    def _carrying(self, verb: Token) -> TimeMention | None:
        """*Attacked trucks carrying grain on Friday*: what its object was doing, it was doing then."""
        if verb.tag not in PAST or verb.lemma in self._saying:
            return None
        return next((time for clause in carrying(verb) if (time := self._own(clause)) is not None), None)

    def _said_long_ago(self, verb: Token) -> TimeMention | None:
        """*Last year the group said that it shot them*: what was said long ago was done by then."""
        above = verb.head
        if verb.dep != "ccomp" or verb.tag not in PAST or above.lemma not in self._saying or self._published is None:
            return None
        time = self._own(above)
        last = time.value.end or time.value.start if time is not None and time.value is not None else None
        return time if last is not None and last < self._published - _LONG_AGO else None

    def _whose(self, noun: Token) -> list[Hung]:
        """The days of a noun, and the longer times that it belongs to: *Monday's raid*, *the raid of May*."""
        return [
            t for t in self._of.get(id(noun), ())
            if t.mention.value and (t.mention.value.precision == "day" or t.relation == "poss")
        ]  # fmt: skip

    # ------------------------------------------------------------------ nouns

    def _of_noun(self, noun: Token, seen: set[int]) -> TimeMention | None:
        if noun.dep == "conj" and not is_verb(noun.head):
            return self._own(noun.head) or self._of_noun(noun.head, seen)
        clauses = [c for c in noun.children if c.dep in ("acl", "relcl") and is_verb(c) and c.lemma not in self._saying]
        own = next((time for c in clauses if (time := self._own(c)) is not None), None) or self._of_what(noun)
        if own is not None:
            return own
        if noun.dep == "acomp" and is_verb(noun.head):  # *has been present there since 2014*
            return self._time(noun.head, seen)
        for verb, _ in self._arguments.governors(noun):
            if verb.lemma in self._not_done or verb in clauses or self._says(verb) or self._owns_up(noun, verb):
                continue
            found = self._time(verb, seen)
            if found is not None:
                return found
        return None

    def _of_what(self, noun: Token) -> TimeMention | None:
        """*Signatories of the 2019 accord*: who took part in what has a day did so then."""
        if noun.lemma not in self._language.times.takers:
            return None
        things = [thing for prep in noun.children if prep.lower in ("of", "to") for thing in prep.children]
        return next((time for thing in things if (time := self._own(thing)) is not None), None)

    def _owns_up(self, noun: Token, verb: Token) -> bool:
        """*Claimed an attack on Friday* tells when it was claimed, and so does *claimed on Friday*."""
        return noun.dep == "dobj" and verb.lemma in self._language.times.owning_up

    def _says(self, verb: Token) -> bool:
        """*The affiliate claimed on Thursday that …*: who says something is what he is without a day."""
        return verb.lemma in self._saying and verb.child("ccomp") is not None


def _nearest(times: Iterable[Hung], token: Token) -> TimeMention | None:
    best = min(times, key=lambda t: abs(t.i - token.i), default=None)
    return best.mention if best is not None else None


def _verb_above(noun: Token) -> Token | None:
    """The verb whose clause a noun stands in."""
    if is_verb(noun):
        return None
    return next((t for t in noun.ancestors() if is_verb(t)), None)


def _before(mark: Token, verb: Token) -> list[Token]:
    """The words of the verb's clause before its mark, and those that hang on the mark."""
    return [
        *mark.children,
        *(c for c in verb.children if c.i < mark.i),
        *(g for c in verb.children if c.i < mark.i for g in c.children),
    ]
