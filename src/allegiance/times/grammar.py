"""The grammar of times: all rules together."""

from allegiance.times.line import Line, Match, Rule
from allegiance.times.rules_hours import counted_from, day_before, hour_before, week_then_day
from allegiance.times.rules_parts import portion, third, week_of, whole
from allegiance.times.rules_quarters import division, same_part, year_earlier
from allegiance.times.rules_ranges import from_to, glued, listed
from allegiance.times.rules_simple import longest, simple
from allegiance.times.rules_told import fiscal, lone, nth_weekday, unit_end

_WORDS: tuple[Rule, ...] = (
    hour_before, day_before, counted_from, third, portion, division, year_earlier, same_part, fiscal, lone, unit_end,
    nth_weekday, week_of, whole, week_then_day, glued, from_to,
)  # fmt: skip
_FIGURES: tuple[Rule, ...] = (hour_before, counted_from, portion, division, listed, glued, from_to)
"""Rules for what begins with a figure."""


def expression(line: Line, i: int) -> Match | None:
    """The longest time expression that begins at `i`."""
    if not line.words[i]:
        return None
    rules = _WORDS if line.kinds[i] == "word" else _FIGURES
    return longest([*(rule(line, i) for rule in rules), simple(line, i)])
