"""Line breaking: shaped items in, breaks and lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.typography.settings import JUSTIFIED, RAGGED, Setting
from report.typography.totalfit import SLACK, total_fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.document import Run
    from report.typography.items import Items, Part, Stop
    from report.typography.words import Box, Words

TOO_WIDE = 0.05  # points by which a line may be wider than its measure, which nobody sees

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

    To fill the measure, each of its `gaps` stretchable spaces gets `gap` points, and then the line is scaled to `scale`
    percent. `hyphenated` tells whether its last word goes on in the next line, `last` whether it ends the paragraph;
    `notes` are the ids of the notes whose marks stand on it. An `overfull` line is wider than its measure. `tracking`
    and `hang`, in points, are for microtypography.
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


def set_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> tuple[Line, ...]:
    """The lines of a paragraph `measure` points wide (see break_lines)."""
    return lines_of(items, break_lines(items, measure, setting))


def break_lines(items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED) -> Breaks:
    """Break a paragraph into lines of `measure` points; of several measures, each is for a line and the last repeats.

    Never fails: a line that nothing can make fit is broken at the next place (see Line.overfull).
    """
    measures = (measure,) if isinstance(measure, (int, float)) else tuple(measure)
    parts, line = [], 0
    for part in items.parts:
        ahead = measures[line:] or measures[-1:]
        whole = part.ends[-1] <= ahead[0] + SLACK
        stops = (part.stop(len(part.ends) - 1),) if whole else total_fit(part, ahead, setting)
        parts.append(stops)
        line += len(stops)
    return Breaks(tuple(parts), measures, setting)


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
    first, boxes, width = _boxes(part, before, stop)
    gaps = stop.gaps_end - (before.gaps_start if before else 0)
    ends = stop.word >= len(part.ends)
    scale, gap = _spread(measure - width, measure, gaps, part.space, setting, ends)
    if len(part.spans) == 1:
        span = part.spans[0]
        segments: tuple[Segment, ...] = (Segment(span.number, span.run, span.words, boxes),)
        notes: tuple[str, ...] = (span.run.note,) if span.run.note is not None else ()
    else:
        segments = tuple(_segments(part, first, boxes))
        notes = tuple([s.run.note for s in segments if s.run.note is not None])
    hyphenated = stop.found is not None
    overfull = (width + gap * gaps) * scale / 100 > measure + TOO_WIDE
    return Line(segments, width, measure, gap, gaps, hyphenated, False, notes, overfull, scale)


def _spread(room: float, measure: float, gaps: int, space: float, setting: Setting, ends: bool) -> tuple[float, float]:
    """How the room that a line leaves, or lacks, is taken up: its scale in percent, and what each space gets."""
    if not setting.justify or (ends and room >= 0):
        return 100.0, 0.0
    give = gaps * space * (setting.stretch if room > 0 else setting.shrink)
    scaled = setting.scaling * measure
    share = min(abs(room) / (give + scaled), 1.0) if give + scaled else 0.0
    scale = 1 + setting.scaling * (share if room > 0 else -share)
    width = measure - room
    gap = (measure / scale - width) / gaps if gaps else 0.0
    return 100 * scale, max(gap, -setting.shrink * space)


def _boxes(part: Part, before: Stop | None, stop: Stop) -> tuple[int, list[Box], float]:
    """The boxes from one stop to the next: index of the first, the boxes, and their natural width with the spaces."""
    width = stop.end - (before.start if before else 0.0)
    if before is None or before.found is None:
        first = before.box + 1 if before else 0
        boxes = part.boxes[first : stop.box + 1]
    elif stop.found and before.box == stop.box:
        box = part.span_of(stop.box).words.between(part.boxes[stop.box], before.found, stop.found)
        return stop.box, [box], box.width
    else:
        first = before.box
        boxes = part.boxes[first : stop.box + 1]
        boxes[0] = before.found.after
    if stop.found:
        boxes[-1] = stop.found.before
    return first, boxes, width


def _segments(part: Part, first: int, boxes: list[Box]) -> Iterator[Segment]:
    """Boxes from index `first` on, by run; runs of which nothing stands on the line are left out."""
    end = first + len(boxes)
    for span in part.spans:
        if span.first < end and span.last > first:
            own = boxes[max(span.first - first, 0) : span.last - first]
            if len(own) > 1 or own[0].code:
                yield Segment(span.number, span.run, span.words, own)
