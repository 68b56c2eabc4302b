"""Measures whether mentions are resolved to the actors that they mean, on the reports read by hand.

python eval/resolution.py                    # the repository's own gold, with floors
python eval/resolution.py --gold FOLDER …    # folders of gold
python eval/resolution.py -v                 # tells each mention of the reports to look at that is wrong or missed

A gold actor is known where the packs have one of its wordings; of namesakes those count whose country the report's
other actors are of. A mention counts where its words are a wording of one gold actor alone: it is right if its chain is
resolved to an actor that the wordings name (or to an organ of the state that they name), and missed if it is not
resolved. A mention of a gold actor that the packs do not have is wrong if it is resolved to one that they have.
Pronouns do not count: they measure coreference.
"""

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from allegiance.gold.compare import plain
from allegiance.gold.schema import Gold, load_gold
from allegiance.languages.fold import fold
from allegiance.model.mention import MentionKind
from allegiance.packs.loader import actors
from allegiance.packs.schema import PackActor
from allegiance.pipeline import Reader, Reading
from allegiance.resolution.index import ActorIndex
from allegiance.service.score import report_of

HERE = Path(__file__).parent
MARGIN = 0.005
ORGANS = frozenset({"state", "government", "military", "police"})
"""Kinds that a report means by one wording: *Turkey*, *Ankara*, *Turkish troops*."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention that the gold names: its words, whom it should mean, and whom the program takes it to mean."""

    words: str
    named: bool
    wanted: frozenset[str]
    found: str | None
    right: bool


class KnownGold:
    """The actors of a hand-read report that the packs have."""

    def __init__(self, gold: Gold, index: ActorIndex) -> None:
        self._index = index
        bearers = {key: [index.named(w) for w in words] for key, words in gold.file.actors.items()}
        sure = Counter(
            country
            for found in bearers.values()
            for country in {a.country for one in found if len(one) == 1 for a in one if a.country}
        )
        self.wanted = {
            key: frozenset(a.id for one in found for a in _of_country(one, sure)) for key, found in bearers.items()
        }
        self._states = {
            key: {c for w in words for c in _states_in(w, index)} for key, words in gold.file.actors.items()
        }
        owners: dict[str, set[str]] = {}
        for key, words in gold.file.actors.items():
            for word in words:
                owners.setdefault(plain(word), set()).add(key)
        self.owner = {word: keys.pop() for word, keys in owners.items() if len(keys) == 1}

    def right(self, key: str, found: str) -> bool:
        """True if the actor found is one that the wordings name, or an organ of the state that they name."""
        wanted = self.wanted[key]
        if found in wanted:
            return True
        known = self._index.actors
        states = {known[w].country for w in wanted if known[w].kind in ORGANS} | self._states[key]
        if found in known:
            return known[found].kind in ORGANS and known[found].country in states
        return any(found.startswith(f"state-{country.lower()}-") for country in states if country)


def _states_in(wording: str, index: ActorIndex) -> set[str | None]:
    """The countries of the states that a wording names: *Malian soldiers*, *Mali's government*."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", wording))
    found = (index.states.get(fold(w), ()) for w in words if w[:1].isupper())
    return {index.actors[b.id].country for one in found for b in one}


def _of_country(found: list[PackActor], sure: Counter[str]) -> list[PackActor]:
    if len(found) < 2:
        return found
    most = max(sure[a.country or ""] for a in found)
    return [a for a in found if sure[a.country or ""] == most]


def judged(gold: Gold, reading: Reading, index: ActorIndex) -> Iterator[Judged]:
    """Every mention of a report that the gold names by words of one actor alone."""
    known = KnownGold(gold, index)
    for chain in reading.chains:
        found = chain.actor.id if chain.actor else None
        resolved = found if found and not found.startswith(("name:", "report:")) else None
        for mention in chain.mentions:
            key = known.owner.get(plain(mention.span.text))
            if key is None or mention.kind is MentionKind.PRONOUN:
                continue
            right = resolved is not None and known.right(key, resolved)
            if known.wanted[key] or resolved:
                yield Judged(mention.span.text, mention.kind is MentionKind.NAME, known.wanted[key], resolved, right)


def figures(found: list[Judged]) -> dict[str, float]:
    """Of those resolved how many are right, of those in the packs how many are resolved (rightly)."""
    resolved = [j for j in found if j.found]
    wanted = [j for j in found if j.wanted]
    return {
        "right": sum(j.right for j in resolved) / (len(resolved) or 1),
        "resolved": sum(j.right for j in wanted) / (len(wanted) or 1),
        "mentions": float(len(found)),
    }


def _told(gold: Gold, found: list[Judged]) -> None:
    counts = Counter(
        (j.words + (" (name)" if j.named else ""), tuple(sorted(j.wanted)), j.found) for j in found if not j.right
    )
    for (words, wanted, got), times in sorted(counts.items()):
        print(f"  {gold.folder.name}: {times} x {words!r} is {got}, wanted {', '.join(wanted) or 'no known actor'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*", default=sorted(p.parent for p in HERE.glob("gold/*/gold.toml")))
    parser.add_argument("--floors", type=Path, default=HERE / "resolution_floors.toml")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    index, reader = ActorIndex.of(actors()), Reader()
    by_split: dict[str, list[Judged]] = {}
    for folder in args.gold:
        gold = load_gold(folder)
        found = list(judged(gold, reader.read(report_of(gold)), index))
        by_split.setdefault(gold.file.split, []).extend(found)
        if args.verbose and gold.file.split == "tune":
            _told(gold, found)
    floors: Mapping[str, Mapping[str, float]] = tomllib.loads(args.floors.read_text()) if args.floors.exists() else {}
    failed = False
    for split, all_found in sorted(by_split.items()):
        reached = {f"named_{k}": v for k, v in figures([j for j in all_found if j.named]).items()} | {
            f"described_{k}": v for k, v in figures([j for j in all_found if not j.named]).items()
        }
        print(f"{split:6} " + "  ".join(f"{key} {value:.3f}" for key, value in reached.items()))
        for key, floor in floors.get(split, {}).items():
            if reached[key] < floor - MARGIN:
                print(f"  below the floor: {key} {reached[key]:.3f} < {floor:.3f}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
