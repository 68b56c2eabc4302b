"""What a language's file may hold. Unknown keys are refused."""

from functools import cached_property

from allegiance.languages.number_words import Numbers
from allegiance.languages.tables import Strict
from allegiance.languages.time_words import Times
from allegiance.languages.words import (
    Anaphora,
    Assets,
    FactualityWords,
    Grammar,
    Names,
    Naming,
    Organs,
    PhaseWords,
    Reporting,
)


class Language(Strict):
    """All that the program knows of one language."""

    code: str
    name: str
    parser: str
    lemmas: dict[str, str]
    spelling: dict[str, str]
    phrases: dict[str, str]
    tags: dict[str, str]
    actor_nouns: dict[str, tuple[str, ...]]
    organs: Organs
    assets: Assets
    names: Names
    reporting: Reporting
    factuality: FactualityWords
    phase: PhaseWords
    naming: Naming
    grammar: Grammar
    anaphora: Anaphora
    times: Times
    numbers: Numbers

    @cached_property
    def noun_kinds(self) -> dict[str, str]:
        """Noun → kind of actor; the first kind that lists a noun keeps it."""
        kinds: dict[str, str] = {}
        for kind, nouns in self.actor_nouns.items():
            for noun in nouns:
                kinds.setdefault(noun, kind)
        return kinds

    @cached_property
    def time_openings(self) -> frozenset[str]:
        """Words that a time expression can begin with, if it does not begin with a figure."""
        t, n = self.times, self.numbers
        phrases = (
            t.last | t.this | t.next | t.previous | t.same | t.following | t.past_stretch | t.next_stretch
            | t.previous_stretch | t.following_stretch | t.recent | t.each | t.first | t.final | t.early | t.middle
            | t.late | t.alike | t.so_far | t.rest | t.whole | t.week_of | t.week_to | t.article | t.from_ | t.between
            | n.half | n.articles | n.at_least | n.more | n.at_most | n.fewer | n.about | {*t.deictic, *t.ordinals}
            | {*t.vague, *t.vague_at, *t.end_noun}
            | {*n.words, *n.vague, *n.plurals, *n.packs, *n.scales, *t.century_ordinals, "q"}
        )  # fmt: skip
        return t.marked | {phrase.split()[0] for phrase in phrases}

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """All personal and relative pronouns, in lower case."""
        g = self.grammar
        third = g.pronouns_plural | g.pronouns_thing | g.pronouns_male | g.pronouns_female
        return third | g.first_person | g.first_person_plural | g.relative
