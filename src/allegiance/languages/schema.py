"""What a language's file may hold. Unknown keys are refused."""

from functools import cached_property

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A table that refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Assets(Strict):
    """Nouns that stand for their owner."""

    collective: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]


class Names(Strict):
    """Words that names of groups and persons are made of."""

    heads: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]
    links: frozenset[str]
    known_short: frozenset[str]
    titles: frozenset[str]


class Reporting(Strict):
    """Words that say who speaks."""

    speech: frozenset[str]
    of_happenings: frozenset[str]
    belief: frozenset[str]
    denial: frozenset[str]
    blame: frozenset[str]
    according: tuple[str, ...]
    hearsay: frozenset[str]
    hearsay_verbs: frozenset[str]
    nouns: frozenset[str]


class FactualityWords(Strict):
    """Words that say whether something is so, or has come about."""

    negators: frozenset[str]
    denying: frozenset[str]
    possible: frozenset[str]
    planned: frozenset[str]
    threatened: frozenset[str]
    demanded: frozenset[str]
    conditional_marks: frozenset[str]
    conditional: frozenset[str]
    implicative: frozenset[str]


class PhaseWords(Strict):
    """Words that begin or end a tie."""

    began: frozenset[str]
    ended: frozenset[str]
    ended_modifiers: frozenset[str]
    ended_adverbs: frozenset[str]
    began_modifiers: frozenset[str]


class Grammar(Strict):
    """Words with a grammar of their own."""

    light: frozenset[str]
    reversed: frozenset[str]
    object_control: frozenset[str]
    transparent: frozenset[str]
    relative: frozenset[str]
    first_person_plural: frozenset[str]
    first_person: frozenset[str]
    pronouns_plural: frozenset[str]
    pronouns_thing: frozenset[str]
    pronouns_male: frozenset[str]
    pronouns_female: frozenset[str]


class Anaphora(Strict):
    """Nouns that refer back to what came of a change."""

    merge: frozenset[str]


class Language(Strict):
    """All that the program knows of one language."""

    code: str
    name: str
    parser: str
    actor_nouns: dict[str, tuple[str, ...]]
    assets: Assets
    names: Names
    reporting: Reporting
    factuality: FactualityWords
    phase: PhaseWords
    grammar: Grammar
    anaphora: Anaphora

    @cached_property
    def noun_kinds(self) -> dict[str, str]:
        """Noun → kind of actor; the first kind that lists a noun keeps it."""
        kinds: dict[str, str] = {}
        for kind, nouns in self.actor_nouns.items():
            for noun in nouns:
                kinds.setdefault(noun, kind)
        return kinds
