"""Pictures: PNG and JPEG files, decoded once, within bounds, to what PDF holds: upright, in sRGB or grey, and bare.

Nothing of a file but its pixels is published: neither where a photograph was taken, nor what stands behind its end.
"""

from __future__ import annotations

from report.messages import say
from report.pictures.raster import Decoded, PictureError, damaged


def decode(data: bytes) -> Decoded:
    """The picture in the bytes of a file. Raises PictureError for all that cannot be printed as it was meant."""
    if data.startswith(b"\x89PNG"):
        from report.pictures.png import read
    elif data.startswith(b"\xff\xd8"):
        from report.pictures.jpeg import read
    else:
        hint = say("save it again as PNG or JPEG; another name does not change what it is")
        raise PictureError(say("it is of another format"), hint)
    try:
        return read(data)
    except PictureError:
        raise
    except Exception:  # noqa: BLE001 - what is broken leads Pillow to raise almost anything
        raise damaged() from None
