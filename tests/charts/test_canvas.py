"""The recorder: what matplotlib draws becomes PDF operators and words, whatever the machine's settings are."""

from __future__ import annotations

from collections.abc import Callable

import matplotlib
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from report.charts.canvas import Recorder, record
from report.charts.display import DisplayList, PlacedText
from report.charts.line import LINE
from report.charts.palette import Palette
from tests.charts.examples import SESSIONS, chart, series


def measure(text: str, role: str, size: float) -> tuple[float, float, float]:
    """Every letter is half as wide as the type is high."""
    return len(text) * size / 2, size, size / 4


def drawn(draw: Callable[[Axes], object]) -> DisplayList:
    """What a recorder keeps of a figure of 100 by 100 points, whose axes count in points."""
    figure = Figure(figsize=(100 / 72, 100 / 72), dpi=72, frameon=False)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, 100), ylim=(0, 100), autoscale_on=False)
    draw(axes)
    recorder = Recorder(100, 100, measure, "#FFFFFF")
    figure.draw(recorder)
    return recorder.display_list()


def code(display: DisplayList) -> list[str]:
    """The operators, line by line."""
    return [line for item in display.items if isinstance(item, str) for line in item.split("\n")]


def test_a_rectangle() -> None:
    lines = code(drawn(lambda axes: axes.add_patch(Rectangle((10, 20), 30, 40, facecolor="#FF0000", linewidth=0))))
    assert lines == ["1 0 0 rg", "10 20 m 40 20 l 40 60 l 10 60 l h f"]


def test_a_line_with_its_pen() -> None:
    lines = code(drawn(lambda axes: axes.plot([10, 50], [10, 90], color="#0000FF", lw=2, ls=(0, (2, 1)))))
    assert lines[:5] == ["0 0 1 RG", "2 w", "[4 2] 0 d", "0 J", "1 j"]
    assert lines[5:] == ["10 10 m 50 90 l S"]


def test_what_reaches_beyond_its_clip_is_clipped() -> None:
    inside = drawn(lambda axes: axes.add_patch(Rectangle((10, 10), 5, 5, lw=0)))
    beyond = drawn(lambda axes: axes.add_patch(Rectangle((90, 90), 50, 50, lw=0)))
    assert "0 0 100 100 re W n" not in code(inside)
    assert code(beyond)[:2] == ["q", "0 0 100 100 re W n"]
    assert code(beyond)[-1] == "Q"


def test_a_clip_path() -> None:
    def draw(axes: Axes) -> None:
        patch = axes.add_patch(Rectangle((0, 0), 50, 50, lw=0))
        patch.set_clip_path(Circle((25, 25), 10, transform=axes.transData))

    lines = code(drawn(draw))
    assert lines[0] == "q"
    assert lines[1].endswith(" c h W n")


def test_a_pattern_is_drawn_as_lines_inside_the_path() -> None:
    patch = Rectangle((10, 10), 20, 20, facecolor="#FFFFFF", edgecolor="#008000", hatch="/", lw=0.5)
    lines = code(drawn(lambda axes: axes.add_patch(patch)))
    square = "10 10 m 30 10 l 30 30 l 10 30 l h"
    assert lines[:4] == ["1 1 1 rg", f"{square} f", "q", f"{square} W n"]
    assert any(line.count(" l") > 5 and line.endswith(" S") for line in lines)
    assert lines[-1] == f"{square} S"


def test_markers_are_stamped() -> None:
    lines = code(drawn(lambda axes: axes.plot([10, 50], [10, 90], "s", color="#000000", markersize=4)))
    stamps = [line for line in lines if line.startswith("q 1 0 0 1 ")]
    assert [line.split(" cm ")[0] for line in stamps] == ["q 1 0 0 1 10 10", "q 1 0 0 1 50 90"]
    assert len({line.split(" cm ")[1] for line in stamps}) == 1


def test_what_is_transparent_is_not_drawn() -> None:
    assert drawn(lambda axes: axes.add_patch(Rectangle((0, 0), 9, 9, facecolor="none", edgecolor="none"))).items == ()


def test_texts_stay_texts() -> None:
    display = drawn(lambda axes: axes.text(50, 40, "5 $ à 6 $", ha="center", va="baseline", size=8, weight="semibold"))
    assert display.words == (PlacedText(32, 40, 0, 8, "semibold", "#000000", "5 $ à 6 $"),)


def test_a_turned_text() -> None:
    (words,) = drawn(lambda axes: axes.text(50, 40, "op", rotation=90, size=10)).words
    assert words.angle == 90


def test_the_machines_settings_do_not_matter(palette: Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    example = chart("line", series("a", SESSIONS), unit="5 $ of 6 $")
    before = record(LINE, example, 300, palette, measure)
    settings: dict[str, object] = {"lines.linewidth": 9, "font.size": 30, "lines.antialiased": False, "path.snap": True}
    with matplotlib.rc_context({**settings, "text.usetex": True, "axes.facecolor": "red"}):  # type: ignore[dict-item]
        assert record(LINE, example, 300, palette, measure) == before
    assert "5 $ of 6 $" in [words.text for words in before.words]
