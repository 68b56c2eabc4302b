"""Scores the claims of a report against its gold."""

from collections.abc import Sequence
from dataclasses import dataclass

from allegiance.gold.compare import attributes_right, matches
from allegiance.gold.schema import Gold, GoldClaim
from allegiance.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Score:
    """How the claims of one report compare with its gold.

    `found` of `needed` gold claims are there; `right` of `claims` match some gold claim. `attributes` counts (right,
    asked) by attribute over the gold claims found. `ungrounded` claims have evidence that is not the report's words.
    """

    name: str
    found: int
    needed: int
    right: int
    claims: int
    ungrounded: int
    attributes: dict[str, tuple[int, int]]
    missed: tuple[GoldClaim, ...]
    spurious: tuple[Claim, ...]

    @property
    def recall(self) -> float:
        """Share of the needed gold claims that were found; 1 where none is needed."""
        return self.found / self.needed if self.needed else 1.0

    @property
    def precision(self) -> float:
        """Share of the claims that match some gold claim; 0 where there is no claim."""
        return self.right / self.claims if self.claims else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0

    @property
    def attribute_share(self) -> float:
        """Share of the attributes asked for that are right; 1 where none is asked for."""
        asked = sum(n for _, n in self.attributes.values())
        return sum(k for k, _ in self.attributes.values()) / asked if asked else 1.0


def score(gold: Gold, claims: Sequence[Claim]) -> Score:
    """Holds the claims of a report against its gold."""
    hits = {wanted.id: [c for c in claims if matches(wanted, c, gold)] for wanted in gold.file.claims}
    matched = {c.id for found in hits.values() for c in found}
    counts: dict[str, list[bool]] = {}
    for wanted in gold.file.claims:
        if hits[wanted.id]:
            best = max((attributes_right(wanted, c, gold) for c in hits[wanted.id]), key=lambda r: sum(r.values()))
            for name, ok in best.items():
                counts.setdefault(name, []).append(ok)
    needed = [w for w in gold.file.claims if w.need]
    return Score(
        name=gold.folder.name,
        found=sum(bool(hits[w.id]) for w in needed),
        needed=len(needed),
        right=sum(c.id in matched for c in claims),
        claims=len(claims),
        ungrounded=sum(gold.text[c.evidence.start : c.evidence.end] != c.evidence.text for c in claims),
        attributes={name: (sum(oks), len(oks)) for name, oks in sorted(counts.items())},
        missed=tuple(w for w in needed if not hits[w.id]),
        spurious=tuple(c for c in claims if c.id not in matched),
    )
