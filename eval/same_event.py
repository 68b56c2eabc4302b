"""Measures which claims are taken for one happening, over reports of our own words read by the program's reader.

python eval/same_event.py [-v]      # -v: the pairs that are wrong or missed, of the half that may be looked at
python eval/same_event.py --only russia uganda       # of these files alone; no floors

Of each half: pairwise precision and recall over the claims that tell of a marked happening. Fails below the floors.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from allegiance.model.claim import Claim, ClaimKind
from allegiance.pipeline import Reader
from allegiance.record.events.linking import all_events
from same_event_gold import Marked, load

FLOORS = Path(__file__).parent / "same_event_floors.toml"
Pair = tuple[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--only", nargs="+", metavar="FILE", default=())
    verbose, only = parser.parse_args().verbose, parser.parse_args().only
    floors = {} if only else tomllib.loads(FLOORS.read_text("utf-8"))
    reader, failed = Reader(), False
    for split in ("tune", "held"):
        read = [(marked, reader.read(marked.report).claims) for marked in load(split, only=only)]
        figures = measure(read, verbose=verbose and split == "tune")
        print(f"{split}: " + ", ".join(f"{name} {value:.3f}" for name, value in figures.items()))
        failed |= any(figures[name] < floor for name, floor in floors.get(split, {}).items())
    sys.exit("below the floors" if failed else 0)


def measure(read: Sequence[tuple[Marked, Sequence[Claim]]], *, verbose: bool = False) -> dict[str, float]:
    """Pairwise precision and recall, and the share of the marked tellings that the reader finds a claim in."""
    gold = {c.id: h for m, claims in read for c in claims if c.kind is ClaimKind.EVENT and (h := m.happening(c))}
    events = all_events((marked.report, claims) for marked, claims in read)
    event = {claim: n for n, told in enumerate(events) for account in told for claim in account.claims}
    wanted, found = _pairs(gold), _pairs({id_: str(event[id_]) for id_ in gold})
    if verbose:
        _show(read, found - wanted, "WRONG")
        _show(read, wanted - found, "MISSED")
    tellings = [(m, start, end, name) for m, _ in read for start, end, name in m.tellings]
    told = {(m.report.id, name) for m, claims in read for c in claims if (name := m.happening(c))}
    return {
        "precision": len(found & wanted) / max(1, len(found)),
        "recall": len(found & wanted) / max(1, len(wanted)),
        "read": sum((m.report.id, name) in told for m, _, _, name in tellings) / max(1, len(tellings)),
        "happenings": float(len(set(gold.values()))),
    }


def _pairs(group: Mapping[str, str]) -> set[Pair]:
    by_group: dict[str, list[str]] = {}
    for id_, name in group.items():
        by_group.setdefault(name, []).append(id_)
    return {(min(pair), max(pair)) for ids in by_group.values() for pair in combinations(ids, 2)}


def _show(read: Sequence[tuple[Marked, Sequence[Claim]]], pairs: set[Pair], mark: str) -> None:
    words = {
        c.id: f"{m.report.id} {c.type} {c.trigger.text!r} of {c.evidence.text[:90]!r}"
        for m, claims in read
        for c in claims
    }
    for one, other in sorted(pairs, key=lambda p: (words[p[0]], words[p[1]])):
        print(f"{mark}\n  {words[one]}\n  {words[other]}")
    print(mark, len(pairs), Counter(words[p[0]].split()[0] for p in pairs).most_common(5))


if __name__ == "__main__":
    main()
