"""What an actor pack may hold. Unknown keys are refused; every fact names its source."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

from allegiance.model.partial import PartialDate

Kind = Literal[
    "armed_group", "coalition", "government", "media", "military", "organisation", "party", "people", "person",
    "police", "state",
]  # fmt: skip

Wording = Annotated[str, StringConstraints(min_length=2, pattern=r"^\S(.*\S)?$")]
"""A wording as reports print it, with no blanks around it."""

ActorId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]

Source = Annotated[str, StringConstraints(min_length=1)]
"""A publication in which the fact can be looked up."""


def _partial(value: object) -> object:
    """A date as TOML writes it, a year as a number, or a year or month as text."""
    if isinstance(value, date):
        return PartialDate.of(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return PartialDate.parse(str(value))
    return PartialDate.parse(value) if isinstance(value, str) else value


Day = Annotated[PartialDate, BeforeValidator(_partial)]
"""A date as precise as it is known."""


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Held(Strict):
    """What held for a time: `since` its first day and `until` its last, as precise as they are known."""

    since: Day | None = None
    until: Day | None = None

    @property
    def first_day(self) -> date | None:
        """The first day on which it may have held; None where nothing bounds it."""
        return self.since.first if self.since else None

    @property
    def last_day(self) -> date | None:
        """The last day on which it may have held; None where nothing bounds it."""
        return self.until.last if self.until else None

    @property
    def bounded(self) -> bool:
        """True if it held for a time only."""
        return self.since is not None or self.until is not None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.since.first > self.until.last:
            raise ValueError(f"since {self.since} is after until {self.until}")
        return self


class KnownName(Held):
    """A wording that names the actor; `since` and `until` bound it where it held for a time only.

    `shared` says that the pack knows that another actor of the country goes by the same wording, `former` that the
    actor goes by it no longer, if nobody knows since when.
    """

    text: Wording
    language: str = "en"
    source: str | None = None
    shared: bool = False
    former: bool = False

    @property
    def gone(self) -> bool:
        """True if the actor goes by it no longer."""
        return self.former or self.until is not None


class Membership(Held):
    """The coalition or umbrella, by its id, that the actor belongs or belonged to and keeps its identity in."""

    coalition: ActorId
    source: Source


class Leadership(Held):
    """Who leads or led the actor: a person of the packs by `id`, or by `name` who is publicly known as its head."""

    name: Wording | None = None
    id: ActorId | None = None
    source: Source

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.name is None) == (self.id is None):
            raise ValueError("a leader needs a name or an id, and not both")
        return self


class ExternalId(Strict):
    """What another list calls the actor: `{ scheme = "un-sc", id = "QDe.004", source = … }`."""

    scheme: Literal["acled", "eu", "ofac", "opensanctions", "ucdp", "un-sc"]
    id: str = Field(pattern=r"^\S+$")
    source: Source


class Designation(Held):
    """That an authority lists the actor: under which programme, from when until when."""

    authority: Wording
    programme: Wording | None = None
    source: Source


def _form(value: object) -> str:
    return "text" if isinstance(value, str) else "table"


NameEntry = Annotated[
    Annotated[Wording, Tag("text")] | Annotated[KnownName, Tag("table")],
    Discriminator(_form),
]
"""A wording alone or as a table; told apart by form, so that a fault in a table is told once."""


class PackActor(Strict):
    """An actor of the world: its present name, other names, and where the facts are from.

    `abbreviations` hold in capitals only (`IS`, `WHO` and `CAR` are words otherwise). `adjectives` say whose
    something is (*Syrian troops*). `metonyms` are places that stand for the actor (*Ankara said*) and name nobody
    else where. `post` is the public office for which a person is in the pack.
    """

    id: ActorId
    name: Wording
    kind: Kind
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    names: tuple[NameEntry, ...] = ()
    abbreviations: tuple[Wording, ...] = ()
    adjectives: tuple[Wording, ...] = ()
    metonyms: tuple[Wording, ...] = ()
    parent: ActorId | None = None
    member_of: tuple[Membership, ...] = ()
    leaders: tuple[Leadership, ...] = ()
    post: str | None = Field(default=None, min_length=1)
    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9][0-9]*$")
    ids: tuple[ExternalId, ...] = ()
    designations: tuple[Designation, ...] = ()
    source: Source

    def known_names(self) -> tuple[KnownName, ...]:
        """Every wording that names the actor with what bounds it, its present name first.

        `names` may have the present name again, with what bounds it.
        """
        others = [n if isinstance(n, KnownName) else KnownName(text=n) for n in self.names]
        present = next((n for n in others if n.text == self.name), KnownName(text=self.name))
        others = [n for n in others if n is not present]
        return (present, *others, *(KnownName(text=a) for a in self.abbreviations))

    def wordings(self) -> tuple[str, ...]:
        """Every wording that names the actor, its present name first."""
        return tuple(dict.fromkeys(n.text for n in self.known_names()))

    @model_validator(mode="after")
    def _person_in_office(self) -> Self:
        if self.kind == "person" and self.post is None:
            raise ValueError("a person needs a post: the public office for which the pack may name them")
        if self.kind != "person" and self.post is not None:
            raise ValueError("only a person has a post")
        return self


class Addition(Strict):
    """What a pack adds to an actor of another one: further names and facts, from `source` unless they say otherwise."""

    to: ActorId
    names: tuple[NameEntry, ...] = ()
    abbreviations: tuple[Wording, ...] = ()
    member_of: tuple[Membership, ...] = ()
    leaders: tuple[Leadership, ...] = ()
    ids: tuple[ExternalId, ...] = ()
    designations: tuple[Designation, ...] = ()
    source: Source

    def with_actor(self, actor: PackActor) -> PackActor:
        """The actor with what is added; what it has already is not added again."""
        has = set(actor.wordings())
        named = (n if isinstance(n, KnownName) else KnownName(text=n) for n in self.names)
        names = [n.model_copy(update={"source": n.source or self.source}) for n in named if n.text not in has]
        lists = ("member_of", "leaders", "ids", "designations")
        return actor.model_copy(
            update={
                "names": (*actor.names, *names),
                "abbreviations": (*actor.abbreviations, *(a for a in self.abbreviations if a not in has)),
                **{key: tuple(dict.fromkeys((*getattr(actor, key), *getattr(self, key)))) for key in lists},
            }
        )


class Pack(Strict):
    """One file of actors, and of what it adds to those of other files."""

    title: str
    actors: tuple[PackActor, ...] = ()
    additions: tuple[Addition, ...] = ()
