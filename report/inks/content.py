"""What is painted on a page, in inks: the colour operators of its content stream, one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.inks.separation import BLACK, Inks

if TYPE_CHECKING:
    from report.inks.separation import Separation

#: The graphics states (ISO 32000-1, 8.4.5) in which what is painted takes the place of what is below, or is printed
#: over it: black letters on a coloured field would show white edges where the press is out of register.
KNOCKOUT, OVERPRINT = "X0", "X1"
STATES = {
    KNOCKOUT: "<</Type/ExtGState/op false/OP false/OPM 0>>",
    OVERPRINT: "<</Type/ExtGState/op true/OP false/OPM 1>>",
}
_NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
#: A string, which is left alone; an operator of colour with its operands; or one that paints an image.
_PIECE = re.compile(
    rb"\((?:[^\\()]|\\.)*\)|(?<![\w.+-])(?:(N)\s+(N)\s+(N)\s+(rg|RG)|(N)\s+(g|G))(?!\S)|/(I[0-9a-f]+)\s+Do\b".replace(
        b"N", _NUMBER
    ),
    re.DOTALL,
)


def in_inks(content: bytes, separation: Separation) -> bytes:
    """The operators of a page whose colours are DeviceRGB and DeviceGray (ISO 32000-1, 8.6.8) in DeviceCMYK."""

    def converted(piece: re.Match[bytes]) -> bytes:
        red, green, blue, rgb, grey, gray, image = piece.groups()
        if image:
            return f"/{KNOCKOUT} gs /{image.decode()} Do".encode()
        if rgb:
            inks = separation.inks((float(red), float(green), float(blue)))
            return _operators(inks, is_stroke=rgb == b"RG")
        if gray:
            value = float(grey)
            return _operators(separation.inks((value, value, value)), is_stroke=gray == b"G")
        return piece[0]

    return _PIECE.sub(converted, content)


def _operators(inks: Inks, *, is_stroke: bool) -> bytes:
    """What sets the colour; full black is printed over what is below, all else takes its place."""
    shares = " ".join([f"{share / 100:g}" for share in inks])
    if is_stroke:
        return f"{shares} K".encode()
    return f"{shares} k /{OVERPRINT if inks == BLACK else KNOCKOUT} gs".encode()
