"""Reads numbers as a language writes them: `1,200`, `forty-one`, `two dozen`, `tens of thousands`, `half a million`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from allegiance.languages.number_words import Numbers

_GROUPED = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_SUFFIXED = re.compile(r"(\d+(?:\.\d+)?)(k|m|mn|bn)")
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Amount:
    """At least `low` and at most `high`; `used` is how many of the words say so. `whole` is false for *1.5*."""

    low: int
    high: int
    used: int
    whole: bool = True


def amount(words: Sequence[str], numbers: Numbers) -> Amount | None:
    """The number that `words` (in lower case, hyphens as words of their own) begin with; None if they begin with none.

    An article counts only before a word that makes it a number: `a dozen`, `a few`, `a hundred`.
    """
    return _half(words, numbers) or _plural(words, numbers) or _vague(words, numbers) or _cardinal(words, numbers)


def _half(words: Sequence[str], numbers: Numbers) -> Amount | None:
    """`half a million`, `half a dozen`."""
    if len(words) < 3 or words[0] not in numbers.half or words[1] not in numbers.articles:
        return None
    size = _scale(words[2], numbers)
    return Amount(size // 2, size // 2, 3) if size else None


def _plural(words: Sequence[str], numbers: Numbers) -> Amount | None:
    """`dozens`, `hundreds of thousands`."""
    if not words or words[0] not in numbers.plurals:
        return None
    low, high = numbers.plurals[words[0]]
    used = 1
    while used + 1 < len(words) and words[used] in numbers.of and words[used + 1] in numbers.plurals:
        step = next((v for k, v in numbers.scales.items() if words[used + 1] == f"{k}s"), 1)
        if step == 1:
            break
        low, high = low * step, (high + 1) * step - 1
        used += 2
    return Amount(low, high, used)


def _vague(words: Sequence[str], numbers: Numbers) -> Amount | None:
    """`several`, `a few hundred`, `a couple of`."""
    at = 1 if words and words[0] in numbers.articles else 0
    if at >= len(words) or words[at] not in numbers.vague:
        return None
    word = words[at]
    low, high = numbers.vague[word]
    used = at + 1
    if used < len(words) and (size := _scale(words[used], numbers)):
        return Amount(numbers.vague_scaled[word] * size, max(10 * size - 1, high), used + 1)
    if at and used < len(words) and words[used] in numbers.of:
        used += 1
    return Amount(low, high, used)


def _cardinal(words: Sequence[str], numbers: Numbers) -> Amount | None:
    total, current, used, whole = 0.0, 0.0, 0, True
    article = bool(words) and words[0] in numbers.articles
    at = 1 if article else 0
    while at < len(words):
        word = words[at]
        value = _value(word, numbers)
        size = _scale(word, numbers)
        if size and (current or article or used):
            current = (current or 1) * size
            if size >= 1000:
                total, current = total + current, 0.0
        elif value is not None and not article and _fits(current, value, used):
            current += value
            whole = whole and value == int(value)
        elif used and word in HYPHENS | numbers.and_ and _continues(words, at, current, total, numbers):
            at += 1
            continue
        else:
            break
        at += 1
        used = at
        if word[:1].isdigit() and not (at < len(words) and _scale(words[at], numbers)):
            break
    number = round(total + current)
    return Amount(number, number, used, whole or number == total + current) if used else None


def _fits(current: float, value: float, used: int) -> bool:
    """Twenty and five make a number, five and twenty do not."""
    return used == 0 or (current == 0 and value < 1000) or (current % 100 == 0 and value < 100) or (
        20 <= current % 100 <= 90 and current % 10 == 0 and value < 10
    )  # fmt: skip


def _continues(words: Sequence[str], at: int, current: float, total: float, numbers: Numbers) -> bool:
    """True if a hyphen or an `and` joins two parts of one number: `forty-one`, `two hundred and ten`."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if words[at] in HYPHENS:
        value = numbers.words.get(following)
        return (value is not None and value < 10 and 20 <= current % 100 <= 90) or bool(_scale(following, numbers))
    value = numbers.words.get(following)
    return value is not None and value < 100 and (current >= 100 or (current == 0 and total >= 1000))


def _scale(word: str, numbers: Numbers) -> int | None:
    return numbers.scales.get(word) or numbers.packs.get(word)


def _value(word: str, numbers: Numbers) -> float | None:
    if word in numbers.words:
        return numbers.words[word]
    if word.isdecimal() and word.isascii():
        return int(word)
    if _GROUPED.fullmatch(word):
        return int(re.sub(r"\D", "", word))
    if _DECIMAL.fullmatch(word):
        return float(word.replace(",", "."))
    if match := _SUFFIXED.fullmatch(word):
        return float(match[1]) * _SUFFIXES[match[2]]
    return None
