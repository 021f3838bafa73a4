"""Breakpoints: where the lines of a part of a paragraph may end, and how much stands before each such place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from report.typography.boxes import Box, Discretionary
from report.typography.hyphenation import HYPHENS
from report.typography.items import Items, ParagraphPart
from report.typography.justification import RAGGED, Setting

SPLITS = 1 << 20  # more than the breakpoints inside any word


class Sums(NamedTuple):
    """All that stands before a place, were the part one endless line: the running totals of Knuth and Plass (1981).

    `x` is a width in points, `gaps` a number of stretchable spaces, `flex` the points by which all of it can grow or
    shrink at ease (see Setting). What a line from one place to another has of each is the difference of two sums: a
    line is judged in constant time, however long it is.
    """

    x: float
    gaps: int
    flex: float


class Breakpoint(NamedTuple):
    """A place where a line may end: the sums there and where the next line begins, which a space or a hyphen parts.

    What hangs out of the measure is left out of both. `word` is the index of the word with which, or inside which, the
    next line begins, `box` that of the last box on the line. `cost` are the demerits of ending here; `hyphen` tells
    whether the line ends in one. `tail` and `head` are the words beside the place as the eye compares them. `inside` is
    the break inside the box, None after a whole word. `key` grows along the text, and tells breakpoints apart.
    """

    end: Sums
    start: Sums
    word: int
    box: int
    key: int
    cost: float = 0.0
    hyphen: bool = False
    tail: str = ""
    head: str = ""
    inside: Discretionary | None = None


class Breakpoints:
    """The legal breakpoints of a part: word i begins at `starts[i]` and ends at `ends[i]`.

    `starts` has one more place, behind the last word. `last_box[i]` is the index of the last box of word i: a word has
    several where its style changes. Breakpoints are made when they are asked for: a search looks at those near the ends
    of lines, and only there at those inside words.
    """

    __slots__ = ("_after", "_glyph", "_inside", "_joint", "ends", "last_box", "part", "setting", "space", "starts")

    def __init__(self, part: ParagraphPart, setting: Setting) -> None:
        self.part = part
        self.setting = setting
        self.space = part.space
        self._glyph = setting.tracking * part.size
        # a space is scaled with its line, but given less for that: it yields what the setting lets it
        self._joint = setting.yielding * part.space - self._glyph
        self._after: dict[int, Breakpoint] = {}
        self._inside: dict[int, tuple[Breakpoint, ...]] = {}
        self.starts = [Sums(part.boxes[0].left if setting.hang else 0.0, 0, 0.0)]
        self.ends: list[Sums] = []
        self.last_box: list[int] = []
        self._sum()

    def _sum(self) -> None:
        boxes, hang, final, joint = self.part.boxes, self.setting.hang, len(self.part.boxes) - 1, self._joint
        scaling, glyph, starts, ends = self.setting.scaling, self._glyph, self.starts, self.ends
        x, gaps, flex = 0.0, 0, 0.0
        for span in self.part.spans:
            space, last = span.words.space, span.last - 1
            for i in range(span.first, span.last):
                box = boxes[i]
                x += box.width
                if box.spaces:
                    gaps += box.spaces
                    flex += self._flex(box)
                else:
                    flex += scaling * box.width + glyph * box.length
                if i == last and i < final:
                    continue  # the next span goes on without a space
                # nothing is added behind the last glyph of a line
                ends.append(Sums(x - box.right if hang else x, gaps, flex - glyph))
                self.last_box.append(i)
                x += space
                gaps += 1
                flex += joint
                starts.append(Sums(x + boxes[i + 1].left if hang and i < final else x, gaps, flex))

    def _flex(self, box: Box) -> float:
        """The points by which a box can grow or shrink at ease: its letters scaled, its glyphs tracked."""
        flex = self.setting.scaling * box.width + self._glyph * box.length
        if box.spaces:  # no-break spaces yield as those between words do
            flex += box.spaces * (self._joint - self._glyph - self.setting.scaling * self.space)
        return flex

    def begin(self) -> Breakpoint:
        """The place before the first line."""
        return Breakpoint(Sums(0.0, 0, 0.0), self.starts[0], 0, -1, -1, head=self.part.boxes[0].bare)

    def after(self, word: int) -> Breakpoint:
        """The breakpoint behind a whole word."""
        found = self._after.get(word)
        if found is None:
            boxes, box = self.part.boxes, self.last_box[word]
            text = boxes[box].text
            found = self._after[word] = Breakpoint(
                end=self.ends[word],
                start=self.starts[word + 1],
                word=word + 1,
                box=box,
                key=(word + 1) * SPLITS,
                cost=self.setting.letter**2 if len(text) == 1 and text.isalpha() else 0.0,
                hyphen=len(text) > 1 and text[-1] in HYPHENS,
                tail=boxes[box].bare,
                head=boxes[box + 1].bare if box + 1 < len(boxes) else "",
            )
        return found

    def inside(self, word: int) -> tuple[Breakpoint, ...]:
        """The breakpoints inside a word, in order."""
        found = self._inside.get(word)
        if found is None:
            found = self._inside[word] = tuple(self._find_inside(word))
        return found

    def _find_inside(self, word: int) -> Iterator[Breakpoint]:
        first = self.last_box[word - 1] + 1 if word else 0
        last = self.last_box[word]
        begin, key = self.starts[word], word * SPLITS
        if self.setting.hang:
            begin = Sums(begin.x - self.part.boxes[first].left, begin.gaps, begin.flex)
        for i in range(first, last + 1):
            box = self.part.boxes[i]
            whole = first == last or self._is_whole(i, first, last)
            breaks = self.part.span_of(i).words.breaks(box) if whole else ()
            if not breaks and i == last:
                break  # nothing to sum for: so it is with most words
            end = Sums(begin.x + box.width, begin.gaps + box.spaces, begin.flex + self._flex(box))
            for found in breaks:
                if not found.at.mute or self.setting.mute is not None:
                    key += 1
                    yield self._break(found, begin, end, word, i, key)
            begin = end

    def _break(self, found: Discretionary, begin: Sums, end: Sums, word: int, box: int, key: int) -> Breakpoint:
        """The breakpoint of a break in a box that goes from `begin` to `end`."""
        before, after, hang = found.before, found.after, self.setting.hang
        return Breakpoint(
            end=Sums(
                begin.x + before.width - (before.right if hang else 0.0),
                begin.gaps + before.spaces,
                begin.flex + self._flex(before) - self._glyph,
            ),
            start=Sums(
                end.x - after.width + (after.left if hang else 0.0),
                end.gaps - after.spaces,
                end.flex - self._flex(after),
            ),
            word=word,
            box=box,
            key=key,
            cost=self._penalty(found) ** 2,
            hyphen=found.at.hyphen,
            tail=before.bare,
            head=after.bare,
            inside=found,
        )

    def _penalty(self, found: Discretionary) -> float:
        """How bad it is to break a word here, before that is squared."""
        setting, at = self.setting, found.at
        if not at.soft:
            return setting.hard_hyphen if at.hyphen else setting.address
        if at.mute and setting.mute is not None:
            return setting.mute
        return setting.name if found.before.text != found.before.text.lower() else setting.hyphen

    def _is_whole(self, box: int, first: int, last: int) -> bool:
        """Whether no letters of the same word stand in another box beside this one."""
        boxes = self.part.boxes
        before = boxes[box - 1].text[-1:] if box > first else ""
        after = boxes[box + 1].text[:1] if box < last else ""
        return not (before.isalpha() or after.isalpha())


def min_width(items: Items) -> float:
    """The width in points of the longest piece that cannot be broken."""
    return max(_widest(Breakpoints(part, RAGGED)) for part in items.parts)


def _widest(breakpoints: Breakpoints) -> float:
    """The widest piece of a part that is broken wherever it may be."""
    widest = 0.0
    for word, end in enumerate(breakpoints.ends):
        inside = breakpoints.inside(word)
        ends = [*[stop.end.x for stop in inside], end.x]
        starts = [breakpoints.starts[word].x, *[stop.start.x for stop in inside]]
        widest = max(widest, *[end - start for start, end in zip(starts, ends, strict=True)])
    return widest
