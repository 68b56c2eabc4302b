"""Reads reports behind the scenes, one job after the other, and tells how far it is."""

import logging
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Literal

from allegiance.errors import AllegianceError, InputError, NotKeptError
from allegiance.model.ports import ReaderPort
from allegiance.model.report import Report
from allegiance.service.event_keeping import ingest_and_gather
from allegiance.service.incoming import Incoming, incoming_reports
from allegiance.service.keeping import Kept
from allegiance.service.reading import Given, OpenReader, open_reader

if TYPE_CHECKING:
    from allegiance.store.store import Store

logger = logging.getLogger(__name__)

WAITING = 20
"""Jobs that may wait."""
REMEMBERED = 200
"""Jobs that are remembered; the oldest are forgotten first."""

JobState = Literal["waiting", "running", "done", "failed"]


class BusyError(AllegianceError):
    """More work waits than is taken."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one report: kept (`new`, `reread`, `unchanged`) with so many claims, or why it was not."""

    source: str
    report: str | None = None
    title: str | None = None
    change: str | None = None
    claims: int = 0
    error: str | None = None


@dataclass(slots=True)
class Job:
    """Sources that were handed in together; `read` of them are done, in order."""

    id: str
    sources: tuple[str, ...]
    by: str
    asked: datetime
    state: JobState = "waiting"
    read: int = 0
    done: list[Done] = field(default_factory=list)
    ended: datetime | None = None
    error: str | None = None


class Jobs:
    """The jobs of a store. The reader is loaded when the first one runs, and one thread runs them in order."""

    def __init__(self, store: "Store", reader: OpenReader = open_reader) -> None:
        self._store = store
        self._open_reader = reader
        self._reader: ReaderPort | None = None
        self._jobs: dict[str, Job] = {}
        self._queue: SimpleQueue[tuple[Job, Sequence[Incoming], Given] | None] = SimpleQueue()
        self._lock = Lock()
        self._thread: Thread | None = None

    @property
    def busy(self) -> bool:
        """True while a job waits or runs."""
        return any(job.state in ("waiting", "running") for job in self.all())

    def all(self) -> list[Job]:
        """The jobs, the latest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def job(self, id_: str) -> Job:
        """The job of this id; NotKeptError where there is none."""
        with self._lock:
            if id_ not in self._jobs:
                raise NotKeptError(f"there is no job {id_!r}; those of an earlier run of the server are forgotten")
            return self._jobs[id_]

    def take(self, incoming: Sequence[Incoming], given: Given, *, by: str) -> Job:
        """Takes a job, which waits for those before it; BusyError where too many wait."""
        job = Job(secrets.token_hex(8), tuple(one.name for one in incoming), by, datetime.now(UTC))
        with self._lock:
            if sum(other.state == "waiting" for other in self._jobs.values()) >= WAITING:
                raise BusyError(f"{WAITING} jobs wait already; hand it in again when some are done")
            while len(self._jobs) >= REMEMBERED:
                self._jobs.pop(next(iter(self._jobs)))
            self._jobs[job.id] = job
            self._queue.put((job, incoming, given))
            if self._thread is None:
                self._thread = Thread(target=self._run, name="allegiance-jobs", daemon=True)
                self._thread.start()
        return job

    def close(self) -> None:
        """Ends the thread once the job that runs is done; waiting jobs are left."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread:
            self._queue.put(None)
            thread.join(timeout=60)

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            job, incoming, given = work
            try:
                self._do(job, incoming, given)
            except AllegianceError as error:
                job.state, job.error = "failed", str(error)
            except Exception:
                logger.exception("job %s failed", job.id)
                job.state, job.error = "failed", "the program failed on this job; please tell its makers"
            job.ended = datetime.now(UTC)

    def _do(self, job: Job, incoming: Sequence[Incoming], given: Given) -> None:
        job.state = "running"
        self._reader = self._reader or self._open_reader(None)
        for done in ingest_and_gather(self._reports(job, incoming, given), self._reader, self._store):
            job.done.append(_done(job.sources[min(job.read, len(job.sources) - 1)], done))
        job.read = len(job.sources)
        job.state = "done"

    def _reports(self, job: Job, incoming: Sequence[Incoming], given: Given) -> Iterator[Report | InputError]:
        for number, one in enumerate(incoming):
            job.read = number
            yield from incoming_reports(one, given)


def _done(source: str, done: Kept | InputError) -> Done:
    if isinstance(done, InputError):
        return Done(source, error=str(done))
    return Done(source, done.report.id, done.report.title, done.change, done.claims)
