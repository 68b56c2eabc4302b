"""What is made before somebody asks: the same answers, and never a hindrance."""

import pytest
from fastapi.testclient import TestClient

from allegiance.api.app import create_app
from allegiance.api.warming import warm

API = "/api/v1"
FIRST_ASKED = ("status", "actors", "network", "warnings", "events", "disputes")


def test_a_warmed_store_answers_byte_for_byte_the_same(client: TestClient, kept: str) -> None:
    """As one that is asked cold, and so does the second time of asking."""
    app = create_app(kept)
    with TestClient(app, base_url="http://127.0.0.1:8017") as warmed:
        warm(app.state.opened)
        for question in FIRST_ASKED:
            answers = [one.get(f"{API}/{question}").content for one in (client, warmed, warmed)]
            assert answers[0] == answers[1] == answers[2], question


def test_a_closed_store_is_left_alone(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is stopped while it warms asks nothing further."""
    app = create_app(kept)
    app.state.opened.close()

    def asked() -> None:
        raise AssertionError("a closed store was asked")

    monkeypatch.setattr(app.state.opened, "joined", asked)
    monkeypatch.setattr(app.state.opened, "remembered", asked)
    warm(app.state.opened)
