"""The words of time of one language."""

from functools import cached_property

from pydantic import Field

from allegiance.languages.tables import Strict, first_words


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
    opening: frozenset[str]
    at: frozenset[str]
    of: frozenset[str]
    article: frozenset[str]
    vague: dict[str, str]
    vague_at: dict[str, str]
    will: frozenset[str]
    able: frozenset[str]
    have: frozenset[str]
    scheduled: frozenset[str]
    timed: frozenset[str]
    awaiting: frozenset[str]
    timetable: frozenset[str]
    same_time: frozenset[str]
    during: frozenset[str]
    takers: frozenset[str]
    owning_up: frozenset[str]
    making_known: frozenset[str]
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
