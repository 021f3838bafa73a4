"""Items: what the line breaker works on - the shaped words of a paragraph, between its forced line breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from report.cache import Cache
from report.document import Run, Runs
from report.typography.boxes import Box, CharacterStyle, ShapedWords
from report.typography.hyphenation import SOFT_HYPHEN, Hyphenator

LINE_SEPARATOR = "\u2028"  # ends a line, as "\n" does
EMPTY = Run("")


class RunSpan(NamedTuple):
    """Boxes `first` to `last` - 1 are words of run `number`; a space stands between two of them, none between spans."""

    first: int
    last: int
    number: int
    run: Run
    words: ShapedWords


class ParagraphPart:
    """The text between two forced line breaks: shaped words, by run.

    `space` is its usual space and `size` its usual size, in points.
    """

    __slots__ = ("boxes", "size", "space", "spans")

    def __init__(self, boxes: list[Box], spans: tuple[RunSpan, ...]) -> None:
        self.boxes = boxes
        self.spans = spans
        # one space and one size stand for all when a line is judged: those of the run with the most words
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

    def span_of(self, box: int) -> RunSpan:
        """The span to which a box belongs."""
        spans = self.spans
        return spans[0] if len(spans) == 1 else next(span for span in spans if box < span.last)


class Items(NamedTuple):
    """A paragraph, shaped: one part for each stretch between forced line breaks."""

    parts: tuple[ParagraphPart, ...]


class Shaper:
    """Shapes the runs of one edition. `exceptions` are breaks of words of its language; None as cache keeps nothing."""

    def __init__(self, language: str, exceptions: Mapping[str, str] | None = None, cache: Cache | None = None) -> None:
        self.language = language
        self._exceptions = exceptions or {}
        self._cache = cache
        self._hyphenators: dict[str, Hyphenator] = {}
        self._unhyphenated = Hyphenator(language, patterns=False)
        self._words: dict[tuple[CharacterStyle, str | None], ShapedWords] = {}

    def items(self, runs: Runs, looks: Callable[[Run], CharacterStyle], *, hyphenate: bool = True) -> Items:
        """Shape runs. Without `hyphenate`, words are broken at their own hyphens and inside addresses only."""
        return Items(tuple([self._part(part, looks, hyphenate) for part in _parts_of(runs)]))

    def with_soft_hyphens(self, text: str) -> str:
        """A text with a soft hyphen wherever its language breaks a word without spelling it otherwise."""
        hyphenator = self._hyphenator(self.language) or self._unhyphenated
        return " ".join([_softened(word, hyphenator) for word in text.split(" ")])

    def close(self) -> None:
        """Keep what was learnt about hyphens for the next build."""
        for hyphenator in self._hyphenators.values():
            hyphenator.close()

    def _part(
        self, runs: Sequence[tuple[int, Run]], looks: Callable[[Run], CharacterStyle], hyphenate: bool
    ) -> ParagraphPart:
        boxes: list[Box] = []
        spans = []
        for index, run in runs:
            words = self._words_of(run, looks(run), hyphenate)
            first = len(boxes)
            boxes += map(words.__getitem__, run.text.split(" "))
            spans.append(RunSpan(first, len(boxes), index, run, words))
        return ParagraphPart(boxes, tuple(spans))

    def _words_of(self, run: Run, look: CharacterStyle, hyphenate: bool) -> ShapedWords:
        language = None if run.solid or run.note is not None else (run.lang or self.language) if hyphenate else ""
        words = self._words.get((look, language))
        if words is None:
            words = self._words[look, language] = ShapedWords(look, self._hyphenator(language))
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


def _softened(word: str, hyphenator: Hyphenator) -> str:
    """A word with soft hyphens."""
    found = [one.offset for one in hyphenator.opportunities(word) if one.soft and one.after == word[one.offset :]]
    return SOFT_HYPHEN.join([word[start:end] for start, end in pairwise([0, *found, len(word)])])


def _parts_of(runs: Runs) -> list[list[tuple[int, Run]]]:
    """Runs with their indexes, parted at forced line breaks, without spaces at the ends of the parts."""
    parts: list[list[tuple[int, Run]]] = [[]]
    for index, run in enumerate(runs):
        if run.note is not None and parts[-1]:
            _glue(parts[-1])
        if "\n" in run.text or LINE_SEPARATOR in run.text:
            first, *others = run.text.replace(LINE_SEPARATOR, "\n").split("\n")
            parts[-1].append((index, run._replace(text=first)))
            parts += [[(index, run._replace(text=other))] for other in others]
        else:
            parts[-1].append((index, run))
    return [_stripped(part) for part in parts]


def _glue(part: list[tuple[int, Run]]) -> None:
    """Let no line begin after `part`: a mark stands on the line of the word that it belongs to."""
    index, run = part[-1]
    if run.text.endswith(" "):
        part[-1] = index, run._replace(text=run.text[:-1] + "\u00a0")


def _stripped(part: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """The runs of a part without the spaces that it begins and ends with; an empty run if nothing is left."""
    while part and part[0][1].text[:1] in (" ", ""):
        index, run = part[0]
        part[:1] = [(index, run._replace(text=run.text.lstrip(" ")))] if run.text.strip(" ") else []
    while part and part[-1][1].text[-1:] in (" ", ""):
        index, run = part[-1]
        part[-1:] = [(index, run._replace(text=run.text.rstrip(" ")))] if run.text.strip(" ") else []
    return part or [(0, EMPTY)]


def natural_width(items: Items) -> float:
    """The width in points of the paragraph with no other line breaks than the forced ones."""
    return max(part.width for part in items.parts)
