"""What the program is and what the store holds."""

from datetime import date

from pydantic import BaseModel, Field

from allegiance.api.models.claim import Document
from allegiance.model.claim import ClaimKind


class Conflict(BaseModel):
    """A conflict, the ISO codes of its countries, and how many claims tell of it; `id` is what `conflict` takes."""

    id: str
    label: str
    countries: list[str]
    claims: int


class Status(BaseModel):
    """What the store holds."""

    version: str
    reports: int
    claims: int
    actors: int
    outlets: list[str]
    first: date | None = Field(description="The first day that a claim is about.")
    last: date | None
    published_first: date | None
    published_last: date | None
    newest: Document | None = Field(description="The report that was kept last.")
    conflicts: list[Conflict] = Field(description="Those that claims tell of, the most told of first.")


class Role(BaseModel):
    """Who or what stands in a role of a type."""

    id: str
    definition: str
    accepts: list[str]


class ClaimType(BaseModel):
    """A claim type; `sign` is 1 for friendly, -1 for hostile, 0 for neither."""

    id: str
    label: str
    kind: ClaimKind
    family: str
    sign: int
    symmetric: bool
    definition: str
    roles: list[Role]
    modes: list[str]


class Ontology(BaseModel):
    """The claim types, and the names of what can be counted, switched and measured."""

    types: list[ClaimType]
    actor_kinds: list[str]
    measures: list[str]
    counting: list[str]
    rules: list[str]
    rules_on: list[str]
