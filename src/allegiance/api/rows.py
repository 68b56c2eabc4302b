"""What answers are as rows of tables; every row that rests on claims names them."""

from collections.abc import Iterable, Iterator, Sequence

from allegiance.export.cells import Cell
from allegiance.export.ties import tie_words
from allegiance.export.wording import speakers, statement, tellers
from allegiance.model.actor import Actor
from allegiance.model.answer import LineAnswer, TieAnswer, TieShift
from allegiance.model.claim import Claim
from allegiance.model.ports import Told
from allegiance.model.review import Review
from allegiance.model.tie import Tie
from allegiance.record.dating import day_of
from allegiance.record.disputes import Spread, Value
from allegiance.record.events.event import Event

Row = Sequence[Cell]

CLAIMS = (
    "id", "kind", "type", "phase", "polarity", "status", "statement", "who", "whom", "says_so", "day", "dated", "from",
    "to", "place", "within", "country", "latitude", "longitude", "figures", "evidence", "confidence", "review",
    "report", "title", "outlet", "published", "url",
)  # fmt: skip
TIES = ("type", "subject", "object", "state", "rule", "from", "to", "says_so", "evidence", "claims")
CHANGES = ("day", "change", *TIES)
LINES = ("type", "subject", "object", "tellings", "first", "last", "from", "to", "state", "says_so", "claims")
EVENTS = (
    "id", "type", "day", "place", "who", "whom", "reports", "sources", "figure", "low", "best", "high", "words",
    "claims",
)  # fmt: skip
DISPUTES = ("event", "tie", "type", "day", "about", "value", "tellers", "best", "says_so", "claims")
FIRST, SECOND = ("agent", "subject", "party", "instrument"), ("patient", "object")


def claim_rows(told: Iterable[Told]) -> Iterator[Row]:
    """Claims, one a row."""
    for report, claim in told:
        day, time, place = day_of(report, claim), claim.time, claim.place
        yield (
            claim.id, claim.kind.value, claim.type, claim.phase, claim.factuality.polarity, claim.factuality.status,
            statement(claim), _names(claim, FIRST), _names(claim, SECOND), speakers(claim), day.day if day else None,
            day.dated if day else None, time.start if time else None, time.end if time else None,
            place.name if place else None, place.within if place else None, place.country if place else None,
            place.lat if place else None, place.lon if place else None,
            "; ".join(f"{f.measure}: {f.text}" for f in claim.figures), claim.evidence.text, claim.confidence,
            claim.review, report.id, report.title, report.outlet, report.published, report.url,
        )  # fmt: skip


def tie_rows(found: Iterable[TieAnswer]) -> Iterator[Row]:
    """How ties stand, one a row."""
    for one in found:
        segment = one.segment
        yield (
            *_tie(one.tie), segment.state.value, segment.rule.value, segment.start, segment.end, _tellers(one.told),
            " | ".join(dict.fromkeys(claim.evidence.text for _, claim in one.told)), _ids(one.told),
        )  # fmt: skip


def change_rows(ties: Iterable[TieShift], actors: Iterable[Told]) -> Iterator[Row]:
    """Ties that stand otherwise, then changes of actors, one a row."""
    for shift in ties:
        (row,) = tie_rows([shift.answer])
        yield (shift.day, str(shift.kind), *row)
    for report, claim in actors:
        day = day_of(report, claim)
        yield (
            day.day if day else None, "actor", claim.type, _names(claim, FIRST), _names(claim, SECOND),
            claim.factuality.status, None, None, None, tellers(claim, report), claim.evidence.text, claim.id,
        )  # fmt: skip


def line_rows(found: Iterable[LineAnswer]) -> Iterator[Row]:
    """Ties through time, a row for all days on end that one stands alike."""
    for line in found:
        for run in line.runs:
            yield (
                *_tie(line.tie), line.sum.tellings, line.sum.first, line.sum.last, run.start, run.end, run.state.value,
                _tellers(run.told), _ids(run.told),
            )  # fmt: skip


def event_rows(found: Iterable[tuple[Event, Sequence[Spread]]]) -> Iterator[Row]:
    """Events, each with its figures, a row for each; one without figures has one row."""
    for event, figures in found:
        who, whom = "; ".join(event.who(*FIRST)), "; ".join(event.who(*SECOND))
        told = event.id, event.type, event.day, event.place, who, whom, event.reports, event.sources
        words = event.tellings[0][1].evidence.text
        for figure in figures or (None,):
            values = (
                (figure.about, _words(figure.low), figure.best.words, _words(figure.high)) if figure else (None,) * 4
            )
            yield (*told, *values, words, _ids(event.tellings))


def dispute_rows(found: Iterable[tuple[Event | Tie, Sequence[Spread]]]) -> Iterator[Row]:
    """Where tellings differ: a row for each value that is told."""
    for subject, spreads in found:
        event = subject if isinstance(subject, Event) else None
        tie = None if isinstance(subject, Event) else tie_words(subject)
        for spread in spreads:
            for value in spread.values:
                yield (
                    event.id if event else None, tie, subject.type, event.day if event else None, spread.about,
                    value.words, value.tellers, "yes" if value == spread.best else None, _tellers(value.told),
                    _ids(value.told),
                )  # fmt: skip


DECISIONS = ("id", "decision", "author", "moment", "reason", "claim", "read", "corrected", "report")


def decision_rows(found: Iterable[Review]) -> Iterator[Row]:
    """What was decided on claims, one a row."""
    for review in found:
        made, corrected = review.judgement, review.corrected
        yield (
            made.id, made.kind, made.author, made.moment.isoformat(), made.reason, review.read.id,
            statement(review.read), statement(corrected) if corrected else None, review.read.document,
        )  # fmt: skip


PAIRS = ("first", "first_id", "second", "second_id", "score", "reasons")


def pair_row(first: Actor, second: Actor, score: float, reasons: Sequence[str]) -> Row:
    """Two actors that are likely one."""
    return first.name, first.id, second.name, second.id, score, "; ".join(reasons)


def _tie(tie: Tie) -> tuple[str, str, str | None]:
    return tie.type, tie.subject.name, tie.object.name if tie.object else None


def _names(claim: Claim, roles: Sequence[str]) -> str:
    named = (p.actor.name if p.actor else p.mention.text for p in claim.participants if p.role in roles)
    return "; ".join(dict.fromkeys(named))


def _tellers(told: Iterable[Told]) -> str:
    return "; ".join(dict.fromkeys(tellers(claim, report) for report, claim in told))


def _ids(told: Iterable[Told]) -> str:
    return " ".join(dict.fromkeys(claim.id for _, claim in told))


def _words(value: Value | None) -> str | None:
    return value.words if value else None
