"""Fitting: texts of a chart are broken into lines that fit, cut if they must be, and kept apart from each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from report.charts.words import ChartWord

WORDS = re.compile(r"(?<=[ \t\n])|(?<=[^\W\d][-‐–—/])(?=[^\W\d])|(?<=\u00ad)")  # where a text may be broken
PERIODS = re.compile(r"(?<=[ \t\n])|(?<=\w[-‐–—/])(?=\w)|(?<=\u00ad)")  # the same, and in "2021-2022"


def fill(
    text: str, width: float, wide: Callable[[str], float], breaks: re.Pattern[str] = WORDS
) -> tuple[str, ...] | None:
    """Break a text into lines no wider than `width`, after spaces, dashes and soft hyphens; None if it does not go."""
    if "\u00ad" in text and (whole := fill(text.replace("\u00ad", ""), width, wide, breaks)):
        return _lines_of(text, whole)  # hyphens are for what does not go without
    lines: list[str] = []
    line = ""
    for piece in breaks.split(text):
        if line and wide(_shown(line + piece)) > width:
            lines.append(_shown(line))
            line = ""
        line += piece
    lines.append(_shown(line))
    return None if any(wide(each) > width for each in lines) else _lines_of(text, lines)


def _lines_of(text: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Lines that know which word of their chart they are of, if their text does."""
    return tuple([ChartWord.of(line, text.number) for line in lines] if isinstance(text, ChartWord) else lines)


def _shown(line: str) -> str:
    """A line as printed: a soft hyphen shows at its end and nowhere else."""
    line = line.strip(" \t\n")
    return line[:-1].replace("\u00ad", "") + ("-" if line.endswith("\u00ad") else line[-1:])


def wrap(
    text: str, width: float, wide: Callable[[str], float], most: int, breaks: re.Pattern[str] = WORDS
) -> tuple[str, ...] | None:
    """Break a text into at most `most` lines that are about equally long; None if it does not go."""
    lines = fill(text, width, wide, breaks)
    if lines is None or len(lines) > most:
        return None
    narrow, enough = 0.0, width  # halving: the narrowest measure in which as many lines do is that of equal lines
    while enough - narrow > 1 and len(lines) > 1:
        middle = (narrow + enough) / 2
        tried = fill(text, middle, wide, breaks)
        if tried is not None and len(tried) == len(lines):
            lines, enough = tried, middle
        else:
            narrow = middle
    return lines


def squeeze(text: str, width: float, wide: Callable[[str], float], most: int) -> tuple[tuple[str, ...], bool]:
    """Break a text into at most `most` lines, and cut what is too long; whether it is whole."""
    lines = fill(text, width, wide)
    if lines is not None and len(lines) <= most:
        return lines, True
    kept = list(lines[:most]) if lines is not None else [_shown(text)]
    last = kept[-1]
    while last and wide(last + "…") > width:
        last = last[:-1].rstrip()
    return _lines_of(text, (*kept[:-1], last + "…")), False


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres of things of these sizes, side by side between `low` and `high`, as near as can be to those wanted.

    Least squares; with too little room they start at `low`. Less the sizes of those before it, no centre may lie below
    the one before: an isotonic regression, solved by pooling adjacent violators (Barlow et al., Statistical Inference
    under Order Restrictions, 1972).
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    pools: list[tuple[float, int]] = []  # mean of (wanted - offset) and number of members
    offsets: list[float] = []
    total = 0.0
    for i in order:
        offsets.append(total + sizes[i] / 2)
        total += sizes[i]
        mean, count = wanted[i] - offsets[-1], 1
        while pools and pools[-1][0] > mean:
            other, members = pools.pop()
            mean, count = (mean * count + other * members) / (count + members), count + members
        pools.append((mean, count))
    starts = [max(min(mean, high - total), low) for mean, count in pools for _ in range(count)]
    centres = {i: start + offset for i, start, offset in zip(order, starts, offsets, strict=True)}
    return [centres[i] for i in range(len(wanted))]
