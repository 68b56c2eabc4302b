"""Confidence is the chance of being right, on reports that it was not fitted to."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from allegiance.model.claim import Claim

SCRIPT = Path(__file__).parents[2] / "eval" / "calibrate.py"


@pytest.fixture(scope="module")
def calibrate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("calibrate", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def held(calibrate: ModuleType) -> list[tuple[Claim, bool]]:
    return list(calibrate.judged("held"))


def test_confidence_is_the_share_of_right_claims(calibrate: ModuleType, held: list[tuple[Claim, bool]]) -> None:
    """Over the reports held back, confidence and the share of right claims lie less than 0.08 apart."""
    assert len(held) > 300
    assert calibrate.calibration_error(held) < 0.08


def test_about_eighty_of_a_hundred_claims_near_point_eight_are_right(held: list[tuple[Claim, bool]]) -> None:
    """Of claims with confidence near 0.8, about 80 in 100 are right."""
    near = [right for claim, right in held if 0.74 <= claim.confidence <= 0.86]
    assert len(near) >= 50
    assert 0.70 <= sum(near) / len(near) <= 0.90


def test_surer_claims_are_right_more_often(held: list[tuple[Claim, bool]]) -> None:
    """The surer half of the claims holds more right ones than the other half."""
    ordered = [right for _, right in sorted(held, key=lambda pair: (-pair[0].confidence, pair[0].id))]
    half = len(ordered) // 2
    assert sum(ordered[:half]) / half > sum(ordered[half:]) / (len(ordered) - half)


def test_fitted_weights_tell_what_they_were_fitted_to(calibrate: ModuleType, held: list[tuple[Claim, bool]]) -> None:
    """A sign that only wrong claims carry weighs against a claim."""
    claims = [claim for claim, _ in held[:40]]
    wrong = calibrate.fit([(c, c.attribution == ()) for c in claims])
    assert wrong.signs["spoken"] < 0
