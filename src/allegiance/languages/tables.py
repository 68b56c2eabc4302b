"""What the tables of a language's file have in common."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def first_words(phrases: frozenset[str]) -> frozenset[str]:
    """What the phrases begin with, by which rules see at once that none of them can stand somewhere."""
    return frozenset(phrase.split()[0] for phrase in phrases)
