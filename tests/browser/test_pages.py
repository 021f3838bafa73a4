"""The pages in Chromium: what is looked at stays where it is, and only what has changed is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from tests.browser.stage import Stage, Watched
from tests.editions import ROOT

pytestmark = pytest.mark.browser

SCROLL = "document.getElementById('pages').scrollTop"


@pytest.fixture
def harvest(stage: Stage) -> Iterator[str]:
    """The words of a section, which are put back."""
    path = stage.watched.file("sections/harvest.yaml")
    text = path.read_text("utf-8")
    yield text
    if path.read_text("utf-8") != text:
        stage.save(path, text)


def scroll_to(stage: Stage, top: int) -> float:
    """Scroll, wait for the pictures, and say where it is."""
    stage.page.evaluate(f"{SCROLL} = {top}")
    stage.page.wait_for_timeout(300)
    stage.settle(len(stage.watched.shown))
    where: float = stage.page.evaluate(SCROLL)
    assert where == top
    return where


def test_fifty_saves_do_not_move_the_scroll(stage: Stage, harvest: str) -> None:
    path = stage.watched.file("sections/harvest.yaml")
    before = scroll_to(stage, 1234)
    seen = set()
    for number in range(50):
        stage.save(path, harvest.replace("werd de honing", f"werd {'zeer ' * (number % 7)}veel honing"))
        seen.add(stage.page.evaluate(SCROLL))
    assert seen == {before}


def test_only_pages_that_have_changed_are_fetched(stage: Stage, harvest: str) -> None:
    stage.asked.clear()
    before = stage.watched.shown[-1]
    stage.save(stage.watched.file("sections/harvest.yaml"), harvest.replace("werd de honing", "is de honing"))
    after = stage.watched.shown[-1]
    changed = {
        f"{language}/{number}"
        for language, shown in after.editions.items()
        for number, one in enumerate(shown.edition.pages)
        if one != before.editions[language].edition.pages[number]
    }
    assert 0 < len(changed) < 4
    assert set(stage.pictures()) <= changed
    for one in changed:
        language, number = one.split("/")
        stage.page.locator(f".edition[lang={language}] [data-page='{int(number) + 1}']").scroll_into_view_if_needed()
    stage.page.wait_for_timeout(300)
    stage.settle(len(stage.watched.shown))
    fetched = stage.pictures()
    assert changed <= set(fetched)
    assert len(fetched) == len(set(fetched))


def test_a_save_that_changes_nothing_fetches_nothing(stage: Stage, harvest: str) -> None:
    stage.asked.clear()
    stage.save(stage.watched.file("sections/harvest.yaml"), harvest + "\n# nobody reads this\n")
    stage.page.wait_for_timeout(300)
    assert stage.asked == []


def test_an_error_keeps_the_last_page_greyed_until_it_is_mended(stage: Stage, harvest: str) -> None:
    path = stage.watched.file("sections/harvest.yaml")
    picture = stage.page.locator(".page img").first.get_attribute("src")
    where = scroll_to(stage, 700)
    box = stage.page.locator(".page").first.bounding_box()
    stage.save(path, harvest.replace("paragraph:", "paragaph:", 1))
    page = stage.page
    assert page.locator("#pages").get_attribute("data-old") is not None
    assert page.locator(".page").first.bounding_box() == box
    assert "grayscale" in page.locator(".page img").first.evaluate("one => getComputedStyle(one).filter")
    assert page.locator(".page img").first.get_attribute("src") == picture
    assert page.locator("#status").inner_text() == "Er zijn fouten: dit zijn de laatste goede pagina’s."
    finding = page.locator(".findings li").first
    assert "paragaph" in finding.inner_text()
    assert finding.is_visible()
    assert page.evaluate(SCROLL) == where
    assert page.title().startswith("✗")

    finding.get_by_role("button").click()
    stage.wait(lambda: page.locator("#place code").count())
    place = page.locator("#place code").inner_text()
    assert place.endswith("harvest.yaml:4:5")
    assert stage.watched.places[-1] == place

    stage.save(path, harvest)
    assert page.locator("#pages").get_attribute("data-old") is None
    assert page.locator("#status").inner_text() == "De pagina’s zijn bijgewerkt."
    assert page.evaluate(SCROLL) == where


def test_a_page_that_comes_before_moves_what_is_seen_by_nothing(stage: Stage, harvest: str) -> None:
    """It stays where it is in the window, although there is more above it now."""
    last = stage.page.locator(".edition[lang=nl] .page").last
    last.scroll_into_view_if_needed()
    stage.page.wait_for_timeout(300)
    text = stage.page.locator(".edition[lang=nl] .page button").last
    name = text.get_attribute("data-id")
    before = text.bounding_box()
    assert before
    pages = stage.page.locator(".edition[lang=nl] .page").count()
    path = stage.watched.file("sections/roofs.yaml")
    roofs = path.read_text("utf-8")
    long = "".join("  - paragraph: {nl: 'Bijen vliegen.', fr: 'Les abeilles volent.'}\n" for _ in range(120))
    try:
        stage.save(path, roofs.replace("blocks:\n", f"blocks:\n{long}", 1))
        assert stage.page.locator(".edition[lang=nl] .page").count() > pages
        same = stage.page.locator(f".edition[lang=nl] .page button[data-id='{name}']").last
        after = same.bounding_box()
        assert after
        assert abs(after["y"] - before["y"]) < 1
    finally:
        stage.save(path, roofs)


def test_the_address_says_what_is_seen(stage: Stage) -> None:
    page = stage.page
    page.get_by_role("button", name="Français").click()
    assert page.locator(".edition[lang=nl]").is_hidden()
    page.get_by_label("Pagina", exact=True).fill("3")
    page.keyboard.press("Enter")
    stage.wait(lambda: page.url.endswith("#fr/3"))
    assert "token" not in page.url
    page.reload()
    stage.settle(len(stage.watched.shown))
    stage.wait(lambda: page.url.endswith("#fr/3"))
    assert page.locator(".edition[lang=nl]").is_hidden()
    page.get_by_role("button", name="Naast elkaar").click()
    assert page.locator(".edition:visible").count() == 2
    stage.wait(lambda: page.url.endswith("#both/3"))


def test_pictures_are_as_sharp_as_the_screen(stage: Stage) -> None:
    page = stage.page
    for _ in range(2):
        shown = page.locator(".page img").first.evaluate("one => [one.naturalWidth, one.clientWidth]")
        assert shown[0] == shown[1] * page.evaluate("devicePixelRatio")
        page.get_by_role("button", name="Vergroten").click()
        page.wait_for_timeout(400)
        stage.settle(len(stage.watched.shown))


def test_when_the_program_ends_the_page_says_so(stage: Stage) -> None:
    with Watched(stage.watched.root, 2030, ("nl",)).served() as other:
        stage.enter(other.address)
        stage.settle(1)
    stage.wait(lambda: "gestopt" in stage.page.locator("#status").inner_text())
    assert stage.page.locator("#pages").get_attribute("data-old") is not None


def test_the_picture_of_the_documentation_is_there(stage: Stage, request: pytest.FixtureRequest) -> None:
    """--golden takes it anew."""
    path = ROOT / "docs" / "watch.png"
    if request.config.getoption("--golden"):
        page = stage.page
        page.locator(".edition[lang=nl] .page").nth(3).scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        stage.settle(len(stage.watched.shown))
        shot = Image.open(BytesIO(page.screenshot())).convert("P", palette=Image.Palette.ADAPTIVE, colors=64)
        shot.save(path, optimize=True)
    with Image.open(path) as picture:
        assert picture.size == (1280, 800)
    assert path.stat().st_size < 150_000
