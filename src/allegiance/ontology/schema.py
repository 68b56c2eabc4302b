"""What a claim type's file may hold. Unknown keys are refused."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from allegiance.model.claim import ClaimKind, Phase, Polarity, Status


def _as_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
"""One word or a list of words."""

Filler = Literal["actor", "place", "thing", "name"]


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Role(Strict):
    """Who or what stands in a role; `accepts` says what sort of phrase may fill it."""

    definition: str
    accepts: Words = ("actor",)


class Example(Strict):
    """A sentence and what it must give. `roles` maps a role to the wordings that must fill it."""

    text: str
    roles: dict[str, Words] = {}
    phase: Phase | None = None
    polarity: Polarity | None = None
    status: Status | None = None
    mode: str | None = None


class Counter(Strict):
    """A sentence that must not give the type, and why it looks as if it did."""

    text: str
    why: str


class Trigger(Strict):
    """Words that carry the type, and where in their grammar each role stands.

    `roles` maps a role to slot paths, the best first: `subject`, `object`, a preposition, `possessive`, `modifier`,
    `self` and others (docs/ontology.md lists them); `object.of` is the `of` slot of the object. `having` asks that a
    slot holds one of the words given, `lacking` that it does not. `needs` are the roles without which nothing is
    claimed (default: the type's). The rest are details that the words themselves imply.
    """

    words: Words = Field(min_length=1)
    pos: Literal["verb", "noun", "adjective", "modal"]
    roles: dict[str, Words] = {}
    having: dict[str, Words] = {}
    lacking: dict[str, Words] = {}
    needs: Words | None = None
    mode: str | None = None
    means: str | None = None
    label: str | None = None
    wording: dict[Literal["label", "post", "means"], str] = {}
    phase: Phase | None = None
    polarity: Polarity | None = None
    status: Status | None = None
    examples: tuple[Example, ...] = Field(min_length=1)


class Crosswalk(Strict):
    """Codes of the codebooks that colleagues use, for exports."""

    plover: Words = ()
    cameo: Words = ()
    acled: Words = ()
    ucdp: Words = ()


class ClaimType(Strict):
    """One claim type."""

    id: str = Field(pattern=r"^[a-z][a-z_]*$")
    kind: ClaimKind
    definition: str
    roles: dict[str, Role]
    needs: Words = ()
    symmetric: bool = False
    lasts: int | None = Field(default=None, gt=0)
    """For how many days a tie that is told of may be taken to go on without being told of again."""
    counts: bool = False
    """True for a type that is a count: a figure says something even where nobody is named."""
    modes: Words = ()
    intent: Literal["agree", "threaten"] | None = None
    """As what the announced intention of it counts: will help is a promise, will bomb a threat."""
    answerable: bool = False
    """Whether somebody is blamed for it or takes responsibility later: *police blamed the ADF*."""
    crosswalk: Crosswalk = Crosswalk()
    triggers: tuple[Trigger, ...] = ()
    examples: tuple[Example, ...] = Field(min_length=2)
    counters: tuple[Counter, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = list(self._faults())
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _faults(self) -> list[str]:
        found = [f"needs: unknown role {role!r}" for role in self.needs if role not in self.roles]
        if self.lasts is not None and self.kind is not ClaimKind.RELATION:
            found.append("lasts: only relations last")
        for number, trigger in enumerate(self.triggers):
            where = f"triggers.{number} ({trigger.words[0]})"
            named = [*trigger.roles, *(trigger.needs or ())]
            found += [f"{where}: unknown role {role!r}" for role in named if role not in self.roles]
            if trigger.mode and trigger.mode not in self.modes:
                found.append(f"{where}: unknown mode {trigger.mode!r}")
            if trigger.phase and self.kind is not ClaimKind.RELATION:
                found.append(f"{where}: only relations have a phase")
            for example in trigger.examples:
                found += [
                    f"{where}: unknown role {role!r} in an example" for role in example.roles if role not in self.roles
                ]
        for number, example in enumerate(self.examples):
            found += [f"examples.{number}: unknown role {role!r}" for role in example.roles if role not in self.roles]
        return found
