"""Pictures: PNG and JPEG files, decoded once, within bounds, to what PDF holds: upright, in sRGB or grey, and bare.

Nothing of a file but its pixels is published: neither where a photograph was taken, nor what stands behind its end.
"""

from __future__ import annotations

from report.cache import Cache
from report.messages import say
from report.pictures.kept import decoder, pack, unpack
from report.pictures.raster import Decoded, PictureError, damaged


def decode(data: bytes, cache: Cache | None = None) -> Decoded:
    """The picture in the bytes of a file, from the cache if it was met before.

    Raises PictureError for all that cannot be printed as it was meant.
    """
    if cache is None:
        return _decoded(data)
    key = decoder() + data
    kept = cache.get("pictures", key)
    found = unpack(kept) if kept is not None else None
    if found is None:
        found = _decoded(data)
        cache.put("pictures", key, pack(found))
    return found


def _decoded(data: bytes) -> Decoded:
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
