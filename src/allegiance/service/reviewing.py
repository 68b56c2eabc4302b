"""Reviews claims: which ones need a look first, and what is decided about them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import log2
from typing import TYPE_CHECKING, Literal

from allegiance.errors import NotKeptError
from allegiance.model.claim import Claim
from allegiance.model.judgement import Judgement, standing_ids
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.model.review import Review, changed, counting
from allegiance.service.asking import Search, query_for
from allegiance.service.correcting import Correction, corrected
from allegiance.service.joining import JoinedStore
from allegiance.service.recording import Growth, up_to_date

if TYPE_CHECKING:
    from allegiance.store.doubting import Resting
    from allegiance.store.store import Store

LOOKED_AT = 10
"""Claims that are weighed for each that is told."""
CONTRADICTED = 0.5
"""What it adds to a claim's turn that others contradict it."""
EVERYTHING = Search()


@dataclass(frozen=True, slots=True)
class Queued:
    """A claim that nobody reviewed: the higher its score the sooner it should be, and why, in words."""

    told: Told
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A review of a claim of the report: whether it stands, whether it counts, and what it changes.

    One that stands does not count where a later one decided otherwise.
    """

    review: Review
    report: Report
    stands: bool
    counts: bool

    @property
    def changed(self) -> tuple[str, ...]:
        """What a correction changes."""
        return changed(self.review.read, self.review.corrected) if self.review.corrected else ()


def queue(store: "Store", wanted: Search = EVERYTHING, *, limit: int = 20) -> list[Queued]:
    """The claims that fit and that nobody reviewed, those first that are doubtful and on which much rests.

    Raises as `search`.
    """
    joined = JoinedStore(store)
    up_to_date(store)
    found = store.doubtful(query_for(joined, wanted), limit=limit * LOOKED_AT)
    best = sorted(found, key=lambda one: (-_score(one), one.report, one.id))[:limit]
    told = store.claims_of_keys([one.key for one in best])
    return [
        Queued((report, joined.seen(claim)), _score(one), tuple(_reasons(one)))
        for one, (report, claim) in zip(best, told, strict=True)
    ]


def _score(found: "Resting") -> float:
    """Doubt, the more the more rests on the claim, and disagreement besides."""
    score = (1 - found.confidence) * (1 + log2(1 + found.stretches)) + (CONTRADICTED if found.contradicted else 0)
    return round(score, 2)


def _reasons(found: "Resting") -> Iterator[str]:
    yield f"confidence {found.confidence:.2f}"
    if found.stretches:
        yield (
            f"{found.stretches} quarters of ties rest on it"
            if found.stretches > 1
            else "a quarter of a tie rests on it"
        )
    if found.contradicted:
        yield "others contradict it"


def decide(
    store: "Store",
    kind: Literal["accept", "reject"],
    claims: Collection[str],
    *,
    author: str,
    reason: str = "",
    now: datetime | None = None,
) -> list[Review]:
    """Keeps that the machine's reading of these claims, by id, is right, or that it is wrong and not to count.

    Raises NotKeptError for an id that no claim has.
    """
    reads = [_read(store, claim)[1] for claim in dict.fromkeys(claims)]
    moment = now or datetime.now(UTC)
    made = [Review(Judgement.made(kind, [r.id], author=author, moment=moment, reason=reason), r) for r in reads]
    store.review(*made, grow=Growth(store).grow())
    return made


def correct(
    store: "Store",
    claim: str,
    correction: Correction,
    *,
    author: str,
    reason: str = "",
    now: datetime | None = None,
) -> Review:
    """Keeps what the claim of this id should be; what an earlier correction changed stays so unless it is told anew.

    Raises NotKeptError for an id that no claim has, and as `corrected`.
    """
    report, read = _read(store, claim)
    now_as = next((found for _, found in store.claims([claim])), read)
    made = corrected(store, report, now_as, correction)
    judgement = Judgement.made("correct", [read.id], author=author, moment=now or datetime.now(UTC), reason=reason)
    review = Review(judgement, read, made)
    store.review(review, grow=Growth(store).grow())
    return review


def decisions(store: "Store", *, report: str | None = None, claim: str | None = None) -> list[Decided]:
    """All reviews in order of time, of one report or claim if its id is given."""
    found = store.reviews(report)
    judgements = store.judgements()
    stands = standing_ids(judgements)
    counts = {review.judgement.id for review in counting(found, judgements)}
    wanted = [review for review in found if claim is None or claim in review.judgement.subjects]
    reports = {id_: store.report(id_) for id_ in {review.read.document for review in wanted}}
    return [
        Decided(r, reports[r.read.document], r.judgement.id in stands, r.judgement.id in counts) for r in wanted
    ]  # fmt: skip


def _read(store: "Store", claim: str) -> Told:
    """The claim as the machine reads it, else as it did when it was last reviewed."""
    found = store.as_read(claim)
    if found is not None:
        return found
    before: Sequence[Claim] = [review.read for review in store.reviews() if review.read.id == claim]
    if not before:
        raise NotKeptError(f"no claim has the id {claim!r}; `allegiance claims --format jsonl` shows their ids")
    return store.report(before[-1].document), before[-1]
