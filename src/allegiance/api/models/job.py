"""Reports that are handed in, and how far their reading is."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, Field

from allegiance.api.asked import Day
from allegiance.api.models.body import Strict
from allegiance.service import jobs

LONGEST = 2_000_000
"""Characters of the longest text that is handed in; far above any report."""

Line = Annotated[str, Field(max_length=1000)]


class GivenText(Strict):
    """A report as text; JSON Lines and saved pages are read as such. What is stated outweighs what the text says."""

    text: str = Field(min_length=1, max_length=LONGEST)
    title: Line | None = None
    outlet: Line | None = None
    published: Day | None = None
    url: Line | None = None


class GivenAddresses(Strict):
    """Addresses of pages; only public ones are fetched."""

    addresses: list[Annotated[str, Field(min_length=1, max_length=2000)]] = Field(min_length=1, max_length=50)
    outlet: Line | None = None
    published: Day | None = None


class Done(BaseModel):
    """What became of one report: `new`, `reread` or `unchanged` with its claims; or the error that says why not."""

    source: str
    report: str | None
    title: str | None
    change: str | None
    claims: int
    error: str | None


class Job(BaseModel):
    """Sources that were handed in together: `read` of `sources` are done; their reports can be asked for at once."""

    id: str
    state: jobs.JobState
    by: str
    asked: datetime
    ended: datetime | None
    sources: int
    read: int
    reports: int
    claims: int
    failed: int
    error: str | None
    done: list[Done]

    @classmethod
    def of(cls, found: jobs.Job) -> Self:
        """How far the job is."""
        done = [
            Done(source=d.source, report=d.report, title=d.title, change=d.change, claims=d.claims, error=d.error)
            for d in list(found.done)
        ]
        return cls(
            id=found.id, state=found.state, by=found.by, asked=found.asked, ended=found.ended,
            sources=len(found.sources), read=found.read, reports=sum(d.error is None for d in done),
            claims=sum(d.claims for d in done), failed=sum(d.error is not None for d in done), error=found.error,
            done=done,
        )  # fmt: skip


class Jobs(BaseModel):
    """The jobs since the server was started, the latest first."""

    items: list[Job]
