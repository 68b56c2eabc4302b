"""Every list as a table: the rows are what the list tells."""

import csv
import io

import pytest
from fastapi.testclient import TestClient

API = "/api/v1"


def table(client: TestClient, question: str) -> list[dict[str, str]]:
    answer = client.get(f"{API}/tables/{question}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="allegiance-')
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


@pytest.mark.parametrize("question", ["claims", "claims?actor=JFS&polarity=affirmed", "reports", "actors", "events"])
def test_a_table_has_what_the_list_has(client: TestClient, question: str) -> None:
    """In the same order, by ids."""
    items = client.get(f"{API}/{question}").json()["items"]
    assert [row["id"] for row in table(client, question)] == [item["id"] for item in items]


def test_ties_of_a_day_name_their_claims(client: TestClient) -> None:
    """As the list does, with who says so and the words."""
    items = client.get(f"{API}/on/2016-08-12").json()["items"]
    rows = table(client, "on/2016-08-12")
    assert [(row["type"], row["state"], row["claims"].split()) for row in rows] == [
        (item["tie"]["type"], item["state"], item["claims"]) for item in items
    ]
    assert all(row["evidence"] and row["says_so"] for row in rows)


@pytest.mark.parametrize(
    "question",
    [
        "changes?from=2016-01-01&to=2017-01-01", "between/ties?one=JFS&other=FSA", "between/claims?one=JFS&other=FSA",
        "timeline",
    ],
)  # fmt: skip
def test_further_tables_have_rows(client: TestClient, question: str) -> None:
    """What changed, what is told between two, what happened."""
    assert table(client, question)


@pytest.mark.parametrize("question", ["disputes", "suggestions", "decisions"])
def test_a_table_without_rows_has_a_head(client: TestClient, question: str) -> None:
    """So that programs know its columns."""
    assert client.get(f"{API}/tables/{question}").text.count(",") > 3


def test_what_cannot_be_answered_is_a_problem_and_no_table(client: TestClient) -> None:
    """Though the table is streamed."""
    answer = client.get(f"{API}/tables/claims?actor=Zorro")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert client.get(f"{API}/tables/disputes?conflict=atlantis").status_code == 422
