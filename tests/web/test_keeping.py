"""What is seen can be kept: pictures as files, tables whole, not only the part that is shown."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page
from screens import Screens


def kept(page: Page, kind: str) -> Path:
    """The file that the first such button or link of the view gives."""
    with page.expect_download() as given:
        page.locator(".export").get_by_text(kind, exact=True).first.click()
    assert given.value.suggested_filename.endswith(kind.lower())
    return given.value.path()


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/day/2017-01-28", ("CSV", "SVG", "PNG")),
        ("/genealogy/sy-hts", ("CSV", "SVG", "PNG")),
        ("/actors/sy-jfs", ("CSV", "SVG", "PNG")),
        ("/events", ("CSV", "SVG", "PNG")),
    ],
)
def test_what_is_seen_can_be_kept(screens: Screens, path: str, kinds: tuple[str, ...]) -> None:
    """Each kind of file has something in it."""
    page = screens.open(path)
    for kind in kinds:
        assert kept(page, kind).stat().st_size > 100


@pytest.mark.parametrize("path", ["/reports", "/actors", "/disagreements", "/events", "/review?tab=actors"])
def test_a_table_has_the_whole_answer(screens: Screens, path: str) -> None:
    """As the program tells it, not only the page of it that is shown."""
    page = screens.open(path)
    shown = page.locator("main li").count()
    rows = list(csv.reader(io.StringIO(kept(page, "CSV").read_text())))
    assert len({len(row) for row in rows}) == 1
    if path == "/reports":
        assert len(rows) - 1 == int(page.locator("main h1").inner_text().split()[0])
    assert len(rows) > (shown if path in ("/reports", "/actors") else 1)


def test_a_table_answers_the_question_that_is_asked(screens: Screens) -> None:
    """Events of one conflict: as many as the view says; one with several figures has a row for each."""
    page = screens.open("/events?conflict=syria")
    number = int(page.locator("main h1").inner_text().split()[0])
    rows = csv.DictReader(io.StringIO(kept(page, "CSV").read_text()))
    assert len({row["id"] for row in rows}) == number


def test_all_claims_of_a_search_are_kept(screens: Screens) -> None:
    """More than the twenty that are shown."""
    page = screens.open("/search?q=the")
    rows = list(csv.reader(io.StringIO(kept(page, "CSV").read_text())))
    assert len(rows) > 21


def test_the_network_is_drawn_with_all_that_is_in_it(screens: Screens) -> None:
    """A mark for each actor and a line for each tie, in a file that a browser can show by itself."""
    page = screens.open("/day/2017-01-28?conflict=syria")
    ties = page.locator("aside .ties a").count()
    drawing = kept(page, "SVG").read_text()
    assert drawing.count("<path") == ties
    assert ">Ahrar al-Sham</title>" in drawing
    assert "NaN" not in drawing
    width, height = page.evaluate(
        """words => new Promise((done, failed) => {
            const image = new Image();
            image.onload = () => done([image.naturalWidth, image.naturalHeight]);
            image.onerror = failed;
            image.src = URL.createObjectURL(new Blob([words], {type: "image/svg+xml"}));
        })""",
        drawing,
    )
    assert width > 100
    assert height > 100
