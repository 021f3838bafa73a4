"""Protrusion: how much of a character hangs out of the measure, so that the edges of a column look straight."""

from __future__ import annotations

from report.typography.faces import Face

#: Shares of a character's width that hang out at the left and at the right edge. What is light there - a stop, the
#: foot of a V - hangs out so far that the edge looks straight; the eye would else see a dent (Hàn Thế Thành,
#: Micro-typographic Extensions to the TeX Typesetting System, 2000).
SHARES: dict[str, tuple[float, float]] = {
    ".": (0.0, 0.7),
    ",": (0.0, 0.7),
    ":": (0.0, 0.4),
    ";": (0.0, 0.4),
    "-": (0.0, 0.6),
    "\u2010": (0.0, 0.6),
    "–": (0.2, 0.3),
    "—": (0.1, 0.15),
    "…": (0.0, 0.2),
    "!": (0.0, 0.25),
    "?": (0.0, 0.15),
    "‘": (0.6, 0.6),
    "’": (0.6, 0.6),
    "“": (0.45, 0.45),
    "”": (0.45, 0.45),
    "«": (0.25, 0.15),
    "»": (0.15, 0.25),
    "(": (0.15, 0.0),
    ")": (0.0, 0.15),
    "/": (0.1, 0.15),
    "A": (0.04, 0.04),
    "T": (0.05, 0.05),
    "V": (0.04, 0.04),
    "W": (0.03, 0.03),
    "X": (0.03, 0.03),
    "Y": (0.05, 0.05),
    "k": (0.0, 0.03),
    "r": (0.0, 0.04),
    "t": (0.0, 0.03),
    "v": (0.03, 0.03),
    "w": (0.02, 0.02),
    "y": (0.03, 0.03),
}
NONE = 0.0, 0.0
SOFT_HYPHEN = "\u00ad"


def protrusion(text: str, face: Face, size: float, features: str) -> tuple[float, float]:
    """How far `text` hangs out of the measure, in points: at the left where it begins a line, at the right where it
    ends one. Not all of it does: a lone mark stays inside."""
    text = text.rstrip(SOFT_HYPHEN)
    if len(text) < 2:
        return NONE
    left = SHARES.get(text[0], NONE)[0]
    right = SHARES.get(text[-1], NONE)[1]
    return (
        left and left * face.shape(text[0], features).width * size / 1000,
        right and right * face.shape(text[-1], features).width * size / 1000,
    )
