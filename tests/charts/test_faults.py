"""Words that a chart has no room for: none is cut or left out in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from report.charts.display import DisplayList
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.document import Chart
from report.messages.interface import interface
from report.theme.reading import read_theme
from report.typography.items import Shaper
from report.typography.registry import read_face
from tests.charts.examples import NARROW, chart, series

ROOT = Path(__file__).parents[2]
THEME = read_theme((ROOT / "assets",), "federal")
FACES = {role: read_face(THEME.font_path(role)) for role in THEME.fonts}
NAMES = ("Personeel", "Informatica", "Gebouwenbeheer", "Voertuigen", "Schoonmaakdiensten")
LONG = ("Overheidsopdrachtenbeheer", "Informatieveiligheidsbeleid", "Gebouwenonderhoudsdiensten", "Verzekeringen")


def drawn(example: Chart, width: float = NARROW) -> DisplayList:
    """A chart in the federal theme, its names hyphenated as Dutch."""
    softened = Shaper("nl").with_soft_hyphens
    names = tuple(map(softened, example.categories))
    return draw_chart(replace(example, categories=names), width, Palette.of(THEME.colour), FACES)


def said(display: DisplayList) -> str:
    """All words of a chart, without what parts them."""
    return "".join(word.text.rstrip("-") for word in display.words).replace(" ", "")


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "line", "area"])
def test_all_names_that_nothing_orders_are_there(kind: str) -> None:
    display = drawn(chart(kind, series("Uitgaven", [5, 4, 3, 2, 1]), categories=NAMES))
    assert display.faults == ()
    assert all(name in said(display) for name in NAMES)


@pytest.mark.parametrize("kind", ["bar", "stacked-bar"])
def test_a_name_is_hyphenated_before_it_is_left_out(kind: str) -> None:
    display = drawn(chart(kind, series("Uitgaven", [5, 4, 3, 2]), categories=LONG))
    assert display.faults == ()
    assert all(name in said(display) for name in LONG)
    assert any(word.text.endswith("-") for word in display.words)


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "line", "area"])
def test_names_without_room_are_a_fault(kind: str) -> None:
    (fault,) = drawn(chart(kind, series("Uitgaven", range(24)), categories=LONG * 6)).faults
    assert LONG[0] in fault.message
    assert "hbar" in fault.hint


@pytest.mark.parametrize("count", [24, 60])
def test_what_is_proposed_instead_has_room(count: int) -> None:
    """As many lying bars as there is room for; more than that only in parts."""
    (fault,) = drawn(chart("bar", series("Uitgaven", range(count)), categories=LONG * (count // 4))).faults
    assert ("each with a part of the rows" in fault.hint) == (count == 60)
    assert ("toon minder rijen" in fault.hint.into(interface("nl"))) == (count == 60)
    lying = chart("hbar", series("Uitgaven", range(24)), categories=LONG * 6)
    assert drawn(lying).faults == ()


def test_years_may_be_named_now_and_then() -> None:
    display = drawn(replace(chart("bar", series("Uitgaven", range(40))), ordered=True))
    assert display.faults == ()


def test_small_charts_name_all_that_nothing_orders() -> None:
    one, two = series("Een", range(8)), series("Twee", range(8))
    assert drawn(chart("multiples", one, two)).faults == ()
    faults = drawn(chart("multiples", one, two, categories=NAMES + NAMES[:3])).faults
    (hint,) = {fault.hint for fault in faults}
    assert hint == "make a chart of the kind hbar for each column, which has room for all names"
    assert hint.into(interface("nl")).startswith("maak voor elke kolom een grafiek van de soort hbar")


@pytest.mark.parametrize("kind", ["bar", "hbar", "stacked-bar", "line", "area", "multiples"])
def test_a_name_of_a_series_is_never_cut(kind: str) -> None:
    name = "onafbreekbaar" * 30
    display = drawn(chart(kind, series(name, range(3)), series("Twee", range(3))))
    (fault,) = {fault for fault in display.faults if fault.message == f"the chart has no room for '{name}'"}
    assert fault.hint == "write it shorter, or give the chart the whole width: wide: true"
    assert fault.hint.into(interface("nl")).startswith("schrijf het korter, of geef de grafiek de volle breedte")


@pytest.mark.parametrize("kind", ["area", "stacked-bar"])
def test_a_missing_part_is_marked_where_it_would_stand(kind: str) -> None:
    display = drawn(chart(kind, series("Een", [3, 4, 5]), series("Twee", [3, None, 5])))
    (word,) = [one for one in display.words if one.text in ("geen waarde", "–")]
    foot = min(one.y for one in display.words if one.text == "0")
    assert word.y > foot + 0.3 * display.height
    assert display.faults == ()


def test_bars_that_lie_too_close_for_their_values_are_a_fault() -> None:
    wide = chart("hbar", *[series(name, range(40)) for name in NAMES], categories=[f"Dienst {n}" for n in range(40)])
    (fault,) = drawn(wide).faults
    dutch = interface("nl")
    assert fault.message == "the chart has more bars than there is room for their names and values"
    assert fault.message.into(dutch) == "de grafiek heeft meer staven dan er plaats is voor hun namen en waarden"
    assert fault.hint == "show fewer rows or columns, or make two charts of it"
    assert fault.hint.into(dutch) == "toon minder rijen of kolommen, of maak er twee grafieken van"
