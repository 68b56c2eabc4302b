"""What an actor pack may hold. Unknown keys are refused; every fact names its source."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal[
    "armed_group", "coalition", "government", "media", "military", "organisation", "party", "people", "person",
    "police", "state",
]  # fmt: skip


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class KnownName(Strict):
    """A wording that names the actor; `since` and `until` bound it where it held for a time only."""

    text: str
    language: str = "en"
    since: date | None = None
    until: date | None = None
    source: str | None = None


class PackActor(Strict):
    """An actor of the world: its present name, other names, and where the facts are from."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    kind: Kind
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    names: tuple[str | KnownName, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    parent: str | None = None
    wikidata: str | None = Field(default=None, pattern=r"^Q[0-9]+$")
    source: str

    def wordings(self) -> tuple[str, ...]:
        """Every wording that names the actor, its present name first."""
        others = (n if isinstance(n, str) else n.text for n in self.names)
        return tuple(dict.fromkeys((self.name, *others, *self.abbreviations)))


class Pack(Strict):
    """One file of actors."""

    title: str
    actors: tuple[PackActor, ...]
