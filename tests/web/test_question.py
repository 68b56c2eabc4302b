"""Whom to believe, as known when, and of which conflict: asked in every view, kept in the address."""

import re

import pytest
from playwright.sync_api import expect
from screens import Screens

SAID = "main header p"


@pytest.mark.parametrize("view", ["/events", "/disagreements"])
def test_what_was_not_yet_known_is_left_out(screens: Screens, view: str) -> None:
    """Before anything was reported nothing is told; the sentence says as known when."""
    page = screens.open(view)
    assert not page.locator("main h1").inner_text().startswith(("No ", "0 "))
    page.get_by_label("as known by").fill("1990-01-01")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("known_by=1990-01-01"))
    expect(page.locator("main h1")).to_have_text(re.compile("^(No disagreement|0 events)"))
    if view == "/disagreements":
        expect(page.locator(SAID).first).to_contain_text("as known on 1 January 1990")


def test_events_are_told_by_those_who_are_believed(screens: Screens) -> None:
    """One outlet tells of fewer events than all; two independent voices of fewer still."""

    def told(path: str) -> int:
        page = screens.open(path)
        expect(page.locator("main h1")).to_have_text(re.compile(r"\d"))
        return len(page.locator("aside .entry").all())

    everybody = told("/events")
    page = screens.open("/events")
    outlet = page.locator("#speakers option").first.get_attribute("value")
    assert 0 < told(f"/events?according_to={outlet}") < everybody
    assert 0 < told("/events?independent=2") < everybody


@pytest.mark.parametrize("view", ["/events", "/disagreements", "/day/2017-01-28"])
def test_one_conflict_is_looked_at_alone(screens: Screens, view: str) -> None:
    """The conflicts are those that the store tells of; one that has nothing of what is shown leaves nothing."""
    page = screens.open(view)
    before = page.locator("main h1").inner_text()
    page.get_by_role("combobox", name="Conflict").select_option("syria")
    expect(page).to_have_url(re.compile("conflict=syria"))
    screens.settle(page)
    expect(page.locator("main h1")).not_to_have_text(before)
    expect(page.locator(SAID).first).to_contain_text("in the conflict Syria", ignore_case=True)


def test_a_conflict_stays_from_day_to_day(screens: Screens) -> None:
    """A step to another day keeps it in the address."""
    page = screens.open("/day/2017-01-28?conflict=syria")
    page.get_by_role("button", name="To the change before").click()
    expect(page).to_have_url(re.compile("/day/(?!2017-01-28).*conflict=syria"))
