"""A report that is watched, and a page in Chromium that shows it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from report.live.engine import Engine
from report.live.following import Showing
from report.live.serving import Announcer, LiveServer, Wishes
from report.messages.interface import interface

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PATIENCE = 60  # seconds, on a machine that is busy

#: Whether the page shows what was made, and has all pictures and texts that are near.
SETTLED = """made => {
  const pages = [...document.querySelectorAll(".page")].map((one) => one.page);
  const near = pages.filter((one) => one.near);
  return Number(document.getElementById("pages").dataset.made) >= made
    && !document.querySelector("[data-busy]")
    && (near.length > 0 || pages.length === 0)
    && near.every((one) => one.shown.startsWith(one.fingerprint) && !one.wanted && one.listed === one.fingerprint);
}"""


class Watched:
    """A report in a folder, served from this process."""

    def __init__(self, root: Path, year: int, languages: tuple[str, ...] = ()) -> None:
        self.root, self.year = root, year
        self.places: list[str] = []
        self.shown: list[Showing] = []
        self._addresses: queue.SimpleQueue[str] = queue.SimpleQueue()
        announcer = Announcer(
            lambda address, _: self._addresses.put(address),
            lambda _before, after: self.shown.append(after),
            self.places.append,
        )
        engine = Engine(root, year)
        self.server = LiveServer(engine, root / "content" / str(year), languages, Wishes(interface()), announcer)
        self.thread = threading.Thread(target=self.server.run)
        self.address = ""

    @contextmanager
    def served(self) -> Iterator[Watched]:
        """Serve it."""
        self.thread.start()
        try:
            self.address = self._addresses.get(timeout=PATIENCE)
            yield self
        finally:
            self.server.stop()
            self.thread.join(PATIENCE)

    def file(self, name: str) -> Path:
        """A file of the year."""
        return self.root / "content" / str(self.year) / name


class Stage:
    """A report that is watched, the page that shows it, and what that has asked for."""

    def __init__(self, watched: Watched, page: Page) -> None:
        self.watched, self.page = watched, page
        self.asked: list[str] = []

    @contextmanager
    def entered(self, *, scheme: Any = "light", width: int = 1280, height: int = 800) -> Iterator[Stage]:
        """Open the page, and wait until what is seen is there."""
        faults: list[str] = []

        def heard(message: Any) -> None:
            if message.type == "error":
                faults.append(f"{message.text} {message.location}")

        def asked(request: Any) -> None:
            self.asked.append(request.url)

        def failed(problem: Any) -> None:
            faults.append(str(problem))

        self.page.on("console", heard)
        self.page.on("pageerror", failed)
        self.page.on("request", asked)
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        self.page.set_viewport_size({"width": width, "height": height})
        try:
            self.enter(self.watched.address)
            self.settle(len(self.watched.shown) or 1)
            yield self
            assert [one for one in faults if "404" not in one] == []
        finally:
            self.page.remove_listener("console", heard)
            self.page.remove_listener("pageerror", failed)
            self.page.remove_listener("request", asked)
            self.page.goto("about:blank")

    def enter(self, address: str) -> None:
        """Open the address, and wait until the page has left its token behind."""
        self.page.goto(address)
        self.page.wait_for_url(lambda url: "token" not in url)

    def settle(self, made: int) -> None:
        """Wait until the page shows what was made the last time, and all its pictures are there."""
        self.wait(lambda: self.page.evaluate(SETTLED, made))

    def wait(self, ready: Callable[[], Any]) -> None:
        """Wait until something is so; the page forbids to wait in it."""
        until = time.monotonic() + PATIENCE
        while not ready():
            assert time.monotonic() < until, "nothing came"
            self.page.wait_for_timeout(20)

    def save(self, path: Path, text: str) -> None:
        """Save a file as editors do that keep a copy, and wait until the page shows what came of it."""
        made = len(self.watched.shown)
        other = path.with_name(f".{path.name}.new")
        other.write_text(text, "utf-8")
        other.replace(path)
        self.wait(lambda: len(self.watched.shown) > made)
        self.settle(len(self.watched.shown))

    def find(self, words: str, language: str = "nl") -> Locator:
        """The button of a text that has these words; it is scrolled to."""
        for one in self.page.locator(f".edition[lang={language}] .page").all():
            one.evaluate("one => one.scrollIntoView()")
            self.settle(len(self.watched.shown))
            found = one.locator(f'button[aria-label*="{words}"]')
            if found.count():
                found.first.scroll_into_view_if_needed()
                return found.first
        raise AssertionError(words)

    def pictures(self) -> list[str]:
        """The pictures that were asked for: "nl/3"."""
        return ["/".join(one.split("/picture/")[1].split("/")[:2]) for one in self.asked if "/picture/" in one]
