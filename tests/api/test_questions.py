"""What the API answers to questions, and that every answer leads back to the words."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from .conftest import REPORTS

API = "/api/v1"
TEXTS = {report.id: report.text for report in REPORTS}

QUESTIONS = (
    "status", "ontology", "reports", "reports/r1", "reports/r%2F3", "reprints", "claims", "actors", "actors/JFS",
    "genealogy/HTS", "on/2016-08-12", "on/2016-08-12?actor=JFS", "changes?from=2016-01-01&to=2017-01-01",
    "between?one=JFS&other=FSA", "timeline", "events", "disputes", "warnings", "network/2016-08-12", "network",
    "suggestions", "judgements", "search?q=JFS",
)  # fmt: skip


def ask(client: TestClient, question: str) -> Any:
    answer = client.get(f"{API}/{question}")
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_claim_of_an_answer_stands_in_its_report(client: TestClient, question: str) -> None:
    """Evidence, triggers and mentions are the words of the report at their offsets."""
    for told in _with_evidence(ask(client, question)):
        text = TEXTS[told["document"]["id"]]
        spans = [told["evidence"], *([told["trigger"]] if "trigger" in told else [])]
        spans += [p["mention"] for p in told.get("participants", ())]
        for span in spans:
            assert text[span["start"] : span["end"]] == span["text"]


def _with_evidence(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for one in value for found in _with_evidence(one)]
    if not isinstance(value, dict):
        return []
    own = [value] if "evidence" in value and "document" in value else []
    return own + [found for one in value.values() for found in _with_evidence(one)]


def test_a_report_is_told_with_its_text_and_neighbours(client: TestClient) -> None:
    """An id may hold a slash; neighbours are those before and after it in time."""
    found = ask(client, "reports/r%2F3")
    assert found["text"] == TEXTS["r/3"]
    assert [found["before"]["id"], found["after"]["id"]] == ["r2", "r4"]
    assert len(found["claims"]) == 2


def test_lists_are_told_a_page_at_a_time(client: TestClient) -> None:
    """Pages put together are the whole, in one order, and tell how much there is."""
    whole = ask(client, "claims?limit=500")
    pages = [ask(client, f"claims?limit=5&offset={offset}") for offset in range(0, whole["total"], 5)]
    assert [c["id"] for page in pages for c in page["items"]] == [c["id"] for c in whole["items"]]
    assert [page["more"] for page in pages] == [True] * (len(pages) - 1) + [False]


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("reports?outlet=wire", ["r/3", "r1"]),
        ("reports?from=2016-06-03&to=2016-08-02", ["r/3", "r2"]),
        ("reports?text=new+name", ["r2"]),
        ("reports", ["r4", "r/3", "r2", "r1", "r5"]),
    ],
)
def test_reports_are_filtered(client: TestClient, question: str, ids: list[str]) -> None:
    """By outlet, by day and by words; the latest first, undated ones last."""
    assert [report["id"] for report in ask(client, question)["items"]] == ids


def test_an_actor_is_found_by_its_whole_name(client: TestClient) -> None:
    """Articles, by which no name is told apart, are no hindrance: *Ahrar al-Sham* was not found by its own name."""
    assert [actor["name"] for actor in ask(client, "actors?name=the+JFS")["items"]] == ["JFS"]


def test_every_question_takes_the_view(client: TestClient) -> None:
    """Known by a day, according to whom, what counts and by which rules changes the answer."""
    usual = len(ask(client, "on/2016-08-12")["items"])
    assert len(ask(client, "on/2016-08-12?known_by=2016-05-30")["items"]) < usual
    assert len(ask(client, "on/2016-08-12?according_to=Paper")["items"]) < usual
    assert len(ask(client, "on/2016-08-12?counting=nothing")["items"]) < usual
    assert len(ask(client, "on/2016-08-12?without=bridged&without=persists")["items"]) < usual


def test_the_network_has_sides_and_evidence(client: TestClient) -> None:
    """Allies are on one side; every edge names claims."""
    found = ask(client, "network/2016-08-12")
    sides = {node["name"]: node["side"] for node in found["nodes"]}
    assert sides["JFS"] == sides["FSA"]
    assert all(edge["claims"] for edge in found["edges"])
    assert {edge["source"] for edge in found["edges"]} <= {node["id"] for node in found["nodes"]}


def test_the_days_of_change_lead_through_the_network(client: TestClient) -> None:
    """Between two days of change, every network is as on the first of them."""
    days = [one["day"] for one in ask(client, "network")["days"]]
    assert days == sorted(days)
    assert "2016-05-01" in days


@pytest.mark.parametrize(
    ("question", "status", "words"),
    [
        ("on/yesterday", 422, "is no day"),
        ("on/20160812", 422, "is no day"),
        ("on/2016-02-30", 422, "day"),
        ("reports/nope", 404, "no report has the id 'nope'"),
        ("claims/nope", 404, "no claim has the id 'nope'"),
        ("events/nope", 404, "nope"),
        ("actors/Zorro", 404, "no actor is known as 'Zorro'"),
        ("claims?actor=Zorro", 404, "no actor is known as 'Zorro'"),
        ("claims?type=smells", 422, "no claim type is called 'smells'"),
        ("claims?limit=100000", 422, "query.limit"),
        ("claims?limit=0", 422, "query.limit"),
        ("claims?offset=-1", 422, "query.offset"),
        ("claims?from=2017-01-02&to=2017-01-01", 422, "no day is from"),
        ("on/2016-08-12?counting=rumours", 422, "query.counting"),
        ("on/2016-08-12?without=gravity", 422, "gravity"),
        ("between?one=JFS&other=JFS", 422, "both mean"),
        ("nowhere", 404, "nothing is at /api/v1/nowhere"),
    ],
)
def test_what_cannot_be_answered_is_a_problem_in_one_line(
    client: TestClient, question: str, status: int, words: str
) -> None:
    """Problem details with the status, and a line that says what is wrong."""
    answer = client.get(f"{API}/{question}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert words in problem["detail"]
    assert "\n" not in problem["detail"]


def test_search_marks_the_words_in_names_titles_texts_and_claims(client: TestClient) -> None:
    """Every mark is where one of the words stands; the text stays text."""
    found = ask(client, "search?q=ally+JFS")
    assert (found["total_reports"], found["total_claims"]) == (3, 3)
    for report in found["reports"]:
        (snippet,) = report["snippets"]
        assert TEXTS[report["id"]][snippet["start"] :].startswith(snippet["text"])
        assert {snippet["text"][a:b] for a, b in snippet["marks"]} <= {"JFS", "ally"}
    for claim in found["claims"]:
        assert {claim["evidence"]["text"][a:b] for a, b in claim["marks"]} == {"JFS", "ally"}
    assert [r["id"] for r in ask(client, "search?q=name")["reports"]] == ["r2"]
    (titled,) = ask(client, "search?q=name")["reports"]
    assert [titled["title"][a:b] for a, b in titled["marks"]] == ["name"]
    (actor,) = [a for a in ask(client, "search?q=jfs")["actors"] if a["name"] == "JFS"]
    assert actor["marks"][actor["names"].index("JFS")] == [[0, 3]]
    assert ask(client, "search?q=!!!")["total_claims"] == 0


def test_events_take_the_view(client: TestClient) -> None:
    """Known by a day, according to whom: an event has the tellings alone that are believed."""
    everything = ask(client, "events")
    assert everything["total"] == len(everything["items"])
    known = ask(client, "events?known_by=2016-05-30")["items"]
    assert 0 < len(known) < everything["total"]
    assert {t["document"]["id"] for e in known for t in e["tellings"]} == {"r1"}
    by_sana = ask(client, "events?according_to=SANA")["items"]
    assert [t["says_so"].split(",")[0] for e in by_sana for t in e["tellings"]] == ["SANA"]
    assert ask(client, "events?independent=2")["items"] == [e for e in everything["items"] if e["sources"] > 1]
    assert len(ask(client, "claims?according_to=SANA&according_to=Wire")["items"]) > len(by_sana)


def test_an_unknown_conflict_is_a_problem(client: TestClient) -> None:
    """It tells which there are; a country's code is one by itself."""
    answer = client.get(f"{API}/events?conflict=atlantis")
    assert answer.status_code == 422
    assert "sahel" in answer.json()["detail"]
    for question in (
        "events",
        "claims",
        "disputes",
        "network/2016-08-12",
        "on/2016-08-12",
        "on/2016-08-12?known_by=2020-01-01",
    ):
        found = ask(client, f"{question}{'&' if '?' in question else '?'}conflict=FJ")
        assert found.get("items", found.get("edges")) == []
