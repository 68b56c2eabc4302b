"""What is known of an actor while its chain of mentions grows."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from allegiance.languages.fold import fold
from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Token

GROUP_KINDS = frozenset(
    {"armed_group", "coalition", "military", "organisation", "party", "police", "government", "media"}
)


@dataclass(slots=True, eq=False)
class Entity:
    """One actor of the report: its mentions so far, the names among them, and what they say of it.

    `group` is the organisation that a person speaks or acts for; `members` are those that *the two groups* are.
    """

    mentions: list[Mention] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    kind: str | None = None
    plural: bool | None = None
    group: "Entity | None" = None
    members: "list[Entity]" = field(default_factory=list)
    seen: list[tuple[int, int, bool]] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """True if some mention is a name."""
        return bool(self.names)

    @property
    def person(self) -> bool:
        """True for a single human being."""
        return self.kind == "person"

    def add(self, mention: Mention, token: Token, sentence: int) -> None:
        """Takes a mention into the chain."""
        self.mentions.append(mention)
        self.tokens.append(token)
        if mention.kind is MentionKind.NAME:
            self.names.add(fold(mention.span.text))
            if token.name is not None and token.name.aside is not None:
                self.names.add(fold(token.name.aside.text))
        elif mention.kind is MentionKind.NOMINAL:
            self.nouns.add(token.lemma)
            if self.plural is None and not self.named:
                self.plural = mention.plural
        if self.kind is None or (self.kind in ("people", "state") and mention.actor_kind in GROUP_KINDS):
            self.kind = mention.actor_kind
        insort(self.seen, (token.start, sentence, token.dep in ("nsubj", "nsubjpass")))

    def before(self, position: int) -> tuple[int, int, bool] | None:
        """The latest mention that starts before `position`: where, in which sentence, and whether as a subject."""
        at = bisect_left(self.seen, (position, -1, False))
        if not at:
            return None
        latest, sentence, _ = self.seen[at - 1]
        return latest, sentence, any(subject for _, number, subject in self.seen[:at] if number == sentence)

    def __repr__(self) -> str:
        return f"Entity({self.mentions[0].span.text if self.mentions else ''})"
