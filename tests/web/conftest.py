"""A real browser before a real server: Debian's Chromium, and `allegiance serve` over the reports of eval/gold."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from screens import Screens

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "src/allegiance/api/static/index.html"
AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
SHOTS = ROOT / "build/screenshots"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PASSWORD = "a long enough secret"
ATTACK = "<img src=x onerror='window.attacked=1'><script>window.attacked=1</script>"
HOSTILE = {
    "id": "hostile",
    "title": f"Rebels {ATTACK} join the Northern Front",
    "outlet": f"Wire {ATTACK}",
    "published": "2018-03-01",
    "text": (
        f"The Eastern {ATTACK} Brigade joined the Northern Front on Monday. "
        f'"We attacked the Levant Front at Idlib {ATTACK}," a commander of the Northern Front said.\n'
    ),
}


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("the page is tested in Chromium, which is not here (Debian: apt-get install chromium)")
    if not PAGE.exists():
        pytest.skip("the page is not built: make web")
    if not AXE.exists():
        pytest.skip("the page's tools are not here: make web")
    return found


@pytest.fixture(scope="session")
def store(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the gold's reports and of one that tries to run a script."""
    folder = tmp_path_factory.mktemp("web")
    hostile = folder / "hostile.jsonl"
    hostile.write_text(json.dumps(HOSTILE) + "\n")
    found = folder / "store.sqlite"
    _run("ingest", str(ROOT / "eval/gold"), str(hostile), store=found)
    return found


@pytest.fixture(scope="session")
def server(store: Path) -> Iterator[str]:
    """The address of `allegiance serve` over the store."""
    with _served(store) as address:
        yield address


@pytest.fixture(scope="session")
def guarded(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server whose store has accounts: ada keeps them, eve reviews, sam reads."""
    copy = tmp_path_factory.mktemp("guarded") / "store.sqlite"
    shutil.copy(store, copy)
    for name, role in (("ada", "administrator"), ("eve", "reviewer"), ("sam", "reader")):
        _run("accounts", "add", name, "--role", role, store=copy, typed=f"{PASSWORD}\n")
    with _served(copy) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator["Browser"]:
    """A browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def screens(browser: "Browser", server: str) -> Iterator[Screens]:
    """Pages of the server; at the end none of them may have had a fault or asked another address."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    with Screens(browser, server, axe=AXE.read_text(), folder=SHOTS) as opened:
        yield opened
        opened.check()


@pytest.fixture
def password() -> str:
    """That of all accounts."""
    return PASSWORD


@pytest.fixture
def guarded_screens(browser: "Browser", guarded: str) -> Iterator[Screens]:
    """Pages of the server that has accounts."""
    with Screens(browser, guarded, axe=AXE.read_text(), folder=SHOTS) as opened:
        yield opened
        opened.check()


@contextmanager
def _served(store: Path) -> Iterator[str]:
    port = _free_port()
    environment = {**os.environ, "ALLEGIANCE_STORE": str(store)}
    command = [sys.executable, "-m", "allegiance.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(f"{address}/api/v1/openapi.json", process)
            yield address
        finally:
            process.terminate()


def _run(*arguments: str, store: Path, typed: str = "") -> None:
    environment = {**os.environ, "ALLEGIANCE_STORE": str(store)}
    command = [sys.executable, "-m", "allegiance.cli.main", *arguments]
    subprocess.run(command, env=environment, check=True, capture_output=True, input=typed.encode())


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"allegiance serve ended with {process.returncode}")
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")
