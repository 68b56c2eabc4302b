"""Saved pages."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from allegiance.errors import InputError
from allegiance.model.report import BlockKind, Report
from allegiance.read.formats import html
from allegiance.read.source import Source
from allegiance.read.sources import read_sources

PAGES = Path(__file__).parent / "pages"
PARAGRAPHS = "".join(
    f"<p>The army of the {part} attacked the rebels in the hills on {day}, officials said in the capital.</p>"
    for part, day in (("north", "Friday"), ("south", "Saturday"), ("east", "Sunday"), ("west", "Monday"))
)


@dataclass(frozen=True)
class Expected:
    """What a page gives: its head, the beginning and end of its news, and wordings that are not in its text."""

    title: str
    outlet: str
    published: date
    url: str | None
    first: str
    last: str
    left_out: tuple[str, ...]


EXPECTED = {
    "broadcaster": Expected(
        "Houthis fire on Red Sea ship days after strikes",
        "Halyard International",
        date(2024, 1, 15),
        "https://www.halyard.example/news/2024/1/15/houthis-fire-on-red-sea-ship",
        "Yemen’s Houthi movement has hit a ship",
        "has called for restraint.",
        ("cookies", "Most read", "Recommended", "Sign up", "Who are the Houthis?", "About us"),
    ),
    "wire": Expected(
        "Colombia, ELN rebels agree to extend ceasefire by six months",
        "Meridian News",
        date(2024, 2, 6),
        None,
        "Colombia’s government and the country’s largest",
        "Pablo Beltrán, said.",
        ("ADVERTISEMENT", "Ecuador", "Sign in", "All Rights Reserved"),
    ),
    "daily": Expected(
        "Militants storm police post in Dera Ismail Khan",
        "Indus Morning",
        date(2024, 2, 6),
        None,
        "At least 10 policemen were martyred",
        "elections would be held on time.",
        ("Opinion", "Very sad", "Ten held"),
    ),
    "relief": Expected(
        "Sudan: Shelling of El Fasher camp drives thousands from their homes",
        "ReliefBoard",
        date(2025, 4, 14),
        "https://reliefboard.example/report/sudan/shelling-el-fasher-camp",
        "The Rapid Support Forces (RSF) have taken control",
        "began on 15 April 2023 in Khartoum.",
        ("Chad: Refugee", "Terms and Conditions"),
    ),
    "journal": Expected(
        "Two Emirs, One Desert: Rivalry Among Jihadists in the Sahel",
        "Lesser Wars Review",
        date(2020, 6, 18),
        None,
        "For half a decade the Sahel",
        "state-backed militias have persecuted.",
        ("I served in the Sahel", "Recent posts", "Copyright"),
    ),
}


def read(data: bytes, source: Source | None = None) -> Report:
    (report,) = html.read(data, source or Source("a.html"))
    assert isinstance(report, Report)
    return report


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def body_of(report: Report) -> list[str]:
    return [report.text[block.start : block.end] for block in report.blocks if block.kind is BlockKind.BODY]


@pytest.mark.parametrize("name", EXPECTED)
def test_saved_pages(name: str) -> None:
    """A page gives its article, and its title, outlet, day and address; nothing of what stands around the article."""
    report = read((PAGES / f"{name}.html").read_bytes())
    expected = EXPECTED[name]
    assert (report.title, report.outlet) == (expected.title, expected.outlet)
    assert (report.published, report.url) == (expected.published, expected.url)
    assert report.text.startswith(f"{expected.title}\n\n")
    assert body_of(report)[0].startswith(expected.first)
    assert body_of(report)[-1].endswith(expected.last)
    assert not [wording for wording in expected.left_out if wording in report.text]


def test_every_saved_page_is_tested() -> None:
    """A page in the folder is either expected to give an article, or known to have none."""
    assert {path.stem for path in PAGES.glob("*.html")} == {*EXPECTED, "front_page", "cookie_wall"}


@pytest.mark.parametrize("name", ["front_page", "cookie_wall"])
def test_pages_without_an_article(name: str) -> None:
    """A page of links, and one that asks for JavaScript, are refused with what to do."""
    with pytest.raises(InputError, match="no article was found in the page"):
        read((PAGES / f"{name}.html").read_bytes())


def test_what_the_user_states_wins() -> None:
    """A day, outlet and URL that the user gives go before those of the page."""
    stated = Source("a.html", published=date(2020, 1, 1), outlet="Mine", url="https://example.org/2")
    report = read((PAGES / "broadcaster.html").read_bytes(), stated)
    assert (report.published, report.outlet, report.url) == (date(2020, 1, 1), "Mine", "https://example.org/2")


def test_where_a_page_was_read_goes_before_what_it_claims() -> None:
    """A page that was fetched keeps the address it was fetched from."""
    report = read((PAGES / "broadcaster.html").read_bytes(), Source("a", address="https://mirror.example/1"))
    assert report.url == "https://mirror.example/1"


@pytest.mark.parametrize(
    ("head", "front", "day"),
    [
        ('<meta property="article:published_time" content="2017-01-26T23:10:00+02:00">', "", date(2017, 1, 26)),
        ('<meta name="DC.date.issued" content="26 January 2017">', "", date(2017, 1, 26)),
        ('<script type="application/ld+json">{"datePublished": "2017-01-26"}</script>', "", date(2017, 1, 26)),
        ("", '<time datetime="2017-01-26T10:00">yesterday</time>', date(2017, 1, 26)),
        ("", '<div class="post-date">Posted on Jan 26, 2017</div>', date(2017, 1, 26)),
        ('<link rel="canonical" href="https://example.org/2017/01/26/truce">', "", date(2017, 1, 26)),
        ('<meta property="article:modified_time" content="2017-01-28">', "", date(2017, 1, 28)),
        ('<meta name="date" content="30 February 2017">', "", None),
        ("", '<aside><time datetime="2016-03-12">other</time></aside>', None),
        ("", "<p>The pact was signed in the capital on 26 January 2017, after talks of two weeks.</p>", None),
    ],
)
def test_the_day_of_a_page(head: str, front: str, day: date | None) -> None:
    """The day is taken from where pages state it, and never from a sentence or from another article."""
    data = page(f"<article><h1>Truce in Taiz</h1>{front}{PARAGRAPHS}</article><footer>© 2019</footer>", head)
    assert read(data).published == day


def test_old_pages() -> None:
    """Windows characters, as bytes or as numbers, are read as browsers show them; control characters are dropped."""
    data = (
        b"<html><body><article><p>It was Mali&#146;s army\x92s raid&#1;, officials said in the caf\xe9.</p></article>"
    )
    data += PARAGRAPHS.encode() + b"</body></html>"
    assert "It was Mali’s army’s raid , officials said in the café." in read(data).text


HOSTILE = {
    "nested": "<div>" * 40_000 + PARAGRAPHS,
    "unclosed": "<a " * 40_000 + PARAGRAPHS,
    "tables": "<table><tr><td>" * 20_000 + PARAGRAPHS,
    "long attribute": f"<div class='{'a ' * 200_000}'>" + PARAGRAPHS,
    "comments": "<!--" * 40_000 + PARAGRAPHS,
    "json": f'<script type="application/ld+json">{"[" * 100_000}</script>' + PARAGRAPHS,
    "references": "&#xD800;&#xFFFF;&#0;&#99999999;&bogus;" * 1000 + PARAGRAPHS,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end(name: str) -> None:
    """Pages made to break parsers give a report or an error, and nothing else."""
    (result,) = read_sources(["-"], stdin=BytesIO(page(HOSTILE[name])))
    assert "page" in str(result) if isinstance(result, InputError) else result.text.encode()


def test_entities_are_not_expanded() -> None:
    """A page cannot define entities that grow without bound."""
    bomb = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><html><body>&b;'
    assert "aaaaaaaaaaaaaaaaaaaa" not in read(bomb + PARAGRAPHS.encode()).text


def test_too_many_tags_are_refused() -> None:
    """A page of more tags than any article has is refused before it is parsed."""
    with pytest.raises(InputError, match="has more than 100000 tags"):
        read(page("<br>" * 100_001 + PARAGRAPHS))
