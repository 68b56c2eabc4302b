"""The words of pages, as data."""

import re
from dataclasses import fields

import pytest

from allegiance.read.page_words import PageWords, any_of, page_words

AS_WRITTEN = ("caption_sources", "outlet_known", "outlet_capitals")


@pytest.mark.parametrize("name", [field.name for field in fields(PageWords)])
def test_lists_are_in_order(name: str) -> None:
    """No list is empty, no word stands twice, and words that are matched without case are in lower case."""
    words: tuple[str, ...] = getattr(page_words(), name)
    assert words
    assert [word for word in set(words) if words.count(word) > 1] == []
    if name not in AS_WRITTEN:
        assert [word for word in words if word != word.lower()] == []


def test_any_of_matches_whole_words() -> None:
    """The longest word wins, a part of a word is none, and either apostrophe will do."""
    pattern = re.compile(any_of(("read", "read more", "don't miss", "source:")))
    assert [match.group() for match in pattern.finditer("read more, reader, don’t miss, source:x")] == [
        "read more",
        "don’t miss",
        "source:",
    ]
