"""Accounts over HTTP: who may what, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from toy_reader import ToyReader

from allegiance.api.app import bare_app, create_app
from allegiance.model.account import Role
from allegiance.service.accounts import Accounts
from allegiance.store.store import open_store

API = "/api/v1"
LONG = "correct horse battery"
ROLES: tuple[Role, ...] = ("administrator", "reviewer", "reader")


@pytest.fixture
def location(tmp_path: Path) -> str:
    """A store with an account of each role, called as the role."""
    location = str(tmp_path / "accounts.sqlite")
    with open_store(location) as store:
        for role in ROLES:
            Accounts(store).add(role, role, LONG)
    return location


@pytest.fixture
def client(location: str) -> Iterator[TestClient]:
    with TestClient(create_app(location, reader=lambda _: ToyReader()), base_url="http://127.0.0.1:8017") as client:
        yield client


def log_in(client: TestClient, name: str) -> dict[str, str]:
    """Logs in; returns the header that changes take."""
    answer = client.post(f"{API}/session", json={"name": name, "password": LONG})
    assert answer.status_code == 200, answer.text
    return {"x-csrf-token": answer.json()["csrf"]}


NEEDS = (
    ("GET", "status", None, "reader"),
    ("GET", "claims", None, "reader"),
    ("GET", "jobs", None, "reader"),
    ("POST", "reports/text", {"text": "JFS joined HTS."}, "reviewer"),
    ("POST", "judgements/undo", {"id": "j0"}, "reviewer"),
    ("GET", "accounts", None, "administrator"),
    ("POST", "accounts", {"name": "eve", "role": "reader", "password": LONG}, "administrator"),
    ("DELETE", "accounts/nobody", None, "administrator"),
)


@pytest.mark.parametrize(("method", "path", "body", "role"), NEEDS)
def test_nobody_may_anything(client: TestClient, method: str, path: str, body: object, role: str) -> None:
    """With accounts one must log in, on this machine too."""
    answer = client.request(method, f"{API}/{path}", json=body)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("who", ROLES)
@pytest.mark.parametrize(("method", "path", "body", "role"), NEEDS)
def test_each_may_what_their_role_may(
    client: TestClient, who: str, method: str, path: str, body: object, role: str
) -> None:
    """403 for the others."""
    order = ["reader", "reviewer", "administrator"]
    answer = client.request(method, f"{API}/{path}", json=body, headers=log_in(client, who))
    assert (answer.status_code == 403) == (order.index(who) < order.index(role)), answer.text


OPERATIONS = [
    (path.replace("{", "").replace("}", ""), method.upper())
    for path, operations in bare_app().openapi()["paths"].items()
    for method in operations
]
OF_ONES_OWN = ("/session", "/tokens")
"""What everybody with an account may."""


@pytest.fixture(scope="module")
def of_reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, dict[str, str]]]:
    """An app with accounts, and the headers of a reader."""
    location = str(tmp_path_factory.mktemp("rights") / "accounts.sqlite")
    with open_store(location) as store:
        Accounts(store).add("ada", "administrator", LONG)
        Accounts(store).add("reader", "reader", LONG)
        secret = Accounts(store).add_token("reader", "script").secret
    with TestClient(create_app(location), base_url="http://127.0.0.1:8017") as client:
        yield client, {"authorization": f"Bearer {secret}"}


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_a_reader_changes_nothing_and_nobody_reads_anything(
    of_reader: tuple[TestClient, dict[str, str]], path: str, method: str
) -> None:
    """Every operation of the description, those to come among them: 401 without a name, 403 for all that changes."""
    client, headers = of_reader
    if path != f"{API}/session":
        assert client.request(method, path, json={}).status_code == 401
    if method != "GET" and not any(part in path for part in OF_ONES_OWN):
        assert client.request(method, path, json={}, headers=headers).status_code == 403
    elif path == f"{API}/accounts":
        assert client.request(method, path, headers=headers).status_code == 403


def test_the_sessions_cookie_is_out_of_reach(client: TestClient) -> None:
    """No script reads it, no other site sends it, and over https nothing else carries it."""
    for base, secure in (("http://127.0.0.1", False), ("https://127.0.0.1", True)):
        answer = client.post(f"{base}{API}/session", json={"name": "reader", "password": LONG})
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert ("secure" in cookie) is secure


def test_a_change_takes_the_sessions_word(client: TestClient) -> None:
    """The cookie alone, which a browser sends by itself, changes nothing."""
    headers = log_in(client, "reviewer")
    for sent in ({}, {"x-csrf-token": "x"}, {"x-csrf-token": ""}):
        assert client.post(f"{API}/reports/text", json={"text": "JFS joined HTS."}, headers=sent).status_code == 403
    assert client.post(f"{API}/reports/text", json={"text": "JFS joined HTS."}, headers=headers).status_code == 202


def test_judgements_bear_the_accounts_name(client: TestClient) -> None:
    """And jobs."""
    answer = client.post(f"{API}/reports/text", json={"text": "JFS joined HTS."}, headers=log_in(client, "reviewer"))
    assert answer.json()["by"] == "reviewer"


def test_logging_out_ends_the_session(client: TestClient) -> None:
    """A copy of the cookie opens nothing."""
    headers = log_in(client, "reader")
    cookie = client.cookies["allegiance_session"]
    assert client.get(f"{API}/session").json()["name"] == "reader"
    assert client.delete(f"{API}/session", headers=headers).status_code == 204
    client.cookies.set("allegiance_session", cookie)
    assert client.get(f"{API}/status").status_code == 401
    assert client.get(f"{API}/session").json() == {"name": None, "role": None, "csrf": None, "accounts": True}


def test_wrong_passwords_are_refused_and_limited(client: TestClient) -> None:
    """401, then 429 with when to come back."""
    wrong = {"name": "reader", "password": "wrong password"}
    assert [client.post(f"{API}/session", json=wrong).status_code for _ in range(6)] == [401] * 5 + [429]
    answer = client.post(f"{API}/session", json={"name": "reader", "password": LONG})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


def test_a_token_asks_in_the_accounts_name(client: TestClient) -> None:
    """Without cookie and word; once taken back it opens nothing."""
    headers = log_in(client, "reviewer")
    made = client.post(f"{API}/tokens", json={"name": "script"}, headers=headers).json()
    client.cookies.clear()
    bearer = {"authorization": f"Bearer {made['secret']}"}
    assert client.post(f"{API}/reports/text", json={"text": "JFS joined HTS."}, headers=bearer).status_code == 202
    assert client.get(f"{API}/accounts", headers=bearer).status_code == 403
    (listed,) = client.get(f"{API}/tokens", headers=bearer).json()["items"]
    assert "secret" not in listed
    assert client.delete(f"{API}/tokens/{made['id']}", headers=bearer).status_code == 204
    assert client.get(f"{API}/status", headers=bearer).status_code == 401


def test_a_changed_password_ends_sessions(client: TestClient) -> None:
    """The old one is asked for."""
    headers = log_in(client, "reader")
    body = {"old": "wrong password", "new": "another long password"}
    assert client.put(f"{API}/session/password", json=body, headers=headers).status_code == 401
    assert client.put(f"{API}/session/password", json=body | {"old": LONG}, headers=headers).status_code == 204
    assert client.get(f"{API}/status").status_code == 401


def test_administrators_keep_accounts(client: TestClient) -> None:
    """They make them, set passwords, and remove them."""
    headers = log_in(client, "administrator")
    body = {"name": "eve", "role": "reader", "password": LONG}
    assert client.post(f"{API}/accounts", json=body, headers=headers).status_code == 201
    assert client.post(f"{API}/accounts", json=body, headers=headers).status_code == 422
    other = {"password": "another long password"}
    assert client.put(f"{API}/accounts/eve/password", json=other, headers=headers).status_code == 204
    assert client.delete(f"{API}/accounts/eve", headers=headers).status_code == 204
    assert client.delete(f"{API}/accounts/eve", headers=headers).status_code == 404
    assert [a["name"] for a in client.get(f"{API}/accounts").json()["items"]] == sorted(ROLES)


def test_without_accounts_only_this_machine_may_ask(tmp_path: Path) -> None:
    """An app that listens elsewhere answers nobody, even after its last account was removed."""
    location = str(tmp_path / "none.sqlite")
    elsewhere = TestClient(create_app(location, for_all=False), base_url="http://example.org")
    assert elsewhere.get(f"{API}/status").status_code == 401
    here = TestClient(create_app(location), base_url="http://127.0.0.1")
    assert here.get(f"{API}/session").json()["role"] == "administrator"
