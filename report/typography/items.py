"""Items: what the line breaker works on - the shaped words of a paragraph with their places on one endless line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.typography.hyphenation import Hyphenator
from report.typography.joining import parts_of
from report.typography.places import Places
from report.typography.settings import RAGGED
from report.typography.words import Box, Look, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from report.cache import Cache
    from report.document import Run, Runs


class Span(NamedTuple):
    """Boxes `first` to `last` - 1 are words of run `number`; a space stands between two of them, none between spans."""

    first: int
    last: int
    number: int
    run: Run
    words: Words


class Part:
    """The text between two forced line breaks: shaped words, by run.

    `space` is its usual space and `size` its usual size, in points.
    """

    __slots__ = ("boxes", "size", "space", "spans")

    def __init__(self, boxes: list[Box], spans: tuple[Span, ...]) -> None:
        self.boxes = boxes
        self.spans = spans
        usual = spans[0] if len(spans) == 1 else max(spans, key=lambda span: span.last - span.first)
        self.space = usual.words.space
        self.size = usual.words.look.size

    @property
    def gaps(self) -> int:
        """The number of its stretchable spaces."""
        return len(self.boxes) - len(self.spans) + sum([box.spaces for box in self.boxes])

    @property
    def width(self) -> float:
        """Its width in points on one line."""
        spaces = sum([(span.last - span.first - 1) * span.words.space for span in self.spans])
        return sum([box.width for box in self.boxes]) + spaces

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
    return max(part.width for part in items.parts)


def min_width(items: Items) -> float:
    """The width in points of the longest piece that cannot be broken."""
    return max(_widest(Places(part, RAGGED)) for part in items.parts)


def _widest(places: Places) -> float:
    """The widest piece of a part that is broken wherever it may be."""
    widest = 0.0
    for word, end in enumerate(places.ends):
        splits = places.splits(word)
        ends = [*[split.end for split in splits], end]
        starts = [places.starts[word], *[split.start for split in splits]]
        widest = max(widest, *[end - start for start, end in zip(starts, ends, strict=True)])
    return widest
