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
