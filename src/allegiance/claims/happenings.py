"""Words that come back to what was told before: *police blamed the ADF*, *the group claimed responsibility*.

They say who did something, and leave to the sentences before them what was done, to whom and where.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from allegiance.languages.schema import Language
from allegiance.model.claim import Attribution, Claim, ClaimKind, Participant
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.syntax import Text, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
WITHIN = ("in", "during")
"""How what happened in the course of it hangs on: *died in the raid*, *was arrested during the raid*."""
REACH = 2
"""How many sentences back a happening is still what is spoken of."""


class Happenings:
    """The happenings of one report, as later words come back to them.

    `predicates` has the word of each claim; `answerable` are the types of happenings that somebody is blamed for, and
    `events` the nouns that tell them.
    """

    def __init__(
        self,
        text: Text,
        arguments: Arguments,
        language: Language,
        predicates: Mapping[str, Token],
        answerable: Collection[str],
        events: Collection[str] = (),
    ) -> None:
        self._starts = [s.start for s in text.sentences]
        self._arguments = arguments
        self._words = language.anaphora
        self._denial = language.reporting.denial
        self._predicates = predicates
        self._answerable = answerable
        self._events = events

    def complete(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims, in order, with what was told before, and those that only say who did it."""
        found: list[Claim] = []
        unclaimed = {c.trigger for c in claims if self._responsible(c) and self._by_nobody(c)}
        for claim in claims:
            if claim.trigger in unclaimed or any(a.cue in unclaimed for a in claim.attribution):
                continue  # *no group has claimed responsibility for the attack* tells of nobody's attack
            before = next((c for c in reversed(found) if self._may_be_meant(c, claim)), None)
            if self._responsible(claim):
                if self._told_by_noun(claim, claims) or self._told_around(claim, claims):
                    continue
                claim = _by_its_doer(claim)
            if before is not None and self._takes_responsibility(claim, claims):
                claim = _told(claim, before)
            elif claim.place is None or claim.time is None:
                claim = self._come_back(claim, found)
            found.append(claim)
            culprits = self._culprits(claim, claims)
            if before is not None and culprits:
                found.append(_blamed(claim, before, culprits))
        return found

    def _may_be_meant(self, happening: Claim, claim: Claim) -> bool:
        far = self._sentence(claim) - self._sentence(happening)
        return happening.type in self._answerable and _is_told(happening) and far <= REACH

    def _come_back(self, claim: Claim, found: Sequence[Claim]) -> Claim:
        """*The attack killed six*, *six died in the raid*: when and where the attack was told before."""
        noun = self._definite(claim)
        if noun is None or not _is_told(claim):
            return claim
        for before in reversed(found):
            if before.evidence == claim.evidence or not self._may_be_meant(before, claim):
                continue
            if claim.time not in (None, before.time) or claim.place not in (None, before.place):
                return claim  # another one
            time = replace(before.time, basis="inferred") if before.time is not None else None
            return replace(claim, place=before.place, time=claim.time or time)
        return claim

    def _definite(self, claim: Claim) -> Token | None:
        """The word for a happening that was told before, with nothing that tells it from others: *the attack*."""
        predicate = self._predicates.get(claim.id)
        if predicate is None or claim.kind is not ClaimKind.EVENT:
            return None
        slots = self._arguments.slots(predicate) if is_verb(predicate) else {}
        same = claim.type in self._answerable
        nouns = [predicate] if same else []
        nouns += [t for slot in (("subject", "in", "by", "during") if same else WITHIN) for t in slots.get(slot, [])]
        return next((n for n in nouns if self._is_known(n)), None)

    def _is_known(self, noun: Token) -> bool:
        if noun.pos != "NOUN" or noun.lemma not in self._events:
            return False
        definite = [c for c in noun.children if c.dep == "det" and c.lower in DEFINITE]
        return bool(definite) and not any(c.dep in ("prep", "acl", "relcl", "nummod", "poss") for c in noun.children)

    def _sentence(self, claim: Claim) -> int:
        return bisect_right(self._starts, claim.trigger.start)

    def _responsible(self, claim: Claim) -> bool:
        """*The ADF claimed responsibility*: what is done is told by the words that say who did it."""
        predicate = self._predicates.get(claim.id)
        if claim.type not in self._answerable or predicate is None or not is_verb(predicate):
            return False
        slots = self._arguments.slots(predicate)
        return any(t.lemma in self._words.responsibility for t in slots.get("object", []))

    def _by_nobody(self, claim: Claim) -> bool:
        return claim.factuality.polarity == "denied" and self._predicates[claim.id].lemma not in self._denial

    @staticmethod
    def _told_by_noun(claim: Claim, claims: Sequence[Claim]) -> bool:
        """*Claimed responsibility for the attack*: the attack is what is told, by those who claim it."""
        return any(c.type == claim.type and any(a.cue == claim.trigger for a in c.attribution) for c in claims)

    def _told_around(self, claim: Claim, claims: Sequence[Claim]) -> bool:
        """*A car bomb, for which the ELN took responsibility, killed 22*: the main clause tells what the ELN did."""
        if self._predicates[claim.id].dep != "relcl":
            return False
        doers = {p.actor for p in claim.participants if p.role == "agent"}
        same = (c for c in claims if c is not claim and c.type == claim.type and c.evidence == claim.evidence)
        return any(p.role == "agent" and p.actor in doers for c in same for p in c.participants)

    def _takes_responsibility(self, claim: Claim, claims: Sequence[Claim]) -> bool:
        """True for what leaves to the sentences before to whom it was done."""
        if any(p.role == "patient" for p in claim.participants):
            return False
        cues = {a.cue for a in claim.attribution}
        noun = self._predicates.get(claim.id)
        named = noun is not None and self._is_known(noun)
        return self._responsible(claim) or (
            named and any(c.trigger in cues and c.type == claim.type and self._responsible(c) for c in claims)
        )

    def _culprits(self, claim: Claim, claims: Sequence[Claim]) -> list[Participant]:
        """Who is blamed for what the same sentence does not tell."""
        predicate = self._predicates.get(claim.id)
        if claim.type != "accuse" or not _is_told(claim) or predicate is None:
            return []
        if predicate.lemma not in self._words.blame:
            return []
        slots = self._arguments.slots(predicate)
        named = [t for slot in ("for", "clause", "of") for t in slots.get(slot, [])]
        what = slots.get("object", []) if slots.get("on") else []
        if any(t.pos != "PRON" for t in named + what):
            return []
        culprits = [p for p in claim.participants if p.role == "patient" and p.actor is not None]
        charged = {p.actor for c in claims if c.evidence == claim.evidence for p in c.participants if p.role == "agent"}
        return [p for p in culprits if p.actor not in charged]


def _is_told(claim: Claim) -> bool:
    """True for what is said to have come about: no plan, threat or denial."""
    return claim.factuality.polarity == "affirmed" and claim.factuality.status in ("actual", "possible")


def _by_its_doer(claim: Claim) -> Claim:
    """The claim with those who say that they did it for its first speakers."""
    doers = [p for p in claim.participants if p.role == "agent"]
    speakers = tuple(Attribution(Participant("source", p.mention, p.actor), claim.trigger) for p in doers)
    return replace(claim, attribution=speakers + claim.attribution)


def _told(claim: Claim, before: Claim) -> Claim:
    """The claim with the sufferers, the place and, as inferred, the time that the happening was told with."""
    own = {p.actor for p in claim.participants if p.actor is not None}
    suffered = tuple(p for p in before.participants if p.role == "patient" and p.actor not in own)
    time = replace(before.time, basis="inferred") if before.time is not None else None
    return replace(
        claim,
        participants=claim.participants + suffered,
        time=claim.time or time,
        place=claim.place or before.place,
    )


def _blamed(accusation: Claim, before: Claim, culprits: Sequence[Participant]) -> Claim:
    """What the accuser says: the happening told before, done by those who are blamed."""
    accusers = [p for p in accusation.participants if p.role == "agent"]
    speakers = tuple(Attribution(Participant("source", p.mention, p.actor), accusation.trigger) for p in accusers)
    claim = replace(
        accusation,
        kind=before.kind,
        type=before.type,
        participants=tuple(Participant("agent", p.mention, p.actor) for p in culprits),
        attribution=speakers + accusation.attribution,
        mode=before.mode,
        figures=(),
        time=None,
        place=None,
    )
    return _told(claim, before)
