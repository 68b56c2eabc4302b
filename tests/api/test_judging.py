"""Judging over HTTP."""

from collections.abc import Iterator
from pathlib import Path

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
    location = str(tmp_path / "judged.sqlite")
    with open_store(location) as store:
        list(ingest_and_gather(REPORTS, ToyReader(), store))
    with TestClient(create_app(location), base_url="http://127.0.0.1") as client:
        yield client


def test_judged_actors_are_one_until_that_is_undone(client: TestClient) -> None:
    """A judgement counts in the next answer, and so does its undo."""
    apart = client.get(f"{API}/actors/JFS").json()
    made = client.post(f"{API}/judgements/same", json={"first": "JFS", "second": "OLD", "reason": "renamed"})
    assert made.status_code == 201
    judged = made.json()["judgement"]
    assert (judged["kind"], judged["reason"], judged["stands"]) == ("same", "renamed", True)
    joined = client.get(f"{API}/actors/JFS").json()
    assert len(joined["claims"]) > len(apart["claims"])
    assert sorted(joined["members"]) == ["name:jfs", "name:old"]
    assert client.post(f"{API}/judgements/undo", json={"id": judged["id"]}).status_code == 201
    assert client.get(f"{API}/actors/JFS").json()["claims"] == apart["claims"]
    assert [j["stands"] for j in client.get(f"{API}/judgements").json()["items"]] == [False, True]


def test_judged_claims_are_of_one_happening(client: TestClient) -> None:
    """Two events become one."""
    events = client.get(f"{API}/events").json()["items"]
    first, second, *_ = (e for e in events if e["type"] == "assault")
    body = {"first": first["claims"][0], "second": second["claims"][0]}
    assert client.post(f"{API}/judgements/same-event", json=body).status_code == 201
    found = client.get(f"{API}/events/{body['first']}").json()
    assert set(body.values()) <= set(found["claims"])


def test_claims_of_two_types_are_of_one_happening_until_that_is_undone(client: TestClient) -> None:
    """A merger and an attack, judged one, answer as one under either claim; undone, each by itself."""
    events = client.get(f"{API}/events").json()["items"]
    first = next(e for e in events if e["type"] == "assault")
    second = next(e for e in events if e["type"] != "assault")
    body = {"first": first["claims"][0], "second": second["claims"][0]}
    made = client.post(f"{API}/judgements/same-event", json=body).json()["judgement"]
    for claim in body.values():
        assert set(client.get(f"{API}/events/{claim}").json()["claims"]) == {*first["claims"], *second["claims"]}
    assert client.post(f"{API}/judgements/undo", json={"id": made["id"]}).status_code == 201
    assert client.get(f"{API}/events/{body['first']}").json()["claims"] == first["claims"]
    assert client.get(f"{API}/events/{body['second']}").json()["claims"] == second["claims"]


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("same", {"first": "JFS", "second": "Zorro"}, 404, "Zorro"),
        ("same", {"first": "JFS", "second": "name:jfs"}, 422, "both mean"),
        ("same", {"first": "JFS"}, 422, "body.second"),
        ("same-event", {"first": "nope", "second": "neither"}, 404, "nope"),
        ("undo", {"id": "j0"}, 404, "j0"),
    ],
)
def test_what_cannot_be_judged_is_a_problem(
    client: TestClient, path: str, body: dict[str, str], status: int, words: str
) -> None:
    """Nothing is kept."""
    answer = client.post(f"{API}/judgements/{path}", json=body)
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True), answer.text
    assert client.get(f"{API}/judgements").json()["items"] == []
