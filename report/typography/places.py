"""Places: where the lines of a part may begin and end, as the setting of its paragraph sees it."""

from __future__ import annotations

from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from report.typography.hyphenation import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.typography.items import Part
    from report.typography.settings import Setting
    from report.typography.words import Box, Break

SPACES = attrgetter("spaces")
SPLITS = 1 << 20  # more than the places inside any word


class Stop(NamedTuple):
    """A place where a line may end: where it does and where the next one begins, in points along the endless line.

    What hangs out of the measure is left out of both. `gaps_end` and `gaps_start` count the stretchable spaces before
    these places, `flex_end` and `flex_start` the points that all before them yields at ease; `word` is the index of
    the word with which, or inside which, the next line begins, `box` that of the last box on the line. `cost` are the
    demerits of ending here; `hyphen` tells whether the line ends in one. `tail` and `head` are the words beside the
    place as the eye compares them. `found` is the break inside the box, None after a whole word. Places are told
    apart by their `key`.
    """

    end: float
    start: float
    gaps_end: int
    gaps_start: int
    flex_end: float
    flex_start: float
    word: int
    box: int
    key: int
    cost: float = 0.0
    hyphen: bool = False
    tail: str = ""
    head: str = ""
    found: Break | None = None


class Places:
    """The places of a part; word i begins at `starts[i]` and ends at `ends[i]` points along one endless line.

    `starts` has one more place, behind the last word. `gaps_...` and `flex_...` belong to these places (see Stop); a
    line from one to the other yields, at ease, the difference of their flexes. `last_box[i]` is the index of the
    last box of word i: a word has several where its look changes.
    """

    __slots__ = (
        "_natural", "_splits", "_stops", "ends", "flex_end", "flex_start", "gaps_end", "gaps_start", "glyph", "joint",
        "last_box", "part", "setting", "space", "starts",
    )  # fmt: skip

    def __init__(self, part: Part, setting: Setting) -> None:
        self.part = part
        self.setting = setting
        self.space = part.space
        self.glyph = setting.tracking * part.size
        # a space is scaled with its line, but given less for that: it yields what the setting lets it
        self.joint = setting.yielding * part.space - self.glyph
        self.last_box: Sequence[int]
        self.gaps_end: Sequence[int]
        self.gaps_start: Sequence[int]
        self._stops: dict[int, Stop] = {}
        self._splits: dict[int, tuple[Stop, ...]] = {}
        self._natural: list[float]
        if len(part.spans) == 1:
            self._place_plain()
        else:
            self._place_mixed()

    def _place_plain(self) -> None:
        boxes, space = self.part.boxes, self.space
        starts = self._natural = list(accumulate([b.width + space for b in boxes], initial=0.0))
        count = len(boxes)
        self.last_box = range(count)
        if any(map(SPACES, boxes)):
            self.gaps_start = list(accumulate([b.spaces + 1 for b in boxes], initial=0))
            self.gaps_end = [gaps - 1 for gaps in self.gaps_start[1:]]
        else:
            self.gaps_end = self.gaps_start = range(count + 1)
        if not self.setting.justify:
            self.starts, self.ends = starts, [start - space for start in starts[1:]]
            self.flex_start = self.flex_end = [0.0] * (count + 1)
            return
        joint = self.joint
        self.flex_start = list(accumulate([self._flex(b) + joint for b in boxes], initial=0.0))
        joint += self.glyph  # nothing follows the last glyph of a line
        self.flex_end = [flex - joint for flex in self.flex_start[1:]]
        if self.setting.hang:
            self.ends = [start - space - b.right for start, b in zip(starts[1:], boxes, strict=True)]
            self.starts = [start + b.left for start, b in zip(starts, boxes, strict=False)]
            self.starts.append(starts[-1])
        else:
            self.starts, self.ends = starts, [start - space for start in starts[1:]]

    def _flex(self, box: Box) -> float:
        flex = self.setting.scaling * box.width + self.glyph * box.length
        if box.spaces:
            flex += box.spaces * (self.joint - self.glyph - self.setting.scaling * self.space)
        return flex

    def _place_mixed(self) -> None:
        boxes, hang, joint = self.part.boxes, self.setting.hang, self.joint
        natural, starts, ends, last_box = [0.0], [boxes[0].left if hang else 0.0], [], []
        gaps_start, gaps_end, flex_start, flex_end = [0], [], [0.0], []
        x, gaps, flex = 0.0, 0, 0.0
        for span in self.part.spans:
            for i in range(span.first, span.last):
                box = boxes[i]
                x += box.width
                gaps += box.spaces
                flex += self._flex(box)
                if i == span.last - 1 and i < len(boxes) - 1:
                    continue  # the next span goes on without a space
                ends.append(x - box.right if hang else x)
                gaps_end.append(gaps)
                flex_end.append(flex - self.glyph)
                last_box.append(i)
                if i < len(boxes) - 1:
                    x += span.words.space
                    gaps += 1
                    flex += joint
                natural.append(x)
                starts.append(x + boxes[i + 1].left if hang and i < len(boxes) - 1 else x)
                gaps_start.append(gaps)
                flex_start.append(flex)
        self._natural, self.starts, self.ends, self.last_box = natural, starts, ends, last_box
        self.gaps_start, self.gaps_end, self.flex_start, self.flex_end = gaps_start, gaps_end, flex_start, flex_end

    def begin(self) -> Stop:
        """The place before the first line."""
        return Stop(0.0, self.starts[0], 0, 0, 0.0, 0.0, 0, -1, -1, head=self.part.boxes[0].bare)

    def stop(self, word: int) -> Stop:
        """The end of a word."""
        found = self._stops.get(word)
        if found is None:
            boxes, box, after = self.part.boxes, self.last_box[word], word + 1
            text, tail = boxes[box].text, boxes[box].bare
            cost = self.setting.letter**2 if len(text) == 1 and text.isalpha() else 0.0
            hyphen = len(text) > 1 and text[-1] in HYPHENS
            found = self._stops[word] = Stop(
                self.ends[word], self.starts[after], self.gaps_end[word], self.gaps_start[after],
                self.flex_end[word], self.flex_start[after], after, box, after * SPLITS, cost, hyphen, tail,
                boxes[box + 1].bare if box + 1 < len(boxes) else "",
            )  # fmt: skip
        return found

    def splits(self, word: int) -> tuple[Stop, ...]:
        """The places where a word may be broken, in order."""
        found = self._splits.get(word)
        if found is None:
            found = self._splits[word] = tuple(self._find_splits(word))
        return found

    def _find_splits(self, word: int) -> Iterator[Stop]:
        first = self.last_box[word - 1] + 1 if word else 0
        last = self.last_box[word]
        x, gaps, flex = self._natural[word], self.gaps_start[word], self.flex_start[word]
        key = word * SPLITS
        for i in range(first, last + 1):
            box = self.part.boxes[i]
            end = x + box.width, gaps + box.spaces, flex + self._flex(box)
            if first == last or self._is_whole(i, first, last):
                for found in self.part.span_of(i).words.breaks(box):
                    if found.point.mute and self.setting.mute is None:
                        continue
                    key += 1
                    yield self._split(found, (x, gaps, flex), end, word, i, key)
            x, gaps, flex = end

    def _split(
        self,
        found: Break,
        begin: tuple[float, int, float],
        end: tuple[float, int, float],
        word: int,
        box: int,
        key: int,
    ) -> Stop:
        """The place of a break in a box that goes from `begin` to `end` (points, gaps, flex)."""
        setting, before, after, point = self.setting, found.before, found.after, found.point
        if not point.soft:
            penalty = setting.hard_hyphen if point.hyphen else setting.address
        elif point.mute and setting.mute is not None:
            penalty = setting.mute
        else:
            penalty = setting.name if before.text != before.text.lower() else setting.hyphen
        hang = setting.hang
        return Stop(
            begin[0] + before.width - (before.right if hang else 0.0),
            end[0] - after.width + (after.left if hang else 0.0),
            begin[1] + before.spaces,
            end[1] - after.spaces,
            begin[2] + self._flex(before) - self.glyph,
            end[2] - self._flex(after),
            word,
            box,
            key,
            penalty**2,
            point.hyphen,
            before.bare,
            after.bare,
            found,
        )

    def _is_whole(self, box: int, first: int, last: int) -> bool:
        """Whether no letters of the same word stand in another box beside this one."""
        boxes = self.part.boxes
        before = boxes[box - 1].text[-1:] if box > first else ""
        after = boxes[box + 1].text[:1] if box < last else ""
        return not (before.isalpha() or after.isalpha())
