"""Whom a bare description means that only one of a report's known actors can be: *the coalition*, *the rebels*."""

from collections.abc import Iterable, Sequence

from allegiance.model.actor import Actor
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.setting import Setting
from allegiance.text.syntax import Token

SORTS = {"armed_group": ("armed_group",), "coalition": ("coalition",), "party": ("party",)}
"""Kinds of known actor that a description of a kind may mean."""
POINTING = frozenset({"the", "this", "that", "these", "those"})


class SoleBodies:
    """The known actors that a report names, of each kind those who may be at home in its country.

    Of coalitions that it does not name, those count that go by the noun in that country: *the Saudi-led coalition*.
    """

    def __init__(self, index: ActorIndex, named: Iterable[Actor], setting: Setting) -> None:
        known = [index.actors[a.id] for a in named if a.id in index.actors]
        self._of = {
            kind: {a.id: a for a in known if a.kind in kinds and a.country in (None, setting.home)}
            for kind, kinds in SORTS.items()
        }
        self._local = [a for a in index.actors.values() if a.kind == "coalition" and a.country == setting.home]

    def meant(self, nouns: Sequence[Token], kind: str | None) -> Actor | None:
        """The only one of that kind, if all of the chain's nouns are bare: *the coalition*, *the rebels*."""
        found = self._of.get(kind or "", {})
        if kind == "coalition" and not found and nouns:
            found = {a.id: a for a in self._local if any(w.split()[-1].lower() == nouns[0].lower for w in a.wordings())}
        if len(found) != 1 or not nouns or not all(map(_bare, nouns)):
            return None
        (one,) = found.values()
        return Actor(one.id, one.name, one.kind)


def _bare(noun: Token) -> bool:
    """True for a noun with an article that points back, and nothing that tells which one."""
    before = [c for c in noun.children if c.dep not in ("punct", "cc", "conj", "relcl", "appos")]
    return bool(before) and all(c.lower in POINTING for c in before)
