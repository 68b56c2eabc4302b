"""Whatever is mended, the words of a sentence stay one tree."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from allegiance.languages.loader import language
from allegiance.model.report import Block, Report
from allegiance.text.parser import Parser
from allegiance.text.syntax import Sentence

CASES = sorted((Path(__file__).parents[1] / "cases").rglob("*.toml"))


def sentences(table: object) -> Iterator[str]:
    """Every string of a table that looks like a sentence."""
    if isinstance(table, dict):
        for value in table.values():
            yield from sentences(value)
    elif isinstance(table, list):
        for value in table:
            yield from sentences(value)
    elif isinstance(table, str) and table.count(" ") > 3:
        yield table


def is_tree(sentence: Sentence) -> bool:
    """True if every word leads to the one root, and stands among its head's children."""
    for token in sentence.tokens:
        steps, at = 0, token
        while at.head is not at and steps <= len(sentence.tokens):
            if at not in at.head.children:
                return False
            steps, at = steps + 1, at.head
        if steps > len(sentence.tokens):
            return False
    return sum(t.head is t for t in sentence.tokens) == 1


def test_every_sentence_of_the_tables_is_a_tree() -> None:
    """Over all sentences of all tables, no word is lost and none leads in a circle."""
    parser = Parser(language())
    texts = {text for path in CASES for text in sentences(tomllib.loads(path.read_text(encoding="utf-8")))}
    assert len(texts) > 1000
    for text in sorted(texts):
        for sentence in parser.parse(Report("x", text, blocks=(Block(0, len(text)),))).sentences:
            assert is_tree(sentence), text
