"""The words for numbers of one language."""

from functools import cached_property

from pydantic import Field

from allegiance.languages.tables import Strict, first_words


class Uncounted(Strict):
    """Nouns whose number is no figure, and those of persons harmed in a way left open."""

    nouns: frozenset[str]
    casualties: frozenset[str]


class Numbers(Strict):
    """Words for numbers, and what says which measure a number is of."""

    words: dict[str, int]
    scales: dict[str, int]
    packs: dict[str, int]
    half: frozenset[str]
    articles: frozenset[str]
    and_: frozenset[str] = Field(alias="and")
    of: frozenset[str]
    plurals: dict[str, tuple[int, int]]
    vague: dict[str, tuple[int, int]]
    vague_scaled: dict[str, int]
    none: frozenset[str]
    none_pairs: frozenset[str]
    at_least: frozenset[str]
    more: frozenset[str]
    at_most: frozenset[str]
    fewer: frozenset[str]
    about: frozenset[str]
    besides: frozenset[str]
    behind: frozenset[str]
    behind_at_least: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    done_to: dict[str, frozenset[str]]
    done_by: dict[str, frozenset[str]]
    with_object: dict[str, frozenset[str]]
    said_of: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    tallies: dict[str, frozenset[str]]
    never: Uncounted

    @cached_property
    def hedging(self) -> frozenset[str]:
        """First words of what stands before a number that is not exact."""
        return first_words(self.more | self.at_least | self.about | self.fewer | self.at_most)
