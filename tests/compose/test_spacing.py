"""Spaces between texts, read back from the file: what a theme says, on half lines of its grid."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.compose import compose
from report.document import Element, Figure, Group, Heading, Item, ItemList, Note, Paragraph, Run, StyleName
from report.story import on_grid
from report.theme.theme import Theme
from report.typeset import typeset
from report.typography.setter import Setter
from tests.documents import MARK, THEME, document, table
from tests.examples import examples
from tests.strategies import PICTURE

LINE, HALF = THEME.baseline, THEME.baseline / 2
TIGHT: Mapping[StyleName, Mapping[str, float]] = {"body": {"after": 0.0}}
LEFT = THEME.grid.left + THEME.grid.indent
SETTER = Setter(THEME, "nl")
STYLES: tuple[StyleName, ...] = ("body", "small", "quote", "source")
HEADINGS: tuple[StyleName, ...] = ("heading-2", "heading-3", "heading-4")
LONG = (
    "Zo veel woorden in een alinea dat zij meer dan een regel vult, want op een enkele is daar geen plaats voor. " * 2
)


def themed(changes: Mapping[StyleName, Mapping[str, Any]]) -> Theme:
    """The theme with some fields of its styles changed."""
    styles = THEME.styles | {name: THEME.style(name).model_copy(update=dict(changes[name])) for name in changes}
    return THEME.model_copy(update={"styles": styles})


def starts(theme: Theme, *elements: Element, notes: tuple[Note, ...] = ()) -> list[tuple[float, float, str]]:
    """The lines of the first page of text: how far below its upper edge their baseline is, their left edge, words."""
    with pymupdf.open(stream=typeset(compose(document(*elements, notes=notes), theme), theme)) as pdf:  # type: ignore[no-untyped-call]
        found = []
        for block in pdf[1].get_text("dict", flags=0)["blocks"]:
            for line in block["lines"]:
                (x, y), words = line["spans"][0]["origin"], "".join([span["text"] for span in line["spans"]])
                found.append((y, x, words.strip()))
        return sorted(found)


def text(words: str, style: StyleName = "body") -> Paragraph:
    return Paragraph((Run(words),), style, mark=MARK)


def distances(theme: Theme, *elements: Element) -> list[float]:
    """From each line that begins with a capital X, Y or Z to the next one."""
    found = [y for y, _, words in starts(theme, *elements) if words[:1] in ("X", "Y", "Z")]
    return [below - above for above, below in pairwise(found)]


spaces = st.one_of(st.integers(0, 6).map(lambda n: n * HALF), st.floats(0, 40))


@settings(max_examples=examples(60), deadline=None)
@given(style=st.sampled_from(STYLES), before=spaces, after=spaces)
def test_the_spaces_of_a_style_are_those_between_its_lines(style: StyleName, before: float, after: float) -> None:
    """What stands on the grid stands on the next half line, all else exactly where its spaces say."""
    theme = themed(dict(TIGHT) | {style: {"before": before, "after": after}})
    leading, space = theme.style(style).leading, max(before, after)
    found = distances(theme, text("X", style), text("Y", style))
    expected = leading + space if leading % HALF else on_grid(leading + space, HALF)
    assert found == [pytest.approx(expected, abs=0.1)]


@settings(max_examples=examples(60), deadline=None)
@given(style=st.sampled_from(HEADINGS), before=spaces, after=spaces)
def test_headings_have_the_spaces_of_their_styles(style: StyleName, before: float, after: float) -> None:
    theme = themed(dict(TIGHT) | {style: {"before": before, "after": after}})
    heading = Heading(int(style[-1]), (Run("Y"),), "y", mark=MARK)
    above, below = distances(theme, text("X"), heading, text("Z"))[-2:]  # the contents stand on the page as well
    look, top = theme.style(style), on_grid(LINE + before, HALF)
    assert above + below == pytest.approx(on_grid(top + look.leading + after, HALF), abs=0.1)
    assert above == pytest.approx(top + SETTER.ascent(look) - SETTER.ascent(theme.style("body")), abs=0.1)


def test_the_theme_of_the_program_means_what_it_says() -> None:
    heading = Heading(3, (Run("Z"),), "z", mark=MARK)
    assert distances(THEME, text("X"), text("Y"), heading, text("X")) == [
        pytest.approx(LINE + 7, abs=0.1),
        pytest.approx(LINE + 21, abs=0.5),  # capitals are in the middle of a line, and those of headings are larger
        pytest.approx(LINE + 7, abs=0.5),
    ]


def listed(*words: str) -> ItemList:
    return ItemList(tuple([Item((Run("•"),), (text(word),)) for word in words]))


def test_lists_have_room_above_and_below_and_none_inside() -> None:
    theme = themed(TIGHT)
    assert distances(theme, text("X"), listed("Y", "Z"), text("X")) == [
        pytest.approx(expected, abs=0.1) for expected in (LINE + HALF, LINE, LINE + HALF)
    ]


def test_a_list_does_not_touch_the_title_of_its_callout() -> None:
    found = distances(THEME, Group("callout", (listed("Y", "Z"), text("X")), (Run("X"),)))
    assert found == [pytest.approx(expected, abs=0.1) for expected in (LINE + HALF, LINE, LINE + HALF)]


@pytest.mark.parametrize("note", [{}, {"size": 7.5, "leading": 9.0}, {"size": 9.0, "leading": 14.0}])
def test_the_last_note_stands_where_the_last_line_of_text_would(note: dict[str, float]) -> None:
    """Those of the theme of the program besides stand beside every fourth line of text again."""
    theme = themed({"note": note})
    marked = Paragraph((Run("X"), Run("1", note="n")), mark=MARK)
    found = starts(theme, marked, notes=(Note("n", "1", (Run(LONG * 3),)),))
    text_line, *notes = sorted({round(y, 2) for y, x, _ in found if x > LEFT - 1 and y < THEME.page.height - 60})
    assert notes[-1] == pytest.approx(text_line + (THEME.rows - 1) * LINE, abs=0.1)
    if not note:
        assert len(notes) > 5
        assert notes[-1] - notes[-6] == pytest.approx(4 * LINE, abs=0.1)


INDENTED = themed({"body": {"after": 0.0, "indent": 1.2}})


def indents(*elements: Element) -> list[tuple[str, float]]:
    """The first words of the lines that begin with a capital, and how far they are indented."""
    found = starts(INDENTED, *elements)
    return [(words[:1], round(x - LEFT, 1)) for _, x, words in found if words[:1] in ("X", "Y", "Z")]


@pytest.mark.parametrize(
    "between",
    [
        Heading(3, (Run("K"),), "k", mark=MARK),
        listed("k"),
        Group("callout", (text("k"),)),
        text("k", "quote"),
    ],
    ids=["heading", "list", "callout", "quote"],
)
def test_a_paragraph_is_indented_behind_another_only(between: Element) -> None:
    found = indents(text("X"), text("Y " + LONG), between, text("X"), text("Y " + LONG))
    assert found == [("X", 0.0), ("Y", 12.6), ("X", 0.0), ("Y", 12.6)]


@pytest.mark.parametrize(
    "between", [Figure("f", "Figuur 1", (Run("k"),), "Grijs", PICTURE, mark=MARK), table([["k", "1"]], ["k", "k"])]
)
def test_what_may_stand_on_another_page_takes_no_indent_away(between: Element) -> None:
    assert indents(text("X"), between, text("Y")) == [("X", 0.0), ("Y", 12.6)]
    heading = Heading(3, (Run("K"),), "k", mark=MARK)
    assert indents(text("X"), heading, between, text("Y")) == [("X", 0.0), ("Y", 0.0)]


def test_paragraphs_of_a_callout_are_indented_among_themselves() -> None:
    inside = Group("callout", (text("X"), text("Y")))
    found = indents(text("Z"), inside, text("Z"))
    assert [edge - found[1][1] for _, edge in found[1:3]] == [0.0, pytest.approx(12.6)]
    assert [edge for _, edge in (found[0], found[3])] == [0.0, 0.0]


def test_an_indented_line_ends_where_the_others_do() -> None:
    made = compose(document(text("x"), text(LONG * 2)), INDENTED)
    lines = made.flowables[1].text.lines  # type: ignore[attr-defined]
    ends = [line.indent + line.measure for line in lines]
    assert lines[0].indent == pytest.approx(12.6)
    assert ends == [pytest.approx(THEME.grid.main)] * len(lines)
    for other in made.flowables[1].alternatives():
        assert other.flowable.text.lines[0].indent == pytest.approx(12.6)  # type: ignore[attr-defined]


def test_an_indent_that_the_measure_has_no_room_for_is_none_to_what_is_centred() -> None:
    theme = themed({"body": {"after": 0.0, "indent": 1.2, "align": "centre"}})
    (_, first, _), (_, second, _) = [one for one in starts(theme, text("Xx"), text("Xx")) if one[2] == "Xx"]
    assert first == pytest.approx(second, abs=0.1)


def test_the_space_below_a_quotation_stands_below_its_source() -> None:
    theme = themed(dict(TIGHT) | {"quote": {"before": 28.0, "after": 21.0}})
    source, below = theme.style("source"), on_grid(LINE + 28.0, HALF) + 21.0
    found = starts(theme, text("X"), Group("quote", (text("Y", "quote"), text("Z", "source"))), text("X"))
    first, quote, named, last = [y for y, _, words in found if words in ("X", "Y", "Z")]
    large, small = SETTER.ascent(theme.style("quote")), SETTER.ascent(source)
    assert quote - first == pytest.approx(LINE + 28.0 + large - SETTER.ascent(theme.style("body")), abs=0.1)
    assert named - quote == pytest.approx(theme.style("quote").leading - large + small, abs=0.1)
    assert last - first == pytest.approx(on_grid(below + source.leading + 21.0, HALF), abs=0.1)


def test_key_figures_do_not_touch_the_heading_above_them() -> None:
    figure = Group("key-figures", (Group("key-figure", (text("7", "figure-value"), text("dingen", "figure-label"))),))
    heading = Heading(2, (Run("Kop"),), "kop", mark=MARK)
    made = compose(document(heading, figure), THEME).flowables[-1]
    assert made.space_before == LINE
