"""Measures how ties between armed groups are read from descriptions of one to three sentences.

python eval/group_ties.py                       # the sums of the halves, against their floors
python eval/group_ties.py --show FILE           # each description of one file that is not read rightly
"""

import argparse
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim, Participant
from allegiance.model.report import Report
from allegiance.packs.loader import actors as pack_actors
from allegiance.pipeline import Reader

CASES = Path(__file__).parents[1] / "tests" / "cases"
HALVES = {
    "tune": CASES / "group_ties.toml",
    "held": CASES / "group_ties_held.toml",
    "more": CASES / "group_ties_more.toml",
    "more_held": CASES / "group_ties_more_held.toml",
}
FLOORS = Path(__file__).with_name("group_ties_floors.toml")
FRIENDLY = frozenset({
    "allied_with", "cooperates_with", "affiliate_of", "member_of", "component_of", "supports", "merge",
    "ceasefire_with", "aid", "support", "cooperate", "agree", "concede",
})  # fmt: skip
HOSTILE = frozenset({"fighting", "rival_of", "assault", "accuse", "reject", "threaten", "coerce", "sanction"})


@dataclass(frozen=True, slots=True)
class Result:
    """How one description was read: the tie's type, its sign, phase and roles, and how many claims there were."""

    type_right: bool
    wrong_sign: bool
    phase_right: bool | None
    roles_right: bool
    claims: int


def sign(claim: Claim) -> str:
    """Of a tie that holds or began; an end or a denial of either sort takes no side."""
    if claim.phase == "ended" or claim.factuality.polarity == "denied":
        return "neutral"
    return "friendly" if claim.type in FRIENDLY else "hostile" if claim.type in HOSTILE else "neutral"


def judge(case: dict[str, Any], claims: Sequence[Claim]) -> Result:
    """Holds the claims of a description against what it says of its pair."""
    one, other = (side.split(" | ") for side in case["pair"])
    between = [c for c in claims if _links(c, one, other)]
    polarity = case.get("polarity", "affirmed")
    right = [c for c in between if c.type in case["types"] and c.factuality.polarity == polarity]
    opposite = {"friendly": "hostile", "hostile": "friendly"}.get(case["sign"])
    signs = {sign(c) for c in between}
    wrong = opposite in signs and case["sign"] not in signs
    phase = case.get("phase")
    return Result(
        bool(right),
        wrong,
        any(c.phase in (phase, None) for c in right) if phase and right else None,
        any(_names(c.participants[0], one) for c in right),
        len(claims),
    )


def _links(claim: Claim, one: Sequence[str], other: Sequence[str]) -> bool:
    people = claim.participants
    return any(
        _names(a, one) and _names(b, other)
        for a in people
        for b in people
        if a is not b and (a.role != b.role or claim.type in ("merge", "cooperate", "assault", "agree", "consult"))
    )


def _names(participant: Participant, wordings: Sequence[str]) -> bool:
    known = pack_actors().get(participant.actor.id) if participant.actor else None
    names = [participant.mention.text, *([participant.actor.name] if participant.actor else [])]
    said = [_folded(n) for n in (*names, *(known.wordings() if known else ()))]
    return any(_folded(w) == s or f" {_folded(w)} " in f" {s} " for w in wordings for s in said)


def _folded(words: str) -> str:
    return " ".join(w for w in fold(words).split() if w not in ("the", "a", "an"))


def measure(reader: Reader, path: Path, *, show: bool = False) -> dict[str, float]:
    """The shares of one file: type right, sign wrong, phase right, roles right, and claims a description."""
    results = []
    for number, case in enumerate(tomllib.loads(path.read_text())["ties"]):
        report = Report(f"tie-{number}", case["text"])
        claims = reader.read(report).claims
        result = judge(case, claims)
        results.append(result)
        if show and (not result.type_right or result.wrong_sign or result.phase_right is False):
            _print(case, result, claims)
    phases = [r.phase_right for r in results if r.phase_right is not None]
    count = len(results)
    return {
        "descriptions": count,
        "type": sum(r.type_right for r in results) / count,
        "wrong_sign": sum(r.wrong_sign for r in results) / count,
        "phase": sum(phases) / len(phases) if phases else 1.0,
        "roles": sum(r.roles_right for r in results) / max(sum(r.type_right for r in results), 1),
        "claims": sum(r.claims for r in results) / count,
    }


def _print(case: dict[str, Any], result: Result, claims: Sequence[Claim]) -> None:
    marks = "".join(("" if result.type_right else " TYPE", " SIGN" if result.wrong_sign else ""))
    print(f"\n{case['text']}\n  {case['pair']} {case['types']} {case['sign']}{marks}")
    for claim in claims:
        people = ", ".join(
            f"{p.role}={p.mention.text!r}[{p.actor.name if p.actor else ''}]" for p in claim.participants
        )
        print(f"    {claim.type} {claim.phase} {claim.factuality.polarity} <{claim.trigger.text}> {people}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=Path, help="a file of descriptions, to see what is read amiss")
    args = parser.parse_args()
    reader = Reader()
    failed = False
    floors = tomllib.loads(FLOORS.read_text())
    for name, path in HALVES.items() if args.show is None else {"shown": args.show}.items():
        reached = measure(reader, path, show=args.show is not None)
        print(f"{name:9} " + "  ".join(f"{key} {value:.3f}" for key, value in reached.items()))
        floor = floors.get(name, {})
        if reached["type"] < floor.get("type", 0) - 0.005 or reached["wrong_sign"] > floor.get("wrong_sign", 1) + 0.005:
            print(f"  below the floor: {floor}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
