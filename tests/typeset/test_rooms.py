"""No mark beyond the room that it was given: every element inside every other, in every number of columns."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final, Literal

import pikepdf
import pytest

from report.compose import compose
from report.diagnostics.errors import AssetError, LayoutError
from report.document import Group, Heading, Item, ItemList, Paragraph, Run
from report.story import Offset
from report.theme.lengths import MM
from report.theme.parts import Columns
from report.theme.reading import read_theme
from report.theme.theme import Theme
from report.typeset import draw, typeset
from report.verify.painted import ShownText
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, paragraph, table
from tests.editions import ROOT
from tests.examples import quick
from tests.nested import Nesting, random_theme

pytestmark = pytest.mark.slow

SEEDS = [seed for seed in range(75) if seed % 3 != 2]  # the others are for whoever changes what these hold

LABELLED: Final[tuple[tuple[str, Literal["number", "timeline", "definitions"]], ...]] = (
    ("12.", "number"),
    ("11 september 2022", "timeline"),
    ("FIDO-IFDD", "definitions"),
)


def in_columns(count: int) -> Theme:
    """The usual theme in so many columns."""
    return THEME.model_copy(update={"columns": Columns(count=count, gutter=6)})


def strays(data: bytes, theme: Theme) -> Iterator[str]:
    """What stands outside the page or its live area, and what stands on something else."""
    for number, page in enumerate(PdfReading(pikepdf.open(BytesIO(data))).pages, 1):
        shown = sorted([text for text in page.shown if text.text.strip()], key=lambda text: text.y0)
        left = theme.live_left(right=theme.is_right(number) and number > 1)  # the cover is no page of text
        right = left + theme.grid.wide
        for text in shown:
            hang = text.size / 2
            if text.y0 < 0 or text.y0 + 0.7 * text.size > theme.page.height:
                yield f"page {number}: {text.text!r} above or below the page"
            if text.x0 < left - hang or text.x1 > right + hang:
                yield f"page {number}: {text.text!r} beside the live area"
        yield from [f"page {number}: {one.text!r} on {other.text!r}" for one, other in _on_others(shown)]


def _on_others(shown: list[ShownText]) -> Iterator[tuple[ShownText, ShownText]]:
    for index, lower in enumerate(shown):
        for upper in shown[index + 1 :]:
            if upper.y0 - lower.y0 > 0.55 * lower.size:
                break
            if min(upper.x1, lower.x1) - max(upper.x0, lower.x0) > 1.5:
                yield lower, upper


def test_key_figures_keep_to_what_they_stand_in() -> None:
    tile = Group(
        "key-figure", (Paragraph((Run("12.345"),), "figure-value"), Paragraph((Run("kasten"),), "figure-label"))
    )
    inside = Group("callout", (Group("key-figures", (tile,) * 7, mark=MARK),), (Run("Let op"),), MARK)
    nested = Group("callout", (inside,), (Run("Dubbel"),), MARK)
    for count in (1, 2, 3):
        theme = in_columns(count)
        assert list(strays(typeset(compose(document(nested, inside), theme), theme), theme)) == []


def test_a_section_in_a_callout_keeps_to_it() -> None:
    title = Heading(2, (Run("Een titel van meer dan een regel, ook hier"),), "s", "1.12", mark=MARK)
    found = document(Group("callout", (title, paragraph("Tekst.")), (), MARK))
    for count in (1, 2, 3):
        theme = in_columns(count)
        assert list(strays(typeset(compose(found, theme), theme), theme)) == []


def test_a_table_that_goes_on_inside_a_callout_has_room_for_its_head() -> None:
    rows = [(f"rij {n}", str(n)) for n in range(150)]
    found = document(Group("callout", (table(rows, ("Naam", "Waarde")),), (Run("Tabel"),), MARK))
    data = typeset(compose(found, THEME), THEME)
    assert list(strays(data, THEME)) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) > 3


def test_what_reaches_beyond_its_room_is_told_with_its_place_and_by_how_much() -> None:
    theme = in_columns(3)
    story = compose(document(paragraph("lang " * 90), Group("callout", (paragraph("lang " * 90),), (), MARK)), theme)
    for flowable in story.flowables:
        flowable.left = Offset(20 * MM)  # type: ignore[attr-defined]
    with pytest.raises(LayoutError) as caught:
        draw(story, theme)
    assert {str(one.mark) for one in caught.value.diagnostics} == {str(MARK)}
    assert {one.message for one in caught.value.diagnostics} == {"this is 20 mm wider than the room that it has"}


@pytest.mark.parametrize("seed", quick(SEEDS, SEEDS[:5]))
def test_random_documents_keep_to_their_room_or_are_refused(seed: int) -> None:
    theme = in_columns(1 + seed % 3)
    try:
        data = typeset(compose(Nesting(seed).document(), theme), theme)
    except LayoutError as problem:
        assert all(one.mark.file for one in problem.diagnostics)
        assert not any("the room that it has" in one.message for one in problem.diagnostics)
    else:
        assert list(strays(data, theme)) == []


@pytest.mark.parametrize("seed", quick(SEEDS[:30], SEEDS[:6]))
def test_themes_of_random_numbers_are_refused_by_themselves_or_hold_what_is_usual(seed: int, tmp_path: Path) -> None:
    """What contradicts in a theme is told at its lines, and not at the words of the content."""
    words = Paragraph((Run("Overheidsopdrachten en duurzaamheidscriteria van de werkgroep. " * 9),), mark=MARK)
    lists = [ItemList((Item((Run(label),), (words,)),), style, MARK) for label, style in LABELLED]
    title = Heading(1, (Run("Overheidsopdrachten, overheidsopdrachten"),), "een", "1", mark=MARK)
    below = [Heading(level, title.runs, f"h{level}", "1.1" if level == 2 else "", mark=MARK) for level in (2, 3, 4)]
    figure = table([("rij", "1")], ("Naam", "Waarde"))
    found = document(title, words, *below, *lists, figure, Group("callout", (words,), title.runs, MARK))
    try:
        theme = read_theme((tmp_path, ROOT / "assets"), random_theme(seed, tmp_path))
    except AssetError as problem:
        assert all(one.mark.line > 1 for one in problem.diagnostics)
    else:
        assert list(strays(typeset(compose(found, theme), theme), theme)) == []
