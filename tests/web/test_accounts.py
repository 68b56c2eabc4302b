"""Signing in through the page: who reads may not decide, who reviews may, and nobody else sees anything."""

import re

from playwright.sync_api import Page, expect
from screens import Screens


def enter(page: Page, name: str, password: str) -> None:
    """Fills in the form and sends it."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_stranger_sees_the_form_and_nothing_else(guarded_screens: Screens) -> None:
    """No report, no menu of what there is to see; the form bars nobody."""
    page = guarded_screens.open("/reports", width=390)
    expect(page.locator("h1")).to_have_text("Sign in")
    expect(page.locator("main li")).to_have_count(0)
    guarded_screens.shoot(page, "signin-390")
    assert guarded_screens.barriers(page) == []


def test_a_wrong_password_is_told_and_forgotten(guarded_screens: Screens) -> None:
    """The fault is told in words, the field is empty again."""
    page = guarded_screens.open("/")
    enter(page, "eve", "not the one at all")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Password")).to_have_value("")
    guarded_screens.faults[:] = [one for one in guarded_screens.faults if "401" not in one]


def test_a_reader_reads_and_may_not_decide(guarded_screens: Screens, password: str) -> None:
    """The queue is there to be seen, its keys and buttons are not."""
    page = guarded_screens.open("/review")
    enter(page, "sam", password)
    expect(page.locator("h1")).to_have_text("Review")
    expect(page.get_by_text("to decide takes a reviewer's account")).to_be_visible()
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    title = page.locator("article h2").inner_text()
    page.keyboard.press("a")
    expect(page.locator("article h2")).to_have_text(title)
    page.goto(guarded_screens.server + "/add")
    expect(page.get_by_text("takes a reviewer's account")).to_be_visible()
    expect(page.get_by_role("button", name="Read it")).to_have_count(0)


def test_a_reviewer_decides_under_the_own_name(guarded_screens: Screens, password: str) -> None:
    """What is accepted bears the name of the account; signing out shuts the door."""
    page = guarded_screens.open("/review")
    enter(page, "eve", password)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("p[role=status]").first).to_contain_text("Accepted")
    page.get_by_role("button", name="Decisions").click()
    expect(page.locator(".decisions li").first).to_contain_text(re.compile("accepted by eve"))
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator("h1")).to_have_text("Sign in")
    page.reload()
    expect(page.locator("h1")).to_have_text("Sign in")


def signed_in(screens: Screens, name: str, password: str) -> Page:
    """The page of the account, with its name for a heading."""
    page = screens.open("/account")
    enter(page, name, password)
    expect(page.locator("main h1")).to_have_text(name)
    return page


def test_an_administrator_keeps_the_accounts(guarded_screens: Screens, password: str) -> None:
    """One is made, may sign in, is given another password, and is removed, which takes a second press."""
    page = signed_in(guarded_screens, "ada", password)
    kept = page.get_by_role("region", name="Accounts")
    kept.get_by_label("Name").fill("zoe")
    kept.get_by_label("Role").select_option("reviewer")
    kept.get_by_label("Password").fill(password)
    kept.get_by_role("button", name="Make the account").click()
    row = kept.locator("li", has_text="zoe")
    expect(row).to_contain_text("reviewer")
    signed_in(guarded_screens, "zoe", password)
    kept.get_by_label("Whose").select_option("zoe")
    kept.get_by_label("The new one").fill(password[::-1])
    kept.get_by_role("button", name="Set the password").click()
    expect(kept.get_by_text("zoe has another password")).to_be_visible()
    signed_in(guarded_screens, "zoe", password[::-1])
    guarded_screens.shoot(page, "accounts-1600")
    assert guarded_screens.barriers(page) == []
    row.get_by_role("button", name="Remove: zoe").click()
    expect(row).to_be_visible()
    row.get_by_role("button", name="Really remove: zoe").click()
    expect(row).to_have_count(0)


def test_others_see_no_accounts_but_their_own(guarded_screens: Screens, password: str) -> None:
    """The link beside the name leads to one's own tokens and password, and to nothing of others."""
    page = guarded_screens.open("/reports", width=390)
    enter(page, "sam", password)
    page.get_by_role("link", name="sam").click()
    expect(page.get_by_role("heading", name="Your tokens")).to_be_visible()
    expect(page.get_by_text("ada")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    guarded_screens.shoot(page, "account-390")
    assert guarded_screens.barriers(page) == []


def test_a_token_is_shown_once_and_opens_the_record(guarded_screens: Screens, password: str) -> None:
    """A program asks with it until it is taken back."""
    page = signed_in(guarded_screens, "eve", password)
    tokens = page.get_by_role("region", name="Your tokens")
    tokens.get_by_label("What it is for").fill("nightly notes")
    tokens.get_by_role("button", name="Make a token").click()
    secret = tokens.locator("p[role=status] code").inner_text()
    program = {"authorization": f"Bearer {secret}", "cookie": ""}
    address = guarded_screens.server + "/api/v1/reports?limit=1"
    assert page.request.get(address, headers=program).ok
    page.reload()
    expect(tokens.locator("li")).to_contain_text("nightly notes")
    expect(page.get_by_text(secret)).to_have_count(0)
    tokens.get_by_role("button", name="Take back: nightly notes").click()
    tokens.get_by_role("button", name="Really take back: nightly notes").click()
    expect(tokens.locator("li")).to_have_text("None.")
    assert page.request.get(address, headers=program).status == 401


def test_one_s_own_password_is_changed(guarded_screens: Screens, password: str) -> None:
    """The wrong one changes nothing and says so; the right one does, and one signs in anew."""
    page = signed_in(guarded_screens, "eve", password)
    own = page.get_by_role("region", name="Your password")
    for old in ("not the one at all", password):
        own.get_by_label("The one you have").fill(old)
        own.get_by_label("Another").fill(password)
        own.get_by_role("button", name="Change it").click()
        if old != password:
            expect(own.get_by_role("alert")).to_be_visible()
    expect(page.locator("main h1")).to_have_text("Sign in")
    guarded_screens.faults[:] = [one for one in guarded_screens.faults if "40" not in one]
