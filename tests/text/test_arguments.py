"""Every construction gives a predicate the same slots."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from allegiance.languages.loader import language
from allegiance.model.report import Report
from allegiance.text.arguments import Arguments, coordinated
from allegiance.text.parser import Parser
from allegiance.text.syntax import Token, link

TABLES = Path(__file__).parents[1] / "cases" / "arguments"


def _cases() -> Iterator[Any]:
    for table in sorted(TABLES.glob("*.toml")):
        for case in tomllib.loads(table.read_text())["cases"]:
            marks = [pytest.mark.xfail(reason=case["fails"])] if "fails" in case else []
            yield pytest.param(case, id=f"{table.stem}: {case['text'][:50]} ({case['predicate']})", marks=marks)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(language())


@pytest.mark.parametrize("case", list(_cases()))
def test_predicate_gets_its_arguments(parser: Parser, case: dict[str, Any]) -> None:
    """The slots named hold just the words named, lists taken apart."""
    text = parser.parse(Report("x", case["text"]))
    word, _, nth = case["predicate"].partition("#")
    found = [t for s in text.sentences for t in s.tokens if t.text == word]
    slots = Arguments(text, language()).slots(found[int(nth or 1) - 1])
    for slot, words in case["slots"].items():
        members = sorted((m for f in slots.get(slot, []) for m in coordinated(f)), key=lambda t: t.start)
        assert len(members) == len(words), slots
        for member, wanted in zip(members, words, strict=True):
            assert any(wanted.endswith(t.text) for t in (member, *_titled(member))), slots


def _titled(title: Token) -> list[Token]:
    """The name right behind a title: *army chief N* is headed by either word."""
    names = [c for c in title.children if c.dep == "appos"]
    commas = [c for c in title.children if c.dep == "punct" and names and title.i < c.i < names[0].i]
    return [] if commas else names


def test_each_phenomenon_has_its_table() -> None:
    """At least 15 sentences a table, about half of them held back."""
    for table in TABLES.glob("*.toml"):
        cases = tomllib.loads(table.read_text())["cases"]
        held = sum(case["split"] == "held" for case in cases)
        assert len(cases) >= 15, table
        assert 0.35 <= held / len(cases) <= 0.6, table


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
