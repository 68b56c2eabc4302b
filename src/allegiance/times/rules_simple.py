"""Rules for a time with what belongs behind it: `Tuesday last week`, `Thursday night`, `May 3 at noon`."""

from collections.abc import Sequence
from dataclasses import replace

from allegiance.times import rules_dates as dates
from allegiance.times import rules_lengths as lengths
from allegiance.times import rules_recurring as recurring
from allegiance.times import rules_relative as relative
from allegiance.times import rules_years as years
from allegiance.times.dates import Weekday, Yearly
from allegiance.times.line import Line, Match, Rule
from allegiance.times.relative import NIGHT, Unit
from allegiance.times.rules_clock import hour, part_of_day, together

_FIGURES: tuple[Rule, ...] = (
    dates.iso,
    dates.slashed,
    dates.date,
    years.year,
    years.decade,
    years.century,
    years.named,
    recurring.repeated,
)


_WORDS: tuple[Rule, ...] = (
    dates.date, dates.month, dates.weekday, years.named, years.decade, years.century, years.season, dates.ordinal_day,
    relative.deictic, relative.overnight, relative.related, relative.lone_weekend, relative.stretch,
    recurring.repeated, recurring.vague,
)  # fmt: skip


DAYS = ("day", "weekday")


def simple(line: Line, i: int) -> Match | None:
    """A simple expression with what belongs behind it: `Tuesday last week`, `Thursday night`, `May 3 at noon`."""
    if i not in line.known:
        line.known[i] = _simple(line, i) if i < len(line.lexemes) else None
    return line.known[i]


def _simple(line: Line, i: int) -> Match | None:
    rules = _WORDS if line.kinds[i] == "word" else _FIGURES
    found = longest([*(rule(line, i) for rule in rules), lengths.counted(line, i)])
    if found is None:
        return None
    found = _contained(line, found)
    return hour_behind(line, found) if found.kind in DAYS else found


def longest(found: Sequence[Match | None]) -> Match | None:
    """The match that ends last; the first of those that end alike."""
    best: Match | None = None
    for match in found:
        if match is not None and (best is None or match.end > best.end):
            best = match
    return best


def _contained(line: Line, found: Match) -> Match:
    """`March last year`, `Wednesday of last week`, `2 Feb. last year`, `January of the following year`."""
    node = found.node
    if not isinstance(node, Yearly | Weekday) or node.relation is not None or node.within is not None:
        return found
    if isinstance(node, Yearly) and node.year is not None:
        return found
    words = line.language.times
    at = line.comma(found.end)
    at += line.words[at] in words.of
    container = relative.related(line, at)
    if container is None or not isinstance(container.node, Unit):
        return found
    fits = ("week",) if isinstance(node, Weekday) else ("year",)
    if container.node.unit not in fits:
        return found
    return replace(found, end=container.end, node=replace(node, within=container.node))


def hour_behind(line: Line, found: Match) -> Match:
    """`Thursday night`, `Tuesday at noon`, `yesterday in the early hours`."""
    words = line.language.times
    at = found.end
    if line.words[at] in words.parts:
        return replace(found, end=at + 1, hour=part_of_day(line, at))
    if line.words[at] in words.overnight:
        return replace(found, end=at + 1, hour=NIGHT)
    after = line.phrase(at, words.at) or (line.phrase(at + 1, words.at) if line.words[at] == "," else None)
    if after is None and (line.kinds[at] == "clock" or line.kinds[at + 1] == "clock"):
        after = at if line.kinds[at] == "clock" else at + 1 if line.words[at] == "," or line.dash(at) else None
    told = hour(line, after) if after is not None else None
    return replace(found, end=told.end, hour=together(told.value, found)) if told is not None else found
