"""Palette: the colours, sizes and marks that charts are drawn with, and how strongly they contrast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from report.charts.series_colours import SHADES, series_colours
from report.colours import GRAPHICS_CONTRAST, channels, contrast, hexadecimal, mixed

LOOKS = 8  # series that look different from each other
#: Dashes, marker, and whether it is hollow, of each of them.
MARKS: tuple[tuple[tuple[float, ...], str, bool], ...] = (
    ((), "o", False),
    ((4, 1.5), "s", True),
    ((), "^", False),
    ((2.5, 1.5), "D", True),
    ((), "s", False),
    ((1, 1.2), "o", True),
    ((4, 1.5), "D", False),
    ((2.5, 1.5), "^", True),
)


class SeriesLook(NamedTuple):
    """How a series looks: `fill`, `edge` and `hatch` as a surface; `ink`, `dashes`, `marker` and `hollow` as a line.

    `casing` is the colour of what runs along both sides of a light line, or "".
    """

    fill: str
    edge: str
    hatch: str
    ink: str
    dashes: tuple[float, ...]
    marker: str
    hollow: bool
    casing: str

    @property
    def solid(self) -> bool:
        """Whether the surface is filled with its own colour: neither a light tint nor a pattern."""
        return not self.hatch and self.fill == self.edge


@dataclass(frozen=True, slots=True)
class Palette:
    """What charts take from the theme: colours ("#rrggbb", named as in the theme) and sizes of type in points."""

    accent: str
    text: str
    quiet: str
    tint: str
    rule: str
    paper: str
    size: float = 8.0
    small: float = 7.0

    @classmethod
    def of(cls, colour: Callable[[str], str]) -> Palette:
        """The palette of a theme, which gives the colour of a name."""
        accent, text, quiet, tint, rule, paper = map(colour, ("accent", "text", "quiet", "tint", "rule", "paper"))
        return cls(accent, text, quiet, tint, rule, paper)

    @property
    def muted(self) -> str:
        """The lightest tint of the accent that still stands out from the paper: for what is not stressed."""
        return _lightest(self.accent, self.paper) or self.text

    @property
    def grid(self) -> str:
        """Of the lines behind the data."""
        return mix(self.rule, self.paper, 0.6)

    def mark(self, index: int) -> SeriesLook:
        """The look of series number `index`: six colours that all tell apart, and two patterns.

        What is too light to stand out from the paper has an edge, as a surface, and a casing, as a line.
        """
        if index % LOOKS < SHADES:
            ink = series_colours(self.accent)[index % LOOKS]
            seen = contrast(ink, self.paper) >= GRAPHICS_CONTRAST
            edge = ink if seen else self.quiet
            return SeriesLook(ink, edge, "", ink, *MARKS[index % LOOKS], "" if seen else self.quiet)
        ink, hatch = ((self.accent, "/"), (self.text, "-"))[index % LOOKS - SHADES]
        return SeriesLook(self.paper, ink, hatch, ink, *MARKS[index % LOOKS], "")

    def grey(self, index: int) -> SeriesLook:
        """The look of a series that is not stressed: one of two greys, with dashes and a marker of its own."""
        ink = _lightest(self.quiet, self.paper) or self.quiet
        fill = mix(self.quiet, self.paper, 0.35 if index % 2 else 0.15)
        return SeriesLook(fill, ink, "", ink, *MARKS[index % LOOKS], "")


@cache
def _lightest(colour: str, paper: str) -> str:
    """The lightest tint of a colour that still stands out from the paper, or "" if none does."""
    for percent in range(5, 101):
        tint = mix(colour, paper, percent / 100)
        if contrast(tint, paper) >= GRAPHICS_CONTRAST + 0.1:  # however a printer or a screen rounds it
            return tint
    return ""


def mix(one: str, other: str, share: float) -> str:
    """The colour that has `share` (0 to 1) of `one` and the rest of `other`."""
    return hexadecimal(mixed(channels(one), channels(other), share))


def readable_on(fill: str, palette: Palette) -> str:
    """The colour of a text that stands on `fill`: the paper's or the text's, whichever is read better."""
    return max((palette.paper, palette.text), key=lambda colour: contrast(colour, fill))
