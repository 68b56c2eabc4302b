"""Times the page in Chromium: how long each view takes to its first useful picture, and whether the network is fluid.

python eval/bench_web.py [--store build/bench.sqlite] [--times 5]

The store is that of eval/bench_record.py (10,000 reports, 200,000 claims). Each view is opened in a browser that has
nothing of the page yet, and is timed from the address to the first picture or list that says something; the goal is one
second. Told by the clock, and by the processors: what browser and server took together, which is more than the clock
tells where nothing else runs, and says more where something does. Then a made-up network of 500 actors is dragged and
stepped through: what is told is the time between frames. Needs Chromium and the built page (`make web`).
"""

import argparse
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
DAY = "2018-06-01"
ACTORS, TIES, STEPS = 500, 900, 12

VIEWS = {
    "front": ("/", "ol.reports li"),
    "reports": ("/reports", "ol.reports li"),
    "reader": ("/reports/{report}", ".text p"),
    "day": (f"/day/{DAY}", ".ties a"),
    "actors": ("/actors", "ul.actors li"),
    "actor": ("/actors/{actor}", ".lines .row"),
    "descent": ("/genealogy/{actor}", ".frame, .empty"),
    "events": ("/events", ".entries a"),
    "events of an actor": ("/events?actor={actor}", ".entries a, .empty"),
    "disagreements": ("/disagreements", ".disputes article"),
    "search": ("/search?q=attack", ".columns section"),
    "review": ("/review", ".context .text"),
    "same or distinct": ("/review?tab=actors", ".pair, .empty"),
    "decisions": ("/review?tab=decisions", ".decisions li, .empty"),
    "add": ("/add", "form"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", default="build/bench.sqlite")
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("needs Chromium (Debian: apt-get install chromium)")
    with _served(given.store) as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=FLAGS)
        names = {"report": _first(address, "reports"), "actor": _first(address, "actors")}
        _warm(address)
        for view, (path, useful) in VIEWS.items():
            times = [_timed(browser, address + path.format(**names), useful) for _ in range(given.times)]
            _tell(view, [clock for clock, _ in times], [processor for _, processor in times])
        _network(browser, address)


def _timed(browser: Browser, url: str, useful: str) -> tuple[float, float]:
    """Milliseconds until the first element that says something is in sight, by the clock and of the processors."""
    context = browser.new_context(viewport={"width": 1600, "height": 1000})
    page = context.new_page()
    before, start = _spent(), time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator(useful).first.wait_for(timeout=120_000)
    taken, after = time.perf_counter() - start, _spent()
    context.close()
    return 1000 * taken, 1000 * sum(spent - before.get(process, 0.0) for process, spent in after.items())


def _spent() -> dict[str, float]:
    """Processor seconds of each process of the browser and of the server, by its number."""
    found: dict[str, float] = {}
    parents: dict[str, str] = {}
    names: dict[str, str] = {}
    for process in Path("/proc").iterdir():
        try:
            name, _, rest = (process / "stat").read_text().partition("(")[2].rpartition(") ")
        except (OSError, ValueError):
            continue
        parts = rest.split()
        parents[process.name], names[process.name] = parts[1], name
        found[process.name] = (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")

    def ours(process: str) -> bool:
        while process in parents and process != str(os.getpid()):
            process = parents[process]
        return process == str(os.getpid())

    mine = str(os.getpid())
    return {p: s for p, s in found.items() if p != mine and names[p] not in ("node", "MainThread") and ours(p)}


def _network(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.route("**/api/v1/network/*", _made_up)
    start = time.perf_counter()
    page.goto(f"{address}/day/{DAY}", wait_until="commit")
    page.locator(".ties a").first.wait_for(timeout=120_000)
    page.wait_for_timeout(100)
    _tell(f"network of {ACTORS}", [1000 * (time.perf_counter() - start)])
    page.wait_for_timeout(1500)
    _tell("  a frame, dragging", _frames(page, lambda: _drag(page)))
    _tell("  a frame, moving all", _frames(page, lambda: _drag(page, at=(60, 300))))
    _tell("  a frame, stepping", _frames(page, lambda: _step(page)))


def _frames(page: Page, act: Any) -> list[float]:
    """Milliseconds between the frames that the browser draws while something is done."""
    page.evaluate(
        "() => { window.frames_ = []; let last = performance.now(); window.counting = true;"
        "const next = () => { const now = performance.now(); window.frames_.push(now - last); last = now;"
        "if (window.counting) requestAnimationFrame(next); }; requestAnimationFrame(next); }"
    )
    act()
    page.evaluate("window.counting = false")
    found: list[float] = page.evaluate("window.frames_")
    return found


def _drag(page: Page, at: tuple[int, int] | None = None) -> None:
    box = page.locator(".picture").bounding_box()
    assert box
    x, y = (box["x"] + at[0], box["y"] + at[1]) if at else (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(60):
        page.mouse.move(x + 3 * step, y + 2 * (step % 20))
        page.wait_for_timeout(16)
    page.mouse.up()


def _step(page: Page) -> None:
    page.get_by_role("slider").focus()
    for _ in range(STEPS):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(250)


def _made_up(route: Route) -> None:
    """A network of the day asked for: from day to day a few ties come and go."""
    day = route.request.url.split("?")[0].rsplit("/", 1)[1]
    fixed, moved = random.Random(1), random.Random(day)
    nodes = [
        {"id": f"a{n}", "name": f"Brigade of the {n}th {fixed.choice(['Valley', 'Mountain Pass', 'Coast'])}",
         "kind": fixed.choice(["militia", "military", "person"]), "side": fixed.randrange(6), "degree": 1}
        for n in range(ACTORS)
    ]  # fmt: skip
    pairs = [(fixed.randrange(ACTORS), int(ACTORS * fixed.random() ** 3)) for _ in range(TIES)]
    pairs = [pair for pair in pairs if pair[0] != pair[1] and moved.random() > 0.02]
    edges: list[dict[str, Any]] = [
        {"id": f"{at} {one} {other}", "source": f"a{one}", "target": f"a{other}", "type": "allied_with",
         "sign": 1 if (one + other) % 3 else -1, "state": "certain", "rule": "stated", "weight": 1, "directed": False,
         "start": day, "end": day, "claims": []}
        for at, (one, other) in enumerate(pairs)
    ]  # fmt: skip
    whole = {"day": day, "nodes": nodes, "edges": edges, "sides": 6, "disputed": 0,
             "balance": {"triads": 0, "share": None, "frustration": None}}  # fmt: skip
    route.fulfill(status=200, content_type="application/json", body=json.dumps(whole))


def _warm(address: str) -> None:
    """Waits until the server has made the first answers, and those are told at once."""
    for question in ("actors", "network", "warnings", "events?limit=200", "disputes", "suggestions"):
        _asked(address, question)


def _first(address: str, sort: str) -> str:
    return str(_asked(address, f"{sort}?limit=1")["items"][0]["id"])


def _asked(address: str, question: str) -> Any:
    with urllib.request.urlopen(f"{address}/api/v1/{question}") as answer:
        return json.load(answer)


@contextmanager
def _served(store: str) -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    command = [sys.executable, "-m", "allegiance.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(command, env={**os.environ, "ALLEGIANCE_STORE": store}) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            for _ in range(600):
                try:
                    _asked(address, "status")
                    break
                except OSError:
                    time.sleep(0.1)
            yield address
        finally:
            process.terminate()


def _tell(name: str, clock: list[float], processor: Sequence[float] = ()) -> None:
    high = statistics.quantiles(clock, n=20, method="inclusive")[18] if len(clock) > 1 else clock[0]
    told = f"clock median {statistics.median(clock):6.0f}  95th {high:6.0f} ms"
    spent = f"   processors median {statistics.median(processor):6.0f} ms" if processor else ""
    print(f"{name:24} {told}{spent}", flush=True)


if __name__ == "__main__":
    main()
