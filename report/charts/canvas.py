"""Canvas: the only user of matplotlib; draws a chart on its Axes and records what it draws as a display list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.path import Path

from report.charts.display import DisplayList, PlacedText
from report.charts.painting import OperatorBuilder, dashes_operator, hatching, hexadecimal, numbers, rounded
from report.charts.sheet import Sheet
from report.colours import fill_colour, stroke_colour

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.transforms import Transform

    from report.charts.kind import ChartKind
    from report.charts.lettering import MeasureText
    from report.charts.palette import Palette
    from report.document import Chart

CAPS = {"butt": 0, "round": 1, "projecting": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
SETTINGS = {"text.parse_math": False, "path.simplify": False}  # "$" is money here, and every vertex is meant
LEFT_ALONE = ("backend", "backend_fallback", "interactive", "toolbar", "timezone", "date.epoch")

Colour = (
    Any  # of matplotlib: what reaches a renderer is red, green, blue and opacity, 0 to 1, though its types say more
)


def record(kind: ChartKind, chart: Chart, width: float, palette: Palette, measure: MeasureText) -> DisplayList:
    """Draw a chart `width` points wide and return what was drawn."""
    settings: dict[Any, Any] = {k: v for k, v in matplotlib.rcParamsDefault.items() if k not in LEFT_ALONE}
    with matplotlib.rc_context(settings | SETTINGS):  # whatever the machine's matplotlibrc says
        figure = Figure(figsize=(width / 72, 1), dpi=72, frameon=False)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        height = kind.height(Sheet(axes, palette, measure), chart)
        figure.set_size_inches(width / 72, height / 72)
        kind.draw(Sheet(axes, palette, measure), chart)
        recorder = Recorder(width, height, measure, palette.paper)
        figure.draw(recorder)
    return recorder.display_list()


def path_operators(path: Path, transform: Transform) -> str:
    """The operators that build a path, without painting it."""
    parts: list[str] = []
    here = (0.0, 0.0)
    for vertices, code in path.iter_segments(transform, simplify=False):
        points = [float(v) for v in vertices]
        if code == Path.CLOSEPOLY:
            parts.append("h")
            continue
        if code == Path.CURVE3:  # PDF has cubic curves only
            (x0, y0), (x1, y1, x2, y2) = here, points
            third = [x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0), x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2)]
            points = [*third, x2, y2]
        parts.append(f"{numbers(points)} {'m' if code == Path.MOVETO else 'l' if code == Path.LINETO else 'c'}")
        here = (points[-2], points[-1])
    return " ".join(parts)


def role_of(prop: FontProperties) -> str:
    """The role of the report's font that matplotlib's font properties ask for: its weight names it."""
    weight = prop.get_weight()
    return "regular" if weight in ("normal", 400) else str(weight)


class Recorder(RendererBase):
    """A matplotlib renderer whose page is a display list: a pixel is a point, the origin is at the bottom left."""

    def __init__(self, width: float, height: float, measure: MeasureText, paper: str) -> None:
        super().__init__()
        self._size = (width, height)
        self._measure = measure
        self._paper = paper
        self._items: list[str | PlacedText] = []
        self._code = OperatorBuilder()

    def display_list(self) -> DisplayList:
        """What was drawn so far."""
        self._flush()
        return DisplayList(*self._size, tuple(self._items))

    def _flush(self) -> None:
        code = self._code.take()
        if code:
            self._items.append(code)

    # --- what matplotlib asks before it draws

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._size

    def flipy(self) -> bool:
        return False

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: object) -> tuple[float, float, float]:
        return self._measure(s, role_of(prop), float(prop.get_size_in_points()))

    # --- drawing

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: object = False,
        mtext: Text | None = None,
    ) -> None:
        self._flush()
        size, colour = rounded(prop.get_size_in_points()), hexadecimal(gc.get_rgb(), self._paper)
        self._items.append(PlacedText(rounded(x), rounded(y), rounded(angle), size, role_of(prop), colour, s))
        self._code.forget("fill")  # whoever plays the list sets the text's colour

    def draw_path(
        self, gc: GraphicsContextBase, path: Path, transform: Transform, rgbFace: Colour | None = None
    ) -> None:
        outline = path_operators(path, transform)
        if outline:
            self._paint(gc, path, transform, rgbFace, lambda paint: self._code.add(f"{outline} {paint}"))

    def draw_markers(
        self,
        gc: GraphicsContextBase,
        marker_path: Path,
        marker_trans: Transform,
        path: Path,
        trans: Transform,
        rgbFace: Colour | None = None,
    ) -> None:
        outline = path_operators(marker_path, marker_trans)

        def stamp(paint: str) -> None:
            for vertices, _ in path.iter_segments(trans, simplify=False):
                self._code.add(f"q 1 0 0 1 {numbers(vertices[-2:])} cm {outline} {paint} Q")

        self._paint(gc, path, trans, rgbFace, stamp)

    def _paint(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        face: Colour | None,
        draw: Callable[[str], None],
    ) -> None:
        """Set the graphics state, then `draw` with the painting operator that belongs to it."""
        stroked = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        hatch = gc.get_hatch()
        if face is not None and len(face) > 3 and face[3] == 0:
            face = None
        if not (stroked or hatch or face is not None):
            return
        clipped = self._clip(gc, path, transform)
        if face is not None:
            self._code.set("fill", fill_colour(hexadecimal(face, self._paper)))
        if hatch:
            if face is not None:
                draw("f")
            self._hatch(gc, hatch, path, transform)
        if stroked:
            self._stroke(gc)
        filled = face is not None and not hatch
        if stroked or filled:
            draw("B" if stroked and filled else "S" if stroked else "f")
        if clipped:
            self._code.restore()

    def _stroke(self, gc: GraphicsContextBase) -> None:
        """Stroke colour, line width, dashes, cap and join."""
        self._code.set("stroke", stroke_colour(hexadecimal(gc.get_rgb(), self._paper)))
        self._code.set("width", f"{numbers([gc.get_linewidth()])} w")
        dashes: tuple[Any, Any] = gc.get_dashes()
        self._code.set("dashes", dashes_operator(*dashes))
        self._code.set("cap", f"{CAPS[gc.get_capstyle()]} J")
        self._code.set("join", f"{JOINS[gc.get_joinstyle()]} j")

    def _clip(self, gc: GraphicsContextBase, path: Path, transform: Transform) -> bool:
        """Clip what is drawn next where it would reach beyond the clip; True if the state has to be restored."""
        clips = []
        rectangle = gc.get_clip_rectangle()
        if rectangle is not None:
            inside, edge = path.get_extents(transform), gc.get_linewidth() / 2
            x0, y0, x1, y1 = rectangle.extents
            if inside.x0 - edge < x0 or inside.y0 - edge < y0 or inside.x1 + edge > x1 or inside.y1 + edge > y1:
                clips.append(f"{numbers((x0, y0, x1 - x0, y1 - y0))} re W n")
        outline: tuple[Any, Any] = gc.get_clip_path()
        if outline[0] is not None:
            clips.append(f"{path_operators(*outline)} W n")
        if clips:
            self._code.save()
            for clip in clips:
                self._code.add(clip)
        return bool(clips)

    def _hatch(self, gc: GraphicsContextBase, hatch: str, path: Path, transform: Transform) -> None:
        """Draw the lines of a hatch pattern inside a path."""
        self._code.save()
        self._code.add(f"{path_operators(path, transform)} W n")
        colour: Colour = gc.get_hatch_color()
        self._code.set("stroke", stroke_colour(hexadecimal(colour, self._paper)))
        self._code.set("width", f"{numbers([gc.get_hatch_linewidth()])} w")
        self._code.set("dashes", dashes_operator(None, None))
        self._code.add(f"{hatching(hatch, *path.get_extents(transform).extents)} S")
        self._code.restore()
