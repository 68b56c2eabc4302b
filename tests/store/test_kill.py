"""A process that is killed while it keeps reports loses none that it told done, and leaves no half of one."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import ingest_until_killed
import pytest

from allegiance.model.ports import ClaimQuery
from allegiance.store.store import open_store

SCRIPT = Path(ingest_until_killed.__file__)


def ingest_and_kill(location: str, first: int, *, told: int, then: float) -> list[str]:
    """The ids of the reports that a process told done before it was killed, `then` seconds after so many."""
    path = os.pathsep.join([str(SCRIPT.parents[1] / "samples"), *sys.path])
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), location, str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert process.stdout is not None
    lines = [process.stdout.readline().strip() for _ in range(told)]
    time.sleep(then)
    process.kill()
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    # Only a line with its end was told; the last may have been cut off.
    return [*lines, *(line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n"))]


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_loses_nothing_told_done(location: str, seed: int) -> None:
    """After each kill at a random moment all reports told done are whole, and no report is there in part."""
    chance = random.Random(seed)
    told: list[str] = []
    for round_ in range(2):
        told += ingest_and_kill(location, round_ * 1_000_000, told=chance.randint(1, 9), then=chance.uniform(0, 0.03))
        with open_store(location, create=False) as store:
            kept = Counter(report.id for report, _ in store.find(ClaimQuery()))
        assert set(told) <= set(kept)
        assert set(kept.values()) == {ingest_until_killed.CLAIMS}
