"""Numbers in names of units, however they are written: *33*, *33rd*, *XXXIII*, *tercer*, *72-ha*."""

import re

from allegiance.naming.scripts import masculine
from allegiance.naming.table import table

_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th|er|re|ere|e|eme|nde|de|o|a|do|ro|to|ta|mo|ya|y|aya|i|go|ci|inci)?")
_ROMAN = re.compile(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"X": 10, "V": 5, "I": 1}


def number_of(token: str, form: str) -> int | None:
    """The number that a word of a name is; None for any other word.

    >>> number_of("33rd", "33rd"), number_of("XVIII", "xviii"), number_of("Tercer", "tercer"), number_of("M23", "m23")
    (33, 18, 3, None)
    """
    if form[:1].isdigit():
        digits = _DIGITS.fullmatch(form)
        return int(digits[1]) if digits else None
    if token[:1] in _VALUES and _ROMAN.fullmatch(token):
        return _roman(token)
    return table().numbers.get(masculine(form))


def _roman(token: str) -> int:
    values = [_VALUES[c] for c in token]
    return sum(-value if any(later > value for later in values[i + 1 :]) else value for i, value in enumerate(values))
