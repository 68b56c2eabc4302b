"""Commands run in a folder of the test's own."""

from pathlib import Path

import pytest

TOY_REPORT = (
    "ON 2017-01-28: JFS joined HTS. SANA said: denied: JFS is an ally of FSA. planned: FSA attacked JFS. "
    "possible: FSA controls Idlib."
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with one toy report in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ALLEGIANCE_STORE", raising=False)
    monkeypatch.delenv("ALLEGIANCE_MODEL", raising=False)
    (tmp_path / "toy.txt").write_text(TOY_REPORT, encoding="utf-8")
    return tmp_path
