"""Exchange: the formats of translators' files, and what reads whichever of them comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from report.diagnostics.errors import Mark, RequestError
from report.exchange.parcel import Delivery, ExchangeError, Parcel

LARGEST: Final = 20_000_000  # bytes; a whole report is less than one million
#: What installs the library that XLIFF needs.
INSTALL: Final = "pip install 'sppreport[translate]'"


class Format(NamedTuple):
    """A format: how people call it, how its files' names end, and what writes one."""

    title: str
    ending: str
    write: Callable[[Parcel], bytes]


def _write_xliff(parcel: Parcel) -> bytes:
    from report.exchange.xliff import write

    return write(parcel)


def _write_xliff1(parcel: Parcel) -> bytes:
    from report.exchange.xliff1 import write

    return write(parcel)


def _write_po(parcel: Parcel) -> bytes:
    from report.exchange.po import write

    return write(parcel)


FORMATS: Final = {
    "xliff": Format("XLIFF 2.0", ".xlf", _write_xliff),
    "xliff1": Format("XLIFF 1.2", ".xlf", _write_xliff1),
    "po": Format("gettext PO", ".po", _write_po),
}


def write(parcel: Parcel, name: str) -> bytes:
    """The file of a parcel in the format of that name; the same parcel gives the same bytes.

    Raises RequestError when a library is not installed.
    """
    try:
        return FORMATS[name].write(parcel)
    except ModuleNotFoundError as missing:
        raise _not_installed(missing) from None


def read(path: Path) -> Delivery:
    """What came back in a file. Raises RequestError without a file, ContentError when it cannot be read."""
    file = str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            message = f"the file is too large: {size / 1e6:.1f} MB, where {LARGEST / 1e6:.0f} MB is the most"
            raise ExchangeError.of(message, "is it the file that the translator sent?", Mark(file))
        data = path.read_bytes()
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}"
        raise RequestError.of(message, "is its name right, and may you read it?", Mark(file)) from None
    return read_bytes(data, file)


def read_bytes(data: bytes, file: str) -> Delivery:
    """The same for the content of a file; `file` is how messages call it."""
    start = data[:400].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not start:
        raise ExchangeError.of("the file is empty", "was it saved completely?", Mark(file))
    if start[:1] != b"<":
        from report.exchange.po import read as read_po

        return read_po(data, file)
    try:
        from report.exchange.xliff_reading import read as read_xliff
    except ModuleNotFoundError as missing:
        raise _not_installed(missing) from None
    return read_xliff(data, file)


def _not_installed(missing: ModuleNotFoundError) -> RequestError:
    if missing.name != "lxml":
        raise missing
    return RequestError.of(f"XLIFF needs a library: {missing.name}", INSTALL)
