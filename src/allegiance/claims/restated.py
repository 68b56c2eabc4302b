"""One happening told by two words that belong together: *organised a strike*, *was put under investigation*."""

from collections.abc import Sequence
from dataclasses import replace

from allegiance.claims.match import Match
from allegiance.model.claim import ClaimKind, Participant
from allegiance.text.arguments import Arguments, is_noun, is_verb
from allegiance.text.syntax import Token

CARRYING = ("object", "on", "under")
"""Where a noun stands that tells what its verb does."""
WITHIN = ("in", "during")
"""Where a noun stands for the happening in which it came about."""
DOERS = ("agent", "party")


def without_restated(matches: Sequence[Match], arguments: Arguments) -> list[Match]:
    """The matches, in order; of a verb and the noun that it carries, read as one type, only what says more.

    Two that are done by different actors stay two: *condemned the accusations by B*.
    """
    dropped: set[int] = set()
    for verb in matches:
        if not is_verb(verb.predicate):
            continue
        if verb.candidate.type.kind is not ClaimKind.EVENT:
            dropped |= _told_twice(verb, matches, arguments)
            continue
        carried = _carried(verb.predicate, arguments)
        aims = arguments.slots(verb.predicate).get("purpose", ())
        for aim in matches:  # *met to discuss the truce*: one meeting
            told = aim.candidate.type is verb.candidate.type and aim.predicate in aims and _doers(aim)
            if told and _doers(aim) <= _doers(verb):
                dropped.add(id(aim))
        within = [t for slot in WITHIN for t in arguments.slots(verb.predicate).get(slot, ())]
        for noun in matches:
            if noun.candidate.type is verb.candidate.type and noun.predicate in within and not noun.participants:
                dropped.add(id(noun))  # *was killed in an ambush*
            if noun.candidate.type is not verb.candidate.type or noun.predicate not in carried:
                continue
            if _lent(noun, verb):
                dropped.add(id(noun))
            elif _same_doers(verb, noun):
                dropped.add(id(noun if len(_roles(verb)) > len(_roles(noun)) else verb))
    return _with_means([m for m in matches if id(m) not in dropped])


def _told_twice(verb: Match, matches: Sequence[Match], arguments: Arguments) -> set[int]:
    """Of a tie told by a verb and by the noun that it carries, one where neither says more: *run joint patrols*."""
    carried = _carried(verb.predicate, arguments)
    same = [m for m in matches if m.candidate.type is verb.candidate.type and m.predicate in carried]
    who = {_who(p) for p in verb.participants}
    return {id(m if verb.candidate.trigger.phase else verb) for m in same if {_who(p) for p in m.participants} == who}


def _with_means(matches: list[Match]) -> list[Match]:
    """*An attack by A on the market killed ten*: one happening, told by the verb with what the noun says of it."""
    merged: dict[int, Match] = {}
    dropped: set[int] = set()
    for verb in (m for m in matches if is_verb(m.predicate)):
        for noun in matches:
            if noun.candidate.type is verb.candidate.type and _is_means(noun.predicate, verb):
                mine = {(p.role, _who(p)) for p in verb.participants}
                more = tuple(p for p in noun.participants if (p.role, _who(p)) not in mine)
                merged[id(verb)] = replace(verb, participants=verb.participants + more, noun=noun.predicate)
                dropped.add(id(noun))
    return [merged.get(id(m), m) for m in matches if id(m) not in dropped]


def _is_means(noun: Token, verb: Match) -> bool:
    """True for a noun within what the verb's doing was done with."""
    means = (p.mention for p in verb.participants if p.role == "instrument")
    return is_noun(noun) and any(m.start <= noun.start < m.end for m in means)


def _carried(verb: Token, arguments: Arguments) -> list[Token]:
    """The nouns that a verb carries, and the modals of what it says: *warned that they would strike*."""
    slots = arguments.slots(verb)
    nouns = [t for slot in CARRYING for t in slots.get(slot, ()) if not is_verb(t)]
    clauses = [c for clause in slots.get("clause", ()) for c in (clause, *clause.children) if is_verb(c)]
    return nouns + [m for clause in clauses for m in clause.children if m.dep == "aux" and m.tag == "MD"]


def _roles(match: Match) -> set[str]:
    return {p.role for p in match.participants if p.role != "instrument"}


def _same_doers(first: Match, second: Match) -> bool:
    one, other = _doers(first), _doers(second)
    return not one or not other or bool(one & other)


def _doers(match: Match) -> set[object]:
    return {_who(p) for p in match.participants if p.role in DOERS}


def _lent(noun: Match, verb: Match) -> bool:
    """True if the noun's doer is the one to whom the verb does it: *the colonel was put under investigation*."""
    patients = {_who(p) for p in verb.participants if p.role == "patient"}
    return bool(patients & _doers(noun))


def _who(participant: Participant) -> object:
    return participant.actor.id if participant.actor else participant.mention
