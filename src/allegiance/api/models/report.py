"""Reports, in lists and whole."""

from pydantic import BaseModel, Field

from allegiance.api.models.claim import Claim, Document
from allegiance.api.models.listing import Listing
from allegiance.model.report import Block


class ReportInList(Document):
    """A report with how many claims it makes and its first words."""

    claims: int
    opening: str = Field(description="The first words of the text.")


class Reports(Listing):
    """A page of reports, the latest first."""

    items: list[ReportInList]


class WholeReport(Document):
    """A report with its text, what of it is page furniture, and its claims in the order of the text.

    All offsets count Unicode characters (code points) of `text`.
    """

    text: str
    blocks: tuple[Block, ...]
    claims: list[Claim]
    before: Document | None = Field(description="The report before it in time.")
    after: Document | None = Field(description="The report after it in time.")


class Shared(BaseModel):
    """Characters of two reports that are the same words."""

    first: tuple[int, int]
    second: tuple[int, int]


class Copied(BaseModel):
    """What two reports have in common."""

    first: str
    second: str
    first_share: float
    second_share: float
    whole: bool
    credit: str | None
    why: str
    stretches: list[Shared]


class Reprint(BaseModel):
    """Reports that hang together by reprints."""

    reports: list[Document]
    copies: list[Copied]


class Reprints(BaseModel):
    """Groups of reports that reprint each other."""

    items: list[Reprint]
