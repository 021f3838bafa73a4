"""Palette: the colours, sizes and marks that charts are drawn with, and how strongly they contrast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from report.colours import GRAPHICS_CONTRAST, channels, contrast, hexadecimal, mixed

LOOKS = 8  # series that look different from each other


class SeriesLook(NamedTuple):
    """How a series looks: `fill`, `edge` and `hatch` as a surface; `ink`, `dashes`, `marker` and `hollow` as a line."""

    fill: str
    edge: str
    hatch: str
    ink: str
    dashes: tuple[float, ...]
    marker: str
    hollow: bool

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
        """The look of series number `index`: neighbours differ in lightness or pattern, dashes and marker."""
        accent, text, quiet, tint, muted, paper = self.accent, self.text, self.quiet, self.tint, self.muted, self.paper
        looks = (
            SeriesLook(accent, accent, "", accent, (), "o", False),
            SeriesLook(tint, accent, "", quiet, (), "s", True),
            SeriesLook(muted, muted, "", muted, (), "^", False),
            SeriesLook(quiet, quiet, "", text, (2.5, 1.5), "D", True),
            SeriesLook(paper, accent, "/", accent, (4, 1.5), "s", False),
            SeriesLook(text, text, "", quiet, (1, 1.2), "o", True),
            SeriesLook(tint, quiet, "\\", muted, (4, 1.5), "D", False),
            SeriesLook(paper, quiet, "-", text, (), "^", True),
        )
        return looks[index % LOOKS]


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
