"""Search shows where the words stand that it found, as text and nothing else."""

import re

from playwright.sync_api import expect
from screens import Screens


def test_the_words_are_marked_in_reports_and_claims(screens: Screens) -> None:
    """A report shows the part that has the words, a claim its sentence; all marks are the words or begun with them."""
    page = screens.open("/search?q=northern+front")
    expect(page.locator("h1")).to_contain_text("northern front")
    for section in ("claims", "reports"):
        marks = page.locator(f"section[aria-labelledby={section}] mark")
        expect(marks.first).to_be_visible()
        for word in marks.all_inner_texts():
            assert re.match("(?i)northern|front", word)


def test_names_of_actors_are_marked(screens: Screens) -> None:
    """Whatever their case is."""
    page = screens.open("/search?q=ahrar")
    expect(page.locator("section[aria-labelledby=actors] mark").first).to_have_text("Ahrar")


def test_marks_in_hostile_text_are_text(screens: Screens) -> None:
    """The words that are found stand within markup, which stays words."""
    page = screens.open("/search?q=onerror")
    expect(page.locator("mark").first).to_have_text("onerror")
    assert page.evaluate("window.attacked") is None
    assert page.locator("main img").count() == 0
