"""Reports are hostile text: script in a title, an outlet, a name, a quote is shown and never run."""

import pytest
from screens import Screens

SHOWN = ["/reports", "/reports/hostile", "/search?q=onerror", "/actors?name=onerror", "/events", "/day/2018-03-01"]


@pytest.mark.parametrize("path", SHOWN)
def test_script_in_a_report_does_nothing(screens: Screens, path: str) -> None:
    """Wherever a report's words are shown."""
    page = screens.open(path)
    assert page.evaluate("window.attacked") is None
    assert page.locator("main img").count() == 0


def test_script_in_the_words_of_a_claim_does_nothing(screens: Screens) -> None:
    """Each claim of the report is opened; its words are shown as they stand."""
    page = screens.open("/reports/hostile")
    assert "<script>" in page.locator("h1").inner_text()
    notes = page.locator(".notes a")
    for at in range(notes.count()):
        notes.nth(at).click()
        page.locator("aside[aria-label=Evidence] dl").first.wait_for()
        assert page.evaluate("window.attacked") is None
    assert notes.count()
