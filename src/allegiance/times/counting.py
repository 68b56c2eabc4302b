"""Times that a clause takes from another: counted from it, or without the preposition that stands before it."""

from dataclasses import replace

from allegiance.languages.schema import Language
from allegiance.model.span import Span
from allegiance.model.when import TimeMention, When
from allegiance.times.calendar import Days
from allegiance.times.dates import Stated
from allegiance.times.grammar import expression
from allegiance.times.lexemes import cut
from allegiance.times.line import Line
from allegiance.times.relative import Shift
from allegiance.times.rules_lengths import length
from allegiance.times.scene import Scene


def counted(source: str, words: Span, origin: When, language: Language, *, sign: int) -> TimeMention | None:
    """The time that lies the length told by `words` after `origin` (before it for a negative sign), inferred.

    None where `words` tell no length.
    """
    line = Line(list(cut(source, words.start, words.end, language.times)), language, {})
    found = next((f for i in range(len(line.lexemes)) if (f := length(line, i)) is not None), None)
    if found is None:
        return None
    ends = [day for day in (origin.start, origin.end) if day is not None]
    if not ends:
        return None
    shifts = [Shift(found.low, found.high, found.unit, sign, Stated(Days(day, day, "day"))) for day in ends]
    first, *others = (shift.days(Scene(None)) for shift in shifts)
    if first is None:
        return None
    last = others[-1] if others else first
    if last is None or origin.start == origin.end:
        return _mention(words, replace(first, basis="inferred"))
    # *in September …, a day after*: a day that nobody tells, somewhere in those days
    return _mention(words, Days(first.start, last.end, "range", basis="inferred"))


def bare(source: str, mention: TimeMention, language: Language) -> TimeMention:
    """The time itself of `since 2014` and the like: what *when the governor fled* behind it tells of.

    *Since* runs to the report's day, which is how the day is known here; any other mention comes back as it is.
    """
    line = Line(list(cut(source, mention.span.start, mention.span.end, language.times)), language, {})
    end = line.phrase(0, language.times.since)
    if end is None or mention.value is None:
        return mention
    end += line.words[end] in language.times.article
    match = expression(line, end)
    days = match.node.days(Scene(mention.value.end)) if match else None
    if match is None or days is None:
        return mention
    span = Span.of(source, line.lexemes[match.start].start, line.lexemes[match.end - 1].end)
    return _mention(span, days)


def _mention(span: Span, days: Days) -> TimeMention:
    return TimeMention(span, When(days.start, days.end, days.precision, span.text, days.basis))
