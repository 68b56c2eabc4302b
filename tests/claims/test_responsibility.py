"""Whoever claims or denies an attack says so himself, and the attack is told once."""

import pytest

from allegiance.model.claim import Claim
from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader

BLAST = "A car bomb killed four people in Kampala. "

Told = tuple[str, str, list[str], list[str]]


def attacks(reader: Reader, text: str) -> list[Told]:
    """The trigger, polarity, sufferers and speakers of each attack that somebody does."""
    claims = reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims
    return [told(c) for c in claims if c.type == "assault" and any(p.role == "agent" for p in c.participants)]


def told(claim: Claim) -> Told:
    patients = [p.mention.text for p in claim.participants if p.role == "patient"]
    speakers = [a.source.mention.text for a in claim.attribution if a.source]
    return claim.trigger.text, claim.factuality.polarity, patients, speakers


@pytest.mark.parametrize(
    ("said", "trigger", "polarity", "speaker"),
    [
        ("Islamic State claimed responsibility.", "claimed", "affirmed", "Islamic State"),
        ("The ELN took responsibility for it.", "took", "affirmed", "ELN"),
        ("Islamic State claimed responsibility for the attack.", "attack", "affirmed", "Islamic State"),
        ("The ELN denied responsibility for the blast.", "denied", "denied", "ELN"),
    ],
)
def test_what_was_told_before_is_claimed(reader: Reader, said: str, trigger: str, polarity: str, speaker: str) -> None:
    """Responsibility alone is taken for what the sentence before tells."""
    [(word, so, (sufferer,), speakers)] = attacks(reader, BLAST + said)
    assert (word, so, speakers) == (trigger, polarity, [speaker])
    assert sufferer.startswith("four people")


def test_an_attack_is_told_once(reader: Reader) -> None:
    """The noun behind *responsibility for* and the main clause around *for which* tell it, not the verb as well."""
    named = attacks(reader, "The Houthis claimed responsibility for a strike on a depot in Jeddah.")
    assert [trigger for trigger, *_ in named] == ["strike"]
    around = attacks(reader, "A car bomb, for which the ELN took responsibility, killed 22 people in Bogotá.")
    assert [trigger for trigger, *_ in around] == ["killed"]


@pytest.mark.parametrize("nobody", ["No group has claimed responsibility for the bombing.", "No one claimed it."])
def test_nobody_attacks_where_nobody_claims_it(reader: Reader, nobody: str) -> None:
    """That nobody has come forward tells of no attacker."""
    assert attacks(reader, BLAST + nobody) == []
