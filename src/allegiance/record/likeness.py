"""Which actors are likely one: alike by name, told of in the same places and company, and never beside each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from allegiance.model.actor import Actor
from allegiance.model.company import Company
from allegiance.naming.compare import Comparison, compare
from allegiance.naming.words import is_acronym, words
from allegiance.record.sounds import overlap, sound_sets, sounds

COMMON = 40
"""A word that more names have than this leads to too many pairs: such words count two by two."""
LARGEST = 200
"""Names that share a key and are more than this are no hint that any two of them are one."""
LEAST_SHARED = 0.5
"""How many of two names' words they must share, or spell nearly alike, to be compared sound by sound."""
LIKELY = 0.6
"""The least score of a pair that is worth a look."""
SAME_COUNTRY, OTHER_COUNTRY, PARTNER, MOST_OF_PARTNERS, TOLD_ONE, TOGETHER = 0.05, -0.2, 0.02, 0.1, 0.2, -0.4
"""What each finding adds to the likeness of the names."""
OF_THEIR_OWN = frozenset({"media", "people", "person", "state"})
"""Kinds that are never another kind under another name."""
OF_ONE = frozenset({"rename", "alias", "abbreviation", "former_name"})
"""Claims whose two sides are one actor."""

Named = tuple[int, str]
"""A portrait's number and one of its names."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """An actor with all its names and its company; `known` if a pack has it, as packs keep their actors apart."""

    actor: Actor
    names: tuple[str, ...]
    company: Company = field(default_factory=Company)
    known: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two actors that are likely one, how likely from 0 to 1, and why, in words."""

    first: Actor
    second: Actor
    score: float
    reasons: tuple[str, ...]


def likely_pairs(portraits: Sequence[Portrait], *, called: Mapping[str, str] | None = None) -> list[Likeness]:
    """The pairs that are likely one actor, best first; `called` has names for the ids of partners.

    Names are compared only where they share a rare word, two words, or initials, so that many thousands take seconds.
    """
    alike: dict[tuple[int, int], tuple[Comparison, str, str]] = {}
    compared: dict[tuple[str, str], Comparison] = {}
    for (i, one), (j, other) in sorted(set(_candidates(portraits))):
        if not _may_be_one(portraits[i], portraits[j]) or _far(portraits[i], portraits[j], one, other):
            continue
        if (one, other) not in compared:
            compared[one, other] = compare(one, other)
        found = compared[one, other]
        if found.verdict != "different" and ((i, j) not in alike or found.score > alike[i, j][0].score):
            alike[i, j] = found, one, other
    pairs = (_weighed(portraits[i], portraits[j], *found, called or {}) for (i, j), found in alike.items())
    best = sorted(pairs, key=lambda found: (-found[0], found[1].first.id, found[1].second.id))
    return [pair for weight, pair in best if weight >= LIKELY]


def _candidates(portraits: Sequence[Portrait]) -> Iterator[tuple[Named, Named]]:
    """Names of two actors that share a key, each pair in order."""
    named = [(number, name) for number, portrait in enumerate(portraits) for name in dict.fromkeys(portrait.names)]
    often = Counter(key for _, name in named for key in _keys(name))
    blocks: dict[str, list[Named]] = defaultdict(list)
    for one in named:
        for key in _block_keys(one[1], often):
            blocks[key].append(one)
    for block in blocks.values():
        if len(block) <= LARGEST:
            yield from ((a, b) for a, b in combinations(block, 2) if a[0] != b[0] and _worth_comparing(a[1], b[1]))


@lru_cache(maxsize=65536)
def _is_short(name: str) -> bool:
    return is_acronym(name)


def _keys(name: str) -> set[str]:
    return {key for word in sounds(name) for key in word}


def _block_keys(name: str, often: Mapping[str, int]) -> Iterator[str]:
    if _is_short(name):
        yield "#" + "".join(c for c in name.casefold() if c.isalnum())
    elif all(word.head or word.role == "weak" for word in words(name)):
        return  # *the Police*, *the National Front*: it names nobody by itself
    keys = sorted(_keys(name))
    common = [key for key in keys if often[key] > COMMON]
    yield from (key for key in keys if often[key] <= COMMON)
    yield from ("+".join(pair) for pair in combinations(common, 2))
    if len(sounds(name)) == 1:
        yield from (f"={key}" for key in keys)
    cut = words(name)
    if len(cut) > 1:
        yield from {"#" + "".join(w.form[0] for w in cut), "#" + "".join(w.form[0] for w in cut if not w.head)}


def _worth_comparing(one: str, other: str) -> bool:
    """False where the names cannot be one by how many words they share: cheap, and so of most pairs."""
    return _is_short(one) or _is_short(other) or overlap(one, other) > LEAST_SHARED


def _may_be_one(first: Portrait, second: Portrait) -> bool:
    kinds = {first.actor.kind, second.actor.kind} - {None}
    return not (first.known and second.known) and (len(kinds) < 2 or kinds.isdisjoint(OF_THEIR_OWN))


def _far(first: Portrait, second: Portrait, one: str, other: str) -> bool:
    """True for names that are only alike and actors of different countries."""
    here, there = first.company.countries, second.company.countries
    return bool(here and there) and not (here & there) and sound_sets(one).isdisjoint(sound_sets(other))


def _weighed(
    first: Portrait, second: Portrait, found: Comparison, one: str, other: str, called: Mapping[str, str]
) -> tuple[float, Likeness]:
    """The likeness with what it weighs, which may be more than 1: names that are the same, and all that supports it."""
    score, reasons = found.score, [f"{one} and {other}: {'; '.join(found.reasons)}"]
    for gain, reason in _evidence(first, second, called):
        score += gain
        reasons.append(reason)
    return score, Likeness(first.actor, second.actor, round(min(max(score, 0.0), 1.0), 2), tuple(reasons))


def _evidence(first: Portrait, second: Portrait, called: Mapping[str, str]) -> Iterator[tuple[float, str]]:
    here, there = first.company.countries, second.company.countries
    if here & there:
        yield SAME_COUNTRY, f"both told of in {', '.join(sorted(here & there))}"
    elif here and there:
        yield OTHER_COUNTRY, f"told of in {', '.join(sorted(here))} and in {', '.join(sorted(there))}"
    shared = sorted(first.company.partners.keys() & second.company.partners.keys())
    if shared:
        told = ", ".join(called.get(id_, id_) for id_ in shared[:3]) + (", …" if len(shared) > 3 else "")
        yield min(PARTNER * len(shared), MOST_OF_PARTNERS), f"both told of with {told}"
    types = first.company.partners.get(second.actor.id, frozenset())
    if types & OF_ONE:
        yield TOLD_ONE, f"told to be one ({', '.join(sorted(types & OF_ONE))})"
    if against := sorted(types - OF_ONE):
        yield TOGETHER, f"both take part in one claim ({', '.join(against)})"
