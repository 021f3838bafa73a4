"""Archives: ZIP files such as office programs write, read part by part within bounds, whoever made them."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from decimal import Decimal

from report.files import MEGABYTE, UnreadableError
from report.messages import say

MOST_PARTS = 5000
LARGEST_PART = 40 * MEGABYTE
LARGEST_ALL = 200 * MEGABYTE  # what is read of one archive, all parts together
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, KeyError, IndexError,
    NotImplementedError, RuntimeError, AttributeError, TypeError, MemoryError,
)  # fmt: skip


class Archive:
    """The parts of a ZIP file by their names. What a part claims to hold is not believed: it is counted when read."""

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableError when the bytes are no ZIP file, or one with too many parts."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN:
            raise _damaged() from None
        self._left = LARGEST_ALL
        if len(self._zip.infolist()) > MOST_PARTS:
            message = say(
                "the file has {number} parts, where {most} are the most", number=len(self.names), most=MOST_PARTS
            )
            raise UnreadableError(message, say("is it the file that is meant? if so, make it smaller"), "large")

    def read(self, name: str, most: int = LARGEST_PART) -> bytes:
        """The bytes of a part. Raises UnreadableError when it is damaged, protected by a password, or too large."""
        most = min(most, self._left)
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise _protected()
            with self._zip.open(info) as part:
                data = part.read(most + 1)
        except _BROKEN:
            raise _damaged() from None
        if len(data) > most:
            message = say(
                "'{part}' in the file is larger than {most} MB", part=name, most=Decimal(f"{most / MEGABYTE:g}")
            )
            raise UnreadableError(message, say("is it the file that is meant? if so, make it smaller"), "large")
        self._left -= len(data)
        return data


def _damaged() -> UnreadableError:
    return UnreadableError(
        say("the file is damaged, or not complete"), say("open it in its program, and save it again")
    )


def _protected() -> UnreadableError:
    return UnreadableError(say("the file is protected by a password"), say("save it without a password"))
