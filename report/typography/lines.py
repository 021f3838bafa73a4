"""Drawing lines: set lines to the text operators of a PDF page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from report.document import Run
from report.typography.boxes import ShapedWords
from report.typography.breaking import Line, Segment
from report.typography.embedding import FontResources
from report.typography.faces import GAP
from report.typography.justification import STEP

ALIGNED = {"left": 0.0, "justify": 0.0, "centre": 0.5, "right": 1.0}  # share of the free room that stands before a line
ABOVE, BELOW = 0.85, 0.25  # of the size: how far the area of a link reaches from the baseline
UNBREAKING = 0.45  # of a space; readers (pypdf from half of it) take more room behind one for another space
TOUCHING = 0.01  # points by which areas that stand side by side may overlap
SCALE = 0.005  # percent; less makes no difference to the numbers that are written


def number(value: float, digits: int = 2) -> str:
    """A number as PDF writes it, without needless digits: by default to a hundredth."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


class Rectangle(NamedTuple):
    """An area of a page, in points from its lower left corner, edge by edge as PDF has them (ISO 32000-1, 7.9.5)."""

    left: float
    bottom: float
    right: float
    top: float

    def array(self) -> str:
        """The four numbers as PDF writes them."""
        return f"[{' '.join(map(number, self))}]"

    def beside(self, other: Rectangle) -> bool:
        """Whether another one stands to the right of it, on the same line."""
        return other.left >= self.right - TOUCHING and other.bottom < self.top and self.bottom < other.top

    def joined(self, other: Rectangle) -> Rectangle:
        """The two of them, the other one at the right, and what is between."""
        return Rectangle(self.left, min(self.bottom, other.bottom), other.right, max(self.top, other.top))


class RunArea(NamedTuple):
    """Where a link or the mark of a note stands: its address or id, the area, the number of its run."""

    target: str
    box: Rectangle
    number: int


class Gaps(NamedTuple):
    """What is added to each breakable and to each no-break space of a line, in points.

    The operator Tw would do that for spaces of one byte only (ISO 32000-1, 9.3.3); codes here have two: the room stands
    between the strings of each TJ array.
    """

    breaking: float
    unbreaking: float


class TextObject(NamedTuple):
    """The operators of some lines: `begin`, then the segments in order, then `end`.

    A segment is (number of the run, operators) for runs that mean more than their text - links, phrases in another
    language, abbreviations, marks of notes - and (None, operators) for the paragraph's other text. Marked content
    must begin and end between `begin` and `end`, as these open and close a text object.
    """

    begin: str
    segments: tuple[tuple[int | None, str], ...]
    end: str
    links: tuple[RunArea, ...]
    notes: tuple[RunArea, ...]

    @property
    def operators(self) -> str:
        """All of it, for text that needs no marked content."""
        return " ".join([self.begin, *[code for _, code in self.segments], self.end])


def line_ends(line: Line, x: float, align: str) -> tuple[float, float]:
    """Where a line begins and ends whose measure begins at `x`; marks that hang out of the measure do not count."""
    left = x + line.indent + ALIGNED[align] * (line.measure - line.width)
    return left, left + (line.width if line.overfull else min(line.width, line.measure))


def text_operators(
    fonts: FontResources, lines: Sequence[Line], x: float, y: float, leading: float, align: str = "justify"
) -> TextObject:
    """Draw lines with their left edge at `x` and the first baseline at `y`, the others `leading` points apart.

    `align` says where a line stands in its measure: "left", "right", "centre", or "justify" (as "left": lines carry
    the room between their words). Sets the fill colour.
    """
    writer = _Writer(fonts)
    share = ALIGNED[align]
    for line in lines:
        writer.line(line, left_of(line, x, share), y)
        y -= leading
    return writer.drawn(leading if len(lines) > 1 else 0.0)


def left_of(line: Line, x: float, share: float) -> float:
    """Where the ink of a line begins whose measure begins at `x`, with that `share` of its free room before it."""
    free = share * (line.measure - line.width) if share else 0.0
    return x + line.indent + free - line.hang * line.justification.scale / 100


class _Writer:
    """The text object being written: where it is, and in which look."""

    def __init__(self, fonts: FontResources) -> None:
        self.fonts = fonts
        self.origin: tuple[float, float] | None = None
        self.x = self.y = 0.0
        self.scale = 100.0
        self.words: ShapedWords | None = None
        self.tracking = 0.0  # of the line
        self.tracked = 0.0  # what is in force: that of the line and that of the look
        self.segments: list[tuple[int | None, list[str]]] = []
        self.links: list[RunArea] = []
        self.notes: list[RunArea] = []

    def line(self, line: Line, x: float, y: float) -> None:
        """Write a line with its left end at `x` on the baseline `y`."""
        move = ""
        if self.origin is None:
            self.origin = self.x, self.y = x, y
        else:
            right, up = round(x - self.x, 2), y - self.y
            move = f"{number(right)} {number(up)} Td " if right else "T* "
            self.x, self.y = self.x + right, y
        scale, self.tracking, *_ = line.justification
        if abs(scale - self.scale) >= SCALE:
            move += f"{number(scale)} Tz "
            self.scale = scale
        segments = line.segments
        final = len(segments) - 1
        gaps = gaps_of(line)
        for i, segment in enumerate(segments):
            run = segment.run
            code = self._text(segment, gaps, i == final and not line.broken and not line.last)
            special = _means_more(run)
            self._add(segment.number if special else None, move + code)
            move = ""
            if final or special:
                width = _width(segment, gaps, self.tracking) * scale / 100
                if special:
                    self._area(segment, x, width)
                x += width

    def _text(self, segment: Segment, gaps: Gaps, ends: bool) -> str:
        """The operators that show a segment, with a space behind it if it `ends` a line within the paragraph."""
        words = segment.words
        look = words.look
        state = "" if words is self.words else self._state(words)
        tracking = look.tracking + self.tracking
        if abs(tracking - self.tracked) >= STEP / 2:
            state += f"{number(tracking, 3)} Tc "
            self.tracked = tracking
        codes = [box.code for box in segment.boxes]
        self.fonts.font(look.face).shown.update(codes)
        wider = _decimal(-1000 * gaps.breaking / look.size)
        text = (f"{words.space_code}){wider}(" if wider else words.space_code).join(codes)
        if GAP in text:
            wider = _decimal(-1000 * gaps.unbreaking / look.size)
            text = text.replace(GAP, f"){wider}(" if wider else "")
        return f"{state}[({text}{words.space_code})]TJ" if ends else f"{state}[({text})]TJ"

    def _state(self, words: ShapedWords) -> str:
        """The operators that change the text state to that of `words`."""
        new, old = words.look, self.words.look if self.words else None
        state = ""
        if old is None or (new.face, new.size) != (old.face, old.size):
            font = self.fonts.font(new.face)
            font.shown.add(words.space_code)
            state += f"/{font.name} {number(new.size)} Tf "
        if old is None or new.colour != old.colour:
            state += _colour(new.colour)
        if new.rise != (old.rise if old else 0.0):
            state += f"{number(new.rise)} Ts "
        self.words = words
        return state

    def _add(self, number: int | None, code: str) -> None:
        if self.segments and self.segments[-1][0] == number:
            self.segments[-1][1].append(code)
        else:
            self.segments.append((number, [code]))

    def _area(self, segment: Segment, x: float, width: float) -> None:
        run, look = segment.run, segment.words.look
        y = self.y + look.rise
        box = Rectangle(x, y - BELOW * look.size, x + width, y + ABOVE * look.size)
        if run.href is not None:
            self.links.append(RunArea(run.href, box, segment.number))
        if run.note is not None:
            self.notes.append(RunArea(run.note, box, segment.number))

    def drawn(self, leading: float) -> TextObject:
        """What was written."""
        x, y = self.origin or (0.0, 0.0)
        begin = f"BT {number(x)} {number(y)} Td"
        if leading:
            begin += f" {number(leading)} TL"
        look = self.words.look if self.words else None
        end = ("0 Ts " if look and look.rise else "") + ("0 Tc " if self.tracked else "")
        end += "100 Tz ET" if self.scale != 100 else "ET"
        segments = tuple([(number, "\n".join(codes)) for number, codes in self.segments])
        return TextObject(begin, segments, end, tuple(self.links), tuple(self.notes))


def _means_more(run: Run) -> bool:
    """Whether a run becomes an element of its own in the structure tree."""
    return (
        run.href is not None or run.lang is not None or run.expansion is not None or run.note is not None or run.raised
    )


def gaps_of(line: Line) -> Gaps:
    """What is added to the spaces of a line; no-break spaces stop growing when readers would see two spaces in one."""
    gap = line.justification.gap
    limit = UNBREAKING * line.segments[0].words.space if line.segments else 0.0
    if gap > limit:
        unbreaking = sum([box.spaces for segment in line.segments for box in segment.boxes])
        if 0 < unbreaking < line.gaps:
            return Gaps((gap * line.gaps - limit * unbreaking) / (line.gaps - unbreaking), limit)
    return Gaps(gap, gap)


def _width(segment: Segment, gaps: Gaps, tracking: float) -> float:
    """The width of a segment on its line before that is scaled, in points."""
    between = len(segment.boxes) - 1
    spaces = sum([box.spaces for box in segment.boxes])
    natural = sum([box.width for box in segment.boxes]) + between * segment.words.space
    tracked = tracking * (between + sum([box.length for box in segment.boxes])) if tracking else 0.0
    return natural + between * gaps.breaking + spaces * gaps.unbreaking + tracked


@lru_cache(maxsize=256)
def _colour(colour: tuple[float, float, float]) -> str:
    red, green, blue = [number(round(part, 3), 3) for part in colour]
    return f"{red} g " if red == green == blue else f"{red} {green} {blue} rg "


def _decimal(value: float) -> str:
    """A number to a tenth, or "" for none."""
    text = f"{value:.1f}".removesuffix(".0")
    return "" if text in ("0", "-0") else text
