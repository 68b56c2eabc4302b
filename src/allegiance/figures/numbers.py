"""Finds the numbers of a sentence: `1,200`, `two dozen`, `more than 300`, `between 20 and 30`, `dozens`, `no one`."""

from dataclasses import dataclass

from allegiance.languages.number_words import Numbers
from allegiance.languages.numbers import HYPHENS, Amount, amount
from allegiance.text.syntax import Token

LOOK_BACK = 4
LONGEST = 10
NOT_COUNTED = frozenset({"TIME", "MONEY", "PERCENT", "ORDINAL"})
"""What parsers say a number is that counts nobody."""


@dataclass(frozen=True, slots=True)
class Number:
    """Words `first` to `last` of a sentence mean `low` to `high`; an end that is left open is None.

    `core` is the first word of the number itself, without what bounds it.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    core: int


def numbers(tokens: tuple[Token, ...], words: Numbers) -> list[Number]:
    """The numbers of a sentence, in order."""
    lower = [t.lower for t in tokens]
    found: list[Number] = []
    i = 0
    while i < len(tokens):
        number = _none(lower, i, words) or _number(tokens, lower, i, words)
        if number is None:
            i += 1
            continue
        found.append(number)
        i = number.last + 1
    return found


def _none(lower: list[str], i: int, words: Numbers) -> Number | None:
    """*No one was killed*, *no casualties*."""
    if " ".join(lower[i : i + 2]) in words.none_pairs:
        return Number(i, i + 1, 0, 0, i)
    if lower[i] in words.none and lower[i] != "neither":
        return Number(i, i, 0, 0, i)
    return None


def _number(tokens: tuple[Token, ...], lower: list[str], i: int, words: Numbers) -> Number | None:
    read = _amount(tokens, lower, i, words)
    if read is None:
        return None
    last = i + read.used - 1
    number = Number(i, last, read.low, read.high, i)
    ranged = _range(tokens, lower, number, words)
    return _behind(lower, _bounded(lower, ranged or number, words), words)


def _amount(tokens: tuple[Token, ...], lower: list[str], i: int, words: Numbers) -> Amount | None:
    token = tokens[i]
    if token.entity in NOT_COUNTED or (i and lower[i - 1] in HYPHENS and tokens[i - 1].end == token.start):
        return None
    article = lower[i] in words.articles
    if not (
        article
        or token.pos == "NUM"
        or token.tag == "CD"
        or lower[i] in words.plurals | words.vague.keys() | words.half
        or (lower[i] in words.words and lower[i] != "one")
    ):
        return None  # *one* of *the one who*
    read = amount(lower[i : i + LONGEST], words)
    if read is None or (article and read.used == 1):
        return None
    return read


def _range(tokens: tuple[Token, ...], lower: list[str], number: Number, words: Numbers) -> Number | None:
    """`20 to 30`, `between 20 and 30`, `20-30`."""
    link = number.last + 1
    if link + 1 >= len(tokens) or lower[link] not in words.to | HYPHENS | {"–"}:
        return None
    before = lower[number.first - 1] if number.first else ""
    if lower[link] == "and" and before != "between":
        return None
    read = amount(lower[link + 1 : link + 1 + LONGEST], words)
    if read is None or number.low is None or read.low <= number.low:
        return None
    if before == "from" and number.first > 1 and tokens[number.first - 2].pos in ("VERB", "AUX"):
        return None  # *has risen from 80 to 97*
    first = number.first - 1 if before in words.between else number.first
    return Number(first, link + read.used, number.low, read.high, number.core)


def _bounded(lower: list[str], number: Number, words: Numbers) -> Number:
    """Takes in the words before that leave an end open, or say that it is about right or comes on top."""
    for length in range(min(LOOK_BACK, number.first), 0, -1):
        first = number.first - length
        said = " ".join(lower[first : number.first])
        if said in words.at_least | words.more:
            return Number(first, number.last, number.low, None, number.core)
        if said in words.at_most | words.fewer:
            return Number(first, number.last, None, number.high, number.core)
        if said in words.about or (said in words.besides and said not in words.articles):
            return _bounded(lower, Number(first, number.last, number.low, number.high, number.core), words)
    return number


def _behind(lower: list[str], number: Number, words: Numbers) -> Number:
    """`20 or more`, `15 at least`."""
    for length in (2, 1):
        said = " ".join(lower[number.last + 1 : number.last + 1 + length])
        if said in words.behind_at_least:
            return Number(number.first, number.last + length, number.low, None, number.core)
    return number
