"""The words of one language by what the stages ask of them."""

from functools import cached_property

from allegiance.languages.tables import Strict


class Assets(Strict):
    """Nouns that stand for their owner."""

    doings: frozenset[str]
    collective: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]


class Organs(Strict):
    """Nouns for the organs that every state has, by kind; who speaks for them; words that may stand before; rivals."""

    nouns: dict[str, tuple[str, ...]]
    posts: frozenset[str]
    beside: frozenset[str]
    rivals: frozenset[str]
    before: dict[str, frozenset[str]]
    where: frozenset[str]


class Names(Strict):
    """Words that names of groups and persons are made of."""

    heads: frozenset[str]
    openers: frozenset[str]
    units: frozenset[str]
    owners: frozenset[str]
    suffixes: frozenset[str]
    variants: frozenset[str]
    joined: frozenset[str]
    particles: frozenset[str]
    never_first: frozenset[str]
    papers: frozenset[str]
    links: frozenset[str]
    known_short: frozenset[str]
    titles: frozenset[str]
    post_words: frozenset[str]
    labels: frozenset[str]
    arms: frozenset[str]
    civil: frozenset[str]


class Reporting(Strict):
    """Words that say who speaks, or what somebody thinks."""

    speech: frozenset[str]
    asides: frozenset[str]
    quoting: frozenset[str]
    asking: frozenset[str]
    of_happenings: frozenset[str]
    about: frozenset[str]
    belief: frozenset[str]
    denial: frozenset[str]
    taken: frozenset[str]
    blame: frozenset[str]
    judging: frozenset[str]
    judging_as: frozenset[str]
    directive: frozenset[str]
    commissive: frozenset[str]
    thought: frozenset[str]
    wish: frozenset[str]
    wish_things: frozenset[str]
    documents: frozenset[str]
    showing: frozenset[str]
    told: frozenset[str]
    according_nouns: frozenset[str]
    according: tuple[str, ...]
    hearsay: frozenset[str]
    hearsay_verbs: frozenset[str]
    impersonal: frozenset[str]
    nouns: frozenset[str]
    thought_nouns: frozenset[str]
    expressing: frozenset[str]
    channels: frozenset[str]


class FactualityWords(Strict):
    """Words that say whether something is so, or has come about."""

    negators: frozenset[str]
    denying: frozenset[str]
    proof: frozenset[str]
    possible: frozenset[str]
    planned: frozenset[str]
    planned_happenings: frozenset[str]
    not_of_things: frozenset[str]
    threatened: frozenset[str]
    demanded: frozenset[str]
    conditional_marks: frozenset[str]
    conditional_phrases: frozenset[str]
    settled: frozenset[str]
    untrue: frozenset[str]
    perceived: frozenset[str]
    suspending: frozenset[str]
    implicative: frozenset[str]


class PhaseWords(Strict):
    """Words that begin or end a tie."""

    began: frozenset[str]
    ended: frozenset[str]
    ended_nouns: frozenset[str]
    ended_modifiers: frozenset[str]
    ended_adverbs: frozenset[str]
    began_modifiers: frozenset[str]
    until: frozenset[str]
    until_then: frozenset[str]
    until_events: frozenset[str]
    eras: frozenset[str]
    dismissing: frozenset[str]
    leaving_posts: frozenset[str]
    appointing: frozenset[str]
    succeeding: frozenset[str]


class Naming(Strict):
    """Words that tell that what stands beside a name is another name of the same."""

    marks: frozenset[str]
    shortened: frozenset[str]
    short_forms: frozenset[str]
    former: frozenset[str]
    former_adverbs: frozenset[str]


class Grammar(Strict):
    """Words with a grammar of their own."""

    light: frozenset[str]
    jointly: frozenset[str]
    reversed: frozenset[str]
    stances: frozenset[str]
    naming: frozenset[str]
    taken_as: frozenset[str]
    joining: frozenset[str]
    leading: frozenset[str]
    object_control: frozenset[str]
    mutual: frozenset[str]
    placing: frozenset[str]
    laid_on: frozenset[str]
    pinned_on: frozenset[str]
    bearing: frozenset[str]
    suffering: frozenset[str]
    received: frozenset[str]
    inflicted: frozenset[str]
    receiving: frozenset[str]
    sending: frozenset[str]
    giving: frozenset[str]
    giving_always: frozenset[str]
    giving_often: frozenset[str]
    adjunct: frozenset[str]
    long_prepositions: dict[str, str]
    helping: frozenset[str]
    transparent: frozenset[str]
    relative: frozenset[str]
    first_person_plural: frozenset[str]
    first_person: frozenset[str]
    pronouns_plural: frozenset[str]
    reflexive_plural: frozenset[str]
    pronouns_thing: frozenset[str]
    pronouns_male: frozenset[str]
    pronouns_female: frozenset[str]

    @cached_property
    def charges(self) -> frozenset[str]:
        """Verbs that take whom they charge, with the preposition of what, or the other way round: *blame on*."""
        return self.pinned_on | {form for form in self.laid_on if form.endswith((" of", " for"))}


class Anaphora(Strict):
    """Words that come back to what was told before, and what they tell of whom they mean."""

    mediating: frozenset[str]
    merge: frozenset[str]
    blame: frozenset[str]
    responsibility: frozenset[str]
    second_person: frozenset[str]
    pointing: frozenset[str]
    another: frozenset[str]
    elsewhere: frozenset[str]
    introducing: frozenset[str]
    since: frozenset[str]
    after: frozenset[str]
    sites: frozenset[str]
    reciprocal: frozenset[str]
    order: dict[str, int]
    other: frozenset[str]
    persons: frozenset[str]
    crowds: frozenset[str]
    numbers_of_people: frozenset[str]
    counterparts: frozenset[str]
    individuals: frozenset[str]
    generic: frozenset[str]
    sides: frozenset[str]
    bodies: frozenset[str]
    roles: frozenset[str]
    accompanying: frozenset[str]
    locative: frozenset[str]
    calling: frozenset[str]
    seeming: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    turn_labels: frozenset[str]
