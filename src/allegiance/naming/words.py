"""Cuts a name into the words that tell it from others."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´ʹ]")
_ELISION = re.compile(r"\b(?:l|d|qu|dell|all)['’](?=\w)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_JOINED_ARTICLE = re.compile(r"(?<=\w{3})(?:ul|al|ur|ud|us|e|i)$")
"""*Hizbul*, *Hezbe*: an article or a linking vowel written with the word before it."""
_LIGATURES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name as folded, and its class if it is a part that is translated: `front`, `movement`…"""

    form: str
    concept: str | None = None
    body: bool = False
    plain: bool = False

    @property
    def key(self) -> str:
        """What equal words have in common: the class, else the form."""
        return self.concept or self.form


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[Word, ...]:
    """The words of a name without articles, in order.

    >>> [w.key for w in words("Jabhat al-Nusra")] == [w.key for w in words("Front of the Nusra")]
    True
    """
    forms = plain(name).split()
    kept = [f for f in forms if not is_article(f)] or forms
    return tuple(_word(form) for form in kept)


def _word(form: str) -> Word:
    classes = _classes()
    return classes.get(form) or classes.get(_JOINED_ARTICLE.sub("", form)) or Word(form)


def is_article(form: str) -> bool:
    """True for articles, prepositions and *and*: printed or left out as the outlet likes."""
    return form in _table()["articles"]


def is_plain(form: str) -> bool:
    """True for a folded word so general that names are printed with and without it: *movement*, *group*."""
    word = _classes().get(form)
    return word is not None and word.plain


def plain(name: str) -> str:
    """The name in lower-case ASCII words: no accents, apostrophes, possessives or hyphens.

    >>> plain("Ta'ang National—Libération’s Army")
    'taang national liberation army'
    """
    folded = unicodedata.normalize("NFKD", _ELISION.sub("", re.sub(r"['’]s\b", "", name.translate(_LIGATURES))))
    folded = "".join(c for c in folded if not unicodedata.combining(c)).casefold().translate(_LIGATURES)
    return " ".join(_WORD.findall(_APOSTROPHES.sub("", folded)))


@cache
def _table() -> dict[str, Any]:
    table = tomllib.loads(files(__package__).joinpath("generic.toml").read_text(encoding="utf-8"))
    return {**table, "articles": frozenset(table["articles"])}


@cache
def _classes() -> dict[str, Word]:
    return {
        form: Word(form, concept, body=kind == "body", plain=kind == "plain")
        for kind in ("body", "plain", "word")
        for concept, forms in _table()[kind].items()
        for form in forms
    }
