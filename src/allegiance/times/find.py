"""Finds the time expressions of a report and the days that they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from allegiance.languages.schema import Language
from allegiance.model.span import Span
from allegiance.model.when import TimeExpression, TimeMention, When
from allegiance.text.syntax import Text
from allegiance.times.calendar import Days
from allegiance.times.dates import Weekday, Yearly
from allegiance.times.frames import framed
from allegiance.times.grammar import expression
from allegiance.times.lexemes import lexemes
from allegiance.times.line import Line, Match
from allegiance.times.quarters import SamePart, YearOff
from allegiance.times.scene import Scene
from allegiance.times.tense import is_future, is_past
from allegiance.times.timex import timex


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a report in the order of its text: as claims have them, and as TimeML's TIMEX3 has them.

    In `mentions` a preposition that changes what is meant belongs to the wording (`since 2016`, `from 2011 to 2016`),
    and a stretch that holds the report's day is cut there (`this week` ends with it, or begins for what is to come).
    In `expressions` it does not: `since 2016` is `2016`, `early 2017` is all of that year, `the past year` a length.
    """

    mentions: tuple[TimeMention, ...]
    expressions: tuple[TimeExpression, ...]


def find_times(text: Text, language: Language, *, published: date | None) -> Times:
    """The times of a report, each with the days that it means in its sentence.

    `published` is the report's day; without it what only it could resolve has no value.
    """
    mentions: list[TimeMention] = []
    expressions: list[TimeExpression] = []
    for line, match, scene in _read(text, language, published):
        mentions.append(_mention(text, line, framed(line, match), scene))
        for piece in match.parts or (match,):
            found = timex(piece, scene)
            if found is not None:
                span = _span(text, line, piece)
                expressions.append(TimeExpression(span, found.type, found.value, _when(found.days, span)))
    return Times(tuple(mentions), tuple(expressions))


WINDOW = 5
"""The most words before the first one that names a unit, a day, a month: `more than two and a half` *years*."""


@dataclass(slots=True)
class _Reading:
    """What has been told so far while the text is read from its start."""

    told: tuple[Days, ...] = ()
    sentence: int = -1
    end: int = 0
    borrowed: Days | None = None


def _read(text: Text, language: Language, published: date | None) -> Iterator[tuple[Line, Match, Scene]]:
    """Each expression of the grammar with what it is read against."""
    tokens = {t.start: t for s in text.sentences for t in s.tokens}
    starts = {t.start: n for n, s in enumerate(text.sentences) for t in s.tokens}
    reading = _Reading()
    for block in lexemes(text, language.times):
        line = Line(block, language, tokens)
        reading.end = 0
        for match in _completed(line, list(_matches(line))):
            token = next((t for i in range(match.start, match.end) if (t := line.token(i)) is not None), None)
            sentence = starts.get(token.start, -1) if token else -1
            if sentence != reading.sentence or any(
                line.words[i] in (";", ":") for i in range(reading.end, match.start)
            ):
                reading.sentence, reading.borrowed = sentence, None
            reading.end = match.end
            future = token is not None and is_future(token, language.times)
            past = token is not None and is_past(token, language.times)
            scene = Scene(published, reading.told, future, past, borrowed=reading.borrowed)
            yield line, match, scene
            _remember(reading, match, scene)


def _matches(line: Line) -> Iterator[Match]:
    """The longest expressions from left to right, none inside another."""
    i = 0
    near = _near(line)
    while i < len(line.lexemes):
        match = expression(line, i) if near[i] else None
        if match is None:
            i += 1
        else:
            yield match
            i = match.end


def _near(line: Line) -> list[bool]:
    """Where an expression can begin: a word that opens one, and soon a word of time or a figure."""
    marked, openings = line.language.times.marked, line.language.time_openings
    vague = line.language.times.vague_phrases
    near = [False] * len(line.lexemes)
    distance = WINDOW + 1
    for i in range(len(near) - 1, -1, -1):
        word = line.words[i]
        figure = word[:1].isdigit() or word[1:2].isdigit()
        distance = 0 if figure or word in marked or line.phrase(i, vague) is not None else distance + 1
        near[i] = distance <= WINDOW and (figure or word in openings)
    return near


def _completed(line: Line, matches: list[Match]) -> list[Match]:
    """`in November and December 2015`: the first has the year of the second; `Monday and Tuesday` are in that order."""
    for n in range(len(matches) - 2, -1, -1):
        first, second = matches[n], matches[n + 1]
        between = {line.words[i] for i in range(first.end, second.start)}
        joined = between <= line.language.times.and_ | line.language.times.or_ | {","}
        if joined and first.kind == second.kind and isinstance(first.node, Yearly) and isinstance(second.node, Yearly):
            later, earlier = second.node, first.node
            if later.year is not None and earlier.year is None and earlier.relation is None and earlier.within is None:
                matches[n] = replace(first, node=replace(earlier, year=later.year))
        if joined and isinstance(first.node, Weekday) and isinstance(second.node, Weekday):
            if second.node.relation is None and second.node.within is None:
                matches[n + 1] = replace(second, node=replace(second.node, behind=first.node))
    return matches


def _mention(text: Text, line: Line, match: Match, scene: Scene) -> TimeMention:
    span = _span(text, line, match)
    return TimeMention(span, _when(match.node.days(scene), span))


def _span(text: Text, line: Line, match: Match) -> Span:
    return text.span(line.lexemes[match.start].start, line.lexemes[match.end - 1].end)


def _when(days: Days | None, span: Span) -> When | None:
    if days is None or (days.start is None and days.end is None):
        return None
    return When(days.start, days.end, days.precision, span.text, days.basis)


def _remember(reading: _Reading, match: Match, scene: Scene) -> None:
    """What was told last, for `the following day`; and a month of a stated year, for a month behind it."""
    days = (match.parts[-1] if match.parts else match).node.days(replace(scene, plain=True))
    reading.borrowed = None
    if isinstance(match.node, YearOff | SamePart) or (match.kind == "hour" and not reading.told):
        return  # told only to compare, or the report's day, which nothing told
    if days is None or days.start is None or days.end is None:
        return
    reading.told = (*reading.told[-4:], days)
    if match.kind == "month" and days.basis == "stated" and (days.end - days.start).days < 32:
        reading.borrowed = days
