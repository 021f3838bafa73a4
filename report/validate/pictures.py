"""Reads the size of a PNG or JPEG file, and refuses what is neither."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from report.diagnostics.errors import AssetError, Diagnostic, Mark
from report.diagnostics.shortening import listed, nearest
from report.document import Picture

LARGEST = 30_000_000  # bytes; larger pictures make a file that nobody can mail
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})  # JPEG's SOFn


def read_picture(folder: Path, name: str) -> Picture:
    """The picture `name` of a folder, with its size in pixels. Raises AssetError."""
    path = folder / name
    if Path(name).name != name or name in (".", "..", ""):
        raise _unusable(f"'{name}' is not the name of a file", "write the name alone; the file is in assets/images")
    try:
        known = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
        if name not in known or not path.is_file():
            raise _unusable(f"there is no image '{name}'{nearest(name, known)}", f"images: {listed(known) or 'none'}")
        if path.stat().st_size > LARGEST:
            raise _unusable(f"the image '{name}' is too large", f"at most {LARGEST // 1_000_000} MB; make it smaller")
        data = path.read_bytes()
    except OSError as problem:
        raise _unusable(f"the image '{name}' cannot be read: {problem.strerror}", "check its permissions") from None
    size = _png_size(data) if data.startswith(_PNG) else _jpeg_size(data)
    if size is None or not all(0 < side <= 20_000 for side in size):
        hint = "save it again as PNG or JPEG; another name does not change what it is"
        raise _unusable(f"'{name}' is not a PNG or JPEG image", hint)
    return Picture(path, *size)


def _unusable(message: str, hint: str) -> AssetError:
    return AssetError(Diagnostic(Mark("assets/images"), message, hint, code="assets"))


def _png_size(data: bytes) -> tuple[int, int] | None:
    """From the header chunk, when that is whole and the file has its end (PNG 1.2, 11.2.2)."""
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-16:]:
        return None
    if zlib.crc32(data[12:29]) != struct.unpack(">L", data[29:33])[0]:
        return None
    width, height = struct.unpack(">LL", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the first frame header (ITU-T T.81, B.2.2)."""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, position + 5)
            return width, height
        if marker == 0xFF:  # a fill byte
            position += 1
            continue
        position += 2 + int(struct.unpack_from(">H", data, position + 2)[0])
    return None
