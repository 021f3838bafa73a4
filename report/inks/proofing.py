"""Proofing: what inks look like on paper, as colours of a screen."""

from __future__ import annotations

from functools import cache, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from report.inks.condition import condition_for

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsTransform

    from report.colours import Colour


@lru_cache(maxsize=4096)
def printed_colour(cyan: float, magenta: float, yellow: float, black: float) -> Colour:
    """The colour of four inks (0 to 1) on coated paper, whose white is that of the screen."""
    from PIL import Image, ImageCms

    shares = [round(255 * min(max(share, 0.0), 1.0)) for share in (cyan, magenta, yellow, black)]
    made = ImageCms.applyTransform(Image.frombytes("CMYK", (1, 1), bytes(shares)), _to_screen())
    if made is None:
        raise RuntimeError("littleCMS has made no image")
    red, green, blue = made.tobytes()
    return red / 255, green / 255, blue / 255


@cache
def _to_screen() -> ImageCmsTransform:
    from PIL import ImageCms

    inks = ImageCms.ImageCmsProfile(BytesIO(condition_for("coated").profile))
    screen, intent = ImageCms.createProfile("sRGB"), ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(inks, screen, "CMYK", "RGB", intent)
