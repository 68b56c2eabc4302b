"""Whether what somebody means to do is meant well or ill: what a clause below *will*, *ready to*, *plans to* holds."""

from collections.abc import Callable, Collection

from allegiance.claims.paths import Paths
from allegiance.claims.triggers import Candidate, TriggerIndex
from allegiance.text.arguments import key_forms
from allegiance.text.syntax import Token

DEPTH = 4


class Intents:
    """Finds the claim type as which the intention to do something counts (`intent` of the ontology's types)."""

    def __init__(
        self, index: TriggerIndex, paths: Paths, fits: Callable[[Token, Candidate], bool], light: Collection[str]
    ) -> None:
        self._index = index
        self._paths = paths
        self._fits = fits
        self._light = light
        self._known: dict[int, frozenset[str]] = {}

    def of(self, token: Token) -> frozenset[str]:
        """The types as which the intention to do what `token` heads counts; empty for what is neither good nor ill."""
        key = id(token)
        if key not in self._known:
            self._known[key] = frozenset()  # a word that is reached from itself must not run in a ring
            self._known[key] = self._find(token, DEPTH)
        return self._known[key]

    def _find(self, token: Token, depth: int) -> frozenset[str]:
        own = {c.type.intent for c in self._index.candidates(token) if c.type.intent and self._fits(token, c)}
        if own or depth == 0:
            return frozenset(i for i in own if i)
        light = any(form in self._light for form in key_forms(token))
        for slot in ("object", "clause") if light else ("clause",):  # *launch an offensive*, *continue to supply*
            for below in self._paths.tokens(token, slot):
                if found := self._find(below, depth - 1):
                    return found
        return frozenset()
