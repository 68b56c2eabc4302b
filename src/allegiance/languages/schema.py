"""What a language's file may hold. Unknown keys are refused."""

from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field


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
    owners: frozenset[str]
    suffixes: frozenset[str]
    variants: frozenset[str]
    joined: frozenset[str]
    particles: frozenset[str]
    links: frozenset[str]
    known_short: frozenset[str]
    titles: frozenset[str]
    post_words: frozenset[str]


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
    threatened: frozenset[str]
    demanded: frozenset[str]
    conditional_marks: frozenset[str]
    conditional_phrases: frozenset[str]
    settled: frozenset[str]
    untrue: frozenset[str]
    implicative: frozenset[str]


class PhaseWords(Strict):
    """Words that begin or end a tie."""

    began: frozenset[str]
    ended: frozenset[str]
    ended_nouns: frozenset[str]
    ended_modifiers: frozenset[str]
    ended_adverbs: frozenset[str]
    began_modifiers: frozenset[str]


class Grammar(Strict):
    """Words with a grammar of their own."""

    light: frozenset[str]
    reversed: frozenset[str]
    stances: frozenset[str]
    naming: frozenset[str]
    object_control: frozenset[str]
    mutual: frozenset[str]
    laid_on: frozenset[str]
    bearing: frozenset[str]
    suffering: frozenset[str]
    received: frozenset[str]
    receiving: frozenset[str]
    sending: frozenset[str]
    giving: frozenset[str]
    giving_always: frozenset[str]
    adjunct: frozenset[str]
    long_prepositions: dict[str, str]
    helping: frozenset[str]
    transparent: frozenset[str]
    relative: frozenset[str]
    first_person_plural: frozenset[str]
    first_person: frozenset[str]
    pronouns_plural: frozenset[str]
    pronouns_thing: frozenset[str]
    pronouns_male: frozenset[str]
    pronouns_female: frozenset[str]


class Anaphora(Strict):
    """Words that come back to what was told before, and what they tell of whom they mean."""

    merge: frozenset[str]
    blame: frozenset[str]
    responsibility: frozenset[str]
    second_person: frozenset[str]
    reciprocal: frozenset[str]
    order: dict[str, int]
    other: frozenset[str]
    persons: frozenset[str]
    crowds: frozenset[str]
    individuals: frozenset[str]
    generic: frozenset[str]
    sides: frozenset[str]
    roles: frozenset[str]
    accompanying: frozenset[str]
    locative: frozenset[str]
    calling: frozenset[str]
    seeming: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    turn_labels: frozenset[str]


class Times(Strict):
    """Words of days, months and years, and of how one time is told from another."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    doubtful_months: frozenset[str]
    units: dict[str, frozenset[str]]
    long: frozenset[str]
    aged: frozenset[str]
    seasons: dict[str, tuple[int, int]]
    doubtful_seasons: frozenset[str]
    parts: dict[str, str]
    points: frozenset[str]
    hours_of: frozenset[str]
    clock: frozenset[str]
    military: frozenset[str]
    halves_of_day: dict[str, str]
    deictic: dict[str, int]
    deictic_nights: frozenset[str]
    overnight: frozenset[str]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    previous: frozenset[str]
    same: frozenset[str]
    following: frozenset[str]
    past_stretch: frozenset[str]
    next_stretch: frozenset[str]
    previous_stretch: frozenset[str]
    following_stretch: frozenset[str]
    recent: frozenset[str]
    recent_reach: dict[str, int]
    ago: frozenset[str]
    later: frozenset[str]
    earlier: frozenset[str]
    compared: frozenset[str]
    from_now: frozenset[str]
    from_then: frozenset[str]
    before_then: frozenset[str]
    ahead: frozenset[str]
    within: frozenset[str]
    time_noun: frozenset[str]
    each: frozenset[str]
    second: frozenset[str]
    sets: dict[str, str]
    weekday_sets: tuple[str, ...]
    times_counted: frozenset[str]
    times_nouns: frozenset[str]
    per: frozenset[str]
    further: frozenset[str]
    first: frozenset[str]
    final: frozenset[str]
    ordinals: tuple[str, ...]
    quarters: frozenset[str]
    halves: frozenset[str]
    fiscal: frozenset[str]
    periods: frozenset[str]
    alike: frozenset[str]
    latest: frozenset[str]
    ended: frozenset[str]
    entire: frozenset[str]
    midyear: frozenset[str]
    end_noun: frozenset[str]
    start_noun: frozenset[str]
    over: frozenset[str]
    century_ordinals: dict[str, int]
    decades: dict[str, int]
    early: frozenset[str]
    middle: frozenset[str]
    late: frozenset[str]
    so_far: frozenset[str]
    rest: frozenset[str]
    whole: frozenset[str]
    week_of: frozenset[str]
    week_to: frozenset[str]
    before_last: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    by: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    from_: frozenset[str] = Field(alias="from")
    onwards: frozenset[str]
    to: frozenset[str]
    between: frozenset[str]
    and_: frozenset[str] = Field(alias="and")
    or_: frozenset[str] = Field(alias="or")
    on: frozenset[str]
    at: frozenset[str]
    of: frozenset[str]
    article: frozenset[str]
    vague: dict[str, str]
    vague_at: dict[str, str]
    will: frozenset[str]
    have: frozenset[str]
    scheduled: frozenset[str]
    timed: frozenset[str]
    awaiting: frozenset[str]
    timetable: frozenset[str]
    same_time: frozenset[str]
    during: frozenset[str]
    clause_after: frozenset[str]
    clause_before: frozenset[str]
    numbering: frozenset[str]
    year_prefixes: frozenset[str]
    days_called: frozenset[str]
    named: dict[str, str]

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """Word → number of the month, 1 to 12."""
        return {form: number for number, forms in enumerate(self.months, 1) for form in forms}

    @cached_property
    def weekday_numbers(self) -> dict[str, int]:
        """Word → day of the week, 0 for Monday."""
        return {form: number for number, forms in enumerate(self.weekdays) for form in forms}

    @cached_property
    def unit_names(self) -> dict[str, str]:
        """Word → unit, as the table `units` calls it."""
        return {form: unit for unit, forms in self.units.items() for form in forms}

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """Short forms of months and weekdays, which a full stop may follow."""
        return frozenset(form for forms in (*self.months, *self.weekdays) for form in forms[1:])

    @cached_property
    def relating(self) -> frozenset[str]:
        """First words of what puts a unit before, at or after another time."""
        return first_words(self.last | self.this | self.next | self.previous | self.same | self.following)

    @cached_property
    def parting(self) -> frozenset[str]:
        """First words of what names a part of a stretch."""
        return first_words(self.early | self.middle | self.late | self.so_far | self.rest | self.end_noun)

    @cached_property
    def stretching(self) -> frozenset[str]:
        """First words of what makes a stretch of several units."""
        stretches = self.past_stretch | self.next_stretch | self.previous_stretch | self.following_stretch
        return first_words(stretches)

    @cached_property
    def deictic_phrases(self) -> frozenset[str]:
        """The wordings of `deictic`."""
        return frozenset(self.deictic)

    @cached_property
    def named_phrases(self) -> frozenset[str]:
        """The names of days."""
        return frozenset(self.named)

    @cached_property
    def vague_phrases(self) -> frozenset[str]:
        """The wordings of `vague`."""
        return frozenset(self.vague)

    @cached_property
    def vague_at_phrases(self) -> frozenset[str]:
        """The wordings of `vague_at`."""
        return frozenset(self.vague_at)

    @cached_property
    def half_phrases(self) -> frozenset[str]:
        """The wordings of `halves_of_day`."""
        return frozenset(self.halves_of_day)

    @cached_property
    def marked(self) -> frozenset[str]:
        """Words one of which every time expression has, if it has no figures."""
        openings = {phrase.split()[0].removesuffix("'s") for phrase in (*self.named, *self.hours_of)}
        named = {*self.month_numbers, *self.weekday_numbers, *self.unit_names, *self.seasons, *self.decades}
        single = {word for word in self.deictic if " " not in word}
        sets = {*self.parts, *self.sets, *self.weekday_sets, *self.times_counted}
        return frozenset(
            openings | single | named | sets | self.overnight | self.quarters | self.halves | self.fiscal | self.midyear
        )


def first_words(phrases: frozenset[str]) -> frozenset[str]:
    """What the phrases begin with, by which rules see at once that none of them can stand somewhere."""
    return frozenset(phrase.split()[0] for phrase in phrases)


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


class Language(Strict):
    """All that the program knows of one language."""

    code: str
    name: str
    parser: str
    lemmas: dict[str, str]
    actor_nouns: dict[str, tuple[str, ...]]
    assets: Assets
    names: Names
    reporting: Reporting
    factuality: FactualityWords
    phase: PhaseWords
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
