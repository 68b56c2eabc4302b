"""Finds the numbers that count people and things, and what they measure."""

from allegiance.figures.counted import Counted, counted, phrase_end
from allegiance.figures.measure import HARMS, Measures
from allegiance.figures.numbers import Number, numbers
from allegiance.languages.schema import Language
from allegiance.model.figure import FigureMention
from allegiance.text.arguments import Arguments
from allegiance.text.syntax import Sentence, Text


def find_figures(text: Text, arguments: Arguments, language: Language) -> tuple[FigureMention, ...]:
    """The figures of the text, in order; `measure` is None for numbers of other things."""
    measures = Measures(arguments, language.numbers)
    found: list[FigureMention] = []
    for sentence in text.sentences:
        before: str | None = None
        for number in numbers(sentence.tokens, language.numbers):
            what = counted(sentence, number)
            if sentence.tokens[number.core].entity == "DATE" and (what.noun is None or what.noun.entity == "DATE"):
                continue
            measure = measures.of(what, number.high == 0, before)
            found.append(_mention(text, sentence, number, what, measure))
            before = measure if measure in HARMS else before
    return tuple(found)


def _mention(text: Text, sentence: Sentence, number: Number, what: Counted, measure: str | None) -> FigureMention:
    start = sentence.tokens[number.first].start
    end = phrase_end(sentence, what, number)
    said = " ".join(text.text[sentence.tokens[number.last].end : end].split()).removeprefix("of ")
    of = said.strip(" ,") or None if what.noun is not None or what.share else None
    stop = end if what.noun is None or _holds_aside(text, what.noun.end, end) else max(what.noun.end, start + 1)
    return FigureMention(text.span(start, stop), what.head.start, measure, number.low, number.high, of)


def _holds_aside(text: Text, start: int, end: int) -> bool:
    """True where an aside follows: then the wording holds all of it."""
    return "," in text.text[start:end]
