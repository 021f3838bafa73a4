"""Areas: where on a page each word of what was drawn stands."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from report.charts.display import FIGURES, PlacedText
from report.drawing.pages import DrawnChart, DrawnText
from report.typography.boxes import Box
from report.typography.breaking import Line, Segment
from report.typography.hyphenation import SOFT_HYPHEN
from report.typography.lines import ABOVE, ALIGNED, BELOW, Gaps, Rectangle, gaps_of, left_of

#: Words are parted at spaces that do not break, too, but numbers are not.
_WORD = re.compile(r"\S+(?:(?<=\d)[\u00a0\u202f]\d\S*)*")


class WordArea(NamedTuple):
    """A word, its area on the page in points, and which characters of the whole text it shows."""

    box: Rectangle
    start: int
    end: int


def words_of_text(drawn: DrawnText) -> tuple[str, list[WordArea]]:
    """All of a text of which lines were drawn, and the words of these."""
    text = drawn.text
    whole = ""
    areas: list[WordArea] = []
    for number, line in enumerate(text.lines):
        if drawn.first <= number < drawn.last:
            baseline = drawn.top - text.ascent - (number - drawn.first) * text.leading
            left = left_of(line, drawn.x, ALIGNED[text.align])
            areas += _words_of_line(line, left, baseline, len(whole))
        whole += f"{_shown(line)} "
    return whole, areas


def _shown(line: Line) -> str:
    """The words of a line."""
    return "".join([" ".join([box.text for box in segment.boxes]) for segment in line.segments])


def _words_of_line(line: Line, left: float, baseline: float, start: int) -> Iterator[WordArea]:
    """The words of a line that begins at a place of the page; `start` is where it begins in the text."""
    gaps, scale, tracking = gaps_of(line), line.justification.scale / 100, line.justification.tracking
    x = left
    for segment in line.segments:
        look = segment.words.look
        y = baseline + look.rise
        for number, box in enumerate(segment.boxes):
            if number:
                start += 1
                x += (segment.words.space + gaps.breaking + tracking) * scale
            for found in _WORD.finditer(box.text):
                first, last = [x + scale * _width(segment, box, at, gaps, tracking) for at in found.span()]
                area = Rectangle(first, y - BELOW * look.size, last, y + ABOVE * look.size)
                yield WordArea(area, start + found.start(), start + found.end())
            x += scale * _width(segment, box, len(box.text), gaps, tracking)
            start += len(box.text)


def _width(segment: Segment, box: Box, end: int, gaps: Gaps, tracking: float) -> float:
    """The width of a box up to one of its characters, in points, before its line is scaled."""
    if end == 0:
        return 0.0
    if end == len(box.text):
        return box.width + box.spaces * gaps.unbreaking + tracking * box.length
    look = segment.words.look
    glyphs = look.face.shape(box.text[:end].replace(SOFT_HYPHEN, ""), look.features)
    tracked = (look.tracking + tracking) * glyphs.length
    return glyphs.width * look.size / 1000 + tracked + glyphs.spaces * gaps.unbreaking


def words_of_chart(drawn: DrawnChart, placed: PlacedText) -> list[WordArea]:
    """The words of a text of a chart that was drawn."""
    face, turn = drawn.faces[placed.role], math.radians(placed.angle)
    cosine, sine = math.cos(turn), math.sin(turn)
    areas = []
    for found in _WORD.finditer(placed.text):
        ends = [face.width(placed.text[:at], placed.size, FIGURES) for at in found.span()]
        corners = [(x, y * placed.size) for x in ends for y in (-BELOW, ABOVE)]
        xs = [drawn.x + placed.x + x * cosine - y * sine for x, y in corners]
        ys = [drawn.y + placed.y + x * sine + y * cosine for x, y in corners]
        areas.append(WordArea(Rectangle(min(xs), min(ys), max(xs), max(ys)), *found.span()))
    return areas
