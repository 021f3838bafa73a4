"""What the tests of what is seen in a browser share: one Chromium, one page, one server for each report."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.stage import Stage, Watched
from tests.editions import ROOT
from tests.invented import copied

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"


@pytest.fixture(scope="session")
def page() -> Iterator[Page]:
    """The page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(locale="nl-BE")
        context.set_default_timeout(60_000)
        yield context.new_page()
        browser.close()


@pytest.fixture(scope="session")
def bees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The invented report, which may be changed; whoever does so puts it back."""
    with Watched(copied(tmp_path_factory.mktemp("bees")), 2030).served() as watched:
        yield watched


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The report of 2022."""
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "content" / "2022", root / "content" / "2022")
    shutil.copytree(ROOT / "assets", root / "assets")
    with Watched(root, 2022).served() as watched:
        yield watched


@pytest.fixture
def stage(bees: Watched, page: Page) -> Iterator[Stage]:
    """The invented report, seen."""
    with Stage(bees, page).entered() as entered:
        yield entered
