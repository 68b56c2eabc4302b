"""Fits the weights of the claims' confidence to hand-read reports, and holds them against others.

python eval/calibrate.py            # how well confidence tells right from wrong, on either half of the gold
python eval/calibrate.py --write    # fits on the half that may be tuned on; writes claims/calibration.toml

The model is a logistic regression with a ridge penalty, fitted by Newton's method (Hastie, Tibshirani & Friedman, The
Elements of Statistical Learning, 4.4). The error is the expected calibration error over bins of equal width (Naeini et
al., Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015).
"""

import argparse
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from allegiance.claims import confidence as model
from allegiance.gold.schema import load_gold
from allegiance.gold.score import score
from allegiance.languages.loader import language
from allegiance.model.claim import Claim
from allegiance.service.score import report_of

HERE = Path(__file__).parent
RIDGE, RIDGE_OF_TYPES = 1.0, 4.0
BINS = 5
Judged = tuple[Claim, bool]
"""A claim, and whether some claim of the gold is the same."""


def judged(split: str) -> list[Judged]:
    """Every claim read from the reports of one half, with whether it is right."""
    from allegiance.pipeline import Reader

    reader = Reader()
    found: list[Judged] = []
    for folder in sorted(p.parent for p in (HERE / "gold").glob("*/gold.toml")):
        gold = load_gold(folder)
        if gold.file.split == split:
            claims = reader.read(report_of(gold)).claims
            wrong = {c.id for c in score(gold, claims).spurious}
            found += [(c, c.id not in wrong) for c in claims]
    return found


def fit(pairs: Sequence[Judged]) -> model.Weights:
    """Weights in log-odds. Needs claims of both sorts."""
    words = language()
    signs = [model.signs(c, words) for c, _ in pairs]
    names, types = sorted(signs[0]), sorted({c.type for c, _ in pairs})
    columns = [
        [1.0, *(s[n] for n in names), *(float(c.type == t) for t in types)]
        for s, (c, _) in zip(signs, pairs, strict=True)
    ]
    x, y = np.array(columns), np.array([float(ok) for _, ok in pairs])
    penalty = np.diag([1e-6] + [RIDGE] * len(names) + [RIDGE_OF_TYPES] * len(types))
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + penalty, x.T @ (p - y) + penalty @ w)
    rounded = [round(float(v), 3) for v in w]
    return model.Weights(
        rounded[0],
        dict(zip(names, rounded[1:], strict=False)),
        dict(zip(types, rounded[1 + len(names) :], strict=True)),
    )


def written(weights: model.Weights) -> str:
    """The weights as the file that the program reads."""
    lines = [
        "# Written by eval/calibrate.py from the gold's half that may be tuned on.",
        f"intercept = {weights.intercept}",
    ]
    for table in ("signs", "types"):
        lines += ["", f"[{table}]", *(f"{name} = {value}" for name, value in getattr(weights, table).items())]
    return "\n".join(lines) + "\n"


def calibration_error(pairs: Sequence[Judged]) -> float:
    """Expected calibration error, 0 to 1: how far confidence and the share of right claims lie apart, over all bins."""
    return sum(abs(sure - right) * n for sure, right, n in bins(pairs)) / max(len(pairs), 1)


def bins(pairs: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """Mean confidence, share of right claims and count, for each bin of confidence that holds claims."""
    rows = []
    for k in range(BINS):
        inside = [(c.confidence, ok) for c, ok in pairs if min(int(c.confidence * BINS), BINS - 1) == k]
        if inside:
            rows.append((float(np.mean([s for s, _ in inside])), float(np.mean([ok for _, ok in inside])), len(inside)))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        target = Path(str(files("allegiance.claims").joinpath("calibration.toml")))
        target.write_text(written(fit(judged("tune"))), encoding="utf-8")
        print(f"wrote {target.name}; run again without --write to see what it gives")
        return
    for split in ("tune", "held"):
        pairs = judged(split)
        print(f"{split}: {len(pairs)} claims, expected calibration error {calibration_error(pairs):.3f}")
        for sure, right, n in bins(pairs):
            print(f"  confidence {sure:.2f}: {right:.2f} right of {n}")


if __name__ == "__main__":
    main()
