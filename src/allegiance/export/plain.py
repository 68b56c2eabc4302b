"""Model objects as plain dictionaries, in the fields and order of docs/claims.md."""

from typing import Any

from allegiance.model.actor import Actor
from allegiance.model.claim import Attribution, Claim, Participant
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.when import When

Plain = dict[str, Any]
"""A dictionary that JSON can hold."""


def span(found: Span) -> Plain:
    """Start, end and words."""
    return {"start": found.start, "end": found.end, "text": found.text}


def actor(found: Actor | None) -> Plain | None:
    """Id, name and kind; None for nobody."""
    return {"id": found.id, "name": found.name, "kind": found.kind} if found else None


def participant(found: Participant) -> Plain:
    """Role, actor and wording."""
    return {"role": found.role, "actor": actor(found.actor), "mention": span(found.mention)}


def when(found: When | None) -> Plain | None:
    """A time; None for none."""
    if found is None:
        return None
    return {
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "precision": found.precision,
        "text": found.text,
        "basis": found.basis,
    }


def place(found: Place | None) -> Plain | None:
    """A place; None for none."""
    if found is None:
        return None
    return {
        "name": found.name, "text": found.text, "within": found.within, "country": found.country, "lat": found.lat,
        "lon": found.lon, "geonames_id": found.geonames_id, "precision": found.precision,
    }  # fmt: skip


def figure(found: Figure) -> Plain:
    """A figure."""
    return {"measure": found.measure, "low": found.low, "high": found.high, "text": found.text, "of": found.of}


def attribution(found: Attribution) -> Plain:
    """A speaker with the words that make them one."""
    source = participant(found.source) if found.source else None
    return {"source": source, "cue": span(found.cue), "quoted": found.quoted}


def document(report: Report) -> Plain:
    """Where a report is from."""
    return {
        "id": report.id, "title": report.title, "outlet": report.outlet,
        "published": report.published.isoformat() if report.published else None, "url": report.url,
    }  # fmt: skip


def claim(report: Report, found: Claim) -> Plain:
    """A claim with its document; details that only some types have stand last, where they are known."""
    plain: Plain = {
        "id": found.id,
        "kind": found.kind.value,
        "type": found.type,
        "phase": found.phase,
        "participants": [participant(p) for p in found.participants],
        "time": when(found.time),
        "place": place(found.place),
        "figures": [figure(f) for f in found.figures],
        "factuality": {"polarity": found.factuality.polarity, "status": found.factuality.status},
        "attribution": [attribution(a) for a in found.attribution],
        "trigger": span(found.trigger),
        "evidence": span(found.evidence),
        "confidence": found.confidence,
        "reader": found.reader,
        "document": document(report),
    }
    details = {"mode": found.mode, "means": found.means, "label": found.label, "post": found.post,
               "review": found.review}  # fmt: skip
    return plain | {key: value for key, value in details.items() if value is not None}
