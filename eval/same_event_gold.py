"""The gold of same happenings: reports of our own words, with what tells of which happening marked in the text.

`{palma: Insurgents attacked the town of Palma}` tells of the happening `palma`; the marks are no part of the report.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.read.assemble import Metadata, assemble
from allegiance.read.source import Source

FOLDER = Path(__file__).parent / "events"
_MARK = re.compile(r"\{([a-z0-9-]+): ([^{}]*)\}")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Happening(_Strict):
    """One happening: what it is, in words, and the types of the claims that tell of it."""

    what: str
    types: tuple[str, ...]


class MarkedReport(_Strict):
    """A report with marks in its text."""

    id: str
    outlet: str
    published: date
    text: str


class ConflictGold(_Strict):
    """One file: reports of one conflict; `split` tells whether it may be looked at when the matching is worked on."""

    conflict: str
    split: Literal["tune", "held"]
    happenings: dict[str, Happening]
    reports: tuple[MarkedReport, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A report without its marks, and the stretches of its text that tell of a happening."""

    report: Report
    tellings: tuple[tuple[int, int, str], ...]
    types: dict[str, tuple[str, ...]]

    def happening(self, claim: Claim) -> str | None:
        """The happening that the claim tells of: the one marked around its trigger, if its type fits."""
        for start, end, name in self.tellings:
            if start <= claim.trigger.start < end and claim.type in self.types[name]:
                return name
        return None


def load(split: str | None = None, *, only: Collection[str] = ()) -> list[Marked]:
    """The marked reports of one half of the gold or of both, in order of file and place; `only` are names of files."""
    paths = [path for path in sorted(FOLDER.glob("*.toml")) if not only or path.stem in only]
    files = [ConflictGold.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in paths]
    return [_marked(gold, marked) for gold in files if split in (None, gold.split) for marked in gold.reports]


def _marked(gold: ConflictGold, marked: MarkedReport) -> Marked:
    text, tellings, last = "", [], 0
    source = marked.text.strip()
    for mark in _MARK.finditer(source):
        text += source[last : mark.start()]
        tellings.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        last = mark.end()
    text += source[last:]
    if "{" in text or "}" in text or {name for *_, name in tellings} - gold.happenings.keys():
        raise ValueError(f"{marked.id}: a mark that is not closed, or of no happening")
    report = assemble(text, Source(marked.id), Metadata(marked.id, None, marked.outlet, marked.published))
    return Marked(report, tuple(tellings), {name: h.types for name, h in gold.happenings.items()})
