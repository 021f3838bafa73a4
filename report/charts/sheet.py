"""Sheet: sets the texts of a chart in points on matplotlib's figure, and refuses places that are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from report.charts.lettering import LEADING, MeasureText, Position, Rect

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from report.charts.palette import Palette, SeriesLook

CAP_HEIGHT = 0.66  # of the size: figures and capitals, whose middle is the middle of a line to the eye
EDGE = 0.75  # points: outline of surfaces
RULE = 0.5  # points: lines that frame the data

TextAlign = Literal["left", "centre", "right"]
Stand = Literal["above", "below", "level"]


class Type(NamedTuple):
    """How a text is set: the role of its font, its size in points and its colour."""

    role: str
    size: float
    colour: str


class Label(NamedTuple):
    """Lines of text with the place that they belong to: above it, below it or level with it."""

    lines: tuple[str, ...]
    x: float
    y: float
    align: TextAlign
    stand: Stand
    type: Type


class Sheet:
    """The whole figure of a chart: `axes`, on which all places are points from the lower left corner."""

    def __init__(self, axes: Axes, palette: Palette, measure: MeasureText) -> None:
        self.axes = axes
        self.palette = palette
        self.width, self.height = (float(side) for side in axes.figure.bbox.size)  # a pixel is a point
        axes.set(xlim=(0.0, self.width), ylim=(0.0, self.height), autoscale_on=False)
        self.texts: list[Rect] = []
        self.solids: list[Rect] = []  # bars
        self.strokes: list[tuple[Position, Position]] = []  # of lines and axes
        self.grid: list[tuple[Position, Position]] = []
        self._measure = measure
        self.room = Rect(0.0, 0.0, self.width, self.height)
        self.plain = Type("regular", palette.size, palette.text)  # of values
        self.strong = Type("semibold", palette.size, palette.text)  # of values and names that are stressed
        self.quiet = Type("regular", palette.size, palette.quiet)  # of the names and numbers around the chart
        self.small = Type("regular", palette.small, palette.quiet)  # of remarks

    # --- measuring

    def wide(self, type: Type) -> Callable[[str], float]:
        """A function that gives the width of a line set in `type`."""
        return lambda line: self._measure(line, type.role, type.size)[0]

    def width_of(self, lines: Iterable[str], type: Type) -> float:
        """Width of the widest line; 0 for none."""
        return max(map(self.wide(type), lines), default=0.0)

    def height_of(self, count: int, type: Type) -> float:
        """Height of so many lines; 0 for none."""
        return (count - 1) * self.leading(type) + self._measure("0", type.role, type.size)[1] if count else 0.0

    def leading(self, type: Type) -> float:
        """From one baseline to the next."""
        return type.size * LEADING

    def box(self, label: Label) -> Rect:
        """Where a label would stand; moved sideways where it would leave the figure."""
        (lines, x, y, align, stand, type) = label
        width, height = self.width_of(lines, type), self.height_of(len(lines), type)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        left = max(min(left, self.width - width), 0.0)
        if stand == "above":
            bottom = y
        elif stand == "below":
            bottom = y - height
        else:
            ink = (len(lines) - 1) * self.leading(type) + CAP_HEIGHT * type.size
            bottom = y - ink / 2 - self._measure("0", type.role, type.size)[2]
        return Rect(left, bottom, left + width, bottom + height)

    def baseline(self, label: Label) -> float:
        """The baseline of a label's last line."""
        return self.box(label).bottom + self._measure("0", label.type.role, label.type.size)[2]

    def free(self, box: Rect, clearance: float = 0.0) -> bool:
        """Whether a box lies in the figure and keeps clear of texts and bars."""
        spare = min(box.left, box.bottom, self.width - box.right, self.height - box.top)
        return (
            spare > -0.01
            and not any(box.meets(text, clearance) for text in self.texts)
            and not any(box.meets(solid, -1.0) for solid in self.solids)  # figures do not descend
        )

    def crossings(self, box: Rect) -> int:
        """How many strokes run through a box."""
        return sum(box.crossed(*stroke) for stroke in self.strokes)

    # --- setting

    def put(self, label: Label, clearance: float = 0.0) -> bool:
        """Set a label if its place is free; whether it was."""
        box = self.box(label)
        if not label.lines or not self.free(box, clearance):
            return False
        baseline = self.baseline(label) + (len(label.lines) - 1) * self.leading(label.type)
        for line in label.lines:
            width = self.width_of([line], label.type)
            x = box.left + (box.right - box.left - width) * {"left": 0.0, "centre": 0.5, "right": 1.0}[label.align]
            role, size, colour = label.type
            self.axes.text(x, baseline, line, fontsize=size, fontweight=role, color=colour)
            baseline -= self.leading(label.type)
        self.texts.append(box)
        return True

    def put_best(self, labels: Sequence[Label], clearance: float = 1.0) -> bool:
        """Set the first of these labels that no line runs through, else the one that fewest do; whether any was set."""
        free = [label for label in labels if self.free(self.box(label), clearance)]
        best = min(free, key=lambda label: self.crossings(self.box(label)), default=None)
        if best is None:
            return False
        box = self.box(best)
        if any(box.crossed(*line) for line in self.grid):
            self.patch(box, 0.7)  # above the grid, below the data
        return self.put(best, clearance)

    def rule(
        self, start: Position, end: Position, colour: str, dashes: tuple[float, ...] = (), layer: float = 0.5
    ) -> None:
        """Draw a thin straight line; behind the data, unless `layer` (matplotlib's zorder) says otherwise."""
        self.axes.plot(
            [start[0], end[0]],
            [start[1], end[1]],
            color=colour,
            linewidth=RULE,
            linestyle=(0, tuple(dash / RULE for dash in dashes)) if dashes else "solid",  # in widths of the line
            solid_capstyle="butt",
            clip_on=False,
            zorder=layer,
        )

    def fill(self, box: Rect, **look: Any) -> None:
        """Draw a rectangle; `look` is matplotlib's, such as `surface` gives."""
        left, bottom, right, top = box
        self.axes.bar([left], [top - bottom], right - left, [bottom], align="edge", clip_on=False, **look)

    def patch(self, box: Rect, layer: float) -> None:
        """Lay paper for a text to stand on over what is drawn below a layer (matplotlib's zorder)."""
        self.fill(box, facecolor=self.palette.paper, edgecolor="none", zorder=layer)


def surface(mark: SeriesLook) -> dict[str, Any]:
    """The settings in matplotlib for a series drawn as a surface."""
    edge = mark.edge if not mark.solid else "none"
    return {"facecolor": mark.fill, "edgecolor": edge, "linewidth": EDGE, "hatch": mark.hatch or None}


def inset(mark: SeriesLook) -> float:
    """What the outline of a surface adds to its width, in points."""
    return 0.0 if mark.solid else EDGE
