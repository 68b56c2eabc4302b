"""What stands behind a group's name and belongs to it: `(Maoist)`, `-North`, `/Army`, `- General Command`."""

from allegiance.languages.words import Names
from allegiance.text.words import HYPHENS, Word

LONGEST = 2
"""Words of a suffix at most."""
NUMBERED = frozenset({"no", "no.", "nr", "nr.", "n°", "№", "number"})
DIGITS = 4
"""Of a unit's number at most."""


def suffix_end(words: list[Word], last: int, names: Names, *, acronym: bool) -> int:
    """The last word of the name that ends at `last` together with its suffix; `last` itself if it has none.

    `acronym` says that the name ends in a short form, behind which single letters in brackets tell a faction: `(K)`.
    """
    if words[last].lower in names.units and (number := number_end(words, last)):
        return number
    following = words[last + 1 : last + 3 + 2 * LONGEST]
    if len(following) < 2:
        return last
    mark = following[0].text
    if mark in ("(", "["):
        return _bracketed(following, last, names, acronym=acronym)
    if mark == "/" and not words[last].spaced and not following[0].spaced:
        both = words[last].lower in names.heads and following[1].lower in names.heads
        return last + 2 if both and following[1].capital else last
    if mark in HYPHENS or mark == "–":
        for count in range(min(LONGEST, len(following) - 1), 0, -1):
            part = following[1 : count + 1]
            if all(w.capital for w in part) and " ".join(w.lower for w in part) in names.suffixes:
                return last + 1 + count
    return last


def _bracketed(following: list[Word], last: int, names: Names, *, acronym: bool) -> int:
    closing = next((k for k, w in enumerate(following) if w.text in (")", "]")), 0)
    inside = "".join(w.text + " " * w.spaced for w in following[1:closing]).strip()
    letters = acronym and len(inside) <= LONGEST and inside.isupper() and inside not in names.known_short
    letters = letters or (acronym and len(inside) == 1 and inside.isalpha())  # *PCE(r)*
    return last + closing + 1 if closing and (letters or inside.lower() in names.suffixes) else last


def number_end(words: list[Word], last: int) -> int | None:
    """The last word of the number behind a unit: *Battalion 252*, *Brigade No. 6*; None if there is none."""
    k = last + 1
    if k < len(words) and words[k].lower in NUMBERED:
        k += 2 if words[k + 1 : k + 2] and words[k + 1].text == "." else 1
    number = words[k].text if k < len(words) else ""
    return k if number.isdigit() and len(number) <= DIGITS else None
