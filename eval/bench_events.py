"""How long events and reprints take, over made-up reports.

python eval/bench_events.py [--reports 10000] [--added 50] [--keep STORE]

Prints the seconds for finding all events and reprints anew, and the milliseconds of work for adding one more report
(median, 95th percentile) to so many. `--keep` uses the store at this path, or makes it there for the next time.
"""

import argparse
import time
from itertools import islice
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from allegiance.service.event_keeping import Judged, regather, take
from allegiance.store.store import Store, open_store
from generator.filling import fill_store
from generator.reports import generate
from generator.telling import READER


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--added", type=int, default=50)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        location = str(given.keep or Path(folder) / "made.sqlite")
        if not Path(location).exists():
            claims = fill_store(location, generate(given.reports))
            print(f"{given.reports} reports with {claims} claims")
        with open_store(location) as store:
            start = time.perf_counter()
            number = regather(store)
            print(f"events and reprints of {number} reports: {time.perf_counter() - start:.1f} s")
            times = list(adding(store, given.reports, given.added))
    found = quantiles(times, n=20)
    print(f"one more report: median {found[9]:.1f} ms, 95th percentile {found[18]:.1f} ms")


def adding(store: Store, reports: int, added: int) -> list[float]:
    """The milliseconds that each of the reports behind the first ones takes, beside reading and keeping it."""
    judged, times = Judged(store.judgements()), []
    for one in islice(generate(reports + added), reports, None):
        store.add(one.report, one.claims, reader=READER)
        start = time.perf_counter()
        with store.happenings() as tables:
            take(tables, judged, one.report.id)
        times.append((time.perf_counter() - start) * 1000)
    return times


if __name__ == "__main__":
    main()
