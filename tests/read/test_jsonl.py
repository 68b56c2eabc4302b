"""JSON Lines."""

from datetime import date

import pytest

from allegiance.errors import InputError
from allegiance.model.report import BlockKind, Report
from allegiance.read.formats import jsonl
from allegiance.read.source import Source


def read(data: bytes, source: Source | None = None) -> list[Report | InputError]:
    return list(jsonl.read(data, source or Source("a.jsonl")))


def test_all_keys_are_kept() -> None:
    """A given id is kept, the text is taken as it stands, and keys of other programs are left aside."""
    line = (
        '{"id": "r1", "title": "Truce", "text": "  Truce\\r\\n\\nThe guns fell silent. ", "published": "2017-01-26", '
        '"outlet": "Reuters", "url": "https://example.org/1", "score": 0.3}'
    )
    (report,) = read(line.encode())
    assert isinstance(report, Report)
    assert (report.id, report.title, report.outlet, report.url) == ("r1", "Truce", "Reuters", "https://example.org/1")
    assert report.published == date(2017, 1, 26)
    assert report.text == "  Truce\r\n\nThe guns fell silent. "
    assert [block.kind for block in report.blocks] == [BlockKind.TITLE, BlockKind.BODY]


def test_only_text_is_needed() -> None:
    """What is null, blank or missing is taken from the text; an id is made."""
    (report,) = read(
        b'{"text": "Truce\\n26 January 2017\\nThe guns fell silent.", "id": null, "published": " ", "url": ""}'
    )
    assert isinstance(report, Report)
    assert len(report.id) == 16
    assert (report.title, report.published, report.url) == ("Truce", date(2017, 1, 26), None)


def test_a_single_line_of_text_is_no_title() -> None:
    """A text of one line is news, even without a full stop."""
    (report,) = read(b'{"text": "JFS attacked bases in Idlib"}')
    assert isinstance(report, Report)
    assert [block.kind for block in report.blocks] == [BlockKind.BODY]


@pytest.mark.parametrize("value", ["2017-01-26T10:31:00Z", "2017-01-26 10:31:00", "26 January 2017", "26/01/2017"])
def test_forms_of_a_day(value: str) -> None:
    """A day may have a time, and may be written in any way that leaves nothing open."""
    (report,) = read(f'{{"text": "JFS attacked.", "published": "{value}"}}'.encode())
    assert isinstance(report, Report)
    assert report.published == date(2017, 1, 26)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b'{"id": "a"}', "text: is missing"),
        (b'{"text": ""}', "text: is empty"),
        (b'{"text": " \\n "}', "text: is empty"),
        (b'{"text": 5}', "text: 5 is not a string"),
        (b'{"text": null}', "text: None is not a string"),
        (b'{"text": "x", "id": 7}', "id: 7 is not a string"),
        (
            b'{"text": "x", "published": "30 February 2017"}',
            "published: '30 February 2017' is no date such as 2017-01-26",
        ),
        (b'{"text": "x", "published": "05/01/2017"}', "published: '05/01/2017' is no date such as 2017-01-26"),
        (b'{"text": "x", "published": 20170126}', "published: 20170126 is no date such as 2017-01-26"),
        (b'{"text": "x", "title": [], "url": 1}', "title: [] is not a string; url: 1 is not a string"),
        (b'{"text": "a\\u0000b"}', "text: holds a NUL character"),
        (b'{"text": "a\\ud800b"}', "not valid JSON"),
        (b'{"text": "\xff"}', "not valid JSON"),
        (b'{"text": "x"', "not valid JSON"),
        (b'"x"', 'not a JSON object such as {"text": "'),
        (b"{" * 5000, "not valid JSON"),
    ],
)
def test_faults_name_line_and_field(line: bytes, what: str) -> None:
    """A line that cannot be read gives an error with file, line and field; blank lines count, and the rest goes on."""
    good = b'{"text": "JFS attacked."}'
    first, fault, last = read(good + b"\n\n" + line + b"\r\n" + good)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert str(fault).startswith(f"a.jsonl:3: {what}")


def test_a_line_in_another_language_is_refused_alone() -> None:
    """One foreign report does not keep the others from being read."""
    french = (
        "Les rebelles ont annoncé jeudi leur ralliement à la faction après une attaque menée contre leurs bases. " * 3
    )
    fault, report = read(f'{{"text": "{french}"}}\n{{"text": "JFS attacked."}}'.encode())
    assert str(fault) == "a.jsonl:1: seems to be in French (fr); only English (en) is read"
    assert isinstance(report, Report)


@pytest.mark.parametrize("data", [b'[{"text": "x"}]', b'{\n  "text": "x"\n}', b'[\n{"text": "x"}\n]'])
def test_json_over_several_lines_is_one_error(data: bytes) -> None:
    """An array, or an object over several lines, is told once, with what to do."""
    with pytest.raises(InputError, match="is JSON, but not JSON Lines"):
        read(data)


def test_what_the_user_states_wins() -> None:
    """A day, outlet and URL that the user gives go before those of the line."""
    stated = Source("a.jsonl", published=date(2020, 1, 1), outlet="Mine", url="https://example.org/2")
    (report,) = read(b'{"text": "JFS attacked.", "published": "2017-01-26", "outlet": "Reuters", "url": "x"}', stated)
    assert isinstance(report, Report)
    assert (report.published, report.outlet, report.url) == (date(2020, 1, 1), "Mine", "https://example.org/2")
