"""What went wrong, as RFC 9457 has it."""

from pydantic import BaseModel, Field

from allegiance.model.actor import Actor


class Fault(BaseModel):
    """What is wrong with one part of what was sent."""

    where: str = Field(description="The parameter or field, `query.limit`.")
    what: str


class Problem(BaseModel):
    """A problem in one clear line (`detail`); `type` tells programs which sort of problem it is."""

    type: str = Field(description="`about:blank`, or `/problems/` and a word.")
    title: str
    status: int
    detail: str
    faults: list[Fault] | None = None
    nearest: list[str] | None = Field(None, description="Known names that are like the unknown one.")
    actors: list[Actor] | None = Field(None, description="The actors that an ambiguous name may mean.")
