"""Which ids mean one thing, by the judgements that join and separate them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from allegiance.model.actor import is_new
from allegiance.model.judgement import Judgement, JudgementKind, standing

Pair = tuple[str, str]
Graph = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two ids that are judged distinct and that other judgements would join: those are withheld."""

    pair: Pair
    distinct: tuple[Judgement, ...]
    withheld: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class IdentityMap:
    """Joined ids. `groups` has all ids of a group, in order, under each of them; an id that stands alone is not there.

    `apart` are the pairs that are judged distinct, each in order.
    """

    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    apart: frozenset[Pair] = frozenset()
    contradictions: tuple[Contradiction, ...] = ()

    @classmethod
    def of(
        cls, judgements: Iterable[Judgement], *, same: JudgementKind = "same", distinct: JudgementKind = "distinct"
    ) -> "IdentityMap":
        """The map that the standing judgements make, in whatever order they were made.

        Where a chain of `same` would join two ids that are `distinct`, every judgement of the chain is withheld and
        the contradiction is told: nobody knows which link is the wrong one.
        """
        stands = standing(judgements)
        joins = _by_pair(j for j in stands if j.kind == same)
        apart = _by_pair((j for j in stands if j.kind == distinct), all_pairs=True)
        graph = _graph(joins)
        broken = {pair: _on_paths(graph, pair) for pair in sorted(apart)}
        withheld = {link for pairs in broken.values() for link in pairs}
        contradictions = tuple(
            Contradiction(pair, tuple(apart[pair]), _told(links, joins)) for pair, links in broken.items() if links
        )
        return cls(_groups(_graph(joins.keys() - withheld)), frozenset(apart), contradictions)

    def one(self, id_: str) -> str:
        """The id that answers for the group: a pack's before a name's, a name's before a description's.

        >>> IdentityMap().one("sy-jfs")
        'sy-jfs'
        """
        return self.members(id_)[0]

    def members(self, id_: str) -> tuple[str, ...]:
        """All ids of the group, that which answers for it first; the id alone where nothing joins it."""
        return self.groups.get(id_, (id_,))

    def judged_apart(self, first: str, second: str) -> bool:
        """True if a judgement tells an id of the first's group from one of the second's."""
        pairs = ((a, b) for a in self.members(first) for b in self.members(second))
        return any(_ordered(*pair) in self.apart for pair in pairs)


def rank(id_: str) -> tuple[int, str]:
    """Sorts ids by how well known what they mean is: `sy-jfs`, then `name:jfs`, then `report:r1#3`."""
    return (2 if id_.startswith("report:") else 1 if is_new(id_) else 0), id_


def _ordered(first: str, second: str) -> Pair:
    return (first, second) if first <= second else (second, first)


def _by_pair(judgements: Iterable[Judgement], *, all_pairs: bool = False) -> dict[Pair, list[Judgement]]:
    found: dict[Pair, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        subjects = sorted(set(judgement.subjects))
        for first, second in combinations(subjects, 2) if all_pairs else pairwise(subjects):
            found[first, second].append(judgement)
    return found


def _told(pairs: Iterable[Pair], by_pair: Mapping[Pair, Iterable[Judgement]]) -> tuple[Judgement, ...]:
    found = {j.id: j for pair in pairs for j in by_pair[pair]}
    return tuple(sorted(found.values(), key=lambda j: (j.moment, j.id)))


def _graph(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        found[first].add(second)
        found[second].add(first)
    return found


def _reached(links: Graph, starts: Iterable[str], without: str | None = None) -> set[str]:
    found = {id_ for id_ in starts if id_ != without}
    todo = list(found)
    while todo:
        fresh = set(links.get(todo.pop(), ())) - found - {without}
        found |= fresh
        todo += fresh
    return found


def _on_paths(links: Graph, ends: Pair) -> set[Pair]:
    """The links on any path between the ends that passes no id twice: those that no single id cuts off from both."""
    component = _reached(links, ends[:1])
    if ends[1] not in component:
        return set()
    candidates = {_ordered(a, b) for a in component for b in links[a]}
    for cut in component:
        near = _reached(links, ends, without=cut)
        candidates = {link for link in candidates if near.intersection(link)}
    return candidates


def _groups(links: Graph) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for id_ in sorted(links):
        if id_ not in found:
            group = tuple(sorted(_reached(links, [id_]), key=rank))
            found |= dict.fromkeys(group, group)
    return found
