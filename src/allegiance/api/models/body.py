"""What bodies of requests have in common."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A body that refuses fields that it does not know."""

    model_config = ConfigDict(extra="forbid")
