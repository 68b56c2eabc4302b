"""Paragraphs of a text."""

import pytest

from allegiance.read.paragraphs import paragraphs

WRAPPED = """Armed groups that are rivals in the north have agreed that a
state governor may return to the town, under a ceasefire deal
that was signed in the capital after weeks of fighting there."""


def wordings(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\n\n \n"])
def test_every_line_break_parts(line_break: str) -> None:
    """A line is a paragraph, whatever breaks it."""
    assert wordings(f"  A truce.{line_break}\tIt holds. ") == ["A truce.", "It holds."]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_lines_that_were_broken_to_fit_are_joined(line_break: str) -> None:
    """Lines that are all as long as the width allows are one paragraph; an empty line still parts."""
    paragraph = WRAPPED.replace("\n", line_break)
    assert wordings(f"{paragraph}{line_break * 2}{paragraph}") == [paragraph, paragraph]


def test_short_lines_are_not_joined() -> None:
    """Lines below a title, and items of a list, stay apart."""
    lines = [
        "Truce in Taiz holds",
        "By Anna Roe",
        "26 January 2017",
        "3 min read",
        "The guns fell silent at noon, residents said.",
    ]
    assert wordings("\n".join(lines)) == lines


def test_sentences_in_lines_of_their_own_are_not_joined() -> None:
    """One sentence a line is one paragraph a line, where lines are longer than any page's width."""
    sentence = "The guns fell silent at noon, residents of the old town said, and the shops opened for a while."
    assert wordings("\n".join([sentence] * 4)) == [sentence] * 4
