"""Times the search for likely pairs among 20,000 made-up actors, and says how many pairs it finds.

python eval/bench_suggest.py [--actors 20000] [--seed 1]
"""

import argparse
import time
from random import Random

from allegiance.model.company import Company
from allegiance.record.likeness import Portrait, likely_pairs
from generator.world import conflicts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    portraits = [
        Portrait(actor, (actor.name,), Company(frozenset({conflict.country})))
        for conflict in conflicts(Random(given.seed), actors=given.actors)
        for actor in conflict.actors
    ]
    start = time.perf_counter()
    found = likely_pairs(portraits)
    print(f"{len(portraits)} actors: {len(found)} likely pairs in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
