"""Colours and orientation of pictures: profiles become sRGB, and what EXIF says of the upper side is read."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

from report.messages import say
from report.pictures.raster import UPRIGHT

if TYPE_CHECKING:
    from PIL.Image import Image

MODES = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK"}  # of Pillow, by the colour space that a profile is for
NEAR = 2  # of 255: colours that differ less look the same
SHADES = (0, 51, 102, 153, 204, 255)
ORIENTATION = 0x0112

FOREIGN_PROFILE = (
    say("its colour profile cannot be used: the colours are taken for those of screens (sRGB)"),
    say("save it again with the colours converted to sRGB"),
)
NO_PROFILE = (
    say("it has the colours of printing inks (CMYK) and does not say of which: they are guessed"),
    say("save it again as RGB, with the colours converted to sRGB"),
)


def to_srgb(image: Image, profile: bytes) -> Image | None:
    """The image in sRGB or grey; itself if its profile changes nothing, None if that cannot be used.

    Colours that sRGB lacks become the nearest ones, white stays white and black black.
    """
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if MODES.get(source.profile.xcolor_space.strip()) != image.mode:
            return None
        transform = ImageCms.buildTransform(
            source,
            ImageCms.createProfile("sRGB"),
            image.mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        if image.mode != "CMYK" and _changes_nothing(transform, image.mode):
            return image
        converted = ImageCms.applyTransform(image, transform)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if converted is None:
        return None
    return converted.convert("L") if image.mode == "L" else converted


def _changes_nothing(transform: object, mode: str) -> bool:
    """Whether a transform leaves colours as they are."""
    from PIL import Image, ImageCms

    colours = list(product(SHADES, repeat=len(mode)))
    sample = Image.new(mode, (len(colours), 1))
    sample.putdata([colour[0] for colour in colours] if mode == "L" else colours)
    made = ImageCms.applyTransform(sample, transform)  # type: ignore[arg-type]
    before, after = sample.convert("RGB").tobytes(), made.tobytes() if made else b""
    return all(abs(one - other) <= NEAR for one, other in zip(before, after, strict=True))


def oriented(exif: bytes) -> int:
    """How a picture is turned when it is shown (EXIF 2.32, 4.6.4): 1 to 8, and 1 for all that is no such number."""
    from PIL import Image

    found = Image.Exif()
    try:
        found.load(exif)
        turned = found.get(ORIENTATION)
    except Exception:  # noqa: BLE001 - what is broken leads Pillow to raise almost anything
        return UPRIGHT
    return turned if type(turned) is int and 1 <= turned <= 8 else UPRIGHT
