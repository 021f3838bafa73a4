"""Items: what the line breaker works on - the shaped words of a paragraph with their places on one endless line."""

from __future__ import annotations

from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from report.typography.hyphenation import Hyphenator
from report.typography.joining import parts_of
from report.typography.words import Box, Break, Look, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from report.cache import Cache
    from report.document import Run, Runs

SPACES = attrgetter("spaces")


class Span(NamedTuple):
    """Boxes `first` to `last` - 1 are words of run `number`; a space stands between two of them, none between spans."""

    first: int
    last: int
    number: int
    run: Run
    words: Words


class Stop(NamedTuple):
    """A place where a line may end: where it does and where the next one begins, in points, and how many stretchable
    spaces stand before these places. `word` is the index of the word with which, or inside which, the next line
    begins, `box` that of the last box on the line. `found` is the break inside that box, None after a whole word;
    `letter` tells whether that word is a single letter.
    """

    end: float
    start: float
    gaps_end: int
    gaps_start: int
    word: int
    box: int
    found: Break | None = None
    letter: bool = False


class Part:
    """The text between two forced line breaks; word i begins at `starts[i]` and ends at `ends[i]` points.

    `starts` has one more place, behind the last word. `gaps_end` and `gaps_start` count the stretchable spaces before
    these places; `last_box[i]` is the index of the last box of word i (a word has several where its look changes);
    `space` is the usual space in points.
    """

    __slots__ = ("_splits", "_stops", "boxes", "ends", "gaps_end", "gaps_start", "last_box", "space", "spans", "starts")

    def __init__(self, boxes: list[Box], spans: tuple[Span, ...]) -> None:
        self.boxes = boxes
        self.spans = spans
        self.space = max(spans, key=lambda span: span.last - span.first).words.space
        self.starts: list[float]
        self.ends: list[float]
        self.gaps_end: Sequence[int]
        self.gaps_start: Sequence[int]
        self.last_box: Sequence[int]
        self._stops: dict[int, Stop] = {}
        self._splits: dict[int, tuple[Stop, ...]] = {}
        if len(spans) == 1:
            self._place_plain()
        else:
            self._place_mixed()

    def _place_plain(self) -> None:
        boxes, space = self.boxes, self.space
        self.starts = list(accumulate([b.width + space for b in boxes], initial=0.0))
        self.ends = [start - space for start in self.starts[1:]]
        self.gaps_end = self.gaps_start = self.last_box = range(len(boxes) + 1)
        if any(map(SPACES, boxes)):
            self.gaps_start = list(accumulate([b.spaces + 1 for b in boxes], initial=0))
            self.gaps_end = [gaps - 1 for gaps in self.gaps_start[1:]]

    def _place_mixed(self) -> None:
        starts, ends, last_box = [0.0], [], []
        gaps_start, gaps_end = [0], []
        x, gaps = 0.0, 0
        for span in self.spans:
            space = span.words.space
            for i in range(span.first, span.last):
                box = self.boxes[i]
                x += box.width
                gaps += box.spaces
                if i < span.last - 1:
                    ends.append(x)
                    gaps_end.append(gaps)
                    last_box.append(i)
                    x += space
                    gaps += 1
                    starts.append(x)
                    gaps_start.append(gaps)
        ends.append(x)
        starts.append(x)
        gaps_end.append(gaps)
        gaps_start.append(gaps)
        last_box.append(len(self.boxes) - 1)
        self.starts, self.ends, self.last_box = starts, ends, last_box
        self.gaps_start, self.gaps_end = gaps_start, gaps_end

    def stop(self, word: int) -> Stop:
        """The end of a word."""
        found = self._stops.get(word)
        if found is None:
            place = self.ends[word], self.starts[word + 1], self.gaps_end[word], self.gaps_start[word + 1]
            box = self.last_box[word]
            text = self.boxes[box].text
            found = self._stops[word] = Stop(*place, word + 1, box, None, len(text) == 1 and text.isalpha())
        return found

    def splits(self, word: int) -> tuple[Stop, ...]:
        """The places where a word may be broken, in order."""
        found = self._splits.get(word)
        if found is None:
            found = self._splits[word] = tuple(self._find_splits(word))
        return found

    def _find_splits(self, word: int) -> Iterable[Stop]:
        first = self.last_box[word - 1] + 1 if word else 0
        last = self.last_box[word]
        x, gaps = self.starts[word], self.gaps_start[word]
        for i in range(first, last + 1):
            box = self.boxes[i]
            end, gaps_end = x + box.width, gaps + box.spaces
            if first == last or self._is_whole(i, first, last):
                for found in self.span_of(i).words.breaks(box):
                    before, after = found.before, found.after
                    places = x + before.width, end - after.width, gaps + before.spaces, gaps_end - after.spaces
                    yield Stop(*places, word, i, found)
            x, gaps = end, gaps_end

    def _is_whole(self, box: int, first: int, last: int) -> bool:
        """Whether no letters of the same word stand in another box beside this one."""
        before = self.boxes[box - 1].text[-1:] if box > first else ""
        after = self.boxes[box + 1].text[:1] if box < last else ""
        return not (before.isalpha() or after.isalpha())

    def span_of(self, box: int) -> Span:
        """The span to which a box belongs."""
        spans = self.spans
        return spans[0] if len(spans) == 1 else next(span for span in spans if box < span.last)


class Items(NamedTuple):
    """A paragraph, shaped: one part for each stretch between forced line breaks."""

    parts: tuple[Part, ...]


class Shaper:
    """Shapes the runs of one edition. `exceptions` are breaks of words of its language; None as cache keeps nothing."""

    def __init__(self, language: str, exceptions: Mapping[str, str] | None = None, cache: Cache | None = None) -> None:
        self.language = language
        self._exceptions = exceptions or {}
        self._cache = cache
        self._hyphenators: dict[str, Hyphenator] = {}
        self._unhyphenated = Hyphenator(language, patterns=False)
        self._words: dict[tuple[Look, str | None], Words] = {}

    def items(self, runs: Runs, looks: Callable[[Run], Look], *, hyphenate: bool = True) -> Items:
        """Shape runs. Without `hyphenate`, words are broken at their own hyphens and inside addresses only."""
        return Items(tuple([self._part(part, looks, hyphenate) for part in parts_of(runs)]))

    def close(self) -> None:
        """Keep what was learnt about hyphens for the next build."""
        for hyphenator in self._hyphenators.values():
            hyphenator.close()

    def _part(self, runs: Sequence[tuple[int, Run]], looks: Callable[[Run], Look], hyphenate: bool) -> Part:
        boxes: list[Box] = []
        spans = []
        for index, run in runs:
            words = self._words_of(run, looks(run), hyphenate)
            first = len(boxes)
            boxes += map(words.__getitem__, run.text.split(" "))
            spans.append(Span(first, len(boxes), index, run, words))
        return Part(boxes, tuple(spans))

    def _words_of(self, run: Run, look: Look, hyphenate: bool) -> Words:
        language = None if run.solid or run.note is not None else (run.lang or self.language) if hyphenate else ""
        words = self._words.get((look, language))
        if words is None:
            words = self._words[look, language] = Words(look, self._hyphenator(language))
        return words

    def _hyphenator(self, language: str | None) -> Hyphenator | None:
        """Of a language; with breaks inside addresses and at hyphens only for "", with none at all for None."""
        if not language:
            return None if language is None else self._unhyphenated
        hyphenator = self._hyphenators.get(language)
        if hyphenator is None:
            exceptions = self._exceptions if language == self.language else None
            hyphenator = self._hyphenators[language] = Hyphenator(language, exceptions, self._cache)
        return hyphenator


def natural_width(items: Items) -> float:
    """The width in points of the paragraph with no other line breaks than the forced ones."""
    return max(part.ends[-1] for part in items.parts)


def min_width(items: Items) -> float:
    """The width in points of the longest piece that cannot be broken."""
    return max(_widest(part, word) for part in items.parts for word in range(len(part.ends)))


def _widest(part: Part, word: int) -> float:
    """The widest piece of a word that is broken wherever it may be."""
    splits = part.splits(word)
    ends = [*[split.end for split in splits], part.ends[word]]
    starts = [part.starts[word], *[split.start for split in splits]]
    return max(end - start for start, end in zip(starts, ends, strict=True))
