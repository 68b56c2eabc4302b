"""Two reports of which one reprints the other, or both a third: how much they share, and whom they credit."""

from collections.abc import Iterable
from dataclasses import dataclass

from allegiance.languages.fold import fold
from allegiance.model.report import BlockKind, Report
from allegiance.record.copies.passages import Passage, passages
from allegiance.record.copies.same import same_passages

WHOLE, PART, PART_WITH_CREDIT = 0.8, 0.2, 0.1
"""Shares of words in common from which on a report is a reprint, and reprints in part; less is enough with a credit."""

_LINES = (BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.BYLINE)
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Copy:
    """Reports `first` and `second` (the lesser id first) share words.

    `first_share` and `second_share` say which share of each one's words stands in the other, too; `credit` is the
    agency or outlet that the one names and the other is, or that both name. `stretches` are the characters of each
    shared passage in the first and in the second.
    """

    first: str
    second: str
    first_share: float
    second_share: float
    credit: str | None = None
    stretches: tuple[tuple[Stretch, Stretch], ...] = ()

    @property
    def whole(self) -> bool:
        """True if neither of the two has more than a few words of its own."""
        return min(self.first_share, self.second_share) >= WHOLE

    @property
    def why(self) -> str:
        """Which share of the words they have in common, and whom they credit."""
        told = f"{self.first_share:.0%} and {self.second_share:.0%} of their words are the same"
        return f"{told}; credit to {self.credit}" if self.credit else told


def compare(one: Report, other: Report) -> Copy | None:
    """What two reports share, if enough for a reprint; the order of the two makes no difference."""
    first, second = sorted((one, other), key=lambda r: r.id)
    told = (passages(first), passages(second))
    pairs = list(same_passages(*told))
    if not pairs:
        return None
    shares = [_share(all_, [pair[i] for pair in pairs]) for i, all_ in enumerate(told)]
    credit = credited(Crediting.of(first), Crediting.of(second))
    if max(shares) < least_share(credit):
        return None
    stretches = tuple(((a.start, a.end), (b.start, b.end)) for a, b in pairs)
    return Copy(first.id, second.id, shares[0], shares[1], credit, stretches)


@dataclass(frozen=True, slots=True)
class Crediting:
    """The outlet of a report, its folded name, and the folded words of the lines that say whose words it uses."""

    outlet: str | None
    folded: str
    lines: str

    @classmethod
    def of(cls, report: Report) -> "Crediting":
        """That of the report: byline, dateline and credit line count."""
        lines = " ".join(report.text[b.start : b.end] for b in report.blocks if b.kind in _LINES)
        return cls(report.outlet, fold(report.outlet) if report.outlet else "", fold(lines))


def credited(one: Crediting, other: Crediting) -> str | None:
    """The outlet that one of two reports is and the other credits, or that both credit; the lesser report's first."""
    for report, source in ((one, other), (other, one)):
        if source.outlet and report.outlet != source.outlet and source.folded in report.lines:
            return source.outlet
    return None


def least_share(credit: str | None) -> float:
    """The share of words in common from which on one of two reports is a reprint, at least in part."""
    return PART_WITH_CREDIT if credit else PART


def _share(all_: Iterable[Passage], shared: Iterable[Passage]) -> float:
    return round(sum(p.words for p in set(shared)) / sum(p.words for p in all_), 3)
