"""Reads the table of short texts and says whether the chains of a reading are those that it expects."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from allegiance.model.mention import Chain
from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader
from allegiance.read.paragraphs import paragraphs

FILE = Path(__file__).parents[1] / "cases" / "coreference.toml"


@dataclass(frozen=True, slots=True)
class Case:
    """One short text and which of its wordings mean the same."""

    phenomenon: str
    text: str
    same: list[list[str]] = field(default_factory=list)
    apart: list[list[str]] = field(default_factory=list)
    members: dict[str, list[str]] = field(default_factory=dict)
    held: bool = False
    missed: bool = False


def load() -> list[Case]:
    """All cases of the table."""
    return [Case(**entry) for entry in tomllib.loads(FILE.read_text(encoding="utf-8"))["cases"]]


def faults(case: Case, reader: Reader) -> list[str]:
    """What is wrong with the chains of the case's text, in words; nothing if all is as expected."""
    blocks = tuple(Block(start, end) for start, end in paragraphs(case.text))
    chains = reader.read(Report("x", case.text, blocks=blocks)).chains
    found = []
    for words in case.same:
        numbers = {word: _chain(case.text, word, chains) for word in words}
        if None in numbers.values() or len(set(numbers.values())) > 1:
            found.append(f"not one chain: {numbers}")
    for one, other in case.apart:
        first, second = _chain(case.text, one, chains), _chain(case.text, other, chains)
        if first is not None and first == second:
            found.append(f"one chain: {one}, {other}")
    for word, members in case.members.items():
        number = _chain(case.text, word, chains)
        actors = {a.id for a in chains[number].members} if number is not None else set()
        wanted = {
            c.actor.id for m in members if (n := _chain(case.text, m, chains)) is not None and (c := chains[n]).actor
        }
        if actors != wanted or len(wanted) != len(members):
            found.append(f"{word} means {sorted(actors)}, not {sorted(wanted)}")
    return found


def _chain(text: str, wording: str, chains: tuple[Chain, ...]) -> int | None:
    """The chain of the mention that best covers a wording; `word#2` is the second time that it stands in the text."""
    word, _, nth = wording.partition("#")
    places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    start, end = places[int(nth or 1) - 1]
    fitting = [
        (min(m.span.end, end) - max(m.span.start, start), -(m.span.end - m.span.start), number)
        for number, chain in enumerate(chains)
        for m in (*chain.mentions, *chain.said)
        if start <= m.head < end or m.span.start <= start < end <= m.span.end
    ]
    return max(fitting)[2] if fitting else None
