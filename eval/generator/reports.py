"""Days of news: what happens in a conflict, told by one to six outlets, some of which reprint an agency's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, islice
from random import Random

from allegiance.model.claim import Claim
from allegiance.model.report import Block, BlockKind, Report
from generator.sentences import Sentence, moved
from generator.telling import Teller
from generator.truth import FIRST, LAST, Happening, HeldTie, History, happenings, history
from generator.world import AGENCIES, OUTLETS, conflicts, zipf

PER_CLAIM = {"happenings": 0.55, "ties": 0.4, "changes": 0.025, "names": 0.025}
"""What the claims of a report are about, in shares."""

WHOLE, PART = 0.15, 0.1
"""How many reports reprint an agency's text, wholly and in part."""

Paragraph = Sequence[Sentence]


@dataclass(frozen=True)
class Generated:
    """A report with its claims, which happening each tells of by claim id, and which report is reprinted."""

    report: Report
    claims: tuple[Claim, ...]
    happening: dict[str, str]
    reprints: str | None = None


@dataclass(frozen=True)
class World:
    """All conflicts with their histories; the same seed makes the same."""

    seed: int
    histories: tuple[History, ...] = field(repr=False)

    @classmethod
    def of(cls, seed: int, *, actors: int = 2000) -> "World":
        """A world of about `actors` actors."""
        rng = Random(f"world {seed}")
        return cls(seed, tuple(history(rng, conflict) for conflict in conflicts(rng, actors=actors)))

    def reports(self, reports: int, *, claims: int = 20) -> Iterator[Generated]:
        """So many reports with about so many claims each; fewer reports of one seed are the first of more."""
        return islice(self._reports(claims), reports)

    def _reports(self, claims: int) -> Iterator[Generated]:
        rng, numbers, weights = Random(f"reports {self.seed}"), count(1), zipf(len(self.histories))
        while True:
            past = rng.choices(self.histories, cum_weights=weights)[0]
            day = FIRST + timedelta(days=int((LAST - FIRST).days * rng.random() ** 0.7))
            yield from _day_of_news(rng, past, day, numbers=numbers, claims=claims)


def generate(reports: int = 10_000, *, seed: int = 1, claims: int = 20, actors: int = 2000) -> Iterator[Generated]:
    """So many reports with about so many claims each, in no order of time.

    >>> [report] = generate(1, seed=7)
    >>> all(report.report.text[c.trigger.start : c.trigger.end] == c.trigger.text for c in report.claims)
    True
    """
    return World.of(seed, actors=actors).reports(reports, claims=claims)


def _day_of_news(rng: Random, past: History, day: date, *, numbers: Iterator[int], claims: int) -> Iterator[Generated]:
    tellers = rng.choices(range(1, 7), weights=(30, 25, 18, 13, 9, 5))[0]
    first = next(numbers)
    told = list(happenings(rng, past.conflict, day, prefix=f"h{first}", count=claims))
    wire: list[Paragraph] | None = None
    wire_id: str | None = None
    for i, outlet in enumerate(rng.sample(OUTLETS[len(AGENCIES) :], tellers)):
        report_id, published = (
            f"g{first if i == 0 else next(numbers):07}",
            day + timedelta(days=rng.choice((0, 0, 0, 1))),
        )
        teller = Teller(rng, past.conflict, report_id, published)
        reprint = rng.random() if wire else 1.0
        paragraphs = [] if reprint < WHOLE else list(_paragraphs(teller, past, told, claims))
        if wire is None:
            outlet, wire, wire_id = rng.choice(AGENCIES), paragraphs, report_id
        elif reprint < WHOLE:
            paragraphs = wire[: max(3, len(wire) - rng.randrange(3))]
        elif reprint < WHOLE + PART:
            start = rng.randrange(max(1, len(wire) - 4))
            paragraphs[2:2] = wire[start : start + 4]
        copied = wire_id if reprint < WHOLE + PART else None
        yield _assembled(report_id, published, outlet, paragraphs, town=past.conflict.town(rng).name, reprints=copied)


def _paragraphs(teller: Teller, past: History, told: Sequence[Happening], claims: int) -> Iterator[Paragraph]:
    rng = teller.rng
    events = max(1, round(claims * PER_CLAIM["happenings"]))
    # What is most worth telling is told by all; some of it is told twice.
    chosen = sorted(range(len(told)), key=lambda i: (i + 1) * rng.uniform(0.3, 1))[: events - 1]
    sentences = [teller.happening(told[i]) for i in chosen]
    sentences.append(teller.happening(told[chosen[0] if chosen else 0]))
    sentences += [teller.tie(tie) for tie in _ties(rng, past, teller.published, round(claims * PER_CLAIM["ties"]))]
    before = [change for change in past.changes if change.day <= teller.published]
    sentences += [teller.change(rng.choice(before)) for _ in range(_some(rng, claims * PER_CLAIM["changes"])) if before]
    sentences += [teller.name(past.conflict.actor(rng)) for _ in range(_some(rng, claims * PER_CLAIM["names"]))]
    tail = sentences[1:]
    rng.shuffle(tail)
    for sentence in [sentences[0], *tail]:
        yield [sentence, teller.filler()] if rng.random() < 0.5 else [sentence]


def _ties(rng: Random, past: History, day: date, wanted: int) -> Iterator[HeldTie]:
    """Ties that hold or have ended lately, the more frequent actors' first; now and then one that holds no more."""
    ties = [t for t in past.ties if t.start <= day and (t.holds(day + timedelta(days=-45)) or rng.random() < 0.03)]
    if ties:
        yield from rng.choices(ties, cum_weights=zipf(len(ties), exponent=0.6), k=wanted)


def _some(rng: Random, mean: float) -> int:
    return int(mean) + (rng.random() < mean % 1)


def _assembled(
    id_: str, published: date, outlet: str, paragraphs: Sequence[Paragraph], *, town: str, reprints: str | None
) -> Generated:
    text = dateline = f"{town.upper()} - "
    claims: list[Claim] = []
    happening: dict[str, str] = {}
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if number else ""
        for place, sentence in enumerate(paragraph):
            text += " " if place else ""
            for claim in sentence.claims:
                claims.append(moved(claim, len(text), document=id_, id_=f"{id_}-{len(claims):02}"))
                if sentence.happening:
                    happening[claims[-1].id] = sentence.happening
            text += sentence.text
    blocks = (Block(0, len(dateline), BlockKind.DATELINE), Block(len(dateline), len(text)))
    title = " ".join(paragraphs[0][0].text.rstrip(".").split()[:8])
    return Generated(Report(id_, text, title, outlet, published, None, blocks), tuple(claims), happening, reprints)
