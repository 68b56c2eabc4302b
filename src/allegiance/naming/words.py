"""Cuts a name into the words that tell it from others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from allegiance.naming.folding import APOSTROPHES, folded
from allegiance.naming.numbers import number_of
from allegiance.naming.scripts import is_arabic
from allegiance.naming.table import Role, table

_MARKS = "".join(APOSTROPHES)
_ELISION = re.compile(r"\b(?:l|d|qu|dell|all|n|s)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_ORDINAL = re.compile(r"\b(\d{1,4})-[a-zа-яії]{1,3}\b")
"""*72-ha*, *5-ya*: a number with the ending of its ordinal."""
_WORD = re.compile(rf"\w+(?:[{re.escape(_MARKS)}]\w+)*")
_LINKED = re.compile(r"(?<=\w{3})(?:ul|al|ur|ud|us|ou|u|e|i)$")
"""*Hizbul*, *Hezbe*: an article or a linking vowel written with the word before it."""
_LINKED_ARTICLE = re.compile(r"(?<=\w{4})u(?:l|r|d|s|z|sh)$")
LONGEST_ACRONYM = 7
LONGEST_SHOUTED = 5
"""A word of fewer capitals is an abbreviation even if it is spelled like a word: *DIN*."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: `form` as folded, `text` as printed, its classes and role if it is known, its number."""

    form: str
    text: str = ""
    concepts: frozenset[str] = frozenset()
    role: Role | None = None
    number: int | None = None
    title: bool = False
    small: bool = False
    initials: bool = False
    given: bool = False

    @property
    def key(self) -> str:
        """What equal words have in common: number, class, else form."""
        return str(self.number) if self.number is not None else min(self.concepts, default=self.form)

    @property
    def head(self) -> bool:
        """True for what says which sort of body it is: *front*, *movement*."""
        return self.role in ("body", "plain")

    @property
    def arabic(self) -> bool:
        """True for a word in Arabic letters, whose short vowels are not written."""
        return is_arabic(self.form)


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[Word, ...]:
    """All words of a name, articles and prepositions too, in order."""
    return _words(_tokens(name))


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[Word, ...]:
    """The words of a name without articles, in order; those as one that mean one thing together.

    >>> [w.key for w in words("Jabhat al-Nusra")] == [w.key for w in words("Front of the Nusra")]
    True
    """
    return cut(name)


def cut(name: str) -> tuple[Word, ...]:
    """As `words`, but not kept: for the many names of an index."""
    found = _words(_compounded(_tokens(name)))
    return tuple(w for w in found if not w.small) or found


def _tokens(name: str) -> list[str]:
    text = _DOTTED.sub(lambda m: m[0].replace(".", ""), name) if "." in name else name
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", _ELISION.sub(" ", text))
    return _WORD.findall(_ORDINAL.sub(r"\1", text))


def _words(tokens: list[str]) -> tuple[Word, ...]:
    shouted = len(tokens) > 1 and all(t.isupper() for t in tokens) and max(map(len, tokens)) > LONGEST_ACRONYM
    found = [_word(token, not i and len(token) == 1, shouted) for i, token in enumerate(tokens)]
    return tuple(_own(w) if w.role == "particle" and _ends(found, i) else w for i, w in enumerate(found))


def _ends(found: Sequence[Word], i: int) -> bool:
    """True where no further name follows: *al-Abdal Movement*."""
    return i + 1 == len(found) or found[i + 1].head


def _own(word: Word) -> Word:
    """A particle that is a name by itself."""
    return replace(word, concepts=frozenset(), role=None, given=False)


def _compounded(tokens: list[str]) -> list[str]:
    """The tokens, with those as one that mean one thing together: *self*, *defence*."""
    compounds = table().compounds
    forms = [folded(token) for token in tokens]
    for i, form in enumerate(forms):
        for several, one in compounds.get(form, ()):
            if tuple(forms[i : i + len(several)]) == several:
                return _compounded([*tokens[:i], one, *tokens[i + len(several) :]])
    return tokens


def plain(name: str) -> str:
    """The name in folded words, parted by blanks.

    >>> plain("Ta'ang National—Libération’s Army")
    'taang national liberation army'
    """
    return " ".join(word.form for word in parts(name))


@lru_cache(maxsize=65536)
def _word(token: str, first: bool, shouted: bool) -> Word:
    form = folded(token)
    known = table()
    capital = token[:1].isupper() and len(token) == 1
    shown = not shouted and token.isupper() and (len(token) > 1 or not first)
    small = (form in known.articles and not shown) or (form in known.small_articles and not token[:1].isupper())
    number = number_of(token, form)
    meaning = known.meaning(form) or (known.meaning(_LINKED.sub("", form)) if len(form) > 4 else None)
    initials = not shouted and is_acronym(token) and number is None
    if number is not None or small:
        meaning = None
    if initials and meaning is not None and meaning.role not in ("weak", "place") and len(form) < LONGEST_SHOUTED:
        meaning = None
    return Word(
        form,
        token,
        meaning.concepts if meaning else frozenset(),
        meaning.role if meaning else None,
        number,
        form in known.titles,
        small,
        initials or (capital and not small and number is None),
        meaning is not None and meaning.given,
    )


def unlinked(form: str) -> str:
    """A word without the article that is written with it: *Fazlur* Rahman."""
    return _LINKED_ARTICLE.sub("", form)


def is_acronym(token: str) -> bool:
    """True for a word of two to seven capitals and digits, with one small letter at most: `JFS`, `M23`, `LeT`."""
    if token[1:].islower():
        return False
    letters = [c for c in token if c.isalnum()]
    capitals = sum(c.isupper() or c.isdigit() for c in letters)
    return (
        2 <= len(letters) <= LONGEST_ACRONYM
        and token[0].isalnum()
        and any(c.isalpha() for c in letters)
        and capitals >= max(2, len(letters) - 1)
    )
