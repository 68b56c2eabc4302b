"""Pages in the browser, with what a test asks of every one of them."""

from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from playwright.sync_api import Browser, BrowserContext, Page, expect

expect.set_options(timeout=60_000)

SERIOUS = ("serious", "critical")
Theme = Literal["light", "dark"]


class Screens:
    """Opens pages and keeps what went wrong in them."""

    def __init__(self, browser: Browser, server: str, *, axe: str, folder: Path) -> None:
        self.server = server
        self.faults: list[str] = []
        self._browser = browser
        self._axe = axe
        self._folder = folder
        self._contexts: list[BrowserContext] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _value: BaseException | None, _at: TracebackType | None
    ) -> None:
        for context in self._contexts:
            context.close()

    def open(self, path: str, *, width: int = 1600, theme: Theme = "light") -> Page:
        """The page at `path`, once its first answers have come."""
        context = self._browser.new_context(
            viewport={"width": width, "height": 1000}, color_scheme=theme, reduced_motion="reduce"
        )
        self._contexts.append(context)
        context.set_default_timeout(90_000)  # a busy machine is slow, not wrong
        page = context.new_page()
        page.on("console", lambda said: self.faults.append(f"{path}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(f"{path}: {error}"))
        page.on("request", lambda asked: self._within(path, asked.url))
        page.goto(self.server + path)
        page.locator("main h1").first.wait_for()
        self.settle(page)
        return page

    def settle(self, page: Page) -> None:
        """Waits until nothing is being looked up."""
        page.wait_for_load_state("networkidle")
        page.locator("[role=status].loading").first.wait_for(state="detached")

    def shoot(self, page: Page, name: str) -> None:
        """Keeps a picture of the page."""
        page.screenshot(path=self._folder / f"{name}.png")

    def barriers(self, page: Page) -> list[str]:
        """What axe finds that bars people from the page: rule and element."""
        page.evaluate(self._axe)
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            if rule["impact"] in SERIOUS
            for node in rule["nodes"][:3]
        ]

    def check(self) -> None:
        """Raises AssertionError with what went wrong in any page."""
        assert self.faults == []

    def _within(self, path: str, url: str) -> None:
        if not url.startswith((self.server, "blob:", "data:")):
            self.faults.append(f"{path} asks {url}")
