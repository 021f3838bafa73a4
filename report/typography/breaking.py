"""Line breaking: shaped items in, breaks and lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.typography.places import Places, Stop
from report.typography.settings import JUSTIFIED, RAGGED, Setting
from report.typography.spreading import TOO_WIDE, Spread, spread
from report.typography.totalfit import SLACK, total_fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.document import Run
    from report.typography.items import Items, Part
    from report.typography.words import Box, Words

END = -1  # of a place behind which there is nothing

__all__ = ["JUSTIFIED", "RAGGED", "Breaks", "Line", "Segment", "Setting", "break_lines", "lines_of", "set_lines"]


class Breaks(NamedTuple):
    """Where the lines of each part end, for `measures` (of each line; the last one repeats)."""

    parts: tuple[tuple[Stop, ...], ...]
    measures: tuple[float, ...]
    setting: Setting


class Segment(NamedTuple):
    """Words of one run on a line, a space between two of them; `number` is that of the run in the paragraph."""

    number: int
    run: Run
    words: Words
    boxes: tuple[Box, ...] | list[Box]


class Line(NamedTuple):
    """A set line. `width` is its natural width, `measure` the width it should have, both in points.

    What hangs out of the measure is no part of the width: at the left that is `hang` points. To fill the measure, each
    of its `gaps` stretchable spaces gets `gap` points, each glyph `tracking` points behind it, and then the line is
    scaled to `scale` percent. `hyphenated` tells whether its last word goes on in the next line, `hyphen` whether it
    ends in a hyphen, `last` whether it ends the paragraph; `notes` are the ids of the notes whose marks stand on it. An
    `overfull` line is wider than its measure.
    """

    segments: tuple[Segment, ...]
    width: float
    measure: float
    gap: float = 0.0
    gaps: int = 0
    hyphenated: bool = False
    last: bool = False
    notes: tuple[str, ...] = ()
    overfull: bool = False
    scale: float = 100.0
    tracking: float = 0.0
    hang: float = 0.0
    hyphen: bool = False


def set_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> tuple[Line, ...]:
    """The lines of a paragraph `measure` points wide (see break_lines)."""
    return lines_of(items, break_lines(items, measure, setting))


def break_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> Breaks:
    """Break a paragraph into lines of `measure` points; of several measures, each is for a line and the last repeats.

    Never fails: a line that nothing can make fit is broken at the next place (see Line.overfull).
    """
    measures = (measure,) if isinstance(measure, (int, float)) else tuple(measure)
    parts: list[tuple[Stop, ...]] = []
    line = 0
    for part in items.parts:
        ahead = measures[line:] or measures[-1:]
        if fits(part, ahead):
            parts.append((only_stop(part),))
        else:
            parts.append(total_fit(Places(part, setting), ahead).stops())
        line += len(parts[-1])
    return Breaks(tuple(parts), measures, setting)


def fits(part: Part, measures: Sequence[float]) -> bool:
    """Whether a part is a single line, as most texts of a report are: nothing must be weighed then."""
    return part.width <= measures[0] + SLACK


def only_stop(part: Part) -> Stop:
    """The end of a part that is a single line."""
    width = part.width
    return Stop(width, width, part.gaps, 0, 0.0, 0.0, END, len(part.boxes) - 1, END)


def lines_of(items: Items, breaks: Breaks) -> tuple[Line, ...]:
    """The lines that breaks make of a paragraph: one at least, even of an empty paragraph."""
    lines: list[Line] = []
    for part, stops in zip(items.parts, breaks.parts, strict=True):
        before: Stop | None = None
        for stop in stops:
            measure = breaks.measures[min(len(lines), len(breaks.measures) - 1)]
            lines.append(_line(part, before, stop, measure, breaks.setting))
            before = stop
    lines[-1] = lines[-1]._replace(last=True)
    return tuple(lines)


def _line(part: Part, before: Stop | None, stop: Stop, measure: float, setting: Setting) -> Line:
    first, boxes = _boxes(part, before, stop)
    hang = boxes[0].left if setting.hang else 0.0
    width = stop.end - (before.start if before else hang)
    gaps = stop.gaps_end - (before.gaps_start if before else 0)
    room = measure - width
    if not setting.justify or (room >= 0 and stop.box == len(part.boxes) - 1 and stop.found is None):
        given = Spread()
    else:
        glyphs = sum([box.length - box.spaces for box in boxes]) + gaps
        given = spread(width, measure, gaps, glyphs, part.space, part.size, setting)
    if len(part.spans) == 1:
        span = part.spans[0]
        segments: tuple[Segment, ...] = (Segment(span.number, span.run, span.words, boxes),)
        notes: tuple[str, ...] = (span.run.note,) if span.run.note is not None else ()
    else:
        segments = tuple(_segments(part, first, boxes))
        notes = tuple([s.run.note for s in segments if s.run.note is not None])
    overfull = given.overfull or (not setting.justify and room < -TOO_WIDE)
    return Line(
        segments, width, measure, given.gap, gaps, stop.found is not None, False, notes, overfull,
        given.scale, given.tracking, hang, stop.hyphen,
    )  # fmt: skip


def _boxes(part: Part, before: Stop | None, stop: Stop) -> tuple[int, list[Box]]:
    """The boxes from one stop to the next, and the index of the first."""
    if before is None or before.found is None:
        first = before.box + 1 if before else 0
        boxes = part.boxes[first : stop.box + 1]
    elif stop.found and before.box == stop.box:
        return stop.box, [part.span_of(stop.box).words.between(part.boxes[stop.box], before.found, stop.found)]
    else:
        first = before.box
        boxes = part.boxes[first : stop.box + 1]
        boxes[0] = before.found.after
    if stop.found:
        boxes[-1] = stop.found.before
    return first, boxes


def _segments(part: Part, first: int, boxes: list[Box]) -> Iterator[Segment]:
    """Boxes from index `first` on, by run; runs of which nothing stands on the line are left out."""
    end = first + len(boxes)
    for span in part.spans:
        if span.first < end and span.last > first:
            own = boxes[max(span.first - first, 0) : span.last - first]
            if len(own) > 1 or own[0].code:
                yield Segment(span.number, span.run, span.words, own)
