"""Exchange: the formats of translators' files, an entry each, and what reads whichever of them comes back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from report.diagnostics.errors import Mark, RequestError, nearest
from report.exchange.parcel import Delivery, ExchangeError, Meanings, Parcel
from report.files import UnreadableError, read_file
from report.messages import say, together

LARGEST: Final = 20_000_000  # bytes; a whole report is less than one million
_PO: Final = re.compile(rb"^\s*msg(?:id|str|ctxt)\b", re.MULTILINE)
WriteParcel: TypeAlias = Callable[[Parcel], bytes]


class Format(NamedTuple):
    """A format: how its files' names end, and what imports the function that writes one."""

    ending: str
    writer: Callable[[], WriteParcel]


def _xliff() -> WriteParcel:
    from report.exchange.xliff import write

    return write


def _xliff1() -> WriteParcel:
    from report.exchange.xliff1 import write

    return write


def _po() -> WriteParcel:
    from report.exchange.po import write

    return write


#: Each format by the name that people type.
FORMATS: Final = {"xliff": Format(".xlf", _xliff), "xliff1": Format(".xlf", _xliff1), "po": Format(".po", _po)}


#: What is no file for a translator to send back, by how its files' names end.
REFERENCES: Final = {"tmx": ".tmx", "tbx": ".tbx"}


def format_of(name: str) -> Format:
    """The format of that name. Raises RequestError."""
    if name not in FORMATS:
        message = say("unknown format '{format}'{near}", format=name, near=nearest(name, (*FORMATS, *REFERENCES)))
        raise RequestError.of(message, say("formats: {names}", names=", ".join([*FORMATS, *REFERENCES])))
    return FORMATS[name]


def write(parcel: Parcel, name: str) -> bytes:
    """The file of a parcel in the format of that name; the same parcel gives the same bytes. Raises RequestError."""
    return format_of(name).writer()(parcel)


def bytes_of(path: Path) -> bytes:
    """What a file holds. Raises RequestError without a file, ContentError when it is too large."""
    file = str(path)
    try:
        return read_file(path, LARGEST)
    except UnreadableError as problem:
        if problem.kind == "large":
            raise ExchangeError.of(problem.message, problem.hint, Mark(file)) from None
        raise RequestError.of(together([file, problem.message], ": "), problem.hint, Mark(file)) from None


def read_bytes(data: bytes, file: str, meanings: Meanings | None = None) -> Delivery:
    """What came back in a file, which messages call `file`. Raises ContentError when it cannot be read.

    `meanings` is what tags stand for where a tool has dropped it.
    """
    start = data[:400].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not start:
        raise ExchangeError.of(say("the file is empty"), say("was it saved completely?"), Mark(file))
    if start[:1] == b"<":
        from report.exchange.xliff_reading import read as read_xliff

        return read_xliff(data, file, meanings or {})
    if not _PO.search(data.replace(b"\0", b"")):  # tools may write it in two bytes a character, which is told as such
        message = say("the file is no XLIFF, PO or TMX, which translators send back")
        raise ExchangeError.of(message, say("was another file meant?"), Mark(file))
    from report.exchange.po import read as read_po

    return read_po(data, file)
