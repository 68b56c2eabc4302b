"""Reads sources and keeps what they say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allegiance.errors import InputError
from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.mention import MentionKind
from allegiance.model.ports import Change, ReaderPort, ReadingPort, StorePort
from allegiance.model.report import Report
from allegiance.service.new_actors import Joiner
from allegiance.service.reading import failure, guarded_reading
from allegiance.service.recording import Growth


@dataclass(frozen=True, slots=True)
class Kept:
    """A report that is in the store now, whole: how many claims were added, how many pairs of new actors joined."""

    report: Report
    change: Change
    claims: int
    joined: int = 0


def ingest(reports: Iterable[Report | InputError], reader: ReaderPort, store: StorePort) -> Iterator[Kept | InputError]:
    """Reads each report and keeps it, in one transaction each; what is yielded is done.

    A report that is there already, read by the same reader, is not read again. A report that cannot be read is yielded
    as its InputError, and the run goes on. StoreError ends it.
    """
    joiner, growth = Joiner(store), Growth(store)
    for report in reports:
        yield report if isinstance(report, InputError) else _keep(report, reader, store, joiner, growth)


def _keep(report: Report, reader: ReaderPort, store: StorePort, joiner: Joiner, growth: Growth) -> Kept | InputError:
    try:
        if store.has(report, reader.version):
            return Kept(report, "unchanged", 0)
        reading = guarded_reading(reader, report)
        if isinstance(reading, InputError):
            return reading
        names = names_in(reading)
        # Before the report, so that no report that is told done lacks them.
        if joined := joiner.judgements(reading.claims, names):
            store.judge(*joined)
            growth.judged()
        change = store.add(report, reading.claims, reader=reader.version, names=names, grow=growth.grow())
    except InputError as error:
        return error
    except ValueError as error:
        return failure(report, error)
    return Kept(
        report, change, 0 if change == "unchanged" else len(reading.claims), sum(j.kind == "same" for j in joined)
    )


def names_in(reading: ReadingPort) -> dict[str, set[str]]:
    """The names by which the report calls each actor, by the actor's id.

    Only names, since *they* or *the group* would soon be everybody; and what the report says that an actor is or was
    called.
    """
    found: dict[str, set[str]] = {}
    for chain in reading.chains:
        if chain.actor is not None:
            names = {m.span.text for m in chain.mentions if m.kind is MentionKind.NAME}
            found.setdefault(chain.actor.id, set()).update(names)
    for claim in reading.claims:
        for subject, name in _called(claim):
            found.setdefault(subject, set()).add(name)
    return found


def _called(claim: Claim) -> Iterator[tuple[str, str]]:
    """Each subject's id with each name that the claim gives it, if the claim says that it is so."""
    if claim.kind is not ClaimKind.NAME or claim.factuality.polarity == "denied":
        return
    for subject in claim.participants:
        for name in claim.participants:
            if subject.role == "subject" and subject.actor and name.role == "name":
                yield subject.actor.id, name.mention.text
