"""Whom a group's fighters mean: *RSF fighters*, *its troops*, *his men* are the group that they belong to."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from allegiance.claims.owners import Owners
from allegiance.model.actor import Actor
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Token

FIGHTING = frozenset({"armed_group", "military"})
"""Kinds of actor whose members stand for them in news."""
JOINED = frozenset({"coalition", "party"})
"""Kinds whose fighters do, but whose members and supporters are others."""
Actors = Mapping[int, tuple[Actor, ...]]
"""Whom each mention means, by the offset of its head."""


class Belonging:
    """Takes those who are told of by nothing but whose they are for the group that they belong to.

    `led` is the group that each known person leads, by the person's id; a plural of `bodies` (*groups*) means several
    others, one of `roles` (*members*, *allies*) may.
    """

    def __init__(
        self,
        owners: Owners,
        actors: Actors,
        led: Mapping[str, Actor],
        *,
        bodies: Collection[str],
        roles: Collection[str],
    ) -> None:
        self._owners = owners
        self._actors = actors
        self._led = led
        self._bodies = bodies
        self._roles = roles

    def lent(self, described: Iterable[tuple[Sequence[Mention], Sequence[Token]]]) -> dict[int, tuple[Actor, ...]]:
        """Whom chains without a name mean, by the offset of each head; `described` has their mentions and head words.

        Only all of them stand for the group: *three RSF fighters* are themselves.
        """
        found: dict[int, tuple[Actor, ...]] = {}
        for mentions, tokens in described:
            if any(not _is_own(a.id) for m in mentions for a in self._actors.get(m.head, ())):
                continue
            groups = {g for m, t in zip(mentions, tokens, strict=True) if (g := self._group(m, t)) is not None}
            if len(groups) == 1:
                found.update(dict.fromkeys((m.head for m in mentions), tuple(groups)))
        return found

    def _group(self, mention: Mention, token: Token) -> Actor | None:
        if mention.kind is not MentionKind.NOMINAL or mention.count is not None or not mention.plural:
            return None
        if token.lemma not in self._owners.people or token.lemma in self._bodies:
            return None
        owner = self._owners.of(token)
        whom = self._actors.get(owner.start, ()) if owner is not None else ()
        if len(whom) != 1:
            return None
        group = self._led.get(whom[0].id) if whom[0].kind == "person" else whom[0]
        if group is None or _is_own(group.id):
            return None
        told = group.kind in FIGHTING or (group.kind in JOINED and token.lemma not in self._roles)
        return group if told else None


def _is_own(id_: str) -> bool:
    """True for an actor that a report only describes."""
    return id_.startswith("report:")
