"""Adding reports over HTTP: jobs, their progress, and what is refused."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from toy_reader import ToyReader

from allegiance.api.app import create_app
from allegiance.api.routers import adding

API = "/api/v1"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """Asks an app over an empty store, with the toy reader."""
    app = create_app(str(tmp_path / "new.sqlite"), reader=lambda _: ToyReader())
    with TestClient(app, base_url="http://localhost:8017") as client:
        yield client


def done(client: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job when it is over."""
    for _ in range(500):
        found: dict[str, Any] = client.get(f"{API}/jobs/{job['id']}").json()
        if found["state"] in ("done", "failed"):
            return found
        time.sleep(0.02)
    raise AssertionError(f"the job does not end: {found}")


def test_pasted_text_is_read_and_can_be_asked_for(client: TestClient) -> None:
    """The job tells the report's id; its claims are in the store, with what was stated of the report."""
    body = {"text": "JFS joined HTS. SANA said: JFS attacked FSA.", "outlet": "Wire", "published": "2017-01-30"}
    answer = client.post(f"{API}/reports/text", json=body)
    assert answer.status_code == 202
    job = done(client, answer.json())
    assert (job["state"], job["reports"], job["claims"], job["failed"]) == ("done", 1, 2, 0)
    report = client.get(f"{API}/reports/{job['done'][0]['report']}").json()
    assert (report["text"], report["outlet"], report["published"]) == (body["text"], "Wire", "2017-01-30")
    assert client.get(f"{API}/events").json()["items"][0]["who"][0]["name"] == "JFS"


def test_many_files_are_one_job_and_a_bad_one_stops_none(client: TestClient) -> None:
    """Each file is told with what became of it; JSON Lines hold several reports."""
    lines = '{"text": "FSA joined HTS."}\n{"text": "SDF joined HTS."}\n'
    files = [
        ("files", ("a.txt", b"JFS joined HTS.")),
        ("files", ("b.pdf", b"%PDF-1.7 ...")),
        ("files", ("c.jsonl", lines.encode())),
    ]
    answer = client.post(f"{API}/reports/files", files=files, data={"published": "2017-01-30"})
    job = done(client, answer.json())
    assert [d["source"] for d in job["done"]] == ["a.txt", "b.pdf", "c.jsonl", "c.jsonl"]
    assert [bool(d["error"]) for d in job["done"]] == [False, True, False, False]
    assert job["read"] == job["sources"] == 3
    assert client.get(f"{API}/status").json()["reports"] == 3


def test_a_report_that_is_there_changes_nothing(client: TestClient) -> None:
    """Handing a text in twice keeps it once."""
    for change in ("new", "unchanged"):
        job = done(client, client.post(f"{API}/reports/text", json={"text": "JFS joined HTS."}).json())
        assert job["done"][0]["change"] == change


def test_addresses_inside_the_network_are_not_fetched(client: TestClient) -> None:
    """The guard is that of the command line; the job tells why."""
    body = {"addresses": ["http://127.0.0.1:1/secret", "http://169.254.169.254/latest"]}
    job = done(client, client.post(f"{API}/reports/addresses", json=body).json())
    assert job["failed"] == 2
    assert all("public" in d["error"] or "inside" in d["error"] for d in job["done"]), job["done"]


@pytest.mark.parametrize(
    ("path", "sent", "status", "words"),
    [
        ("text", {"json": {"text": ""}}, 422, "body.text"),
        ("text", {"json": {"text": "JFS joined HTS.", "published": "30.1.2017"}}, 422, "is no day"),
        ("text", {"json": {"text": "JFS joined HTS.", "colour": "red"}}, 422, "body.colour"),
        ("text", {"content": b'{"text": "\\ud800"}', "headers": {"content-type": "application/json"}}, 422, "text"),
        ("text", {"content": b"{"}, 422, "body"),
        ("addresses", {"json": {"addresses": ["file:///etc/passwd"]}}, 422, "no address of the web"),
        ("addresses", {"json": {"addresses": []}}, 422, "body.addresses"),
        ("files", {"files": [("files", ("a.pdf", b"%PDF-1.7"))]}, 422, "a PDF document"),
        ("files", {"files": [("files", ("a.txt", b"x" * 10_000_001))]}, 422, "more than 10 MB"),
        ("files", {"files": [("files", ("a.txt", b"x")), ("files", ("b.txt", b"x" * 10_000_001))]}, 422, "b.txt"),
        ("files", {"files": [("files", (f"{n}.txt", b"x")) for n in range(51)]}, 422, "body.files"),
        ("files", {}, 422, "body.files"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_at_once(
    client: TestClient, path: str, sent: dict[str, Any], status: int, words: str
) -> None:
    """Size and kind are told in the problem; no job is made."""
    answer = client.post(f"{API}/reports/{path}", **sent)
    assert answer.status_code == status, answer.text
    assert words in answer.json()["detail"]
    assert client.get(f"{API}/jobs").json()["items"] == []


def test_as_many_and_as_large_files_as_may_be_are_taken(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty files, one of them with the last byte that it may have; a byte more is refused."""
    monkeypatch.setattr(adding, "FILE_BYTES", 20)
    for size, status in ((20, 202), (21, 422)):
        largest = b"JFS joined HTS.".ljust(size)
        files = [("files", ("0.txt", largest)), *(("files", (f"{n}.txt", b"SDF joined HTS.")) for n in range(1, 50))]
        answer = client.post(f"{API}/reports/files", files=files)
        assert answer.status_code == status, answer.text
    (job,) = client.get(f"{API}/jobs").json()["items"]
    assert done(client, job)["sources"] == 50


def test_an_unknown_job_is_a_problem(client: TestClient) -> None:
    """404 with a line."""
    assert client.get(f"{API}/jobs/nope").status_code == 404
