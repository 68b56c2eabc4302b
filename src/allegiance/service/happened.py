"""What happened, in order of time: each happening once, with all its tellings that count."""

from collections.abc import Collection, Sequence
from datetime import date

from allegiance.model.answer import Happened
from allegiance.model.ports import Told
from allegiance.model.recording import AskedClaims, Page
from allegiance.record.belief import counts
from allegiance.record.events.event import Event
from allegiance.service.events import copies
from allegiance.service.inquiry import Inquiry


def happened(record: Inquiry, asked: AskedClaims, limit: int) -> list[Happened]:
    """The happenings that a claim which is asked for and believed tells of, in order of time; at most `limit`.

    A happening stands where the first such claim does; undated ones come last. Its tellings are all that are believed,
    asked for or not.
    """
    found: dict[str, list[Told]] = {}
    skip = 0
    while len(found) < limit:
        keys = record.tables.appearing(asked, Page(limit, skip))
        events = record.tables.events(keys)
        of_events = record.tables.tellings_of({event for event in events.values() if event not in found})
        told = record.told({*keys, *(key for some in of_events.values() for key in some)})
        for key in keys:
            if events[key] not in found and counts(*told[key], record.belief):
                tellings = [told[one] for one in of_events.get(events[key], ()) if counts(*told[one], record.belief)]
                found[events[key]] = _first(told[key], tellings)
        if len(keys) < limit:
            break
        skip += limit
    chosen = list(found.items())[:limit]
    return _answers(record, chosen)


def _first(one: Told, tellings: Sequence[Told]) -> list[Told]:
    """The telling that was asked for, then the others in order of their reports."""
    others = [told for told in tellings if told[1].id != one[1].id]
    return [one, *sorted(others, key=lambda t: (t[0].published or date.max, t[0].id, t[1].trigger.start))]


def _answers(record: Inquiry, chosen: Collection[tuple[str, list[Told]]]) -> list[Happened]:
    reports = {report.id for _, told in chosen if len(told) > 1 for report, _ in told}
    reprints = copies(record.store, reports) if reports else []
    answers = []
    for id_, told in chosen:
        event = Event.of(id_, told, reprints)
        answers.append(Happened(id_, tuple(told), event.reports, event.sources))
    return answers
