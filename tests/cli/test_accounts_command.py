"""`allegiance accounts`, and when `serve` refuses."""

import os

import pytest
import uvicorn
from toy_command import run

PASSWORD = "correct horse battery\n"


def test_accounts_are_kept() -> None:
    """Made, listed, given another password, removed; a password is one line of standard input."""
    assert run(*["accounts", "add", "ada", "--role", "administrator"], stdin=PASSWORD).exit_code == 0
    assert run(*["accounts", "add", "eve"], stdin=PASSWORD).exit_code == 0
    listed = run("accounts", "list").stdout.splitlines()
    assert [line.split()[:2] for line in listed] == [["ada", "administrator"], ["eve", "reader"]]
    assert run(*["accounts", "password", "eve"], stdin="another long one\n").exit_code == 0
    assert run(*["accounts", "remove", "eve"]).exit_code == 0
    assert len(run("accounts", "list").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "stdin", "told"),
    [
        ("accounts add ada", PASSWORD, "first account"),
        ("accounts add ada --role administrator", "short\n", "12 to 1000"),
        ("accounts add ada --role king", PASSWORD, "--role"),
        ("accounts remove nobody", "", "no store is here"),
        ("serve --host 0.0.0.0", "", "only this machine is served"),
        ("serve --host 192.0.2.1", "", "only this machine is served"),
        ("serve --certificate toy.txt", "", "--key"),
    ],
)
def test_what_is_refused_is_one_line(words: str, stdin: str, told: str) -> None:
    """With a status that tells so."""
    result = run(*words.split(), stdin=stdin)
    assert result.exit_code in (2, 3)
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_with_accounts_another_address_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody unknown is let in there."""
    ran: list[dict[str, object]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **more: ran.append({"app": app, **more}))
    monkeypatch.setenv("ALLEGIANCE_SERVE_ALL", "1")
    monkeypatch.setenv("ALLEGIANCE_STORE", "allegiance.sqlite")
    run(*["accounts", "add", "ada", "--role", "administrator"], stdin=PASSWORD)
    assert run(*["serve", "--host", "0.0.0.0", "--store", "allegiance.sqlite"]).exit_code == 0
    assert ran[0]["host"] == "0.0.0.0"
    assert os.environ["ALLEGIANCE_SERVE_ALL"] == ""
