"""Placing: which text is at a place of a page, and which texts a page has, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from report.diagnostics.errors import Mark

Box = tuple[float, float, float, float]


class WordOnPage(Protocol):
    """A word on a page: its box in points from the top left - left, top, right, bottom -, its text and its place."""

    @property
    def box(self) -> Box:
        """The box."""

    @property
    def id(self) -> str:
        """The id of the text."""

    @property
    def mark(self) -> Mark:
        """The place where it is typed."""


class TextOnPage(NamedTuple):
    """A text on a page, or a part of it that stands together: the box of all its words, and the first of them."""

    box: Box
    first: WordOnPage


def nearest_word(words: Iterable[WordOnPage], x: float, y: float) -> WordOnPage | None:
    """The word at a point of a page, or else the nearest one of its line, or of all; of several at it, the smallest."""

    def farness(one: WordOnPage) -> tuple[bool, float, float]:
        _, top, _, bottom = one.box
        return not top <= y <= bottom, _distance(one.box, x, y), _area(one.box)

    return min(words, key=farness, default=None)


def texts_of(words: Sequence[WordOnPage]) -> list[TextOnPage]:
    """The texts of a page, in the order of their words; one that goes on elsewhere on it is there once more."""
    parts: dict[tuple[str, int], list[WordOnPage]] = {}
    numbers: dict[str, int] = {}
    for one in words:
        number = numbers.get(one.id, 0)
        before = parts.get((one.id, number))
        if before and not (_goes_on(before[-1].box, one.box) and _together(before[-1], one, words)):
            numbers[one.id] = number = number + 1
        parts.setdefault((one.id, number), []).append(one)
    return [TextOnPage(_around([one.box for one in part]), part[0]) for part in parts.values()]


def _goes_on(before: Box, box: Box) -> bool:
    """Whether a word is in the line of another one, or in the next lines below it."""
    height = max(_height(before), _height(box))
    return before[1] - height < box[1] < before[3] + 1.5 * height


def _together(before: WordOnPage, one: WordOnPage, words: Iterable[WordOnPage]) -> bool:
    """Whether no other text that stands apart is between two words of a text, as between periods below two charts.

    The page of a title stands far from it, but alone in its line.
    """
    near, far = sorted([before.box, one.box])
    right, left, most = near[2], far[0], _height(one.box)
    if left - right <= most:
        return True
    top, bottom = min(near[1], far[1]), max(near[3], far[3])
    between = [w for w in words if w.box[1] < bottom and w.box[3] > top and w.box[0] < left and w.box[2] > right]
    for box in sorted([other.box for other in between]):
        if box[0] - right > most:
            break
        right = max(right, box[2])
    return left - right <= most or all(other.id == one.id for other in between)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _distance(box: Box, x: float, y: float) -> float:
    left, top, right, bottom = box
    return max(left - x, 0, x - right) ** 2 + max(top - y, 0, y - bottom) ** 2


def _area(box: Box) -> float:
    return (box[2] - box[0]) * _height(box)


def _height(box: Box) -> float:
    return box[3] - box[1]
