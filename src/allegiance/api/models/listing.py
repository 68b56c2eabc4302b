"""Lists that are told a page at a time."""

from pydantic import BaseModel, Field


class Listing(BaseModel):
    """A page of a list: `total` is how many there are in all, None where counting them would take too long."""

    limit: int
    offset: int = 0
    total: int | None = None
    more: bool = Field(description="There are further ones behind this page.")
