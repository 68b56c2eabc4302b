"""Which happenings are one is decided where they are seen: by whom, when and why, and taken back."""

import re
from itertools import combinations

from playwright.sync_api import Page, expect
from screens import Screens


def number(page: Page) -> int:
    """How many events the view tells."""
    return int(re.sub(r"\D", "", page.locator("main h1").inner_text()))


def told_apart(page: Page) -> tuple[str, str]:
    """The words of two tellings of one type, in different reports."""
    address = page.url.split("/events")[0] + "/api/v1/events?conflict=syria&limit=500"
    events = [event for event in page.request.get(address).json()["items"] if len(event["tellings"]) == 1]
    return next(
        (one["tellings"][0]["evidence"]["text"], other["tellings"][0]["evidence"]["text"])
        for one, other in combinations(events, 2)
        if one["type"] == other["type"]
        and one["tellings"][0]["document"]["id"] != other["tellings"][0]["document"]["id"]
    )


def test_two_happenings_are_made_one_and_two_again(screens: Screens) -> None:
    """Two tellings are chosen; a key joins them; the decision is kept with its reason; its undo parts them."""
    page = screens.open("/events?conflict=syria")
    before = number(page)
    page.get_by_role("button", name="Same or distinct").click()
    for words in told_apart(page):
        page.get_by_label(words).first.check()
    expect(page.locator(".picked blockquote")).to_have_count(2)
    expect(page).to_have_url(re.compile("telling=.*telling="))
    screens.shoot(page, "judging-1600-light")
    assert screens.barriers(page) == []
    page.get_by_label("Why").fill("One raid, told twice")
    page.get_by_role("button", name="They are one").click()
    expect(page.get_by_role("status").filter(has_text="of one happening")).to_be_visible()
    expect(page.locator("main h1")).to_have_text(f"{before - 1} events")

    decisions = screens.open("/review?tab=decisions")
    made = decisions.locator(".decisions > li").first
    expect(made).to_contain_text("same event")
    expect(made).to_contain_text("One raid, told twice")

    page.locator("main h1").click()
    page.keyboard.press("u")
    expect(page.locator("main h1")).to_have_text(f"{before} events")


def test_no_more_than_two_tellings_are_chosen(screens: Screens) -> None:
    """The other boxes rest until one is given back, and without two nothing can be decided."""
    page = screens.open("/events?conflict=syria&judge=1")
    expect(page.get_by_role("button", name="They are one")).to_be_disabled()
    boxes = page.locator("aside .entries input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(boxes.nth(2)).to_be_disabled()
    expect(page.get_by_role("button", name="They are distinct")).to_be_enabled()
    boxes.nth(0).uncheck()
    expect(boxes.nth(2)).to_be_enabled()
