"""The API is asked whatever its own description allows, and more: it never fails, and says what it said it would."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.specs.openapi.schemas import OpenApiSchema
from toy_reader import ToyReader

from allegiance.api.app import bare_app, create_app
from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.service import incoming
from allegiance.service.accounts import Accounts
from allegiance.service.event_keeping import ingest_and_gather
from allegiance.service.reading import Given
from allegiance.store.store import open_store

from .conftest import REPORTS

EXAMPLES = 5
"""Requests of each operation: few, since the tests run often."""
HEADERS = {"host": "127.0.0.1"}
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
LOCKING = ("/accounts", "/session", "/tokens", "/reports/addresses")
"""Asked of another app: the first account would lock the others out, and addresses would be fetched."""
ALL = [
    (path, method.upper()) for path, operations in bare_app().openapi()["paths"].items() for method in operations
]  # fmt: skip
LOCKED = [one for one in ALL if any(part in one[0] for part in LOCKING)]
OPERATIONS = [one for one in ALL if one not in LOCKED]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """An app over a store of its own, which the requests may change."""
    location = str(Path(tmp_path_factory.mktemp("fuzz")) / "record.sqlite")
    with open_store(location) as store:
        list(ingest_and_gather(REPORTS, ToyReader(), store))
    made = create_app(location, reader=lambda _: ToyReader())
    yield made
    made.state.opened.close()


@pytest.fixture(scope="module")
def described(app: FastAPI) -> OpenApiSchema:
    """The app by its own description."""
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HEADERS)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FastAPI, dict[str, str]]]:
    """An app over a store with accounts that fetches nothing, and the headers of an administrator."""
    location = str(Path(tmp_path_factory.mktemp("fuzz")) / "accounts.sqlite")
    with open_store(location) as store:
        accounts = Accounts(store)
        accounts.add("fuzzer", "administrator", "correct horse battery")
        secret = accounts.add_token("fuzzer", "fuzz").secret
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(incoming, "reports", fetched)
        made = create_app(location, reader=lambda _: ToyReader())
        yield made, HEADERS | {"authorization": f"Bearer {secret}"}
        made.state.opened.close()


def fetched(sources: Sequence[str], _given: Given) -> Iterator[Report | InputError]:
    """In place of the web: every second address is that of a report."""
    for source in sources:
        yield Report(source[-50:] or "-", "JFS joined HTS.") if len(source) % 2 else InputError(source, "is gone")


@pytest.mark.parametrize(("path", "method"), LOCKED)
def test_no_request_of_accounts_makes_it_fail(
    guarded: tuple[FastAPI, dict[str, str]], path: str, method: str
) -> None:  # fmt: skip
    """Accounts, sessions, tokens and addresses: as below, asked by an administrator."""
    app, headers = guarded
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=headers)
    _fuzz(described, path, method, headers)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_no_request_makes_it_fail(described: OpenApiSchema, path: str, method: str) -> None:
    """No server error, no status, type or body that the description does not tell."""

    _fuzz(described, path, method, HEADERS)


def _fuzz(described: OpenApiSchema, path: str, method: str, headers: dict[str, str]) -> None:
    @given(case=described[path][method].as_strategy())
    @settings(
        max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def asked(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=CHECKS, headers=headers, timeout=120)

    asked()
