"""Where a claim's happening took place: of the places in its sentence, the one its predicate is tied to.

The rules, each by its name, the first that finds a place decides: `stated` (in the predicate's own words), `done to`
(what it is done to is a place or lies in one), `carried` (in the words of the verb that carries a noun), `came from`
(whence or whither), `whole` (in the clause of the happening that it is part of).
"""

from collections.abc import Iterator, Sequence

from allegiance.claims.fillers import Fillers
from allegiance.model.claim import ClaimKind
from allegiance.model.place import Place, PlaceMention
from allegiance.text.arguments import SUBJECT_DEPS, Arguments, is_verb
from allegiance.text.predicates import carrying, shares_end
from allegiance.text.syntax import Token

AT = frozenset({"in", "at", "near", "around", "outside", "across", "inside", "on", "throughout", "along", "off"})
PASSING = frozenset({"from", "to", "into", "over", "between", "towards", "toward", "through", "of", "for", "during"})
TARGETS = ("object", "on", "against", "from", "to", "of", "with", "between", "complement")
OPPOSING = frozenset({"with", "between", "against", "by"})
"""What stands between a happening and those who take part in it."""
SAID_BY = "according to"
"""Before who says so: *according to Islamabad* tells of no way to it."""
DEEP = 5
"""How many nouns may stand between a predicate and its place: *in clashes in a suburb of the city of X*."""
SAME_EVENT = frozenset({"when", "as", "while", "where"})
"""What opens a clause that tells of the same happening as the one it hangs on."""
CAUSES = SAME_EVENT | {"after"}
"""What opens a clause that tells how the happening above it came about."""
APART = frozenset({"despite", "before", "since", "until", "without", "unlike"})
"""What is not part of the happening whose verb it hangs on: *shelled in the city despite the truce*."""
COARSE = {"province": 2, "country": 3}


class PlaceFinder:
    """Finds the place of predicates of one text; `again` are wordings that come back to a place: *the city*."""

    def __init__(self, arguments: Arguments, fillers: Fillers, again: Sequence[PlaceMention] = ()) -> None:
        self._arguments = arguments
        self._fillers = fillers
        self._again = {p.head: p for p in again}

    def of(self, predicate: Token, kind: ClaimKind) -> Place | None:
        """The place of a predicate that carries a claim of that kind; None where its words name none.

        What holds, or what somebody is called, does not take the place of a happening around it.
        """
        mention = self._told(predicate) or self._carried(predicate) or self._came_from(predicate)
        if mention is None and kind is ClaimKind.EVENT:
            mention = self._whole(predicate, {id(predicate)})
        return mention.value if mention is not None else None

    def _told(self, token: Token) -> PlaceMention | None:
        """What the words below a predicate tell of where it happened: *took Mogok in Mandalay Region* in Mogok."""
        stated = self._stated(token)
        if stated is not None and _ground(stated) == 1 and not _is_loose(stated):
            return stated
        done_to = self._done_to(token)
        if done_to is not None and stated is not None and _is_loose(stated) and not _is_loose(done_to):
            return done_to if _ground(done_to) == 1 else stated
        return _finest(m for m in (stated, done_to) if m is not None)

    # ------------------------------------------------------------------ below the predicate

    def _stated(self, token: Token) -> PlaceMention | None:
        """*attacked in Gao*, *at an academy in Bogotá*, *in clashes in Zabul*."""
        return _finest(self._below(token, AT))

    def _came_from(self, token: Token) -> PlaceMention | None:
        """*sent troops to Gao*."""
        return _finest(self._below(token, AT | PASSING)) or self._beside(token)

    def _beside(self, token: Token) -> PlaceMention | None:
        """*shelled a camp west of Aleppo*."""
        return _finest(self._below(token, frozenset({"adverb"}))) or self._subject(token)

    def _subject(self, token: Token) -> PlaceMention | None:
        """*a car bomb in Bogotá killed 22*."""
        slots = self._arguments.slots(token)
        return _finest(
            m for f in slots.get("subject", ())
            if f.pos == "NOUN" and not self._fillers.is_kind(f, "person")  # *the leader in Donetsk accused*
            for m in self._below(f, AT - {"on"})
        )  # fmt: skip

    def _below(self, token: Token, prepositions: frozenset[str]) -> Iterator[PlaceMention]:
        slots = self._arguments.slots(token)
        for name in slots:
            last = name.split()[-1]
            if last in prepositions and name != SAID_BY:
                for filler in slots[name]:
                    if last != "between" or not self._is_state(filler):
                        yield from self._inside(filler, DEEP)

    def _done_to(self, token: Token) -> PlaceMention | None:
        """*took Mogok*, *bombed a camp near Bamako*, *the garrison of Laukkai was surrounded*."""
        slots = self._arguments.slots(token)
        for slot in TARGETS:
            for filler in slots.get(slot, ()):
                if slot == "between" and self._is_state(filler):
                    continue
                found = _finest(self._inside(filler, DEEP, target=True))
                if found is not None:
                    return found
        return None

    def _inside(self, token: Token, depth: int, *, target: bool = False) -> Iterator[PlaceMention]:
        """The places that a noun phrase names: itself, what it is the town of, where it lies.

        With `target` the noun is whom something is done to: a state that suffers it is no place.
        """
        mention = self._fillers.place(token) or self._again.get(token.start)
        if mention is not None and mention.value is not None and not (target and self._may_be_actor(token, mention)):
            yield mention
        if depth == 0:
            return
        if is_verb(token):  # *killed in shelling in Donetsk*
            yield from self._below(token, AT) if token.tag == "VBG" else ()
            return
        for child in token.children:
            if child.dep == "prep" and (child.lower in AT or child.lower == "of"):
                owner = child.lower == "of" and self._fillers.is_kind(token, "actor")  # *the government of Mali*
                for below in child.children:
                    if below.dep == "pobj":
                        yield from self._inside(below, depth - 1, target=owner)
            elif child.dep == "prep" and child.lower in OPPOSING and not target:
                yield from (m for below in child.children if below.dep == "pobj" for m in self._beside_actor(below))
            elif child.dep == "conj" and not is_verb(child):
                yield from self._inside(child, depth - 1, target=target)
            elif child.dep == "appos" and not self._fillers.is_kind(child, "actor"):  # *the only airport in Tripoli*
                yield from self._inside(child, 1, target=True)

    def _beside_actor(self, token: Token) -> Iterator[PlaceMention]:
        """*killed in clashes with rebels in Beni*: what is said behind the opponent is said of the clashes."""
        for child in token.children:
            if child.dep == "prep" and child.lower in AT:
                for below in child.children:
                    if below.dep == "pobj":
                        yield from self._inside(below, DEEP)

    def _may_be_actor(self, token: Token, mention: PlaceMention) -> bool:
        """True for a state, and for a name that neither the gazetteer nor the text puts anywhere."""
        place = mention.value
        if place is None or (place.lat is None and place.country is None):
            return self._fillers.is_kind(token, "actor")
        whole = place.precision == "near" and place.within is None and mention.head != token.start
        return place.precision == "country" or whole

    def _is_state(self, token: Token) -> bool:
        """*between India and Pakistan*: two that fight, not where."""
        mention = self._fillers.place(token)
        place = mention.value if mention is not None else None
        return place is not None and place.within is None and self._fillers.is_kind(token, "actor")

    # ------------------------------------------------------------------ above the predicate

    def _carried(self, noun: Token) -> PlaceMention | None:
        """*launched an attack in Gao*: the verb that carries a noun; not who stands as its subject or object."""
        if is_verb(noun) or self._fillers.is_kind(noun, "actor"):
            return None
        for verb, slot in self._arguments.governors(noun):
            found = self._told(verb) if slot not in APART else None
            if found is not None:
                return found
        return None

    def _whole(self, token: Token, seen: set[int]) -> PlaceMention | None:
        """The place of the happening that this one is part of."""
        for part in self._wholes(token):
            if id(part) in seen:
                continue
            seen.add(id(part))
            found = self._told(part) or self._carried(part) or self._beside(part) or self._whole(part, seen)
            if found is not None:
                return found
        return None

    def _wholes(self, token: Token) -> Iterator[Token]:
        if is_verb(token):
            if self._is_part(token, token.head):
                yield token.head
            yield from carrying(token)
            yield from (c for c in _clauses(token) if _tells_how(c))
        elif token.dep == "conj" and not is_verb(token.head):
            yield token.head
        elif not self._fillers.is_kind(token, "actor"):
            yield from (verb for verb, slot in self._arguments.governors(token) if slot not in APART or _is_time(token))

    def _is_part(self, verb: Token, head: Token) -> bool:
        """True for a clause that tells more of the happening that it hangs on."""
        if not is_verb(head):
            return verb.dep in ("acl", "relcl") and not self._fillers.is_kind(head, "actor")
        if verb.dep == "advcl":
            return verb.tag == "VBG" or _opens_with(verb, SAME_EVENT)
        return verb.dep == "xcomp" or _goes_on(verb)


def _tells_how(clause: Token) -> bool:
    """*Two died when a mine exploded in Gao*; *they stormed and burned the post in Gao*."""
    return _goes_on(clause) or (clause.dep in ("advcl", "relcl") and _opens_with(clause, CAUSES))


def _goes_on(verb: Token) -> bool:
    """True for a verb joined to another, of the same subject or passive: *four were killed and ten wounded in A*."""
    if verb.dep != "conj" or not is_verb(verb.head):
        return False
    gapped = verb.tag == "VBN" and not verb.child("auxpass", "aux") and verb.head.child("auxpass") is not None
    return gapped or shares_end(verb) or not verb.child(*SUBJECT_DEPS)


def _clauses(verb: Token) -> Iterator[Token]:
    """The clauses that hang on a verb, or on a time beside it: *were killed on Wednesday when …*."""
    for child in verb.children:
        times = [child] if child.dep == "npadvmod" else [c for c in child.children if c.dep == "pobj"]
        below = [c for time in times for c in time.children] if child.dep in ("prep", "npadvmod") else [child]
        yield from (c for c in below if is_verb(c))


def _opens_with(clause: Token, words: frozenset[str]) -> bool:
    return any(c.i < clause.i and c.dep in ("mark", "advmod") and c.lower in words for c in clause.children)


def _finest(mentions: Iterator[PlaceMention]) -> PlaceMention | None:
    """The one that covers the least ground; the first of equals."""
    return min(mentions, key=_ground, default=None)


def _is_time(token: Token) -> bool:
    """*has held no post in Kidal since 2014, when the governor fled*."""
    return token.entity == "DATE"


def _is_loose(mention: PlaceMention) -> bool:
    """*near Marib*, *west of Aleppo*, *in Nangade district*: a village that is named says more."""
    return mention.value is not None and mention.value.precision in ("near", "district")


def _ground(mention: PlaceMention) -> int:
    place = mention.value
    if place is None:
        return 9
    if place.precision == "near" and place.within is None:
        return 2
    return COARSE.get(place.precision, 1)
