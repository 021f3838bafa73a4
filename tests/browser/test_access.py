"""For everybody: axe-core finds nothing, in any language, light or dark, wide or narrow; the keyboard does it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.stage import Stage, Watched

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

#: Its pages are pictures of paper; what is drawn on them is judged by `verify`.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    """What axe-core finds."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['html'] for node in one['nodes']][:3]}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_axe_finds_nothing(language: str, width: int, scheme: str, bees: Watched, page: Page) -> None:
    page.route("**/*", lambda route: route.continue_(headers={**route.request.headers, "accept-language": language}))
    try:
        with Stage(bees, page).entered(scheme=scheme, width=width) as stage:
            assert page.locator("html").get_attribute("lang") == language
            if width < 500:
                page.locator("#toggle").click()
            assert violations(page) == []
            if (language, scheme) in (("nl", "light"), ("fr", "dark")):
                height = page.locator(".bar").bounding_box()
                path = bees.file("sections/harvest.yaml")
                text = path.read_text("utf-8")
                try:
                    stage.save(path, text.replace("paragraph:", "paragaph:", 1))
                    assert violations(page) == []
                    status = page.locator("#status")
                    assert status.evaluate(
                        "one => [one.scrollWidth > one.clientWidth, one.scrollHeight > one.clientHeight]"
                    ) == [False, False]
                    assert page.locator(".bar").bounding_box() == height  # news move nothing
                finally:
                    stage.save(path, text)
    finally:
        page.unroute("**/*")


def test_nothing_runs_out_of_a_narrow_window(bees: Watched, page: Page) -> None:
    """As wide as a window of 1280 pixels that is enlarged four times (WCAG 1.4.10)."""
    with Stage(bees, page).entered(width=320, height=640):
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate("document.getElementById('pages').scrollWidth") <= 320


def test_targets_are_large_enough(stage: Stage) -> None:
    sizes = stage.page.locator("button:visible, input:visible, summary:visible, a:visible").evaluate_all(
        "all => all.map((one) => [one.offsetWidth, one.offsetHeight, one.outerHTML.slice(0, 80)])"
    )
    assert len(sizes) > 8
    assert [one for one in sizes if min(one[:2]) < 24] == []


def test_the_keyboard_alone_leads_from_a_word_to_its_place(stage: Stage) -> None:
    page = stage.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    text = page.evaluate("document.activeElement.dataset.id")
    assert text
    assert page.evaluate("document.activeElement.getAttribute('aria-label')")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    stage.wait(lambda: page.locator("#place code").count())
    assert page.locator("#place code").inner_text() == stage.watched.places[-1]
    assert page.evaluate("document.activeElement.dataset.id") == text
    assert page.locator(f".edition[lang=fr] [data-id='{text}'].chosen").count()


def test_what_has_the_focus_keeps_it_when_the_page_is_made_anew(stage: Stage) -> None:
    page, path = stage.page, stage.watched.file("sections/harvest.yaml")
    words = path.read_text("utf-8")
    button = stage.find("honing geslingerd")
    button.focus()
    name = button.get_attribute("data-id")
    where = page.evaluate("document.getElementById('pages').scrollTop")
    try:
        stage.save(path, words.replace("honing geslingerd", "honing opgehaald"))
        stage.wait(lambda: "opgehaald" in page.evaluate("document.activeElement.getAttribute('aria-label') || ''"))
        assert page.evaluate("document.activeElement.dataset.id") == name
        assert page.evaluate("document.getElementById('pages').scrollTop") == where
    finally:
        stage.save(path, words)


def test_what_is_read_aloud(stage: Stage) -> None:
    """Names and roles as a screen reader meets them."""
    shown = stage.page.locator("body").aria_snapshot()
    for line in (
        '- link "Naar de pagina’s"',
        '- heading "2030" [level=1]',
        "- status: De pagina’s zijn bijgewerkt.",
        '- group "Getoonde uitgaven"',
        '- button "Naast elkaar" [pressed]',
        '- textbox "Pagina"',
        '- complementary "Bevindingen"',
        '- heading "Pagina 1" [level=3]',
    ):
        assert line in shown
    assert stage.page.locator("section.edition[lang=fr] article").count()
