"""Sheet: sets the texts of a chart on matplotlib's axes, broken into lines, where nothing else stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from report.charts.fitting import squeeze
from report.charts.words import ChartWord
from report.messages import Message, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from report.charts.palette import Palette, SeriesLook
    from report.document import Chart

MeasureText: TypeAlias = Callable[[str, str, float], tuple[float, float, float]]
"""(text, role, size) -> (width, height, descent) of one line, in points."""

SheetPoint: TypeAlias = tuple[float, float]
TextAlign: TypeAlias = Literal["left", "centre", "right"]
Stand: TypeAlias = Literal["above", "below", "level"]

LEADING = 1.18  # of the size: from one baseline to the next
CAP_HEIGHT = 0.66  # of the size: figures and capitals, whose middle is the middle of a line to the eye
BEFORE: dict[TextAlign, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}  # of the width: what is before the place
EDGE = 0.75  # points: outline of surfaces
RULE = 0.5  # points: lines that frame the data
DASHES = (4.0, 4.0)  # of a dashed rule, in widths of the line
ROOM = say("write it shorter, or give the chart the whole width: wide: true")


class Rect(NamedTuple):
    """A rectangle in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Rect, clearance: float = 0.0) -> bool:
        """Whether two boxes come nearer to each other than `clearance`."""
        apart = max(self.left - other.right, other.left - self.right, self.bottom - other.top, other.bottom - self.top)
        return apart < clearance

    def clip(self, start: SheetPoint, end: SheetPoint) -> tuple[float, float] | None:
        """The part of a straight line that lies in the box, as shares of its length (Liang and Barsky), or None."""
        low, high = 0.0, 1.0
        for at, to, near, far in ((start[0], end[0], self.left, self.right), (start[1], end[1], self.bottom, self.top)):
            if at == to:
                if not near < at < far:
                    return None
                continue
            enter, leave = sorted(((near - at) / (to - at), (far - at) / (to - at)))
            low, high = max(low, enter), min(high, leave)
        return (low, high) if low < high else None

    def crossed(self, start: SheetPoint, end: SheetPoint) -> bool:
        """Whether the straight line between two places runs through the box."""
        return self.clip(start, end) is not None


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


class ChartFault(NamedTuple):
    """What a chart has no room for, and the cure."""

    message: Message
    hint: Message


class Sheet:
    """The whole figure of a `chart`: `axes`, on which all places are points from the lower left corner.

    `faults` are the words that it has no room for: a chart that has one is not printed.
    """

    def __init__(self, axes: Axes, chart: Chart, palette: Palette, measure: MeasureText) -> None:
        self.axes = axes
        self.chart = chart
        self.palette = palette
        self.width, self.height = (float(side) for side in axes.figure.bbox.size)  # a pixel is a point
        axes.set(xlim=(0.0, self.width), ylim=(0.0, self.height), autoscale_on=False)
        self.texts: list[Rect] = []
        self.solids: list[Rect] = []  # bars
        self.strokes: list[tuple[SheetPoint, SheetPoint]] = []  # of lines and axes
        self.grid: list[tuple[SheetPoint, SheetPoint]] = []
        self.faults: list[ChartFault] = []
        self._measure = measure
        self.room = Rect(0.0, 0.0, self.width, self.height)
        self.plain = Type("regular", palette.size, palette.text)  # of values
        self.strong = Type("semibold", palette.size, palette.text)  # of values and names that are stressed
        self.quiet = Type("regular", palette.size, palette.quiet)  # of the names and numbers around the chart
        self.small = Type("regular", palette.small, palette.quiet)  # of remarks

    def look(self, number: int) -> SeriesLook:
        """How a series looks: with a focus, it alone has the accent, and the others are grey."""
        if self.chart.focus is None or len(self.chart.series) < 2:
            return self.palette.mark(number)
        return self.palette.mark(0) if number == self.chart.focus else self.palette.grey(number)

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
        lines, x, y, align, stand, type = label
        width, height = self.width_of(lines, type), self.height_of(len(lines), type)
        left = max(min(x - width * BEFORE[align], self.width - width), 0.0)
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

    def clear(self, box: Rect) -> bool:
        """Whether no line of the data, and no axis, runs through a box."""
        return not any(box.crossed(*stroke) for stroke in self.strokes)

    # --- setting

    def put(self, label: Label, clearance: float = 0.0) -> bool:
        """Set a label if its place is free; whether it was."""
        box = self.box(label)
        if not label.lines or not self.free(box, clearance):
            return False
        role, size, colour = label.type
        baseline = self.baseline(label) + (len(label.lines) - 1) * self.leading(label.type)
        for line in label.lines:
            x = box.left + (box.right - box.left - self.width_of([line], label.type)) * BEFORE[label.align]
            placed = self.axes.text(x, baseline, line, fontsize=size, fontweight=role, color=colour)
            if isinstance(line, ChartWord):  # matplotlib itself keeps the letters alone
                placed.set_gid(str(line.number))
            baseline -= self.leading(label.type)
        self.texts.append(box)
        return True

    def must(self, label: Label, clearance: float = 0.0) -> bool:
        """Set a label that no reader can do without; where its place is taken, that is a fault."""
        placed = self.put(label, clearance)
        if not placed and label.lines:
            self.lacks(" ".join(label.lines))
        return placed

    def squeeze(self, text: str, width: float, type: Type, most: int) -> tuple[str, ...]:
        """Break a text into at most `most` lines, hyphenated if it must be; what is too long is a fault."""
        lines, whole = squeeze(text, width, self.wide(type), most)
        if not whole:
            self.lacks(text)
        return lines

    def lacks(self, text: str, hint: Message = ROOM) -> None:
        """Note a text that there is no room for."""
        self.fail(ChartFault(say("the chart has no room for '{text}'", text=text.replace("\u00ad", "")), hint))

    def fail(self, fault: ChartFault) -> None:
        """Note a fault, once."""
        if fault not in self.faults:
            self.faults.append(fault)

    def put_best(self, labels: Sequence[Label], clearance: float = 1.0) -> None:
        """Set the first of these labels whose place is free and that no line runs through, if there is one."""
        boxes = ((label, self.box(label)) for label in labels)
        free = ((label, box) for label, box in boxes if self.free(box, clearance) and self.clear(box))
        label, box = next(free, (None, None))
        if label is None or box is None:
            return
        if any(box.crossed(*line) for line in self.grid):
            self.patch(box, 0.7)  # above the grid, below the data
        self.put(label, clearance)

    def rule(
        self, start: SheetPoint, end: SheetPoint, colour: str, *, dashed: bool = False, layer: float = 0.5
    ) -> None:
        """Draw a thin straight line; behind the data, unless `layer` (matplotlib's zorder) says otherwise."""
        x, y = zip(start, end, strict=True)
        style = (0, DASHES) if dashed else "solid"
        self.axes.plot(x, y, color=colour, lw=RULE, ls=style, solid_capstyle="butt", clip_on=False, zorder=layer)

    def rectangle(self, box: Rect, **look: Any) -> None:
        """Draw a rectangle; `look` is matplotlib's, such as `surface` gives."""
        left, bottom, right, top = box
        self.axes.bar([left], [top - bottom], right - left, [bottom], align="edge", clip_on=False, **look)

    def patch(self, box: Rect, layer: float) -> None:
        """Lay paper for a text to stand on over what is drawn below a layer (matplotlib's zorder)."""
        self.rectangle(box, facecolor=self.palette.paper, edgecolor="none", zorder=layer)


def surface(mark: SeriesLook) -> dict[str, Any]:
    """The settings in matplotlib for a series drawn as a surface."""
    edge = mark.edge if not mark.solid else "none"
    return {"facecolor": mark.fill, "edgecolor": edge, "linewidth": EDGE, "hatch": mark.hatch or None}


def inset(mark: SeriesLook) -> float:
    """What the outline of a surface adds to its width, in points."""
    return 0.0 if mark.solid else EDGE
