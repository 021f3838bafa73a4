"""Perception: how light a colour looks, how far two are apart to the eye, and what those see who see fewer colours."""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from report.colours import Colour

WHITE = (0.95047, 1.0, 1.08883)  # D65, of 2 degrees
TO_XYZ = (  # IEC 61966-2-1
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
FROM_XYZ = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
#: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009:
#: matrices of severity 1, for linear channels.
BLINDNESSES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


class Lab(NamedTuple):
    """A colour in CIELAB: lightness 0 to 100, and two axes from green to red and from blue to yellow."""

    lightness: float
    a: float
    b: float


def _times(matrix: tuple[tuple[float, float, float], ...], vector: Colour) -> Colour:
    first, second, third = [sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix]
    return first, second, third


def _linear(colour: Colour) -> Colour:
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return red, green, blue


def _encoded(linear: Colour) -> Colour:
    red, green, blue = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in linear]
    return red, green, blue


@cache
def lab(colour: Colour) -> Lab:
    """A colour of three channels, 0 to 1, in CIELAB (D65)."""
    x, y, z = [
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (v / w for v, w in zip(_times(TO_XYZ, _linear(colour)), WHITE, strict=True))
    ]
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))


def of_lab(lightness: float, a: float, b: float) -> Colour | None:
    """The channels of a colour in CIELAB; None where no screen shows it."""
    y = (lightness + 16) / 116
    parts = [
        w * (f**3 if f**3 > 216 / 24389 else (116 * f - 16) / (24389 / 27))
        for f, w in zip((y + a / 500, y, y - b / 200), WHITE, strict=True)
    ]
    linear = _times(FROM_XYZ, (parts[0], parts[1], parts[2]))
    if not all(-1e-4 <= c <= 1 + 1e-4 for c in linear):
        return None
    red, green, blue = [min(max(c, 0.0), 1.0) for c in linear]
    return _encoded((red, green, blue))


@cache
def seen_with(colour: Colour, blindness: str) -> Colour:
    """What is seen of a colour with one of the BLINDNESSES."""
    red, green, blue = [min(max(c, 0.0), 1.0) for c in _times(BLINDNESSES[blindness], _linear(colour))]
    return _encoded((red, green, blue))


@cache
def difference(one: Lab, other: Lab) -> float:
    """The distance of two colours to the eye, CIEDE2000 (ISO/CIE 11664-6); 1 can just be seen."""
    chroma = (math.hypot(one.a, one.b) + math.hypot(other.a, other.b)) / 2
    g = 0.5 * (1 - math.sqrt(chroma**7 / (chroma**7 + 25.0**7)))
    a1, a2 = (1 + g) * one.a, (1 + g) * other.a
    c1, c2 = math.hypot(a1, one.b), math.hypot(a2, other.b)
    h1, h2 = math.degrees(math.atan2(one.b, a1)) % 360, math.degrees(math.atan2(other.b, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    lightness, mean = (one.lightness + other.lightness) / 2, (c1 + c2) / 2
    hue = h1 + h2 if not c1 * c2 else (h1 + turn / 2) % 360
    t = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.20 * _cos(4 * hue - 63)
    off = (lightness - 50) ** 2
    by_lightness = (other.lightness - one.lightness) / (1 + 0.015 * off / math.sqrt(20 + off))
    by_chroma = (c2 - c1) / (1 + 0.045 * mean)
    by_hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * mean * t)
    spin = math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))
    rotation = -2 * math.sqrt(mean**7 / (mean**7 + 25.0**7)) * math.sin(spin) * by_chroma * by_hue
    return math.sqrt(max(by_lightness**2 + by_chroma**2 + by_hue**2 + rotation, 0.0))


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def told_apart(one: Colour, other: Colour) -> float:
    """The least distance of two colours to anybody: to those who see all colours, and with each of the BLINDNESSES."""
    pairs = [(one, other), *((seen_with(one, name), seen_with(other, name)) for name in BLINDNESSES)]
    return min(difference(lab(first), lab(second)) for first, second in pairs)
