"""Each kind of relation and change between groups, in many wordings."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.ontology.loader import ontology
from allegiance.packs.loader import actors as pack_actors
from allegiance.pipeline import Reader

TABLE = tomllib.loads((Path(__file__).parents[1] / "cases" / "tie_kinds.toml").read_text())
KINDS: dict[str, list[list[str]]] = TABLE["kinds"]
GAPS: dict[str, str] = TABLE.get("gaps", {})
"""Sentences that the program does not read rightly yet, with the reason: strict expected failures."""


def rows() -> Iterator[object]:
    for kind, sentences in KINDS.items():
        for row in sentences:
            marks = [pytest.mark.xfail(reason=GAPS[row[0]], strict=True)] if row[0] in GAPS else []
            yield pytest.param(kind, row, marks=marks, id=f"{kind}: {row[0][:50]}")


@pytest.mark.parametrize(("kind", "row"), list(rows()))
def test_tie_is_read(reader: Reader, kind: str, row: list[str]) -> None:
    """The sentence gives a claim of that kind, of these two, in this phase."""
    text, subject, other, phase, *rest = row
    claims = reader.read(Report("x", text)).claims
    fitting = [c for c in claims if c.type == kind and fits(c, subject, other)]
    found = [(c.type, c.phase, [(p.role, p.mention.text) for p in c.participants]) for c in claims]
    assert fitting, found
    assert any(
        c.factuality.polarity == (rest[0] if rest else c.factuality.polarity) and phase in ("", c.phase)
        for c in fitting
    ), found


def fits(claim: Claim, subject: str, other: str) -> bool:
    said: dict[str, list[str]] = {}
    for participant in claim.participants:
        known = pack_actors().get(participant.actor.id) if participant.actor else None
        names = [participant.mention.text, *([participant.actor.name] if participant.actor else [])]
        names += known.wordings() if known else []
        said.setdefault("subject" if participant.role == "subject" else "other", []).extend(map(fold, names))
    if claim.place is not None:
        said.setdefault("other", []).append(fold(claim.place.text))
    orders = [(subject, other), (other, subject)] if ontology()[claim.type].symmetric else [(subject, other)]
    return any(holds(a, said.get("subject", [])) and holds(b, said.get("other", [])) for a, b in orders)


def holds(wanted: str, said: list[str]) -> bool:
    return not wanted or any(fold(wanted) in s or f" {s} " in f" {fold(wanted)} " for s in said)
