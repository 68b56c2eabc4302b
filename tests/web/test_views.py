"""Each view, at two widths, light and dark: it shows something, bars nobody, fits the screen, and has no fault."""

import pytest
from screens import Screens, Theme

VIEWS = {
    "front": "/",
    "reports": "/reports",
    "reader": "/reports/hostile",
    "day": "/day/2017-01-28",
    "actors": "/actors",
    "actor": "/actors/sy-jfs",
    "descent": "/genealogy/sy-hts",
    "search": "/search?q=Ahrar",
    "events": "/events",
    "disagreements": "/disagreements",
    "review": "/review",
    "same": "/review?tab=actors",
    "decisions": "/review?tab=decisions",
    "add": "/add",
    "account": "/account",
    "missing": "/no/such/page",
}
FORMS: list[tuple[int, Theme]] = [(1600, "light"), (390, "dark"), (1600, "dark"), (390, "light")]


@pytest.mark.parametrize(("width", "theme"), FORMS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_shows_something_to_everybody(screens: Screens, view: str, width: int, theme: Theme) -> None:
    """A heading, no barrier that axe calls serious, nothing wider than the screen; a picture is kept."""
    page = screens.open(VIEWS[view], width=width, theme=theme)
    screens.shoot(page, f"{view}-{width}-{theme}")
    assert page.locator("main h1").first.inner_text().strip()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert screens.barriers(page) == []


def test_the_policy_allows_nothing_but_files_of_the_page(screens: Screens) -> None:
    """No inline script or style, no outside address."""
    page = screens.open("/")
    policy = page.request.get(screens.server + "/").headers["content-security-policy"]
    assert "default-src 'self'" in policy or "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy.replace("upgrade-insecure-requests", "")
