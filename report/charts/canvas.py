"""Canvas: the only user of matplotlib; draws a chart on its Axes and records what it draws as a display list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.backend_bases import GraphicsContextBase as State
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.path import Path

from report.charts.display import NUDGE, DisplayList, PlacedText, number, numbers, rounded
from report.charts.sheet import Rect, Sheet
from report.colours import channels, fill_colour, hexadecimal, mixed, stroke_colour

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.transforms import Transform

    from report.charts.kind import ChartKind
    from report.charts.palette import Palette
    from report.charts.sheet import MeasureText
    from report.document import Chart

CAPS = {"butt": 0, "round": 1, "projecting": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
HATCH_ANGLES = {"/": math.radians(45), "\\": math.radians(135), "-": 0.0, "|": math.radians(90)}
HATCH_GAP = 3.2  # points between the lines of a pattern
SHORTEST = 0.051  # points: a shorter line of a pattern is a dot
SETTINGS = {"text.parse_math": False, "path.simplify": False}  # "$" is money here, and every vertex is meant
LEFT_ALONE = ("backend", "backend_fallback", "interactive", "toolbar", "timezone", "date.epoch")

RGBA = Any  # what reaches a renderer is red, green, blue and opacity, 0 to 1, though matplotlib's types say more


def record(kind: ChartKind, chart: Chart, width: float, palette: Palette, measure: MeasureText) -> DisplayList:
    """Draw a chart `width` points wide and return what was drawn."""
    settings: dict[Any, Any] = {k: v for k, v in matplotlib.rcParamsDefault.items() if k not in LEFT_ALONE}
    with matplotlib.rc_context(settings | SETTINGS):  # whatever the machine's matplotlibrc says
        figure = Figure(figsize=(width / 72, 1), dpi=72, frameon=False)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        height = kind.height(Sheet(axes, chart, palette, measure))
        figure.set_size_inches(width / 72, height / 72)
        sheet = Sheet(axes, chart, palette, measure)
        kind.draw(sheet)
        recorder = Recorder(width, height, measure, palette.paper)
        figure.draw(recorder)
    return replace(recorder.display_list(), faults=tuple(sheet.faults))


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
        gc: State,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: object = False,
        mtext: Text | None = None,
    ) -> None:
        self._flush()
        size, colour = rounded(prop.get_size_in_points()), opaque(gc.get_rgb(), self._paper)
        gid = mtext.get_gid() if mtext else None
        word = None if gid is None else int(gid)
        self._items.append(PlacedText(rounded(x), rounded(y), rounded(angle), size, role_of(prop), colour, s, word))
        self._code.forget("fill")  # whoever plays the list sets the text's colour

    def draw_path(self, gc: State, path: Path, transform: Transform, rgbFace: RGBA = None) -> None:
        outline = path_operators(path, transform)
        if outline:
            self._paint(gc, path, transform, rgbFace, lambda paint: self._code.add(f"{outline} {paint}"))

    def draw_markers(
        self, gc: State, marker_path: Path, marker_trans: Transform, path: Path, trans: Transform, rgbFace: RGBA = None
    ) -> None:
        outline = path_operators(marker_path, marker_trans)

        def stamp(paint: str) -> None:
            for vertices, _ in path.iter_segments(trans, simplify=False):
                self._code.add(f"q 1 0 0 1 {numbers(vertices[-2:])} cm {outline} {paint} Q")

        self._paint(gc, path, trans, rgbFace, stamp)

    def _paint(self, gc: State, path: Path, transform: Transform, face: RGBA, draw: Callable[[str], None]) -> None:
        """Set the graphics state, then `draw` with the painting operator that belongs to it."""
        stroked = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        hatch = gc.get_hatch()
        if face is not None and len(face) > 3 and face[3] == 0:
            face = None
        if not (stroked or hatch or face is not None):
            return
        clipped = self._clip(gc, path, transform)
        if face is not None:
            self._code.set("fill", fill_colour(opaque(face, self._paper)))
        if hatch:
            if face is not None:
                draw("f")
            self._hatch(gc, hatch, path, transform)
        if stroked:
            dashes: tuple[Any, Any] = gc.get_dashes()
            self._pen(gc.get_rgb(), gc.get_linewidth(), *dashes)
            self._code.set("cap", f"{CAPS[gc.get_capstyle()]} J")
            self._code.set("join", f"{JOINS[gc.get_joinstyle()]} j")
        filled = face is not None and not hatch
        if stroked or filled:
            draw("B" if stroked and filled else "S" if stroked else "f")
        if clipped:
            self._code.restore()

    def _pen(self, colour: RGBA, width: float, offset: float | None, dashes: Iterable[float] | None) -> None:
        """Set the colour of strokes, the width of lines in points, and their dashes."""
        self._code.set("stroke", stroke_colour(opaque(colour, self._paper)))
        self._code.set("width", f"{number(width)} w")
        self._code.set("dashes", dashes_operator(offset, dashes))

    def _clip(self, gc: State, path: Path, transform: Transform) -> bool:
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
            self._code.add("\n".join(clips))
        return bool(clips)

    def _hatch(self, gc: State, hatch: str, path: Path, transform: Transform) -> None:
        """Draw the lines of a hatch pattern inside a path."""
        self._code.save()
        self._code.add(f"{path_operators(path, transform)} W n")
        self._pen(gc.get_hatch_color(), gc.get_hatch_linewidth(), None, None)
        self._code.add(f"{hatching(hatch, *path.get_extents(transform).extents)} S")
        self._code.restore()


# --- what belongs in a content stream


def opaque(colour: Sequence[float], paper: str) -> str:
    """A colour of red, green, blue and opacity (0 to 1) as "#RRGGBB", laid upon the paper: nothing is transparent."""
    red, green, blue, *opacity = colour
    return hexadecimal(mixed((red, green, blue), channels(paper), opacity[0] if opacity else 1.0)).upper()


def dashes_operator(offset: float | None, dashes: Iterable[float] | None) -> str:
    """The operator that sets a dash pattern in points; none means a line without gaps."""
    return f"[{numbers(dashes)}] {number(offset or 0.0)} d" if dashes is not None else "[] 0 d"


def hatching(pattern: str, x0: float, y0: float, x1: float, y1: float) -> str:
    """Lines that cover a box: "/", "\\\\", "-" and "|", together or (for a finer pattern) repeated.

    The lines lie on a grid of the whole figure, so that patterns of neighbours run on: a whole number of gaps away from
    its corner. The corners of the box say which of them meet it.
    """
    box = Rect(x0, y0 - NUDGE / 10, x1, y1 + NUDGE / 10)  # with the lines on its edges
    far = abs(x0) + abs(y0) + abs(x1) + abs(y1)  # beyond every corner
    lines = []
    for sign in sorted(set(pattern), key=pattern.index):
        cosine, sine = math.cos(HATCH_ANGLES[sign]), math.sin(HATCH_ANGLES[sign])
        gap = HATCH_GAP / pattern.count(sign)
        reach = [y * cosine - x * sine for x in (x0, x1) for y in (y0, y1)]
        for step in range(math.ceil(min(reach) / gap), math.floor(max(reach) / gap) + 1):
            x, y = -sine * step * gap, cosine * step * gap
            shares = box.clip((x - far * cosine, y - far * sine), (x + far * cosine, y + far * sine)) or (0.0, 0.0)
            along = [(2 * share - 1) * far for share in shares]  # where the line enters and leaves the box
            if along[1] - along[0] > SHORTEST:
                start, end = sorted((x + reached * cosine, y + reached * sine) for reached in along)
                lines.append(f"{numbers(start)} m {numbers(end)} l")
    return " ".join(lines)


class OperatorBuilder:
    """Operators in the making, with the graphics state in force: what is set already is not said again."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._state: dict[str, str] = {}
        self._saved: list[dict[str, str]] = []

    def add(self, operators: str) -> None:
        """Append operators that leave the graphics state as it is."""
        self._lines.append(operators)

    def set(self, what: str, operator: str) -> None:
        """Set one parameter of the graphics state, unless it is so already."""
        if self._state.get(what) != operator:
            self._state[what] = operator
            self._lines.append(operator)

    def forget(self, what: str) -> None:
        """Take a parameter for unknown: something else is about to set it."""
        self._state.pop(what, None)

    def save(self) -> None:
        """Save the graphics state (q)."""
        self._lines.append("q")
        self._saved.append(dict(self._state))

    def restore(self) -> None:
        """Go back to the graphics state saved last (Q)."""
        self._lines.append("Q")
        self._state = self._saved.pop()

    def take(self) -> str:
        """The operators gathered since the last call, a line each."""
        lines, self._lines = self._lines, []
        return "\n".join(lines)
