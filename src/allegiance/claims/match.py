"""Whether a predicate is what a trigger describes, and who stands in its roles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from allegiance.claims.fillers import Fillers
from allegiance.claims.intents import Intents
from allegiance.claims.lists import counted_before
from allegiance.claims.paths import AFFECTED, Paths
from allegiance.claims.triggers import Candidate, Condition, TriggerIndex
from allegiance.model.actor import Actor
from allegiance.model.claim import Participant
from allegiance.model.span import Span
from allegiance.ontology.schema import ClaimType
from allegiance.text.arguments import Arguments, coordinated, is_verb, key_forms
from allegiance.text.syntax import Token

KIND_TESTS = {
    "<actor>": "actor",
    "<person>": "person",
    "<group>": "group",
    "<armed>": "armed",
    "<coalition>": "coalition",
    "<place>": "place",
}
INTENT_TESTS = {"<friendly>": "agree", "<hostile>": "threaten"}
UNSURE = {"modifier": 3}
"""Slots that often hold something else than the role: *Syria affiliate* is no affiliate of Syria's."""

OTHERS = frozenset({"object", "on", "against"})
"""Slots that name somebody else than the verb's subject does."""

DOERS = frozenset({"agent", "subject"})
"""Roles of those whose own doings may stand for them: *Russian air strikes drove them out*."""

MUTUAL = frozenset({"between", "among", "possessive", "self"})
"""Slots whose members stand to each other; *A and B oppose the plan* says nothing of A and B."""


@dataclass(frozen=True, slots=True)
class Match:
    """A predicate that a trigger fits, with its participants; `rank` counts second-best slots, 0 being surest."""

    predicate: Token
    candidate: Candidate
    participants: tuple[Participant, ...]
    rank: int = 0
    noun: Token | None = None
    """The noun that tells the same happening as the verb: *an attack on the market killed ten*."""


class Matcher:
    """Matches predicates of one text against triggers."""

    def __init__(self, arguments: Arguments, fillers: Fillers, index: TriggerIndex) -> None:
        self._arguments = arguments
        self._fillers = fillers
        self._index = index
        self._paths = Paths(arguments, fillers)
        self._forms: dict[int, frozenset[str]] = {}
        self._intents = Intents(index, self._paths, self.fits, fillers.light_verbs)

    def match(self, predicate: Token, candidate: Candidate) -> Match | None:
        """The match of a predicate with one trigger; None if its words or its roles do not fit."""
        trigger = candidate.trigger
        if not self.fits(predicate, candidate):
            return None
        participants, rank = self._roles(predicate, candidate)
        needs = trigger.needs if trigger.needs is not None else candidate.type.needs
        filled = {p.role for p in participants}
        if not all(role in filled for role in needs):
            return None
        return Match(predicate, candidate, tuple(participants), rank)

    def fits(self, predicate: Token, candidate: Candidate) -> bool:
        """Whether the words around a predicate are those that the trigger asks for, whoever stands in the roles."""
        return all(self._holds(predicate, condition) for condition in candidate.having) and not any(
            self._holds(predicate, condition) for condition in candidate.lacking
        )

    def tokens(self, predicate: Token, path: str) -> list[Token]:
        """The words at the end of a slot path."""
        return self._paths.tokens(predicate, path)

    # ------------------------------------------------------------------ conditions

    def _holds(self, predicate: Token, condition: Condition) -> bool:
        return any(
            not condition.words.isdisjoint(self._forms_of(token))
            or any(self._is_sort(token, sort) for sort in condition.sorts)
            for token in self.tokens(predicate, condition.path)
        )

    def _is_sort(self, token: Token, sort: str) -> bool:
        """Whether a word is of the sort that a condition asks for: `<any>`, `<name>`, `<person>` and others."""
        if sort == "<any>":
            return True
        if sort == "<name>":
            return self._fillers.wordings.is_name(token)
        if sort == "<several>":
            return self._fillers.is_several(token)
        if sort in INTENT_TESTS:
            return INTENT_TESTS[sort] in self._intents.of(token)
        return sort in KIND_TESTS and self._fillers.is_kind(token, KIND_TESTS[sort])

    def _forms_of(self, token: Token) -> frozenset[str]:
        """A word's own forms, those of the words that modify it and of those joined to it."""
        found = self._forms.get(id(token))
        if found is None:
            found = self._forms[id(token)] = frozenset(self._find_forms(token))
        return found

    def _find_forms(self, token: Token) -> Iterator[str]:
        yield from (token.lemma, token.lower)
        if (noun := counted_before(token)) is not None:
            yield from (noun.lemma, noun.lower)
        for noun in self._fillers.nouns_of(token):
            yield from (noun.lemma, noun.lower)
        for member in coordinated(self._fillers.standing.behind(token)):
            yield from (
                member.lemma,
                member.lower,
                *(form for form in key_forms(member) if "-" in form or " of " in form),
            )
            for child in member.children:
                told = child.dep == "acl" and member.tag == "DT"  # *those killed*
                if told or child.dep in ("amod", "compound", "nmod", "prt", "poss"):
                    yield from (child.lemma, child.lower)
                yield f"{child.lemma} {member.lemma}"

    # ------------------------------------------------------------------ roles

    def _roles(self, predicate: Token, candidate: Candidate) -> tuple[list[Participant], int]:
        claim_type, trigger = candidate.type, candidate.trigger
        filled: dict[str, list[Participant]] = {}
        used: dict[str, str] = {}
        rank = 0
        for role, paths in trigger.roles.items():
            for position, path in enumerate(paths):
                found = self._fresh(predicate, role, path, claim_type, filled, used)
                if not found:
                    continue
                filled.setdefault(role, []).extend(found)
                used[role] = path
                if role != "party":
                    rank += position + UNSURE.get(path.rpartition(".")[2], 0)
                    break
        owner = predicate.child("poss")
        if _trivial(predicate, filled, used, led_by_person=bool(owner and self._fillers.stands_for_person(owner))):
            return [], 0
        _share(filled, used, claim_type)
        return [p for role in filled for p in filled[role]], rank

    def _fresh(
        self,
        predicate: Token,
        role: str,
        path: str,
        claim_type: ClaimType,
        filled: dict[str, list[Participant]],
        used: dict[str, str],
    ) -> list[Participant]:
        """Who fills a role from a slot and stands in no other role yet."""
        for found in self._found(predicate, role, path, claim_type.roles[role].accepts):
            fresh = [p for p in found if not _stands_in(p, filled, path, used)]
            if found and not fresh and claim_type.kind == "event" and path in OTHERS:
                fresh = self._others(predicate, role, found, filled)
            if fresh:
                return fresh
        if path == "subject" and role in DOERS:
            doers = self._fillers.doers(role, self.tokens(predicate, path))
            return [p for p in doers if not _stands_in(p, filled, path, used)]
        return []

    def _found(self, predicate: Token, role: str, path: str, accepts: Sequence[str]) -> Iterator[list[Participant]]:
        """Who may fill a role from a slot, all of them together; of those affected one after the other."""
        tokens = self.tokens(predicate, path)
        if not path.endswith(AFFECTED):
            yield self._fillers.participants(role, tokens, accepts, predicate=predicate, describing=path == "self")
            return
        below = self.tokens(predicate, path.removesuffix(AFFECTED).rstrip(".")) if "." in path else []
        yield from (self._done_to(token, role) for token in below)
        means = {span for token in below for span in self._means(token)}
        for sort in accepts:
            for token in tokens:
                found = self._fillers.participants(role, [token], (sort,))
                yield [p for p in found if p.mention not in means]

    def _means(self, predicate: Token) -> Iterator[Span]:
        """With what something hostile is done: *would deploy troops* threatens no troops."""
        for candidate in self._index.candidates(predicate):
            match = self.match(predicate, candidate) if candidate.type.intent else None
            yield from (p.mention for p in match.participants if p.role == "instrument") if match else ()

    def _done_to(self, predicate: Token, role: str) -> list[Participant]:
        """The actors to whom it is done, where a type of intent reads the predicate as a happening of its own."""
        for candidate in self._index.candidates(predicate):
            match = self.match(predicate, candidate) if candidate.type.intent else None
            people = [p for p in match.participants if p.role in ("patient", "party") and p.actor] if match else []
            if people:
                return [replace(p, role=role) for p in people]
        return []

    def _others(
        self, predicate: Token, role: str, found: list[Participant], filled: dict[str, list[Participant]]
    ) -> list[Participant]:
        """Whom a verb's object names if it was taken for its subject: no phrase means the subject of its own verb.

        A subject that was lent by the wrong clause is replaced: *A let B go without capturing its fighters*. Else the
        object means somebody unknown.
        """
        taken = next((r for r in filled for p in filled[r] for q in found if p.actor and p.actor == q.actor), None)
        if taken is None or any(p.mention == q.mention for p in filled[taken] for q in found):
            return []
        if _inherited(predicate):
            own = {p.actor for p in found}
            if (accuser := self._accuser(predicate)) is not None:
                return [replace(p, actor=accuser) for p in found]
            for verb in [t for t in predicate.ancestors() if is_verb(t)]:
                lent = self._fillers.participants(taken, self._arguments.slots(verb).get("subject", []), ("actor",))
                if lent and not any(p.actor in own for p in lent):
                    filled[taken] = lent
                    return found
        return [Participant(role, p.mention, None) for p in found]

    def _accuser(self, predicate: Token) -> Actor | None:
        """*A accused B of attacking their positions*: A's, though *they* may be B by their number."""
        above = next((t for t in predicate.ancestors() if is_verb(t)), None)
        if above is None or above.lemma not in self._fillers.blaming:
            return None
        lent = self._fillers.participants("agent", self._arguments.slots(above).get("subject", []), ("actor",))
        return lent[0].actor if lent else None


def _modifies(child: Token, noun: Token) -> bool:
    """True for a word that says which; of a participle behind it only in *those killed*."""
    return child.dep in ("amod", "compound", "nmod", "prt", "poss") or (child.dep == "acl" and noun.tag == "DT")


def _inherited(predicate: Token) -> bool:
    """True if the verb has no subject of its own: another clause lends it one."""
    return is_verb(predicate) and predicate.child("nsubj", "nsubjpass") is None


def _trivial(
    predicate: Token, filled: dict[str, list[Participant]], used: dict[str, str], *, led_by_person: bool
) -> bool:
    """*their leaders*, *EU leaders*, *a Chadian general* say of nobody who leads whom or serves where.

    *The general and his forces* does say whose forces they are.
    """
    own = [p for role, path in used.items() if path == "self" for p in filled[role] if p.mention.end == predicate.end]
    if any(p.actor is not None and p.actor.kind in ("person", "people") for p in own) and "modifier" in used.values():
        return True
    for role, path in used.items():
        if path == "modifier" and any(map(_of_a_kind, filled[role])):
            filled[role] = [p for p in filled[role] if not _of_a_kind(p)]  # *an ISIL gang leader*
            if not filled[role]:
                return True
    if predicate.pos != "NOUN" or "possessive" not in used.values():
        return False
    owner = predicate.child("poss")
    if owner is None or owner.tag != "PRP$":
        return False
    return bool(own) and not (led_by_person and used.get("object") == "self")


def _of_a_kind(participant: Participant) -> bool:
    """*rebel* in *a rebel leader*, *Muslim* in *a Muslim splinter group*: of what kind, not of which group."""
    actor = participant.actor
    if actor is None or actor.kind == "people":
        return actor is not None
    return actor.kind == "armed_group" and actor.id.startswith("report:") and participant.mention.text.islower()


def _stands_in(participant: Participant, filled: dict[str, list[Participant]], path: str, used: dict[str, str]) -> bool:
    """True if somebody already stands in another role, unless both roles are to be shared out from one slot."""
    for role, others in filled.items():
        if role != participant.role and used.get(role) == path:
            continue
        for other in others:
            same_words = other.mention == participant.mention and other.actor == participant.actor
            same_actor = other.actor is not None and other.actor == participant.actor and role != participant.role
            if same_words or same_actor:
                return True
    return False


def _share(filled: dict[str, list[Participant]], used: dict[str, str], claim_type: ClaimType) -> None:
    """Shares a list out over two roles: *between A and B*, *A and B are at war*."""
    roles = list(filled)
    if len(roles) == 2 and used[roles[0]] == used[roles[1]]:
        first, second = roles
        everyone = filled[first]
        filled[first], rest = everyone[:1], everyone[1:]
        if rest:
            filled[second] = [Participant(second, p.mention, p.actor) for p in rest]
        else:
            del filled[second]
    elif claim_type.symmetric and roles == ["subject"] and used["subject"] in MUTUAL and len(filled["subject"]) > 1:
        everyone = filled["subject"]
        filled["subject"] = everyone[:1]
        filled["object"] = [Participant("object", p.mention, p.actor) for p in everyone[1:]]
