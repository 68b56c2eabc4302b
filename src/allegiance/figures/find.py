"""Finds the numbers that count people and things, and what they measure."""

from allegiance.figures.numbers import Number, numbers
from allegiance.languages.schema import Language
from allegiance.model.figure import FigureMention
from allegiance.text.arguments import Arguments, is_verb, key_forms
from allegiance.text.syntax import Sentence, Text, Token


def find_figures(text: Text, arguments: Arguments, language: Language) -> tuple[FigureMention, ...]:
    """The figures of the text, in order; `measure` is None for numbers of other things."""
    found: list[FigureMention] = []
    for sentence in text.sentences:
        for number in numbers(sentence.tokens, language.figures):
            found.append(_mention(text, sentence, number, arguments, language))
    return tuple(found)


def _mention(text: Text, sentence: Sentence, number: Number, arguments: Arguments, language: Language) -> FigureMention:
    noun = _counted(sentence, number)
    head = noun or sentence.tokens[number.last]
    start, end = sentence.tokens[number.first].start, max(sentence.tokens[number.last].end, head.end)
    of = text.text[sentence.tokens[number.last].end : _phrase_end(noun)].strip() if noun else None
    measure = _measure(head, noun, arguments, language)
    return FigureMention(text.span(start, end), head.start, measure, number.low, number.high, _plain(of))


def _plain(of: str | None) -> str | None:
    words = " ".join(of.split()).removeprefix("of ") if of else ""
    return words or None


def _counted(sentence: Sentence, number: Number) -> Token | None:
    """The noun that a number counts: `five people`, `dozens of people`; None for a number that stands alone."""
    for token in sentence.tokens[number.first : number.last + 1]:
        if token.dep in ("nummod", "quantmod", "amod", "compound") and token.head.i > number.last:
            head = token.head
            while head.dep in ("nummod", "quantmod") and head.head.i > number.last:
                head = head.head
            return head if head.pos in ("NOUN", "PROPN", "ADJ") else None
    last = sentence.tokens[number.last]
    of = next((c for c in last.children if c.dep == "prep" and c.lower == "of"), None)
    return of.child("pobj") if of else None


def _phrase_end(noun: Token | None) -> int:
    """Where the noun's phrase ends: with its *of* phrase, and an aside of its parts (*most of them women*)."""
    if noun is None:
        return 0
    end = noun.end
    for child in noun.children:
        if child.dep == "prep" and child.lower == "of":
            end = max([end, *(t.end for t in child.subtree())])
    return end


def _measure(head: Token, noun: Token | None, arguments: Arguments, language: Language) -> str | None:
    measures = language.figures.measures
    for verb, as_what in _governors(head, noun, arguments):
        forms = set(key_forms(verb)) | {f"{verb.lemma} {c.lemma}" for c in verb.children if c.dep in ("acomp", "oprd")}
        for name, measure in measures.items():
            if forms & (measure.objects if as_what == "object" else measure.subjects):
                counted = noun.lemma if noun else ""
                if not (counted and any(counted in m.nouns for k, m in measures.items() if k not in PEOPLE)):
                    return name
    lemma = noun.lemma if noun else head.lemma
    if noun is not None and noun.lower in ("dead", "wounded", "injured", "missing"):
        lemma = noun.lower
    return next((name for name, measure in measures.items() if lemma in measure.nouns), None)


PEOPLE = frozenset({"killed", "wounded", "captured", "arrested", "surrendered", "missing", "displaced", "fighters"})
"""What can be done to people; a verb gives no number of tanks or villages one of these measures."""


def _governors(head: Token, noun: Token | None, arguments: Arguments) -> list[tuple[Token, str]]:
    found = list(arguments.governors(noun or head))
    top = noun or head
    while top.dep in ("pobj", "prep", "nummod", "quantmod") and not is_verb(top):
        top = top.head
        if top.dep not in ("pobj", "prep"):
            found += list(arguments.governors(top))
            break
    return found
