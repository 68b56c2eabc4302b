"""How far two spellings of one word lie apart, as transliterations go.

A word is cut into units (`sh`, `kh`, `ou` are one each) and two words are aligned unit by unit, as in a weighted edit
distance (Wagner & Fischer, J. ACM 21, 1974). Changes that transliterations make cost little: *q* for *k*, *ee* for
*i*, a vowel left out. Changes that tell words apart cost much: *Hasan* is not *Husayn*.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from allegiance.naming.scripts import is_arabic, sounds

UNIT = re.compile(
    r"tsch|tch|shch|dzh|sch|sh|ch|kh|gh|th|dh|ph|zh|ts|dj|dz|aa|ee|ii|oo|uu|ou|ai|ay|ei|ey|au|aw|ow|iy|yi|yy|eu|ie|ia|io|"
    r"oe|ue|oi|oy|uy|ui|ck|qu(?=[aei])|[a-z0-9]"
)
SAME_SOUND = {
    "ph": "f", "ck": "k", "q": "k", "tsch": "ch", "tch": "ch", "sch": "sh", "dj": "j", "dzh": "j", "dz": "z", "ee": "i",
    "ii": "i", "oo": "u", "ou": "u", "uu": "u", "aa": "a", "ay": "ai", "ey": "ai", "ei": "ai", "aw": "au", "ow": "au",
    "iy": "i", "yi": "i", "yy": "i", "ie": "i", "oe": "o", "ue": "u", "oy": "oi", "uy": "ui", "qu": "k",
}  # fmt: skip
"""Units that are written instead of others and sound alike."""
VOWELS = frozenset({"a", "e", "i", "o", "u", "y", "ai", "au", "oi", "ui", "eu", "ia", "io"})
GLIDES = frozenset({"h", "y", "w"})
LEAST = 0.0
LONGEST_SKELETON = 5
ROOT_OF = {"kh": "h", "gh": "g", "dh": "d", "th": "t", "sh": "s", "ch": "s", "zh": "j", "ts": "s", "c": "k", "z": "s"}
NEAR = {
    frozenset(pair.split("/")): cost
    for cost, pairs in {
        0.05: "o/u y/i ai/i ai/e k/c au/o v/w ia/i oi/o ui/u oi/ai",
        0.1: "a/e e/i i/ai au/u gh/g w/u y/ai ts/c io/o ia/a kh/k",
        0.15: "zh/sh c/ch kh/h x/h k/gh dh/d th/t sh/ch dh/z eu/e ai/a au/a a/o e/o ch/j zh/j g/k s/z j/y",
        0.3: "c/j r/y x/k th/s j/g b/p s/sh t/d kh/g f/v s/c ch/k v/b zh/z h/g th/d sh/j ch/kh j/kh",
        0.7: "a/i e/u l/r m/n",
    }.items()
    for pair in pairs.split()
}
"""What it costs to write one unit for another; any other pair of vowels 0.8, any other pair 1."""
OTHER_VOWEL, OTHER = 0.8, 1.0
VOWEL_LEFT_OUT, GLIDE_LEFT_OUT, END_LEFT_OUT, AYN_LEFT_OUT = 0.4, 0.2, 0.08, 0.3
ENDINGS = frozenset({"a", "e", "h", "t", "i", "u", "s", "g"})
"""What names end with in one spelling and not in another: *Jabha*, *Jabhah*, *Jabhat*; *Hlain*, *Hlaing*."""


@lru_cache(maxsize=65536)
def units(word: str) -> tuple[str, ...]:
    """The units of a word in lower-case Latin letters, like sounds alike, doubled ones once.

    >>> units("suqour") == units("suqoor") == units("suqqur")
    True
    """
    found: list[str] = []
    for unit in UNIT.findall(word):
        sound = SAME_SOUND.get(unit, unit)
        if not found or found[-1] != sound:
            found.append(sound)
    return tuple(found)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word, sounds that are written for each other as one: what its spellings have in common.

    >>> skeleton("fastaqim") == skeleton("fastaqeem"), skeleton("suqour") == skeleton("soukour")
    (True, True)
    """
    kept = [ROOT_OF.get(unit, unit[0]) for unit in units(word) if unit not in VOWELS and unit not in GLIDES]
    return "".join(kept)[:LONGEST_SKELETON] or word


@lru_cache(maxsize=65536)
def likeness(first: str, second: str) -> float:
    """How alike two words are spelled, 0 to 1; 1 for spellings that differ in nothing that can be heard.

    >>> likeness("fateh", "fatah") > 0.9
    True
    >>> likeness("hasan", "husayn") < 0.8
    True
    """
    arabic = is_arabic(first), is_arabic(second)
    if arabic[0] != arabic[1]:
        return _unwritten(sounds(first), units(second)) if arabic[0] else _unwritten(sounds(second), units(first))
    a, b = (sounds(first), sounds(second)) if arabic[0] else (units(first), units(second))
    if a == b:
        return 1.0
    weight = max(sum(1.0 if u not in VOWELS else 0.5 for u in word) for word in (a, b)) or 1.0
    return max(LEAST, 1 - distance(a, b) / weight)


def _unwritten(letters: tuple[str, ...], word: tuple[str, ...]) -> float:
    """How like a word in Arabic letters is to one in Latin: short vowels are not written, long ones as glides.

    >>> likeness("حفتر", "haftar") > 0.9, likeness("حفتر", "hamadi") > 0.8
    (True, False)
    """
    weight = max(sum(u not in VOWELS and u not in GLIDES for u in side) for side in (letters, word)) or 1.0
    spoken = _once(u for u in letters if u not in ("a", "w", "y", "h"))
    written = _once(u for u in word if u not in VOWELS and u not in GLIDES)
    long = sum(u in ("w", "y") for u in letters) > sum(u in VOWELS or u in GLIDES for u in word)
    return max(LEAST, 1 - distance(spoken, written) / weight - 0.2 * long)


def _once(consonants: Iterable[str]) -> tuple[str, ...]:
    return tuple(sound for sound, _ in groupby(ROOT_OF.get(u, u) for u in consonants))


def distance(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The least cost of writing the units of one word for those of the other."""
    row = [0.0]
    for j, unit in enumerate(b):
        row.append(row[-1] + _left_out(unit, j == len(b) - 1))
    for i, unit in enumerate(a):
        above, row = row, [row[0] + _left_out(unit, i == len(a) - 1)]
        for j, other in enumerate(b):
            row.append(
                min(
                    above[j] + _changed(unit, other),
                    above[j + 1] + _left_out(unit, i == len(a) - 1),
                    row[j] + _left_out(other, j == len(b) - 1),
                )
            )
    return row[-1]


def _changed(a: str, b: str) -> float:
    if a == b:
        return 0.0
    near = NEAR.get(frozenset((a, b)))
    if near is not None:
        return near
    return OTHER_VOWEL if a in VOWELS and b in VOWELS else OTHER


def _left_out(unit: str, last: bool) -> float:
    if last and unit in ENDINGS:
        return END_LEFT_OUT
    if unit in VOWELS:
        return VOWEL_LEFT_OUT
    if unit == "c":  # ayn, as Somali writes it
        return AYN_LEFT_OUT
    return GLIDE_LEFT_OUT if unit in GLIDES else OTHER
