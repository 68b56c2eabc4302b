"""Claims and actors are decided on without a mouse; every decision stands with its readings and can be taken back."""

import re

from playwright.sync_api import Page, expect
from screens import Screens

NOTE = ".notes li"


def test_claims_are_accepted_and_rejected_by_keys(screens: Screens) -> None:
    """J goes on; A and R take the claim out of the queue and say so; U gives it back."""
    page = screens.open("/review")
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("claim="))
    for key, word in (("a", "Accepted"), ("r", "Rejected")):
        title = page.locator("article h2").inner_text()
        page.keyboard.press(key)
        expect(page.locator("p[role=status]")).to_contain_text(word)
        expect(page.locator("article h2")).not_to_have_text(title)
        page.keyboard.press("u")
        expect(page.locator("p[role=status]")).to_contain_text("Taken back")
        expect(page.locator("article h2")).to_have_text(title)


def test_a_claim_is_corrected_by_keys_and_shows_both_readings(screens: Screens) -> None:
    """C opens the form at its first field; what is kept stands under Decisions beside the machine's reading."""
    page = screens.open("/review?report=hostile")
    page.keyboard.press("c")
    expect(page.locator("select[aria-label=Type]")).to_be_focused()
    page.get_by_role("combobox", name="Status").select_option("planned")
    page.get_by_role("textbox", name="When").fill("2018-02")
    screens.shoot(page, "correcting")
    assert screens.barriers(page) == []
    page.keyboard.press("Control+Enter")
    expect(page.locator("p[role=status]").first).to_contain_text("Corrected")
    page.get_by_role("button", name="Decisions").click()
    made = page.locator(".decisions li").first
    expect(made.locator("del").first).to_have_text("actual")
    expect(made.locator("ins")).to_have_text(["planned", "February 2018"])
    screens.shoot(page, "corrected")
    made.get_by_role("button", name=re.compile("Undo")).click()
    expect(made.locator(".chip")).to_have_text("taken back")


def test_escape_leaves_a_correction_and_keeps_nothing(screens: Screens) -> None:
    """The machine's reading is back, and the keys go on."""
    page = screens.open("/review")
    page.keyboard.press("c")
    page.get_by_role("combobox", name="Status").select_option("demanded")
    page.keyboard.press("Escape")
    expect(page.get_by_role("columnheader", name="The machine read")).to_be_visible()
    expect(page.get_by_role("columnheader", name="It should be")).to_have_count(0)


def test_a_claim_is_reviewed_where_it_stands(screens: Screens) -> None:
    """In the report: a rejected claim leaves the margin, its decision stays in sight, and an undo gives it back."""
    page = screens.open("/reports/hostile")
    notes = page.locator(NOTE)
    before = notes.count()
    notes.first.locator("a").click()
    drawer = page.get_by_role("complementary", name="Evidence")
    drawer.get_by_role("textbox", name="Why").fill("not what it says")
    drawer.get_by_role("button", name="Reject").click()
    expect(notes).to_have_count(before - 1)
    expect(drawer.locator(".made").first).to_contain_text("not what it says")
    drawer.get_by_role("button", name=re.compile("^Undo: rejected")).click()
    expect(notes).to_have_count(before)


def test_reviewed_claims_alone_are_asked_for_in_the_address(screens: Screens) -> None:
    """The tick of the question bar stands in the address, is said in words, and empties what nobody reviewed."""
    page = screens.open("/day/2017-01-28")
    page.get_by_role("checkbox", name="reviewed only").check()
    expect(page).to_have_url(re.compile("reviewed=true"))
    expect(page.locator("header p").first).to_contain_text("reviewed claims alone")
    expect(page.locator("h1")).to_contain_text("0 ties")


def test_pairs_of_actors_are_decided_by_keys(screens: Screens) -> None:
    """D tells that two actors are distinct, U takes it back; both are told in words."""
    page = screens.open("/review?tab=actors")
    page.get_by_role("button", name="They are distinct").wait_for()
    page.keyboard.press("d")
    expect(page.locator("p[role=status]")).to_contain_text("are distinct")
    page.keyboard.press("u")
    expect(page.locator("p[role=status]")).to_contain_text("Taken back")


def test_a_key_does_nothing_while_one_writes(screens: Screens) -> None:
    """The reason may have an a, an r and a c in it."""
    page: Page = screens.open("/review")
    page.get_by_role("textbox", name="Why").fill("")
    page.get_by_role("textbox", name="Why").press_sequentially("arc")
    expect(page.get_by_role("textbox", name="Why")).to_have_value("arc")
    expect(page.locator("p[role=status]")).not_to_contain_text("Accepted")
