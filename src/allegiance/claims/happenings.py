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
        self._predicates = predicates
        self._answerable = answerable
        self._events = events

    def complete(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims, in order, with what was told before, and those that only say who did it."""
        found: list[Claim] = []
        for claim in claims:
            before = next((c for c in reversed(found) if self._may_be_meant(c, claim)), None)
            if before is not None and self._takes_responsibility(claim):
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

    def _takes_responsibility(self, claim: Claim) -> bool:
        predicate = self._predicates.get(claim.id)
        if claim.type not in self._answerable or any(p.role == "patient" for p in claim.participants):
            return False
        if predicate is None:
            return False
        slots = self._arguments.slots(predicate)
        return any(t.lemma in self._words.responsibility for t in slots.get("object", []))

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
