"""All of it without a mouse."""

import re

from playwright.sync_api import expect
from screens import Screens


def test_the_first_key_leads_past_the_menu(screens: Screens) -> None:
    """Tab, Enter: the content has the focus."""
    page = screens.open("/reports")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_search_by_keys(screens: Screens) -> None:
    """A slash goes to the box; arrows choose among what fits; Enter goes there."""
    page = screens.open("/")
    page.keyboard.press("/")
    page.keyboard.type("Ahrar al-Sham")
    page.locator("#offers [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/actors/"))
    expect(page.locator("h1")).to_have_text("Ahrar al-Sham")


def test_a_claim_is_opened_from_its_words_and_closed_again(screens: Screens) -> None:
    """The words are a link; Escape closes the evidence, and the focus is back on them."""
    page = screens.open("/reports/hostile")
    word = page.locator("a.trigger").first
    word.focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("complementary", name="Evidence")
    expect(drawer).to_be_visible()
    expect(page).to_have_url(re.compile("open="))
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(word).to_be_focused()


def test_time_is_moved_by_keys(screens: Screens) -> None:
    """The slider goes on by a day; a step goes to the next change; the address follows."""
    page = screens.open("/day/2017-01-26")
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("/day/2017-01-27"))
    page.get_by_role("button", name="To the next change").press("Enter")
    expect(page).not_to_have_url(re.compile("/day/2017-01-27"))


def test_what_is_seen_can_be_shared(screens: Screens) -> None:
    """The address alone brings back the day, the question and the open evidence."""
    page = screens.open("/day/2017-01-28?known_by=2017-02-28")
    page.locator("aside .ties a").first.click()
    page.get_by_role("complementary", name="Evidence").locator("dl").first.wait_for()
    again = screens.open(page.url.removeprefix(screens.server))
    expect(again.get_by_role("complementary", name="Evidence").locator("dl").first).to_be_visible()
    expect(again.locator("header + p, header p").first).to_contain_text("as known on 28 February 2017")
