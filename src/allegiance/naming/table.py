"""What the words of names mean: the tables of generic parts, places and persons."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from allegiance.naming.folding import folded
from allegiance.naming.scripts import masculine

Role = Literal["body", "plain", "weak", "word", "place", "particle", "given"]

ROLES: tuple[Role, ...] = ("body", "plain", "weak", "word", "place", "particle", "given")
"""What a word does in a name, the most telling first; a form in several classes has the first of their roles."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The classes of a form, what it does in a name, and whether persons are given it as theirs."""

    concepts: frozenset[str]
    role: Role
    given: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The forms of all classes; `starts` are beginnings of words, `openings` their first letters."""

    articles: frozenset[str]
    small_articles: frozenset[str]
    titles: frozenset[str]
    numbers: Mapping[str, int]
    forms: Mapping[str, Meaning]
    starts: Mapping[str, Meaning]
    openings: frozenset[str]
    languages: Mapping[str, Mapping[str, frozenset[str]]]
    common: frozenset[str]
    kin: tuple[frozenset[str], ...]
    compounds: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def meaning(self, form: str) -> Meaning | None:
        """What a folded form means; None for a word of its own."""
        found = self.forms.get(form) or self.forms.get(masculine(form))
        if found is None and form[:SHORTEST_START] in self.openings:
            cut = (form[:n] for n in range(len(form), SHORTEST_START - 1, -1))
            found = next((self.starts[start] for start in cut if start in self.starts), None)
        glued = next((g for g in GLUED if form.startswith(g)), "")
        if found is None and glued and len(form) > SHORTEST_GLUED:
            found = self.forms.get(form[len(glued) :])
        return found


SHORTEST_START = 3
"""No beginning of a word is shorter."""
GLUED = ("al", "el", "wal", "wel")
"""The Arabic article, and with it *and*, where they are written with their word: *Alshabaab*, *Waljama'a*."""
SHORTEST_GLUED = 5
"""The article and the shortest word that is looked up without it."""


@cache
def table() -> Table:
    """The tables of the package, read once."""
    parts, places, persons = (_read(name) for name in ("parts", "places", "persons"))
    entries: dict[str, dict[Role, set[str]]] = {}
    languages: dict[str, dict[str, set[str]]] = {}
    for role, concept, language, form in _entries(parts, places, persons):
        entries.setdefault(form, {}).setdefault(role, set()).add(concept)
        languages.setdefault(concept, {}).setdefault(language, set()).add(form.rstrip("*"))
    meanings = {form: _meaning(roles) for form, roles in entries.items()}
    return Table(
        articles=frozenset(parts["articles"].split()),
        small_articles=frozenset(parts["small_articles"].split()),
        titles=frozenset(persons["titles"].split()),
        numbers={folded(form): int(n) for n, forms in parts["numbers"].items() for form in forms.split()},
        forms={form: found for form, found in meanings.items() if not form.endswith("*")},
        starts={form[:-1]: found for form, found in meanings.items() if form.endswith("*")},
        openings=frozenset(form[:SHORTEST_START] for form in meanings if form.endswith("*")),
        languages={c: {lang: frozenset(forms) for lang, forms in by.items()} for c, by in languages.items()},
        common=frozenset(parts["common"].split()),
        kin=tuple(frozenset(group.split()) for group in parts["kin"]),
        compounds=_by_first_word(parts["compounds"]),
    )


def _by_first_word(compounds: Mapping[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for several, one in compounds.items():
        cut = tuple(several.split())
        found.setdefault(cut[0], []).append((cut, one))
    return {first: tuple(entries) for first, entries in found.items()}


def _meaning(roles: Mapping[Role, set[str]]) -> Meaning:
    return Meaning(frozenset().union(*roles.values()), next(role for role in ROLES if role in roles), "given" in roles)


def _entries(*tables: Mapping[str, Any]) -> Iterator[tuple[Role, str, str, str]]:
    """Role, class, language (empty for names of persons) and form of every entry."""
    for found in tables:
        for role in ROLES:
            for concept, forms in found.get(role, {}).items():
                by_language = forms if isinstance(forms, dict) else {"": forms}
                for language, words in by_language.items():
                    for form in words.split():
                        yield role, concept, language, folded(form.rstrip("*")) + ("*" if form.endswith("*") else "")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
