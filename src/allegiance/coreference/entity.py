"""What is known of an actor while its chain of mentions grows."""

from bisect import insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from allegiance.model.mention import Mention, MentionKind
from allegiance.text.syntax import Token

GROUP_KINDS = frozenset(
    {"armed_group", "coalition", "military", "organisation", "party", "police", "government", "media"}
)


@dataclass(slots=True, eq=False)
class Occurrence:
    """A mention where it stands in the parse: its head word, and the number of its sentence.

    `said` is true for what only goes with a naming beside it: *A, a rebel group*, *A, which*, *A itself*.
    """

    mention: Mention
    token: Token
    sentence: int
    said: bool = False
    entity: "Entity" = field(init=False, repr=False)

    @property
    def at(self) -> int:
        """The offset of the head word."""
        return self.mention.head


@dataclass(slots=True, eq=False)
class Entity:
    """One actor of the report: its mentions so far, and what they say of it.

    `names` are folded; `asides` are those of them that the report gives in brackets; `nouns` are the lemmas of its
    descriptions and titles; `single` is one human being of some sort (*a gunman*); `placed` stands somewhere as a place
    does (*in Goma*). `group` is the organisation that a person speaks or acts for; `members` are those that *the two
    groups* are.
    """

    occurrences: list[Occurrence] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    asides: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    plural: bool | None = None
    single: bool = False
    placed: bool = False
    group: "Entity | None" = None
    members: "list[Entity]" = field(default_factory=list)

    @property
    def mentions(self) -> list[Mention]:
        """Its mentions, in the order of the text."""
        return [o.mention for o in self.occurrences]

    @property
    def tokens(self) -> list[Token]:
        """The head words of its mentions, in the same order."""
        return [o.token for o in self.occurrences]

    @property
    def named(self) -> bool:
        """True if some mention is a name."""
        return bool(self.names)

    @property
    def kind(self) -> str | None:
        """The kind of actor that most speaks for."""
        if self.single and "person" in self.kinds:
            return "person"
        best = max(self.kinds, key=self.kinds.__getitem__, default=None)
        # *the front was a successor to …*: what anybody may be called makes no person of a name
        return best if best is None or self.kinds[best] or not self.named else None

    @property
    def gender(self) -> str | None:
        """`male` or `female`, where a title, a name, a noun or a pronoun tells it."""
        return max(self.genders, key=self.genders.__getitem__, default=None)

    @property
    def person(self) -> bool:
        """True for a single human being."""
        return (self.kind == "person" or self.single) and self.plural is not True

    @property
    def group_like(self) -> bool:
        """True for an organisation of any kind; a named actor of unknown kind counts as one."""
        return self.kind in GROUP_KINDS or (self.kind is None and self.named)

    @property
    def pronouns_only(self) -> bool:
        """True if nothing but pronouns speaks of it: *they* may be a single group."""
        return all(o.mention.kind is MentionKind.PRONOUN for o in self.occurrences)

    @property
    def first(self) -> int:
        """The offset of its first head word."""
        return self.occurrences[0].at

    def add(self, occurrence: Occurrence) -> None:
        """Takes an occurrence into the chain."""
        occurrence.entity = self
        insort(self.occurrences, occurrence, key=lambda o: o.at)

    def absorb(self, other: "Entity") -> None:
        """Takes all that is known of another entity; nothing of that one is left."""
        told = self.plural is not None and (not self.pronouns_only or other.pronouns_only)
        if not told or (other.named and not self.named):
            self.plural = other.plural if not other.pronouns_only or self.pronouns_only else self.plural
        for occurrence in other.occurrences:
            self.add(occurrence)
        self.names |= other.names
        self.nouns |= other.nouns
        self.known |= other.known
        self.asides |= other.asides
        self.kinds.update(other.kinds)
        self.genders.update(other.genders)
        self.single = self.single or other.single
        self.placed = self.placed or other.placed
        self.group = self.group or other.group
        self.members = self.members or other.members
        other.occurrences = []

    def before(self, position: int) -> Iterator[Occurrence]:
        """Its occurrences that start before `position`, the latest first."""
        return (o for o in reversed(self.occurrences) if o.at < position)

    def nominals(self) -> Iterator[Occurrence]:
        """Its descriptions."""
        return (o for o in self.occurrences if o.mention.kind is MentionKind.NOMINAL)

    def __repr__(self) -> str:
        return f"Entity({self.occurrences[0].mention.span.text if self.occurrences else ''})"
