"""Times the record on made-up reports: how long it takes to make, to grow by a report, and to answer questions.

python eval/bench_record.py [--reports 10000] [--store build/bench.sqlite] [--questions 100] [--worlds 1]

A store that is there is asked as it is; else reports are made up (eval/generate.py) and the record is made, part by
part; `--worlds 10` makes the new store ten times as big, by worlds like the first (generator/worlds.py). Tells the
median and the 95th percentile in milliseconds, by the clock and of the processor alone: on a machine that does other
things, too, the latter says more.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path

from allegiance.model.claim import Claim
from allegiance.model.recording import Asked, Page, RecordPort
from allegiance.model.report import Report
from allegiance.service.event_keeping import regather
from allegiance.service.happenings import timeline
from allegiance.service.joining import JoinedStore, open_joined
from allegiance.service.lives import actor, genealogy
from allegiance.service.recording import rebuild, up_to_date
from allegiance.service.ties import between, changes, on_day
from allegiance.service.viewing import View
from allegiance.store.store import open_store
from generator.filling import fill_store
from generator.reports import generate
from generator.truth import FIRST, LAST
from generator.worlds import multiply

GROWN = 100
"""Reports that are added to the store and timed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--store", default="build/bench.sqlite")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worlds", type=int, default=1, help="how many times as big a new store is made")
    given = parser.parse_args()
    Path(given.store).parent.mkdir(parents=True, exist_ok=True)
    if not Path(given.store).exists():
        fill_store(given.store, generate(given.reports, seed=given.seed))
        with open_store(given.store) as store:
            for name, work in (("ties", rebuild), ("events, sums, reprints", regather)):
                clock, processor = _timed(partial(work, store))
                print(f"{name} made anew: {clock:.1f} s by the clock, {processor:.1f} s of the processor", flush=True)
        if given.worlds > 1:
            multiply(given.store, given.worlds)
    _grow(given.store, given.reports, given.seed)
    with open_joined(given.store) as joined:
        up_to_date(joined)
        for name, ask in _questions(joined, random.Random(given.seed)).items():
            _tell(name, [_timed(ask) for _ in range(given.questions)])


def _grow(location: str, reports: int, seed: int) -> None:
    """Adds further reports of the same world, and times the record's share."""
    times: list[tuple[float, float]] = []
    with open_store(location) as store:
        grow = up_to_date(store)

        def timed(tables: RecordPort, report: Report, claims: Sequence[Claim]) -> None:
            times.append(_timed(lambda: grow(tables, report, claims)))

        for made in islice(generate(reports + GROWN, seed=seed), reports, None):
            store.add(made.report, made.claims, reader=made.claims[0].reader, grow=timed)
    _tell("a report's growth", times)


def _questions(store: JoinedStore, rng: random.Random) -> dict[str, Callable[[], object]]:
    with store.record() as tables:
        day = FIRST + (LAST - FIRST) / 2
        lines = tables.present(day, Asked(), Page(400))
    pairs = [line.tie[1:] for line in lines if all(key.startswith("id ") for key in line.tie[1:])]
    ids = [(a.removeprefix("id "), b.removeprefix("id ")) for a, b in pairs]

    def some_day() -> date:
        return FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))

    def month() -> tuple[date, date]:
        start = some_day()
        return start, start + timedelta(days=30)

    return {
        "on DAY, all actors": lambda: on_day(store, some_day()),
        "on DAY --actor": lambda: on_day(store, some_day(), actor=rng.choice(ids)[0]),
        "between A B": lambda: between(store, *rng.choice(ids)),
        "actor A": lambda: actor(store, rng.choice(ids)[0]),
        "changes of 30 days": lambda: changes(store, *month()),
        "timeline --actor": lambda: timeline(store, actors=[rng.choice(ids)[0]]),
        "genealogy A": lambda: genealogy(store, rng.choice(ids)[0]),
        "on DAY --known-by DAY": lambda: on_day(store, (d := some_day()), view=View(known_by=d)),
        "on DAY --independent 2": lambda: on_day(store, some_day(), view=View(independent=2)),
    }


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def _tell(name: str, times: Sequence[tuple[float, float]]) -> None:
    clock, processor = (_percentiles(part) for part in zip(*times, strict=True))
    print(f"{name:26} clock {clock}   processor {processor}", flush=True)


def _percentiles(seconds: Iterable[float]) -> str:
    cuts = statistics.quantiles([1000 * s for s in seconds], n=20)
    return f"median {cuts[9]:6.1f}  95th {cuts[18]:6.1f} ms"


if __name__ == "__main__":
    main()
