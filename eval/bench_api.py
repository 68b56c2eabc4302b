"""Times the API on made-up reports: how long each question takes over HTTP, in this process, gzip included.

python eval/bench_api.py [--store build/bench.sqlite] [--questions 40] [--only WORDS]

The store is that of eval/bench_record.py, which makes it (10,000 reports, 200,000 claims). It is opened as
`allegiance serve` opens it, and questions are asked once its first answers are made; how long that takes is told, too.
Tells the median and the 95th percentile in milliseconds by the clock and of the processor; the goal is 150 ms at the
95th percentile.
"""

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from fastapi.testclient import TestClient

from allegiance.api.app import served
from generator.truth import FIRST, LAST

API = "/api/v1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", default="build/bench.sqlite")
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--only", default="", help="questions of which the name has these words")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    os.environ |= {"ALLEGIANCE_STORE": given.store, "ALLEGIANCE_SERVE_ALL": "1"}
    start = time.perf_counter()
    app = served()
    with TestClient(app, base_url="http://127.0.0.1") as client:
        app.state.warming.warm.wait()
        print(f"warmed in {time.perf_counter() - start:.1f} s", flush=True)
        for name, ask in _questions(client, random.Random(given.seed)).items():
            if given.only in name:
                _tell(name, [_timed(client, ask()) for _ in range(given.questions)])


def _questions(client: TestClient, rng: random.Random) -> dict[str, Callable[[], str]]:
    actors = [actor["id"] for actor in client.get(f"{API}/actors?limit=200").json()["items"]]
    reports = [report["id"] for report in client.get(f"{API}/reports?limit=500").json()["items"]]
    claims = client.get(f"{API}/claims?limit=500").json()["items"]
    pairs = [
        (edge["source"], edge["target"]) for edge in client.get(f"{API}/network/{_middle()}").json()["edges"][:200]
    ]
    words = sorted({word for claim in claims for word in claim["evidence"]["text"].split() if word.isalpha()})

    def day() -> str:
        return str(FIRST + timedelta(days=rng.randrange((LAST - FIRST).days)))

    def span() -> str:
        start = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
        return f"from={start}&to={start + timedelta(days=30)}"

    def between() -> str:
        one, other = rng.choice(pairs)
        return f"between?one={one}&other={other}"

    return {
        "status": lambda: "status",
        "ontology": lambda: "ontology",
        "reports": lambda: f"reports?offset={rng.randrange(5000)}",
        "reports, words": lambda: f"reports?text={rng.choice(words)}",
        "report": lambda: f"reports/{rng.choice(reports)}",
        "claims": lambda: f"claims?offset={rng.randrange(5000)}",
        "claims, of an actor": lambda: f"claims?actor={rng.choice(actors)}",
        "claims, of a type": lambda: f"claims?type={rng.choice(['assault', 'allied_with', 'merge'])}",
        "claims, words": lambda: f"claims?text={rng.choice(words)}",
        "claim": lambda: f"claims/{rng.choice(claims)['id']}",
        "actors": lambda: "actors",
        "actors, by name": lambda: f"actors?name={rng.choice(words)[:3]}",
        "actor": lambda: f"actors/{rng.choice(actors)}",
        "genealogy": lambda: f"genealogy/{rng.choice(actors)}",
        "on a day": lambda: f"on/{day()}",
        "on a day, of an actor": lambda: f"on/{day()}?actor={rng.choice(actors)}",
        "on a day, known by": lambda: f"on/{(d := day())}?known_by={d}",
        "changes of 30 days": lambda: f"changes?{span()}",
        "between": between,
        "timeline": lambda: f"timeline?{span()}",
        "timeline, of an actor": lambda: f"timeline?actor={rng.choice(actors)}",
        "events": lambda: "events",
        "events, farther on": lambda: f"events?offset={50 * rng.randrange(100)}",
        "events of 30 days": lambda: f"events?{span()}",
        "events, of an actor": lambda: f"events?actor={rng.choice(actors)}",
        "events, known by": lambda: f"events?known_by={day()}",
        "event": lambda: f"events/{rng.choice(claims)['id']}",
        "disputes": lambda: "disputes",
        "disputes, farther on": lambda: f"disputes?offset={50 * rng.randrange(20)}",
        "disputes of 30 days": lambda: f"disputes?{span()}",
        "warnings": lambda: "warnings",
        "network": lambda: f"network/{day()}",
        "network, known by": lambda: f"network/{(d := day())}?known_by={d}",
        "network, days": lambda: "network",
        "suggestions": lambda: "suggestions",
        "review queue": lambda: "review/queue",
        "search": lambda: f"search?q={rng.choice(words)}",
        "search, two words": lambda: f"search?q={rng.choice(words)} {rng.choice(words)}",
        "review decisions": lambda: "review/decisions",
        "judgements": lambda: "judgements",
        "jobs": lambda: "jobs",
    }


def _middle() -> str:
    return str(FIRST + (LAST - FIRST) / 2)


def _timed(client: TestClient, question: str) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    answer = client.get(f"{API}/{question}")
    times = time.perf_counter() - clock, time.process_time() - processor
    if answer.status_code not in (200, 404):
        raise SystemExit(f"{question}: {answer.status_code} {answer.text}")
    return times


def _tell(name: str, times: Sequence[tuple[float, float]]) -> None:
    clock, processor = (_percentiles(list(part)) for part in zip(*times, strict=True))
    print(f"{name:24} clock {clock}   processor {processor}", flush=True)


def _percentiles(seconds: Sequence[float]) -> str:
    cuts = statistics.quantiles([1000 * s for s in seconds], n=20)
    return f"median {cuts[9]:7.1f}  95th {cuts[18]:7.1f} ms"


if __name__ == "__main__":
    main()
