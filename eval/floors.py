"""Fails if reading the gold falls below its floors; floors rise with what is reached and drop only on purpose.

python eval/floors.py                                 # the repository's own gold and floors
python eval/floors.py --gold FOLDER --floors FILE     # other gold
python eval/floors.py --write                         # prints the floors that the program reaches now
"""

import argparse
import sys
import tomllib
from pathlib import Path
from statistics import mean

from allegiance.gold.score import Score
from allegiance.service.score import score_folders

HERE = Path(__file__).parent
MARGIN = 0.005
"""Figures are rounded to three places; a floor is missed only below that."""


def measure(scores: list[Score]) -> dict[str, float]:
    return {
        "recall": mean(s.recall for s in scores),
        "precision": mean(s.precision for s in scores),
        "f1": mean(s.f1 for s in scores),
        "attributes": mean(s.attribute_share for s in scores),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=HERE / "gold")
    parser.add_argument("--floors", type=Path, default=HERE / "floors.toml")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    sets: dict[str, dict[str, object]] = tomllib.loads(args.floors.read_text())
    failed = False
    for name, floor in sets.items():
        folders = [args.gold / str(f) for f in floor["folders"]]  # type: ignore[attr-defined]
        scores = list(score_folders(folders))
        reached = measure(scores)
        ungrounded = sum(s.ungrounded for s in scores)
        line = "  ".join(f"{key} {value:.3f}" for key, value in reached.items())
        print(f"{name:24} {line}  ungrounded {ungrounded}")
        if args.write:
            continue
        for key, value in reached.items():
            wanted = float(str(floor.get(key, 0)))
            if value < wanted - MARGIN:
                print(f"  below the floor: {key} {value:.3f} < {wanted:.3f}", file=sys.stderr)
                failed = True
        if ungrounded:
            print(f"  {ungrounded} claims whose evidence is not the report's words", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
