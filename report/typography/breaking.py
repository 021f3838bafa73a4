"""Line breaking: shaped items in, breaks and lines out.

Also into other numbers of lines, for pages that need a paragraph longer or shorter: TeX's \\looseness, for every number
with which it still looks well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from report.document import Run
from report.typography.active_node import ActiveNode
from report.typography.boxes import Box, ShapedWords
from report.typography.breakpoints import Breakpoint, Breakpoints, Sums
from report.typography.items import Items, ParagraphPart
from report.typography.justification import JUSTIFIED, TOO_WIDE, Justification, Setting, justify
from report.typography.totalfit import SLACK, TotalFit, total_fit

END = -1  # of a breakpoint behind which there is nothing


class Breaks(NamedTuple):
    """Where the lines of each part end, for `measures` in points (of each line; the last one repeats)."""

    parts: tuple[tuple[Breakpoint, ...], ...]
    measures: tuple[float, ...]
    setting: Setting


class Segment(NamedTuple):
    """Boxes of one run on a line, a space between two of them; `number` is that of the run in the paragraph."""

    number: int
    run: Run
    words: ShapedWords
    boxes: tuple[Box, ...] | list[Box]


class Line(NamedTuple):
    """A set line. `width` is its natural width, `measure` the width that it is brought to, both in points.

    What hangs out of the measure is no part of the width: at the left that is `hang` points. The measure begins
    `indent` points to the right of that of the other lines. `gaps` counts the
    stretchable spaces; what they and the glyphs get is the `justification`. `broken` tells whether its last word goes
    on in the next line, `hyphen` whether it ends in a hyphen, `last` whether it ends the paragraph; `notes` are the ids
    of the notes whose marks stand on it. An `overfull` line is wider than its measure.
    """

    segments: tuple[Segment, ...]
    width: float
    measure: float
    gaps: int
    justification: Justification
    hang: float
    broken: bool
    hyphen: bool
    overfull: bool
    notes: tuple[str, ...]
    last: bool = False
    indent: float = 0.0


def set_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> tuple[Line, ...]:
    """The lines of a paragraph `measure` points wide (see break_lines)."""
    return lines_of(items, break_lines(items, measure, setting))


def break_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> Breaks:
    """Break a paragraph into lines of `measure` points; of several measures, each is for a line and the last repeats.

    Never fails: a line that nothing can make fit is broken at the next place (see Line.overfull).
    """
    measures = measures_of(measure)
    parts: list[tuple[Breakpoint, ...]] = []
    line = 0
    for part in items.parts:
        ahead = measures[line:] or measures[-1:]
        if fits(part, ahead):
            parts.append((only_break(part),))
        else:
            parts.append(total_fit(Breakpoints(part, setting), ahead).stops())
        line += len(parts[-1])
    return Breaks(tuple(parts), measures, setting)


def measures_of(measure: float | Sequence[float]) -> tuple[float, ...]:
    """One measure or several as a tuple."""
    return (measure,) if isinstance(measure, (int, float)) else tuple(measure)


def fits(part: ParagraphPart, measures: Sequence[float]) -> bool:
    """Whether a part is a single line, as most texts of a report are: nothing must be weighed then."""
    return part.width <= measures[0] + SLACK


def only_break(part: ParagraphPart) -> Breakpoint:
    """The end of a part that is a single line."""
    end = Sums(part.width, part.gaps, 0.0)
    return Breakpoint(end, end, word=END, box=len(part.boxes) - 1, key=END)


def lines_of(items: Items, breaks: Breaks) -> tuple[Line, ...]:
    """The lines that breaks make of a paragraph: one at least, even of an empty paragraph."""
    lines: list[Line] = []
    for part, stops in zip(items.parts, breaks.parts, strict=True):
        before: Breakpoint | None = None
        for stop in stops:
            measure = breaks.measures[min(len(lines), len(breaks.measures) - 1)]
            lines.append(_line(part, before, stop, measure, breaks.setting))
            before = stop
    lines[-1] = lines[-1]._replace(last=True)
    return tuple(lines)


def _line(part: ParagraphPart, before: Breakpoint | None, stop: Breakpoint, measure: float, setting: Setting) -> Line:
    first, boxes = _boxes(part, before, stop)
    hang = boxes[0].left if setting.hang else 0.0
    width = stop.end.x - (before.start.x if before else hang)
    gaps = stop.end.gaps - (before.start.gaps if before else 0)
    room = measure - width
    if not setting.justify or (room >= 0 and stop.box == len(part.boxes) - 1 and stop.inside is None):
        given = Justification()
    else:
        glyphs = sum([box.length - box.spaces for box in boxes]) + gaps
        given = justify(
            width, measure, gaps=gaps, glyphs=glyphs, space=part.space, size=part.size, setting=setting
        )  # fmt: skip
    if len(part.spans) == 1:
        span = part.spans[0]
        segments: tuple[Segment, ...] = (Segment(span.number, span.run, span.words, boxes),)
    else:
        segments = tuple(_segments(part, first, boxes))
    return Line(
        segments,
        width,
        measure,
        gaps,
        given,
        hang,
        broken=stop.inside is not None,
        hyphen=stop.hyphen,
        overfull=given.overfull or (not setting.justify and room < -TOO_WIDE),
        notes=tuple([segment.run.note for segment in segments if segment.run.note is not None]),
    )


def _boxes(part: ParagraphPart, before: Breakpoint | None, stop: Breakpoint) -> tuple[int, list[Box]]:
    """The boxes from one breakpoint to the next, and the index of the first."""
    if before is None or before.inside is None:
        first = before.box + 1 if before else 0
        boxes = part.boxes[first : stop.box + 1]
    elif stop.inside and before.box == stop.box:
        return stop.box, [part.span_of(stop.box).words.between(part.boxes[stop.box], before.inside, stop.inside)]
    else:
        first = before.box
        boxes = part.boxes[first : stop.box + 1]
        boxes[0] = before.inside.after
    if stop.inside:
        boxes[-1] = stop.inside.before
    return first, boxes


def _segments(part: ParagraphPart, first: int, boxes: list[Box]) -> Iterator[Segment]:
    """Boxes from index `first` on, by run; runs of which nothing stands on the line are left out."""
    end = first + len(boxes)
    for span in part.spans:
        if span.first < end and span.last > first:
            own = boxes[max(span.first - first, 0) : span.last - first]
            if len(own) > 1 or own[0].code:
                yield Segment(span.number, span.run, span.words, own)


class LineVariant(NamedTuple):
    """Lines of a paragraph, and how many demerits more they have than its best lines."""

    lines: tuple[Line, ...]
    demerits: float


class _Beginning(NamedTuple):
    """Line ends of the first parts of a paragraph, and their demerits."""

    demerits: float = 0.0
    parts: tuple[tuple[Breakpoint, ...], ...] = ()

    def further(self, stops: tuple[Breakpoint, ...], demerits: float = 0.0) -> _Beginning:
        """With another part."""
        return _Beginning(self.demerits + demerits, (*self.parts, stops))


def line_variants(
    items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED, *, whole: Collection[int] = ()
) -> dict[int, LineVariant]:
    """The best lines for each number of lines with which a paragraph looks well, from the fewest on.

    No line whose index is in `whole` ends in a hyphen. Lines keep within the setting's tolerance, if any do, and the
    last one is no remnant: there may be no variants at all, and there are none to a text of one line. Finding them
    takes some times as long as set_lines.
    """
    measures = measures_of(measure)
    best, beginnings = _Beginning(), {0: _Beginning()}
    lines = 0
    for part in items.parts:
        ahead = measures[lines:] or measures[-1:]
        if fits(part, ahead):
            stops = (only_break(part),)
            best = best.further(stops)
            beginnings = {count + 1: beginning.further(stops) for count, beginning in beginnings.items()}
        else:
            breakpoints = Breakpoints(part, setting)
            node = total_fit(breakpoints, ahead)
            best = best.further(node.stops(), node.demerits)
            beginnings = _further(beginnings, breakpoints, measures, whole)
        lines += len(best.parts[-1])
    if lines == len(items.parts):
        return {}
    return {
        count: LineVariant(
            lines_of(items, Breaks(found.parts, measures, setting)), max(found.demerits - best.demerits, 0.0)
        )
        for count, found in sorted(beginnings.items())
    }


def _further(
    beginnings: Mapping[int, _Beginning], breakpoints: Breakpoints, measures: tuple[float, ...], whole: Collection[int]
) -> dict[int, _Beginning]:
    """The beginnings, each with the lines of another part: of those with as many lines the best."""
    wrong = breakpoints.setting.wrong**2
    found: dict[int, _Beginning] = {}
    for before, beginning in beginnings.items():
        inside = {index - before for index in whole}
        for lines, node in _ends(breakpoints, measures[before:] or measures[-1:], inside).items():
            known = found.get(before + lines)
            further = beginning.further(node.stops(), node.demerits)
            if node.worst() < wrong and (known is None or further.demerits < known.demerits):
                found[before + lines] = further
    return found


def _ends(breakpoints: Breakpoints, measures: tuple[float, ...], whole: Collection[int]) -> dict[int, ActiveNode]:
    """The best ways through a part by their number of lines; a part that is hard to set in any has looser ones."""
    setting = breakpoints.setting
    for tolerance in (setting.tolerance, setting.emergency):
        ends = TotalFit(breakpoints, measures, tolerance=tolerance, counted=True, whole=whole).best_of_each()
        if ends:
            return ends
    return {}
