"""Makes up reports with their claims and writes them to a store, or prints them; the same seed gives the same.

python eval/generate.py STORE [--reports 10000] [--claims 20] [--actors 2000] [--seed 1]
python eval/generate.py - --reports 2         # prints texts and claims
"""

import argparse
import sys
import time

from allegiance.export.formats import jsonl
from generator.filling import fill_store
from generator.reports import generate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", help="the path of the store, or - to print")
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--claims", type=int, default=20, help="of a report, about")
    parser.add_argument("--actors", type=int, default=2000, help="of all conflicts, about")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    made = generate(given.reports, seed=given.seed, claims=given.claims, actors=given.actors)
    if given.store == "-":
        for one in made:
            print(f"{one.report.published} {one.report.outlet}: {one.report.title}\n\n{one.report.text}\n")
            jsonl.write(((one.report, claim) for claim in one.claims), sys.stdout)
        return
    start = time.perf_counter()
    claims = fill_store(given.store, made)
    print(f"{given.reports} reports with {claims} claims in {time.perf_counter() - start:.1f} s: {given.store}")


if __name__ == "__main__":
    main()
