"""Events, values and reprints as plain values and as words for people."""

from typing import Any

from allegiance.export.plain import document, span
from allegiance.export.wording import counted, one_line, statement, tellers
from allegiance.model.ports import Told
from allegiance.model.tie import Tie
from allegiance.record.disputes import Spread, Value
from allegiance.record.events.event import Event
from allegiance.service.events import Disputed, Reprints

DOING, SUFFERING = ("agent", "party", "subject"), ("patient", "object")


def event_row(event: Event) -> dict[str, Any]:
    """An event with all its tellings."""
    return {
        "id": event.id,
        "type": event.type,
        "day": event.day.isoformat() if event.day else None,
        "place": event.place,
        "who": event.who(*DOING),
        "whom": event.who(*SUFFERING),
        "reports": event.reports,
        "sources": event.sources,
        "tellings": [telling(told) for told in event.tellings],
    }


def telling(told: Told) -> dict[str, Any]:
    """A claim with the words that it rests on, and where they stand."""
    report, claim = told
    return {
        "claim": claim.id,
        "statement": statement(claim),
        "who_says_so": tellers(claim, report),
        "evidence": span(claim.evidence),
        "document": document(report),
    }


def event_words(event: Event) -> str:
    """An event in a line: `2022-08-07 assault: Gunmen → soldiers, at Tessit`."""
    who, whom = ", ".join(event.who(*DOING)), ", ".join(event.who(*SUFFERING))
    sides = f"{who or '…'} → {whom}" if whom else who or "…"
    where = f", at {event.place}" if event.place else ""
    return one_line(f"{event.day or 'undated'} {event.type.replace('_', ' ')}: {sides}{where}")


def tie_words(tie: Tie) -> str:
    """A tie in a line."""
    return one_line(f"{tie.subject.name} – {tie.type.replace('_', ' ')} – {tie.object.name if tie.object else '…'}")


def dispute_row(found: Disputed) -> dict[str, Any]:
    """What tellings say of an event or a tie, with those who tell it."""
    subject = found.subject
    named: dict[str, Any] = {"event": subject.id} if isinstance(subject, Event) else {"tie": list(subject.key)}
    words = event_words(subject) if isinstance(subject, Event) else tie_words(subject)
    return {**named, "words": words, "told": [spread_row(spread) for spread in found.spreads]}


def spread_row(spread: Spread) -> dict[str, Any]:
    """The values told of one thing."""
    low, high = spread.low, spread.high
    return {
        "about": spread.about,
        "disputed": spread.disputed,
        "rule": spread.rule,
        "best": spread.best.words,
        "low": low.words if low else None,
        "high": high.words if high else None,
        "values": [_value_row(value) for value in spread.values],
    }


def _value_row(value: Value) -> dict[str, Any]:
    return {"value": value.words, "tellers": value.tellers, "told": [telling(told) for told in value.told]}


def spread_words(spread: Spread) -> str:
    """The values told of one thing in a few lines: each with who tells it, the best with a mark."""
    lines = [_value_words(value, best=value == spread.best) for value in spread.values]
    return "\n".join(lines)


def _value_words(value: Value, *, best: bool) -> str:
    who = "; ".join(dict.fromkeys(one_line(tellers(claim, report)) for report, claim in value.told))
    return f"{'* ' if best else '  '}{one_line(value.words)} ({counted(value.tellers, 'teller')}: {who})"


def reprints_row(found: Reprints) -> dict[str, Any]:
    """Reports that reprint each other, and what each two share."""
    return {
        "reports": [document(report) for report in found.reports],
        "copies": [
            {
                "first": c.first, "second": c.second, "first_share": c.first_share, "second_share": c.second_share,
                "whole": c.whole, "credit": c.credit, "why": c.why,
                "stretches": [{"first": list(a), "second": list(b)} for a, b in c.stretches],
            }
            for c in found.group.copies
        ],
    }  # fmt: skip
