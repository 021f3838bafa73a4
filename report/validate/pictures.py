"""Reads the size of a PNG or JPEG file, and refuses what is neither."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import BinaryIO

from report.diagnostics.errors import AssetError, Mark, listed, nearest
from report.document import Picture

LARGEST = 30_000_000  # bytes; larger pictures make a file that nobody can mail
LONGEST = 20_000  # pixels of a side


def read_picture(folder: Path, name: str) -> Picture:
    """The picture `name` of a folder, with its size in pixels. Raises AssetError.

    What a PNG file holds is read to its end, but no pixel is decoded.
    """
    path = folder / name
    if Path(name).name != name or name in (".", "..", ""):
        raise _unusable(f"'{name}' is not the name of a file", "write the name alone; the file is in assets/images")
    try:
        known = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
        if name not in known or not path.is_file():
            raise _unusable(f"there is no image '{name}'{nearest(name, known)}", f"images: {listed(known) or 'none'}")
        if path.stat().st_size > LARGEST:
            raise _too_large(name)
        with path.open("rb") as stream:
            return Picture(path, *_size(stream, name))
    except OSError as problem:
        raise _unusable(f"the image '{name}' cannot be read: {problem.strerror}", "check its permissions") from None


def _size(stream: BinaryIO, name: str) -> tuple[int, int]:
    """Width and height in pixels. Raises AssetError, also for what Pillow takes for an attack on the memory."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(stream, formats=("PNG", "JPEG")) as image:
                image.verify()
                size = image.size
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise _too_large(name) from None
    except Exception:  # noqa: BLE001 - a broken file leads Pillow to raise almost anything
        hint = "save it again as PNG or JPEG; another name does not change what it is"
        raise _unusable(f"'{name}' is not a PNG or JPEG image", hint) from None
    if max(size) > LONGEST:
        raise _too_large(name)
    return size


def _too_large(name: str) -> AssetError:
    most = f"{LARGEST // 1_000_000} MB, {LONGEST} pixels a side and 89 million pixels"
    return _unusable(f"the image '{name}' is too large", f"at most {most}; make it smaller")


def _unusable(message: str, hint: str) -> AssetError:
    return AssetError.of(message, hint, Mark("assets/images"))
