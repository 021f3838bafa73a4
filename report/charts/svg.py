"""SVG: a chart as a picture for web pages and newspapers, with its title and its description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from report.charts.display import DisplayList, number, numbers
from report.charts.painting import PaintedShape, painted

if TYPE_CHECKING:
    from report.typography.faces import Face
    from report.typography.outlines import PathStep

CAPS = ("butt", "round", "square")
JOINS = ("miter", "round", "bevel")


def svg_of(display: DisplayList, faces: Mapping[str, Face], language: str, title: str, description: str) -> bytes:
    """A chart as SVG 1.1, texts as outlines, so that it looks the same everywhere.

    Its `title` and `description` are what screen readers say of it, in a language such as "nl".
    """
    width, height = number(display.width), number(display.height)
    shapes = list(painted(display, faces))
    clips = {clip: f"c{n}" for n, clip in enumerate(dict.fromkeys([clip for shape in shapes for clip in shape.clips]))}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"',
        f' role="img" aria-labelledby="title desc" xml:lang={quoteattr(language)}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(description)}</desc>',
        *[
            f'<clipPath id="{name}"><path d="{_path(clip, display.height)}"/></clipPath>'
            for clip, name in clips.items()
        ],
        *[_drawn(shape, display.height, clips) for shape in shapes],
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _drawn(shape: PaintedShape, height: float, clips: Mapping[tuple[PathStep, ...], str]) -> str:
    """The element that draws a shape, inside one for each of its clips."""
    look = f'fill="{shape.fill or "none"}"'
    if shape.stroke:
        look += f' stroke="{shape.stroke}" stroke-width="{number(shape.width)}"'
        look += f' stroke-linecap="{CAPS[shape.cap]}" stroke-linejoin="{JOINS[shape.join]}"'
        look += f' stroke-dasharray="{numbers(shape.dashes)}"' if shape.dashes else ""
    element = f'<path d="{_path(shape.path, height)}" {look}/>'
    for clip in shape.clips:
        element = f'<g clip-path="url(#{clips[clip]})">{element}</g>'
    return element


def _path(steps: Sequence[PathStep], height: float) -> str:
    """The data of a path; y runs downwards."""
    parts = []
    for step, points in steps:
        flipped = [height - n if at % 2 else n for at, n in enumerate(points)]
        parts.append("Z" if step == "h" else f"{step.upper()}{numbers(flipped)}")
    return "".join(parts)
