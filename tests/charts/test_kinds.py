"""Every kind of chart: what it must show, that no data break it, and that no two of its texts touch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from report.charts import CHARTS
from report.charts.display import DisplayList
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.colours import channels
from report.document import Chart
from report.typography.faces import Face
from tests.charts.boxes import box_of, listing, overlaps, strays
from tests.charts.examples import NARROW, SESSIONS, SHARE, USERS, WIDE, YEARS, chart, series
from tests.examples import examples, quick

pytestmark = pytest.mark.slow

Draw = Callable[..., DisplayList]


@pytest.fixture(scope="session")
def draw(palette: Palette, faces: Mapping[str, Face]) -> Draw:
    """`draw(chart, width)`: draws without a cache."""
    return partial(_draw, palette, faces)


def _draw(palette: Palette, faces: Mapping[str, Face], drawn: Chart, width: float = NARROW) -> DisplayList:
    return draw_chart(drawn, width, palette, faces)


def texts(display: DisplayList) -> list[str]:
    """The texts of a chart."""
    return [words.text for words in display.words]


def operators(display: DisplayList) -> str:
    """All operators of a chart."""
    return "\n".join(item for item in display.items if isinstance(item, str))


def test_there_is_an_example_of_every_kind() -> None:
    assert {drawn.kind for drawn in EXAMPLES.values()} == {*CHARTS}


# --- golden files ----------------------------------------------------------------------------------

NOTE = "Vanaf 2019-2020: aandeel in de mondiale bezoeken"
TOPICS = ("Duurzaamheidsclausules in raamovereenkomsten", "Lerende netwerken", "Omzendbrief", "Europese indicatoren")
EXAMPLES = {
    "bar": chart("bar", series("Sessies", SESSIONS), highlight=10, unit="Sessies"),
    "bar-break": chart("bar", series("Aandeel", SHARE, (8,)), unit="Aandeel", break_note=NOTE),
    "bar-side-by-side": chart("bar", series("Sessies", SESSIONS), series("Gebruikers", USERS)),
    "hbar": chart("hbar", series("a", (275, 80, None, 7)), categories=TOPICS, highlight=1, unit="deelnemers"),
    "stacked-bar": chart("stacked-bar", series("Nieuw", (12, 15, 11)), series("Bekend", (8, None, 14)), unit="aantal"),
    "line": chart("line", series("Aandeel", SHARE, (8,)), unit="Aandeel", break_note=NOTE),
    "line-two": chart("line", series("Sessies", SESSIONS), series("Gebruikers", USERS), highlight=10),
    "area": chart("area", series("Gebruikers", USERS), unit="Gebruikers"),
    "area-alone": chart("area", series("Gebruikers", (None, 12, None, 9, 8))),
    "area-stacked-alone": chart("area", series("Nieuw", (None, 15, None)), series("Bekend", (8, 9, 14))),
    "area-stacked": chart("area", series("Nieuw", (12, 15, 11)), series("Bekend", (8, 9, 14))),
    "multiples": chart("multiples", series("Gebruikers", USERS), series("Aandeel", SHARE, (8,)), break_note=NOTE),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_golden(name: str, draw: Draw, golden: Callable[[str, str], None]) -> None:
    golden(f"charts/{name}.txt", listing(draw(EXAMPLES[name])))


@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_texts_of_the_examples_do_not_touch(name: str, width: float, draw: Draw, faces: Mapping[str, Face]) -> None:
    display = draw(EXAMPLES[name], width)
    assert display.width == round(width, 2)
    assert overlaps(display, faces) == []
    assert strays(display, faces) == []


# --- odd data ----------------------------------------------------------------------------------------

ODD: dict[str, list[list[float | None]]] = {
    "nothing": [[]],
    "no series": [],
    "all null": [[None, None, None]],
    "one point": [[5]],
    "one null": [[None]],
    "negative": [[-3, -8, -1, -5]],
    "both signs": [[-3, 8, -1, 5], [2, -4, 6, -8]],
    "huge": [[1e15, 3e15, 2e15]],
    "tiny": [[1e-9, 3e-9, 2e-9]],
    "zeros": [[0, 0, 0]],
    "equal": [[7, 7, 7, 7]],
    "not numbers": [[float("nan"), 3, float("inf"), 2]],
    "gaps": [[None, 1, None, 3, 4, None]],
    "40 categories": [[(i * 37) % 101 for i in range(40)]],
    "8 series": [[(i * 37 + k * 11) % 101 for i in range(11)] for k in range(8)],
    "8 equal series": [[50] * 11 for _ in range(8)],
    "8 series, 40 categories, gaps": [[None if (i + k) % 3 else i * k for i in range(40)] for k in range(8)],
}


ODD_CHARTS = [(odd, kind) for odd in ODD for kind in CHARTS]


@pytest.mark.parametrize("width", quick([NARROW, WIDE], [NARROW]), ids=["narrow", "wide"])
@pytest.mark.parametrize(("odd", "kind"), quick(ODD_CHARTS, ODD_CHARTS[:: len(CHARTS) - 1]))
def test_odd_data_are_drawn(odd: str, kind: str, width: float, draw: Draw, faces: Mapping[str, Face]) -> None:
    rows = [series(f"Reeks nummer {number}", values) for number, values in enumerate(ODD[odd])]
    display = draw(chart(kind, *rows, unit="Aantal", highlight=2), width)
    assert overlaps(display, faces) == []
    assert strays(display, faces) == []
    assert "nan" not in operators(display)
    assert "inf" not in operators(display)


@pytest.mark.parametrize("kind", CHARTS)
def test_long_words_are_cut_and_do_not_touch(kind: str, draw: Draw, faces: Mapping[str, Face]) -> None:
    word = "Arbeidsongeschiktheidsverzekeringsmaatschappijen" * 3
    rows = [series(f"{word} {number}", (3, 1, 2), (2,)) for number in range(3)]
    names = (word, "kort", f"{word} en {word}")
    display = draw(chart(kind, *rows, categories=names, unit=word, break_note=word, highlight=0))
    assert overlaps(display, faces) == []
    assert strays(display, faces) == []


values = st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6).map(lambda v: round(v, 2))), min_size=1, max_size=30)
names = st.text(st.sampled_from("abcdé -–ij"), min_size=1, max_size=40)


@settings(max_examples=examples(50), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.sampled_from([*CHARTS]),
    st.lists(values, min_size=1, max_size=5),
    st.data(),
    st.sampled_from([NARROW, WIDE, 90.0]),
)
def test_no_two_texts_touch(
    draw: Draw, faces: Mapping[str, Face], kind: str, rows: list[list[float | None]], data: st.DataObject, width: float
) -> None:
    count = min(map(len, rows))
    categories = data.draw(st.lists(names, min_size=count, max_size=count))
    breaks = data.draw(st.lists(st.integers(0, count), max_size=2, unique=True).map(tuple))
    highlight = data.draw(st.one_of(st.none(), st.integers(0, count - 1)))
    drawn = [series(data.draw(names), row[:count], breaks) for row in rows]
    display = draw(
        chart(kind, *drawn, categories=categories, highlight=highlight, unit="Eenheid", break_note="Andere telling"),
        width,
    )
    assert overlaps(display, faces) == []
    assert strays(display, faces) == []


# --- what must be seen ---------------------------------------------------------------------------------


def test_bars_carry_their_values_and_need_no_axis(draw: Draw) -> None:
    shown = texts(draw(EXAMPLES["bar"]))
    assert {"5\u202f532", "8\u202f010", "3\u202f118"} <= set(shown)
    assert "0" not in shown  # the lowest tick


def test_values_that_do_not_fit_give_way_to_an_axis(draw: Draw) -> None:
    many = draw(chart("bar", series("a", [1000 + i for i in range(40)]), highlight=7))
    shown = texts(many)
    assert {"0", "1\u202f039", "1\u202f007"} <= set(shown)  # an axis, the highest and the stressed value
    assert len(shown) < 30


def test_every_period_is_named_at_both_widths(draw: Draw) -> None:
    assert set(YEARS) <= set(texts(draw(EXAMPLES["bar"], WIDE)))
    narrow = texts(draw(EXAMPLES["bar"]))
    assert [narrow.count(f"{year}-") for year in range(2011, 2022)] == [1] * 11  # in two lines: "2011-", "2012"
    assert narrow.count("2022") == 1


def test_the_stressed_bar_differs_in_more_than_colour(draw: Draw, palette: Palette) -> None:
    display = draw(EXAMPLES["bar"])
    assert {words.text for words in display.words if words.role == "semibold"} == {"5\u202f532", "2021-", "2022"}


@pytest.mark.parametrize("kind", CHARTS)
def test_a_missing_value_is_named_and_not_drawn_as_zero(kind: str, draw: Draw) -> None:
    missing = draw(chart(kind, series("a", (4, None, None, None, 2))))
    zero = draw(chart(kind, series("a", (4, 0, 0, 0, 2))))
    assert "geen waarde" in texts(missing)
    assert "geen waarde" not in texts(zero)
    assert "–" not in texts(zero)


def test_a_line_stops_at_a_missing_value_and_at_a_break(draw: Draw) -> None:
    def joined(display: DisplayList) -> int:
        strokes = [line for line in operators(display).splitlines() if line.endswith(" l S")]
        return sum(line.count(" l") for line in strokes if line.count(" m") == 1 and "q" not in line)

    whole = joined(draw(chart("line", series("a", (4, 3, 5, 6, 2)))))
    gap = joined(draw(chart("line", series("a", (4, 3, None, 6, 2)))))
    broken = draw(chart("line", series("a", (4, 3, 5, 6, 2), (3,)), break_note="Andere telling"))
    assert whole - gap == 2  # two of the four stretches are gone
    assert joined(broken) == whole - 1 + 1  # one stretch is gone, and the dashed rule is a line
    assert "[2 2] 0 d" in operators(broken)
    assert "Andere telling" in " ".join(texts(broken))


@pytest.mark.parametrize("kind", CHARTS)
def test_a_break_is_marked_and_explained_in_every_kind(kind: str, draw: Draw) -> None:
    display = draw(chart(kind, series("a", (4, 3, 5, 6), (2,)), break_note="Andere telling"))
    assert "[2 2] 0 d" in operators(display)
    assert "Andere telling" in texts(display)


@pytest.mark.parametrize("kind", CHARTS)
def test_every_series_is_named(kind: str, draw: Draw) -> None:
    display = draw(chart(kind, series("Eerste", (4, 3)), series("Tweede", (1, 2)), series("Derde", (5, None))))
    assert {"Eerste", "Tweede", "Derde"} <= set(texts(display))


def test_a_line_is_labelled_at_its_ends_its_top_and_its_bottom(draw: Draw) -> None:
    shown = texts(draw(chart("line", series("a", SESSIONS))))
    assert {"4\u202f392", "3\u202f118", "8\u202f010", "5\u202f532"} <= set(shown)
    assert "6\u202f884" not in shown


def test_the_unit_is_said_once_at_the_top_left(draw: Draw) -> None:
    display = draw(EXAMPLES["line"])
    units = [words for words in display.words if words.text == "Aandeel"]
    assert len(units) == 1
    assert units[0].x == 0
    assert units[0].y > display.height - 10


def test_zero_is_on_the_axis_of_bars_and_areas(draw: Draw) -> None:
    ticks = ((60.0, "60"), (70.0, "70"))
    for kind in [kind.name for kind in CHARTS.values() if kind.series == "stacked"]:
        row = series("a", (61, 70, 64))
        display = draw(Chart(kind, ("a", "b", "c"), (row,), ticks))
        (tick,) = [words for words in display.words if words.text == "60"]
        assert tick.y > display.height * 0.6  # most of the height lies below 60


def test_panels_have_axes_of_their_own_and_equal_edges(draw: Draw) -> None:
    display = draw(chart("multiples", series("Sessies", SESSIONS), series("Aandeel", SHARE)))
    shown = texts(display)
    assert "8\u202f010" in shown
    assert "70" in shown
    assert shown.count("2021-") == 2
    assert shown.count("2018-") == 2  # not only the ends are named
    zeros = [words.x for words in display.words if words.text == "0"]
    last = [words.x for words in display.words if words.text == "2021-"]
    assert zeros[1] - zeros[0] == pytest.approx(last[1] - last[0], abs=0.02)


def test_an_axis_without_zero_says_so_and_is_marked(draw: Draw) -> None:
    cut = replace(EXAMPLES["line"], ticks=((60.0, "60"), (70.0, "70")), cuts=("as begint bij 60",))
    assert "as begint bij 60" in texts(draw(cut))
    strokes = operators(draw(cut)).count(" l S") - operators(draw(replace(cut, cuts=("",)))).count(" l S")
    assert strokes == 2


def test_charts_with_an_axis_begin_at_the_edge_of_those_without(draw: Draw) -> None:
    (tick,) = [words for words in draw(EXAMPLES["line"]).words if words.text == "0"]
    assert tick.x == 0


@pytest.mark.parametrize("kind", ["line", "area", "stacked-bar", "bar", "hbar"])
def test_with_a_focus_only_that_series_has_the_accent(kind: str, draw: Draw, palette: Palette) -> None:
    rows = [series(name, (4, 3, 5)) for name in "abc"]
    accent = "{:.3g} {:.3g} {:.3g} rg".format(*channels(palette.accent))
    others = "{:.3g} {:.3g} {:.3g} rg".format(*channels(palette.mark(2).fill))
    display = draw(replace(chart(kind, *rows), focus=1))
    assert accent in operators(display)
    assert others not in operators(display)
    assert others in operators(draw(chart(kind, *rows)))


@pytest.mark.parametrize("kind", ["line", "area", "multiples"])
@pytest.mark.parametrize("times", [(0, 1, 10, 10.1, 11), (0, 0, 0, 1, 40), (0, 30, 31, 32, 33)])
def test_names_of_dates_do_not_touch_where_time_parts_them(
    kind: str, times: tuple[float, ...], draw: Draw, faces: Mapping[str, Face]
) -> None:
    display = draw(replace(chart(kind, series("a", (4, 3, 5, 6, 2))), times=times))
    assert overlaps(display, faces) == []
    assert strays(display, faces) == []
    assert {"2000", "2004"} <= set(texts(display))


def test_a_break_behind_the_last_category_stands_at_the_edge(draw: Draw) -> None:
    display = draw(chart("line", series("a", (4, 3, 5), (3,)), break_note="Andere telling"))
    (note,) = [words for words in display.words if words.text == "Andere telling"]
    assert note.x > display.width / 2
    assert "[2 2] 0 d" in operators(display)


@pytest.mark.parametrize("kind", ["line", "multiples"])
def test_no_value_touches_a_line(kind: str, draw: Draw, faces: Mapping[str, Face]) -> None:
    rows = [[(i * 37 + k * 11) % 19 for i in range(11)] for k in range(2)]
    drawn = chart(kind, *[series(str(k), row) for k, row in enumerate(rows)])
    display = draw(drawn)
    lines = [line for line in operators(display).split("\n") if line.endswith(" l S") and line.count(" l") > 1]
    assert len(lines) == 2
    for line in lines:
        numbers = [float(each) for each in line.replace(" m", "").replace(" l", "").split()[:-1]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for words in display.words:
            assert not any(box_of(words, faces).crossed(*ends) for ends in pairwise(points)), words.text


def test_rows_make_a_lying_chart_higher_but_never_higher_than_a_page(draw: Draw) -> None:
    heights = [draw(chart("hbar", series("a", range(1, n + 1)))).height for n in (3, 10, 200)]
    assert heights == sorted(heights)
    assert heights[1] > 2 * heights[0]
    assert heights[2] == 600


@pytest.mark.parametrize("unit", quick(["", "Aantal"], ["Aantal"]))
@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "line", "area"])
def test_the_lowest_and_the_highest_tick_are_written(kind: str, unit: str, draw: Draw) -> None:
    rows = [series(f"Reeks {number}", range(40)) for number in range(3)]
    drawn = chart(kind, *rows, unit=unit)
    assert {drawn.ticks[0][1], drawn.ticks[-1][1]} <= set(texts(draw(drawn)))
