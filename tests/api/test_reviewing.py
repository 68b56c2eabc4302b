"""Reviewing over HTTP."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from toy_reader import ToyReader

from allegiance.api.app import create_app
from allegiance.service.event_keeping import ingest_and_gather
from allegiance.store.store import open_store

from .conftest import REPORTS

API = "/api/v1"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """Asks an app over a store of its own."""
    location = str(tmp_path / "reviewed.sqlite")
    with open_store(location) as store:
        list(ingest_and_gather(REPORTS, ToyReader(), store))
    with TestClient(create_app(location), base_url="http://127.0.0.1") as client:
        yield client


def post(client: TestClient, path: str, **body: object) -> Any:
    answer = client.post(f"{API}/{path}", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


def first(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{API}/review/queue").json()["items"][0]["claim"]
    return found


def test_what_is_decided_leaves_the_queue(client: TestClient) -> None:
    """And comes back with the undo."""
    claim = first(client)
    (made,) = post(client, "review/accept", claims=[claim["id"]], reason="as it says")["items"]
    assert (made["decision"], made["counts"], made["read"]["id"]) == ("accept", True, claim["id"])
    assert client.get(f"{API}/claims/{claim['id']}").json()["review"] == "accepted"
    assert first(client)["id"] != claim["id"]
    post(client, "judgements/undo", id=made["id"])
    assert first(client)["id"] == claim["id"]


def test_a_rejected_claim_is_in_no_answer(client: TestClient) -> None:
    """Its report is told without it, and its decision with it."""
    claim = first(client)
    post(client, "review/reject", claims=[claim["id"]])
    assert client.get(f"{API}/claims/{claim['id']}").status_code == 404
    left = client.get(f"{API}/reports/{claim['document']['id']}").json()["claims"]
    assert claim["id"] not in [c["id"] for c in left]
    (kept,) = client.get(f"{API}/review/decisions?claim={claim['id']}").json()["items"]
    assert kept["read"]["id"] == claim["id"]


def test_a_corrected_claim_answers_as_corrected(client: TestClient) -> None:
    """Under its id, marked, with the reading beside it."""
    claim = next(c for c in client.get(f"{API}/claims?type=allied_with").json()["items"])
    (made,) = post(client, "review/correct", claim=claim["id"], type="rival_of", time="2016-05")["items"]
    assert set(made["changed"]) == {"type", "time"}
    found = client.get(f"{API}/claims/{claim['id']}").json()
    assert (found["type"], found["review"], found["time"]["start"]) == ("rival_of", "corrected", "2016-05-01")
    assert made["read"]["type"] == "allied_with"


def test_answers_can_be_asked_for_from_reviewed_claims_alone(client: TestClient) -> None:
    """Nothing at first, then what was accepted."""
    for question in ("claims?", "on/2016-08-12?", "timeline?", "events?"):
        assert client.get(f"{API}/{question}reviewed=true").json()["items"] == []
    claim = next(c for c in client.get(f"{API}/claims?type=assault").json()["items"])
    post(client, "review/accept", claims=[claim["id"]])
    for question in ("claims?", "timeline?"):
        found = client.get(f"{API}/{question}reviewed=true").json()["items"]
        assert [c["id"] for c in found] == [claim["id"]]


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("accept", {"claims": ["nope"]}, 404, "nope"),
        ("accept", {"claims": []}, 422, "body.claims"),
        ("correct", {"claim": "nope", "type": "assault"}, 404, "nope"),
        ("correct", {"claim": "r1-0", "type": "smells"}, 422, "smells"),
        ("correct", {"claim": "r1-0", "phase": "later"}, 422, "body.phase"),
        ("correct", {"claim": "r1-0", "time": "yesterday"}, 422, "yesterday"),
        ("correct", {"claim": "r1-0"}, 422, "nothing of claim r1-0 would be otherwise"),
    ],
)
def test_what_cannot_be_decided_is_a_problem(
    client: TestClient, path: str, body: dict[str, Any], status: int, words: str
) -> None:
    """Nothing is kept."""
    answer = client.post(f"{API}/review/{path}", json=body)
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True), answer.text
    assert client.get(f"{API}/review/decisions").json()["items"] == []
