"""Every example of a claim type gives that type with its roles, and no counter-example does."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.model.claim import Claim
from allegiance.model.report import Block, Report
from allegiance.ontology.loader import ontology
from allegiance.ontology.schema import ClaimType, Counter, Example
from allegiance.pipeline import Reader

GAPS: dict[str, str] = tomllib.loads((Path(__file__).parents[1] / "cases" / "ontology_gaps.toml").read_text())["gaps"]
"""Sentences that the program does not read rightly yet, with the reason: strict expected failures."""


def examples() -> Iterator[tuple[ClaimType, Example]]:
    for claim_type in ontology().values():
        for example in (*(e for t in claim_type.triggers for e in t.examples), *claim_type.examples):
            yield claim_type, example


def counters() -> Iterator[tuple[ClaimType, Counter]]:
    for claim_type in ontology().values():
        for counter in claim_type.counters:
            yield claim_type, counter


def case(claim_type: ClaimType, sentence: Example | Counter) -> object:
    marks = [pytest.mark.xfail(reason=GAPS[sentence.text], strict=True)] if sentence.text in GAPS else []
    return pytest.param(claim_type, sentence, marks=marks, id=f"{claim_type.id}: {sentence.text[:50]}")


def read(reader: Reader, text: str) -> tuple[Claim, ...]:
    return reader.read(Report("example", text, blocks=(Block(0, len(text)),))).claims


def folded(words: str) -> str:
    return " ".join(w for w in re.sub(r"[^\w\s]", " ", words.lower()).split() if w not in ("the", "a", "an"))


def wordings(claim: Claim, role: str, *, either: bool) -> list[str]:
    """What stands in a role: the wording and the name of the actor that it means; a place counts for any role."""
    found = [claim.place.text] if claim.place else []
    for participant in claim.participants:
        if participant.role == role or (either and participant.role in ("subject", "object")):
            found += [participant.mention.text, *([participant.actor.name] if participant.actor else [])]
    return [folded(f) for f in found]


def fits(claim: Claim, claim_type: ClaimType, example: Example) -> bool:
    for role, wanted in example.roles.items():
        said = wordings(claim, role, either=claim_type.symmetric)
        if not all(any(folded(w) in s or s in folded(w) for s in said) for w in wanted):
            return False
    return (
        claim.type == claim_type.id
        and example.phase in (None, claim.phase)
        and example.polarity in (None, claim.factuality.polarity)
        and example.status in (None, claim.factuality.status)
        and example.mode in (None, claim.mode)
    )


@pytest.mark.parametrize(("claim_type", "example"), [case(*pair) for pair in examples()])
def test_example_gives_its_type_and_roles(reader: Reader, claim_type: ClaimType, example: Example) -> None:
    """A type's example is read as that type with those participants."""
    claims = read(reader, example.text)
    assert any(fits(c, claim_type, example) for c in claims), [
        (c.type, c.phase, c.factuality, [(p.role, p.mention.text) for p in c.participants]) for c in claims
    ]


@pytest.mark.parametrize(("claim_type", "counter"), [case(*pair) for pair in counters()])
def test_counter_does_not_give_the_type(reader: Reader, claim_type: ClaimType, counter: Counter) -> None:
    """A type's counter-example is not read as that type."""
    assert claim_type.id not in {c.type for c in read(reader, counter.text)}, counter.why


def test_gaps_are_sentences_of_the_ontology() -> None:
    """A gap that no type has as an example any more must leave the list."""
    texts = {s.text for _, s in examples()} | {s.text for _, s in counters()}
    assert set(GAPS) <= texts
