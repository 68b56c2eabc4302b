"""An app over a store of toy reports."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from toy_reader import ToyReader

from allegiance.api.app import create_app
from allegiance.model.report import Report
from allegiance.service.event_keeping import ingest_and_gather
from allegiance.store.store import open_store

REPORTS = (
    Report("r1", "ON 2016-03-01: OLD was formed. ON 2016-05-01: OLD is an ally of FSA. OLD attacked ISIS.", "Allies",
           "Wire", date(2016, 5, 2)),
    Report("r2", "ON 2016-06-01: JFS changed its name from OLD. JFS is an ally of FSA. SANA said: JFS attacked FSA.",
           "A new name", "Paper", date(2016, 6, 3)),
    Report("r/3", "ON 2016-08-01: JFS is no longer an ally of FSA. possible: JFS is in HTS.", "No allies", "Wire",
           date(2016, 8, 2)),
    Report("r4", "ON 2016-08-10: JFS is an ally of FSA. denied: JFS attacked FSA.", "D", "Paper", date(2016, 8, 11)),
    Report("r5", "ON 2016-09-01: JFS merged into HTS. ON 2016-09-05: SDF split from HTS. SDF controls Idlib.", "E",
           None, None),
)  # fmt: skip


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a store of the toy reports is; nobody writes into it."""
    location = str(Path(tmp_path_factory.mktemp("api")) / "record.sqlite")
    with open_store(location) as store:
        list(ingest_and_gather(REPORTS, ToyReader(), store))
    return location


@pytest.fixture(scope="session")
def client(kept: str) -> Iterator[TestClient]:
    """Asks an app over that store."""
    with TestClient(create_app(kept), base_url="http://127.0.0.1:8017") as client:
        yield client
