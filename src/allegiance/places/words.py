"""The English words around names of places, from `words.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from allegiance.places.entry import Level


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords:
    """Word lists; `docs/places.md` says what each is for."""

    kinds: dict[str, frozenset[Level]]
    plurals: dict[str, str]
    short: dict[str, str]
    adjectives: dict[str, str]
    tails: frozenset[str]
    followers: frozenset[str]
    fronts_of_nature: frozenset[str]
    facilities: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    near: frozenset[str]
    near_phrases: tuple[str, ...]
    directions: frozenset[str]
    sides: frozenset[str]
    passing: frozenset[str]
    verbs: frozenset[str]
    of_places: frozenset[str]
    of_locals: frozenset[str]
    organisations: frozenset[str]
    titles: frozenset[str]
    never: frozenset[str]

    def levels(self, kind: str) -> frozenset[Level]:
        """What *province*, *towns* … may mean; nothing for another word."""
        return self.kinds.get(self.plurals.get(kind, kind), frozenset())


@cache
def place_words() -> PlaceWords:
    """The words, read once."""
    data = tomllib.loads((files("allegiance.places") / "words.toml").read_text(encoding="utf-8"))
    kinds: dict[str, set[Level]] = {}
    for level, words in data["kinds"].items():
        for word in words:
            kinds.setdefault(word, set()).add(Level[level.upper()])
    lists = {key: frozenset(words) for key, words in data["words"].items() if key != "near_phrases"}
    return PlaceWords(
        kinds={word: frozenset(levels) for word, levels in kinds.items()},
        plurals=data["plurals"],
        short=data["short"],
        adjectives=data["adjectives"],
        near_phrases=tuple(data["words"]["near_phrases"]),
        **lists,
    )
