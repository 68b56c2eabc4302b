"""What stands before the app: hosts, forged requests, headers, the page."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from toy_reader import ToyReader

from allegiance.api import guard
from allegiance.api.app import create_app

API = "/api/v1"
HOST = "127.0.0.1:8017"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8017", "127.0.0.1.evil.example", "", "[", "10.0.0.1"])
def test_a_foreign_host_is_refused(client: TestClient, host: str) -> None:
    """A name that somebody else made lead to this machine reads nothing (DNS rebinding)."""
    answer = client.get(f"{API}/status", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["localhost", "localhost:1234", "127.0.0.1:8017", "[::1]:8017"])
def test_the_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    """Whatever the port, which a tunnel may change."""
    assert client.get(f"{API}/status", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": f"http://{HOST}"},
    ],
)
def test_a_forged_request_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    """What another page sends changes nothing."""
    answer = client.post(f"{API}/judgements/undo", json={"id": "j0"}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{}, {"origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}])
def test_the_servers_own_page_and_programs_are_answered(client: TestClient, headers: dict[str, str]) -> None:
    """404 says that the request was looked at."""
    assert client.post(f"{API}/judgements/undo", json={"id": "j0"}, headers=headers).status_code == 404


@pytest.mark.parametrize("length", ["64000001", "many", "-1"])
def test_a_body_without_end_is_refused(client: TestClient, length: str) -> None:
    """By what it says of its length, before it is read."""
    answer = client.post(f"{API}/reports/text", content=b"{}", headers={"content-length": length})
    assert answer.status_code == 413


@pytest.mark.parametrize(("most", "kept"), [(10, False), (1000, True)])
def test_a_body_that_does_not_tell_its_length_ends_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, *, kept: bool
) -> None:
    """It comes in chunks, and no more of it is read than a request may have; nothing is taken from it."""
    monkeypatch.setattr(guard, "MOST_BYTES", most)
    app = create_app(str(tmp_path / "s.sqlite"), reader=lambda _: ToyReader())
    chunks = [b'{"text": "JFS ', b"joined ", b'HTS."}']
    with TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=False) as client:
        answer = client.post(
            f"{API}/reports/text", content=iter(chunks), headers={"content-type": "application/json"}
        )  # fmt: skip
        assert (answer.status_code == 202) is kept
        assert bool(client.get(f"{API}/jobs").json()["items"]) is kept


@pytest.mark.parametrize("path", [f"{API}/status", f"{API}/nope", "/", "/actors/x", "/assets/x.js"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    """A strict policy without inline script or style, and no outside address."""
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_long_answers_are_packed(client: TestClient) -> None:
    """With gzip, where the browser takes it."""
    answer = client.get(f"{API}/ontology", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"


@pytest.fixture
def built(kept: str, tmp_path: Path) -> TestClient:
    """An app with a built page beside a file that is none of its."""
    page = tmp_path / "static"
    (page / "assets").mkdir(parents=True)
    (page / "index.html").write_text("<!doctype html><title>page</title>")
    (page / "assets" / "a-1234.js").write_text("1")
    (tmp_path / "secret.txt").write_text("secret")
    return TestClient(create_app(kept, page=page), base_url=f"http://{HOST}")


def test_the_page_is_at_every_address_but_the_apis(built: TestClient) -> None:
    """The page itself reads the address; what the API does not know is a problem."""
    for path in ("/", "/actors/sy-jfs", "/on/2017-01-28"):
        answer = built.get(path)
        assert "<title>page" in answer.text
        assert answer.headers["cache-control"] == "no-cache"
    assert built.get("/api/v2/status").status_code == 404
    assert built.get("/api").status_code == 404


def test_assets_are_kept_long(built: TestClient) -> None:
    """Their names change with their content; one that is missing is no page."""
    assert "immutable" in built.get("/assets/a-1234.js").headers["cache-control"]
    assert built.get("/assets/b.js").status_code == 404


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/%00"])
def test_no_file_outside_the_page_is_served(built: TestClient, path: str) -> None:
    """However the path is written."""
    assert built.get(path).text != "secret"


def test_without_a_built_page_it_is_told_how_to_build_it(kept: str, tmp_path: Path) -> None:
    """In one plain page."""
    client = TestClient(create_app(kept, page=tmp_path / "none"), base_url=f"http://{HOST}")
    assert "make web" in client.get("/").text
