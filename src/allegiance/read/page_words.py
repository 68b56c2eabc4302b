"""The words of `page.toml`, by which captions, bylines, credits, outlets and page furniture are known."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from allegiance.errors import DataError

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """The lists of the file; `furniture_labels` is the key `labels` of the table `furniture`, and so on."""

    furniture_labels: Words
    furniture_openers: Words
    furniture_starts: Words
    furniture_closers: Words
    furniture_kickers: Words
    byline_labels: Words
    byline_starts: Words
    byline_words: Words
    credit_starts: Words
    credit_ends: Words
    caption_starts: Words
    caption_sources: Words
    caption_words: Words
    outlet_known: Words
    outlet_nouns: Words
    outlet_firsts: Words
    outlet_sections: Words
    outlet_capitals: Words


@cache
def page_words() -> PageWords:
    """The words that come with the program; raises DataError if the file lacks a list or has one too many."""
    tables = tomllib.loads((files("allegiance.read") / "page.toml").read_text(encoding="utf-8"))
    lists = {f"{table}_{key}": tuple(words) for table, keys in tables.items() for key, words in keys.items()}
    try:
        return PageWords(**lists)
    except TypeError as error:
        raise DataError([f"page.toml: {error}"]) from error


@cache
def any_of(words: Words) -> str:
    """A regular expression for one of `words` as whole words, the longest first; an apostrophe may be a curly one.

    >>> any_of(("read", "don't read:"))
    "(?:don['’]t\\\\ read:|read(?!\\\\w))"
    """
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_pattern(word) for word in longest_first)})"


def _pattern(word: str) -> str:
    escaped = re.escape(word).replace("'", "['’]")
    return rf"{escaped}(?!\w)" if word[-1].isalnum() else escaped
