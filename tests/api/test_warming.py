"""What is made before somebody asks: the same answers, and never a hindrance."""

import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from allegiance.api.app import create_app
from allegiance.api.opened import REMEMBERED
from allegiance.api.warming import Warming, warm

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


def test_first_answers_outlast_many_others(kept: str) -> None:
    """However much else is asked, what everybody asks for is not made again."""
    app = create_app(kept)
    with TestClient(app, base_url="http://127.0.0.1:8017"):
        opened = app.state.opened
        warm(opened)
        for other in range(2 * REMEMBERED):
            opened.remembered(other, lambda: "other")
        assert opened.remembered("actors", lambda: "made anew") != "made anew"
        assert opened.remembered(0, lambda: "made anew") == "made anew"


def test_a_closed_store_is_left_alone(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is stopped while it warms asks nothing further."""
    app = create_app(kept)
    app.state.opened.close()

    def asked() -> None:
        raise AssertionError("a closed store was asked")

    monkeypatch.setattr(app.state.opened, "joined", asked)
    monkeypatch.setattr(app.state.opened, "remembered", asked)
    warm(app.state.opened)


def test_a_store_is_warmed_anew_when_something_is_judged(kept: str, tmp_path: Path) -> None:
    """Nobody need ask: once nothing more is added, the first answers are those of now."""
    app = create_app(str(shutil.copy(kept, tmp_path / "copy.sqlite")))
    with TestClient(app, base_url="http://127.0.0.1:8017") as client:
        warming = Warming(app.state.opened, pause=0.01)
        warming.start()
        assert warming.warm.wait(30)
        one, other = (actor["id"] for actor in client.get(f"{API}/actors?limit=2").json()["items"])
        total = client.get(f"{API}/actors").json()["total"]
        warming.warm.clear()
        made = client.post(f"{API}/judgements/same", json={"first": one, "second": other})
        assert made.status_code == 201
        assert warming.warm.wait(30)
        warming.stop()
        assert client.get(f"{API}/actors").json()["total"] == total - 1
