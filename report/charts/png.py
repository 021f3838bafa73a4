"""PNG: a chart as a picture of pixels, for documents that take no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from report.charts.display import DisplayList
from report.charts.painting import painted

if TYPE_CHECKING:
    from report.typography.faces import Face
    from report.typography.outlines import PathStep

PIXELS = 300  # an inch
CAPS = ("butt", "round", "projecting")
JOINS = ("miter", "round", "bevel")
CODES = {"m": [Path.MOVETO], "l": [Path.LINETO], "c": [Path.CURVE4] * 3, "h": [Path.CLOSEPOLY]}


def png_of(display: DisplayList, faces: Mapping[str, Face], paper: str, title: str, description: str) -> bytes:
    """A chart on `paper`, at 300 pixels an inch; its `title` and `description` are in the file as well."""
    figure = Figure(figsize=(display.width / 72, display.height / 72), dpi=PIXELS, facecolor=paper)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, display.width), ylim=(0, display.height), autoscale_on=False)
    for number, shape in enumerate(painted(display, faces)):
        patch = PathPatch(
            _path(shape.path),
            facecolor=shape.fill or "none",
            edgecolor=shape.stroke or "none",
            linewidth=shape.width if shape.stroke else 0.0,
            linestyle=(0, [dash / shape.width for dash in shape.dashes]) if shape.dashes and shape.width else "solid",
            capstyle=CAPS[shape.cap],
            joinstyle=JOINS[shape.join],
            zorder=number,
        )
        axes.add_patch(patch)
        if shape.clips:  # one inside another does not occur
            patch.set_clip_path(_path(shape.clips[-1]), axes.transData)
    made = BytesIO()
    about = {"Title": title, "Description": description, "Software": None}
    figure.savefig(made, format="png", dpi=PIXELS, facecolor=paper, metadata=about)
    return made.getvalue()


def _path(steps: Sequence[PathStep]) -> Path:
    vertices: list[tuple[float, float]] = []
    codes: list[int] = []
    for step, points in steps:
        pairs = list(zip(points[::2], points[1::2], strict=True))
        vertices += pairs or [(0.0, 0.0)]
        codes += [int(code) for code in CODES[step]]
    return Path(vertices, codes)
