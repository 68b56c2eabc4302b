"""Every construction gives a predicate the same slots."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from allegiance.languages.loader import language
from allegiance.model.report import Report
from allegiance.text.arguments import Arguments
from allegiance.text.parser import Parser
from allegiance.text.syntax import Token, link

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "arguments.toml").read_text())[
    "cases"
]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(language())


@pytest.mark.parametrize("case", CASES, ids=[f"{c['phenomenon']}: {c['text'][:40]}" for c in CASES])
def test_predicate_gets_its_arguments(parser: Parser, case: dict[str, Any]) -> None:
    """The slots named hold just the words named."""
    text = parser.parse(Report("x", case["text"]))
    predicate = next(t for s in text.sentences for t in s.tokens if t.text == case["predicate"])
    slots = Arguments(text, language()).slots(predicate)
    for slot, words in case["slots"].items():
        assert [t.text for t in slots.get(slot, [])] == words, slots


def test_offsets_give_back_the_words(parser: Parser) -> None:
    """Names taken together, brackets left out and dashes made commas: offsets still count the report's characters."""
    report = Report("x", "“Jabhat Fateh al-Sham [JFS] – once the Nusra Front – hit Jaish al-Islam’s bases,” he said.")
    text = parser.parse(report)
    for sentence in text.sentences:
        for token in sentence.tokens:
            if token.name is not None:
                assert report.text[token.start : token.end] == token.text == token.name.span.text
    names = {n.span.text: n.aside.text if n.aside else None for n in text.names()}
    assert names == {"Jabhat Fateh al-Sham": "JFS", "Nusra Front": None, "Jaish al-Islam": None}


def test_arguments_need_no_parser() -> None:
    """A parse built by hand is enough: *M23 attacked Goma*."""
    from allegiance.model.report import Block
    from allegiance.text.syntax import Sentence, Text

    words = [
        ("M23", "PROPN", "NNP", "nsubj", 1),
        ("attacked", "VERB", "VBD", "ROOT", 1),
        ("Goma", "PROPN", "NNP", "dobj", 1),
    ]
    tokens, at = [], 0
    for i, (word, pos, tag, dep, _) in enumerate(words):
        tokens.append(Token(i, at, at + len(word), word, word.lower(), pos, tag, dep))
        at += len(word) + 1
    linked = link(tokens, [head for *_, head in words])
    text = Text("M23 attacked Goma", (Sentence(0, at - 1, linked, Block(0, at - 1)),))
    slots = Arguments(text, language()).slots(linked[1])
    assert {slot: [t.text for t in fillers] for slot, fillers in slots.items()} == {
        "subject": ["M23"],
        "object": ["Goma"],
    }
