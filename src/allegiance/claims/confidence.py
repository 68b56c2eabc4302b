"""How sure a claim is: of claims with confidence near 0.8, about 80 in 100 are right.

A logistic model over signs that can be seen on the claim itself. `eval/calibrate.py` fits its weights to the hand-read
reports that may be tuned on and writes calibration.toml; a test holds them against the reports that may not.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from allegiance.languages.schema import Language
from allegiance.model.claim import Claim

LOWEST, HIGHEST = 0.05, 0.98
"""Nothing is as good as impossible, and nothing certain."""
DESCRIBED = "report:"
"""How the ids of actors begin that a report only describes."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the logistic model, in log-odds: for every claim, for each sign, for each type."""

    intercept: float
    signs: dict[str, float]
    types: dict[str, float]


def confidence(claim: Claim, language: Language) -> float:
    """The chance, between 0.05 and 0.98, that a careful reader would take the claim from the report."""
    weights = _weights()
    odds = weights.intercept + weights.types.get(claim.type, 0.0)
    odds += sum(weights.signs.get(name, 0.0) * value for name, value in signs(claim, language).items())
    return round(min(max(1 / (1 + exp(-odds)), LOWEST), HIGHEST), 2)


def signs(claim: Claim, language: Language) -> dict[str, float]:
    """What on a claim tells how sure it is; each between 0 and about 1."""
    people = claim.participants
    return {
        "lone_role": float(len({p.role for p in people}) < 2),
        "described": sum(p.actor is not None and p.actor.id.startswith(DESCRIBED) for p in people) / 2,
        "unknown": sum(p.actor is None for p in people) / 2,
        "pronouns": sum(p.mention.text.lower() in language.pronouns for p in people) / 2,
        "many": float(len(people) > 2),
        "hedged": float(claim.factuality.status != "actual"),
        "denied": float(claim.factuality.polarity == "denied"),
        "spoken": float(bool(claim.attribution)),
        "dated": float(claim.time is not None),
        "placed": float(claim.place is not None),
        "counted": float(bool(claim.figures)),
        "long_sentence": min(len(claim.evidence.text.split()) / 40, 2.0),
        "late": min((claim.trigger.start - claim.evidence.start) / 200, 2.0),
    }


@cache
def _weights() -> Weights:
    return Weights(**tomllib.loads(files(__package__).joinpath("calibration.toml").read_text(encoding="utf-8")))
