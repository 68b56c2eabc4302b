"""Adding reports: as text, as files, by address; each is a job whose claims can be asked for as they are kept."""

from typing import Annotated

from fastapi import APIRouter, File, Form, Path, UploadFile

from allegiance.api.asked import Day, Store
from allegiance.api.models.job import GivenAddresses, GivenText, Job, Jobs, Line
from allegiance.api.problems import answers
from allegiance.api.rights import Reviewer
from allegiance.errors import InputError
from allegiance.read.source import size
from allegiance.service.incoming import Address, Handed, Incoming, refused
from allegiance.service.reading import Given

router = APIRouter(tags=["adding"], responses=answers(404, 422))

FILES = 50
"""The most files of one upload."""
FILE_BYTES = 10_000_000
"""The largest of them."""

ADDED = answers(403, 413, 503)


@router.post("/reports/text", operation_id="addText", status_code=202, responses=ADDED)
def add_text(opened: Store, who: Reviewer, body: GivenText) -> Job:
    """Reads a text that was pasted."""
    data = Handed(body.title or "pasted text", body.text.encode())
    given = Given(body.published, body.outlet, body.url)
    return Job.of(opened.jobs.take(_readable([data]), given, by=who.name))


@router.post("/reports/addresses", operation_id="addAddresses", status_code=202, responses=ADDED)
def add_addresses(opened: Store, who: Reviewer, body: GivenAddresses) -> Job:
    """Fetches pages, from public addresses alone, and reads them."""
    given = Given(body.published, body.outlet)
    return Job.of(opened.jobs.take(_readable([Address(a) for a in body.addresses]), given, by=who.name))


@router.post("/reports/files", operation_id="addFiles", status_code=202, responses=ADDED)
def add_files(
    opened: Store,
    who: Reviewer,
    files: Annotated[list[UploadFile], File(max_length=FILES, description="Text, saved pages or JSON Lines.")],
    outlet: Annotated[Line | None, Form()] = None,
    published: Annotated[Day | None, Form()] = None,
) -> Job:
    """Reads files: plain text, saved pages, JSON Lines of reports; at most 50 of 10 MB each."""
    handed = [_handed(file) for file in files]
    return Job.of(opened.jobs.take(_readable(handed), Given(published, outlet), by=who.name))


@router.get("/jobs", operation_id="listJobs")
def list_jobs(opened: Store) -> Jobs:
    """The jobs since the server was started, the latest first."""
    return Jobs(items=[Job.of(job) for job in opened.jobs.all()])


@router.get("/jobs/{id}", operation_id="getJob")
def job(opened: Store, id: Annotated[str, Path(max_length=100)]) -> Job:
    """How far a job is, and what became of each report."""
    return Job.of(opened.jobs.job(id))


def _handed(file: UploadFile) -> Handed:
    name = (file.filename or "file")[:200]
    data = file.file.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise InputError(name, f"has more than {size(FILE_BYTES)}")
    return Handed(name, data)


def _readable(incoming: list[Handed] | list[Address]) -> list[Incoming]:
    """The same; raises InputError where it is one alone, and is seen at once to be none that can be read."""
    fault = refused(incoming[0]) if len(incoming) == 1 else None
    if fault:
        raise fault
    return list(incoming)
