"""How long reading takes, beside the bare spaCy pipeline on the same texts in the same run.

    python eval/bench_reading.py [--rounds N]

Prints processor seconds for all example reports (the best of N rounds, taken in turns), reports a second, and the
ratio.
"""

import argparse
import importlib
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from allegiance.gold.schema import load_gold
from allegiance.languages.loader import language
from allegiance.service.reading import open_reader
from allegiance.service.score import report_of

GOLD = Path(__file__).parent / "gold"


def timed(work: Callable[[], object], *, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of this process's own work; other programs on the machine do not count."""
    start = clock()
    work()
    return clock() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    reports = [report_of(load_gold(folder)) for folder in sorted(GOLD.iterdir()) if folder.is_dir()]
    bare = importlib.import_module(language("en").parser).load()
    reader = open_reader()
    works: dict[str, Callable[[], object]] = {
        "bare pipeline": lambda: [bare(r.text) for r in reports],
        "reading": lambda: [reader.read(r) for r in reports],
    }
    best = {name: min(timed(work) for _ in range(1)) for name, work in works.items()}
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], timed(work))
    words = sum(len(r.text.split()) for r in reports)
    print(f"{len(reports)} reports, {words} words")
    for name, seconds in best.items():
        print(f"{name:14} {seconds:7.3f} s  {len(reports) / seconds:6.1f} reports/s  {words / seconds:8.0f} words/s")
    print(f"ratio          {best['reading'] / best['bare pipeline']:7.3f}")
    command = [sys.executable, "-m", "allegiance.cli.main", "--help"]

    def run() -> object:
        return subprocess.run(command, check=True, capture_output=True)

    start = min(timed(run, clock=time.perf_counter) for _ in range(5))
    print(f"allegiance --help {start:.3f} s")


if __name__ == "__main__":
    main()
