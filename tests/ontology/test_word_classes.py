"""Triggers ask for classes of words by name; a class that is not there is a fault of the file."""

from pathlib import Path

import pytest

from allegiance.claims.match import INTENT_TESTS, KIND_TESTS
from allegiance.errors import DataError
from allegiance.ontology.classes import SORTS, WordClasses
from allegiance.ontology.loader import load, ontology

GREET = """
id = "greet"
kind = "event"
definition = "One actor greets another."
[roles.agent]
definition = "Who greets."
[[triggers]]
words = ["greet"]
pos = "verb"
roles = { agent = "subject" }
having = { subject = ["<guest>", "<person>", "host"] }
[[triggers.examples]]
text = "The general greeted the envoy."
roles = { agent = "The general" }
[[examples]]
text = "The envoy was greeted by the general."
[[examples]]
text = "Greeted by the general, the envoy smiled."
[[counters]]
text = "The dawn greeted the town."
why = "No actor greets."
"""


def test_a_class_stands_for_its_words_and_a_sort_for_itself(tmp_path: Path) -> None:
    (tmp_path / "greet.toml").write_text(GREET)
    types = load(tmp_path, WordClasses({"guest": ("envoy", "<visitor>"), "visitor": ("pilgrim",)}))
    assert types["greet"].triggers[0].having["subject"] == ("envoy", "pilgrim", "<person>", "host")


def test_a_class_that_is_not_there_is_told_with_file_and_trigger(tmp_path: Path) -> None:
    (tmp_path / "greet.toml").write_text(GREET)
    with pytest.raises(DataError, match=r"greet.toml: triggers.0 \(greet\): no word class or sort is called <guest>"):
        load(tmp_path)


def test_a_class_that_holds_itself_is_refused() -> None:
    with pytest.raises(DataError, match="holds itself"):
        WordClasses({"a": ("<b>",), "b": ("<a>",)}).words(("<a>",))


def test_a_file_of_classes_with_something_else_than_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "classes.toml").write_text('weapon = ["gun"]\nvehicle = 3\n')
    with pytest.raises(DataError, match=r"classes.toml: vehicle: not a list of words"):
        WordClasses.read(tmp_path / "classes.toml")


def test_the_sorts_are_those_that_the_reading_tells_apart() -> None:
    assert {"<any>", "<name>", "<several>", *KIND_TESTS, *INTENT_TESTS} == SORTS


def test_no_trigger_asks_for_a_sort_that_nobody_knows() -> None:
    asked = {
        word
        for claim_type in ontology().values()
        for trigger in claim_type.triggers
        for words in (*trigger.having.values(), *trigger.lacking.values())
        for word in words
        if word.startswith("<")
    }
    assert asked <= SORTS
