"""Colours of series: made from the accent of a theme, and told apart by everybody, in print without colours as well."""

from __future__ import annotations

import math
from functools import cache
from itertools import product

from report.colours import Colour, channels, hexadecimal
from report.colours.perception import lab, of_lab, told_apart

SHADES = 6  # more of them are not as far apart as LIGHTER asks between black and white
LIGHTER = 15.2  # of L*: what is between two shades, 15 however they are rounded
DARKEST, LIGHTEST = 1.5, 97.5  # L*
WIDEST = 18.0  # of L*: shades need not be farther apart
CHROMAS = (0.0, 12.0, 24.0, 36.0, 48.0)
HUES = range(0, 360, 20)  # degrees from that of the accent


@cache
def series_colours(accent: str) -> tuple[str, ...]:
    """SHADES colours: the accent, then the lighter ones up to the palest, then the darker ones.

    Any two differ by 15 of L* and more, and by 10 and more of CIEDE2000, to those as well who are blind to red, green
    or blue. Each hue is the one that is farthest from those before it.
    """
    own = lab(channels(accent))
    turn = math.degrees(math.atan2(own.b, own.a))
    found: list[Colour] = [channels(accent)]
    for lightness in _levels(own.lightness):
        shades = [
            shade
            for chroma, hue in product(CHROMAS, HUES if lightness else (0,))
            if (shade := _shade(lightness, chroma, turn + hue)) is not None
        ]
        found.append(max(shades, key=lambda shade: min(told_apart(shade, other) for other in found)))
    return tuple(map(hexadecimal, found))


def _shade(lightness: float, chroma: float, hue: float) -> Colour | None:
    """A colour as it is once it is written in eight bits a channel; None if no screen shows it."""
    shade = of_lab(lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))
    return channels(hexadecimal(shade)) if shade else None


def _levels(accent: float) -> list[float]:
    """The L* of the other shades: those above that of the accent, upwards, then those below it, downwards."""
    over, under = max(LIGHTEST - accent, 0.0), max(accent - DARKEST, 0.0)
    above = min(int(over / LIGHTER), SHADES - 1)
    below = min(int(under / LIGHTER), SHADES - 1 - above)
    up = min(over / above, WIDEST) if above else 0.0
    down = min(under / below, WIDEST) if below else 0.0
    return [accent + up * (n + 1) for n in range(above)] + [accent - down * (n + 1) for n in range(below)]
