"""Fails if reading the sentences and documents that others annotated falls below its floors.

python .ci/outside_floors.py [GOLD]            # measures PLOVER's sentences, re3d's ties, GUM's chains

GOLD holds the corpora and the scripts that score them; without it there is nothing to do. The floors are in
`outside_floors.toml`: what each script prints last, by the words before the figure.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
PROGRAM = Path(sys.executable).parent / "allegiance"
MARGIN = 0.0006
"""Figures are rounded to three places."""


def readable(source: Path, target: Path) -> None:
    """The corpus as the program takes it: one report a line, without what the scorer alone knows."""
    with target.open("w") as lines:
        for record in map(json.loads, source.read_text().splitlines()):
            lines.write(json.dumps({key: record[key] for key in ("id", "title", "text") if key in record}) + "\n")


def printed(gold: Path, corpus: dict[str, object], folder: Path) -> str:
    """What the scorer prints of the program's answers to a corpus."""
    reports, answers = folder / "reports.jsonl", folder / "answers.jsonl"
    readable(gold / str(corpus["reports"]), reports)
    asked = [str(PROGRAM), *str(corpus["command"]).split(), "--format", "jsonl", str(reports)]
    answers.write_text(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    scored = [sys.executable, str(gold / str(corpus["script"])), str(gold / str(corpus["gold"])), str(answers)]
    return subprocess.run(scored, capture_output=True, text=True, check=True).stdout


def figure(text: str, words: str) -> float:
    """The figure behind the words: `all … recall` is the first number behind *recall* in the line that begins *all*.

    >>> figure("pairs {\\"P\\": 0.8, \\"F1\\": 0.672}", "pairs F1")
    0.672
    """
    first, *rest = words.split()
    line = next(line for line in text.splitlines() if re.match(rf"{re.escape(first)}\b", line))
    place = line[len(first) :]
    for word in rest:
        place = place.split(word, 1)[1]
    return float(re.search(r"\d+(\.\d+)?", place)[0])  # type: ignore[index]


def main() -> int:
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared" / "gold"
    failed = False
    for name, corpus in tomllib.loads((HERE / "outside_floors.toml").read_text()).items():
        if not (gold / str(corpus["reports"])).exists():
            print(f"{name:12} not here")
            continue
        with tempfile.TemporaryDirectory() as folder:
            text = printed(gold, corpus, Path(folder))
        reached = {words: figure(text, words) for words in (*corpus["at_least"], *corpus.get("at_most", {}))}
        print(f"{name:12} " + "  ".join(f"{words} {value:.3f}" for words, value in reached.items()))
        for words, floor in corpus["at_least"].items():
            if reached[words] < floor - MARGIN:
                print(f"  below the floor: {words} {reached[words]:.3f} < {floor:.3f}", file=sys.stderr)
                failed = True
        for words, ceiling in corpus.get("at_most", {}).items():
            if reached[words] > ceiling + MARGIN:
                print(f"  above the limit: {words} {reached[words]:.3f} > {ceiling:.3f}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
