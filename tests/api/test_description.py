"""The committed description is the app's."""

from pathlib import Path

from allegiance.api.write_description import description

COMMITTED = Path(__file__).parents[2] / "web" / "openapi.json"


def test_the_committed_description_is_the_apps() -> None:
    """The browser's client is made from the file: `make openapi` writes it anew after a change of the API."""
    assert COMMITTED.read_text(encoding="utf-8") == description()
