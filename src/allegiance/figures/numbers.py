"""Reads a number written in digits, in words or vaguely: `1,200`, `two dozen`, `more than 300`, `dozens`."""

import re
from dataclasses import dataclass

from allegiance.languages.schema import Figures
from allegiance.text.syntax import Token

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
LOOK_BACK = 4


@dataclass(frozen=True, slots=True)
class Number:
    """Words `first` to `last` of a sentence mean `low` to `high`; an end that is left open is None."""

    first: int
    last: int
    low: int | None
    high: int | None


def numbers(tokens: tuple[Token, ...], words: Figures) -> list[Number]:
    """The numbers of a sentence, in order."""
    found: list[Number] = []
    i = 0
    while i < len(tokens):
        number = _vague(tokens, i, words) or _exact(tokens, i, words)
        if number is None:
            i += 1
            continue
        number = _range(tokens, number, words) or number
        found.append(_bounded(tokens, number, words))
        i = number.last + 1
    return found


def _vague(tokens: tuple[Token, ...], i: int, words: Figures) -> Number | None:
    for length in (3, 1):
        low_high = words.vague.get(" ".join(t.lower for t in tokens[i : i + length]))
        if low_high and i + length <= len(tokens):
            return Number(i, i + length - 1, *low_high)
    return None


def _exact(tokens: tuple[Token, ...], i: int, words: Figures) -> Number | None:
    """A run of digits, number words and scales: `300`, `twenty-five`, `1.5 million`, `two dozen`, `a hundred`."""
    total = 0.0
    last = -1
    k = i
    while k < len(tokens):
        value = _value(tokens[k], words)
        if value is not None and (last < 0 or (total % 10 == 0 and 0 < value < 10 and total < 100)):
            total, last = total + value, k
        elif tokens[k].lower in words.scales and (last >= 0 or (k > i and tokens[i].lower in ("a", "an"))):
            total, last = max(total, 1) * words.scales[tokens[k].lower], k
        elif not (tokens[k].lower in ("a", "an") and k == i) and not (tokens[k].text == "-" and last == k - 1):
            break
        k += 1
    if last < 0 or tokens[i].entity in ("DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"):
        return None
    return Number(i, last, round(total), round(total))


def _value(token: Token, words: Figures) -> float | None:
    if DIGITS.fullmatch(token.text):
        return float(token.text.replace(",", ""))
    return words.words.get(token.lower) if token.pos == "NUM" else None


def _range(tokens: tuple[Token, ...], number: Number, words: Figures) -> Number | None:
    """`20 to 30`, `between 20 and 30`, `20-30`."""
    link = number.last + 1
    if link >= len(tokens) or tokens[link].lower not in ("to", "and", "-", "–", "or"):
        return None
    before = tokens[number.first - 1].lower if number.first else ""
    if tokens[link].lower == "and" and before != "between":
        return None
    other = _exact(tokens, link + 1, words)
    if other is None or other.low is None or number.low is None or other.low <= number.low:
        return None
    first = number.first - 1 if before in ("between", "from") else number.first
    return Number(first, other.last, number.low, other.high)


def _bounded(tokens: tuple[Token, ...], number: Number, words: Figures) -> Number:
    """Takes in the words before that leave an end open or say that the number is about right."""
    for length in range(min(LOOK_BACK, number.first), 0, -1):
        first = number.first - length
        said = " ".join(t.lower for t in tokens[first : number.first])
        if said in words.at_least:
            return Number(first, number.last, number.low, None)
        if said in words.at_most:
            return Number(first, number.last, None, number.high)
        if said in words.about:
            return Number(first, number.last, number.low, number.high)
    return number
