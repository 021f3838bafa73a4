"""Separation: sRGB colours become inks of a printing condition, by its ICC profile; greys and dark text black alone."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from report.inks.condition import PrintingCondition

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform

    from report.colours import Colour

DARK = 50.0  # of lightness (CIE L*, 0 to 100): what is darker is text or a rule, which one ink alone prints sharply
FULL = 20.0  # lightness up to which black is not screened into dots, which would fray letters
NEUTRAL = 8.0  # of chroma (CIE C*): dark colours with less of it are read as black or grey
LEAST = 2  # per cent: smaller dots do not print
MOST = 300  # per cent: the ink that coated paper takes in all four colours together (ISO 12647-2)


class Inks(NamedTuple):
    """Shares of the four inks in whole per cent."""

    cyan: int
    magenta: int
    yellow: int
    black: int

    @property
    def total(self) -> int:
        """All ink together, in per cent."""
        return sum(self)


PAPER, BLACK = Inks(0, 0, 0, 0), Inks(0, 0, 0, 100)


class Separation:
    """Colours, and pictures, in the inks of a printing condition.

    White is paper. Grey, and what is dark and nearly grey, is black ink alone, of the same lightness: letters and rules
    in four inks would show coloured edges wherever the press is out of register. All else is what the profile says is
    nearest, relative to the white of the paper, so that text keeps its contrast; the shadows of pictures become lighter
    together, up to the darkest that inks can be, instead of running into each other.
    """

    def __init__(self, condition: PrintingCondition) -> None:
        from PIL import ImageCms

        self.condition = condition
        inks = ImageCms.ImageCmsProfile(BytesIO(condition.profile))
        screen, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        intent, compensated = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        self._to_inks = ImageCms.buildTransform(screen, inks, "RGB", "CMYK", intent)
        self._pictures_to_inks = ImageCms.buildTransform(screen, inks, "RGB", "CMYK", intent, compensated)
        self._to_lab = ImageCms.buildTransform(screen, lab, "RGB", "LAB", intent)
        self._ramp = self._lightness_of_black(ImageCms.buildTransform(inks, lab, "CMYK", "LAB", intent))
        self._found: dict[Colour, Inks] = {}

    @staticmethod
    def _lightness_of_black(to_lab: ImageCmsTransform) -> list[float]:
        """The lightness of 0 to 100 per cent of black ink, the other way round: from the darkest on."""
        from PIL import Image

        ramp = Image.new("CMYK", (101, 1))
        for share in range(101):
            ramp.putpixel((share, 0), (0, 0, 0, round(255 * (100 - share) / 100)))
        found = _applied(to_lab, ramp).getchannel(0).tobytes()
        return [lightness * 100 / 255 for lightness in found]

    def inks(self, colour: Colour) -> Inks:
        """The inks of a colour."""
        found = self._found.get(colour)
        if found is None:
            found = self._found[colour] = self._separated(colour)
        return found

    def _separated(self, colour: Colour) -> Inks:
        from PIL import Image

        pixel = (round(255 * colour[0]), round(255 * colour[1]), round(255 * colour[2]))
        sample = Image.new("RGB", (1, 1), pixel)
        lightness, a, b = _applied(self._to_lab, sample).tobytes()
        light = lightness * 100 / 255
        chroma = ((a ^ 128) - 128) ** 2 + ((b ^ 128) - 128) ** 2  # both are signed
        if len(set(pixel)) == 1 or (light < DARK and chroma < NEUTRAL**2):
            return self._grey(light)
        shares = [round(value / 2.55) for value in _applied(self._to_inks, sample).tobytes()]
        return Inks(*[share if share >= LEAST else 0 for share in shares])

    def _grey(self, light: float) -> Inks:
        """Black ink of a lightness."""
        if light < FULL:
            return BLACK
        at = bisect_left(self._ramp, light)
        share = 100 - min(at, 100)
        return Inks(0, 0, 0, share) if share >= LEAST else PAPER

    def picture(self, image: Image) -> Image:
        """An image in RGB, in inks (CMYK)."""
        return _applied(self._pictures_to_inks, image)


def _applied(transform: ImageCmsTransform, image: Image) -> Image:
    """The image, transformed."""
    from PIL import ImageCms

    made = ImageCms.applyTransform(image, transform)
    if made is None:
        raise RuntimeError("littleCMS has made no image")
    return made


@cache
def separation_for(condition: PrintingCondition) -> Separation:
    """The separation for a printing condition, made once."""
    return Separation(condition)
