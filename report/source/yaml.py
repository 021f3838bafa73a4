"""Reads one YAML file into texts, maps and sequences that know their place, with PyYAML's parser alone.

Nothing is interpreted: `on`, `12:30` and `0123` stay what was typed; only an empty value, `null` and `~` are None.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import NamedTuple

from report import files
from report.diagnostics.errors import Diagnostic, Mark, error
from report.memo import FORGETFUL, Memo
from report.messages import Message, say
from report.source.building import TreeBuilder, place
from report.source.characters import unusable
from report.source.node import Map

LARGEST = 2_000_000  # bytes; a whole report is some hundred kilobytes


class File(NamedTuple):
    """One file as read: its top mapping (None when it cannot be used), its text, and what is wrong with it."""

    name: str
    text: str = ""
    top: Map | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_file(path: Path, name: str, within: Path | None = None, memo: Memo = FORGETFUL) -> File:
    """Read a YAML file that must be `within` a folder; `name` is how messages call it.

    Never raises: what is wrong is in the result. In a `memo`, equal bytes are one file.
    """
    try:
        data = files.read_file(path, LARGEST, within)
    except files.UnreadableError as problem:
        return _refused(name, Mark(name), problem.message, problem.hint)
    return _parsed(data, name, memo)


def read_text(text: str, name: str, memo: Memo = FORGETFUL) -> File:
    """Read a file of which an editor has the text, as `read_file` would once it is saved."""
    data = text.encode("utf-8", "replace")
    if len(data) > LARGEST:
        problem = files.too_large(len(data), LARGEST)
        return _refused(name, Mark(name), problem.message, problem.hint)
    return _parsed(data, name, memo)


def _parsed(data: bytes, name: str, memo: Memo) -> File:
    return memo.once(("parsed", name), (data,), lambda _: _decoded(data.removeprefix(codecs.BOM_UTF8), name))


def _decoded(data: bytes, name: str) -> File:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(name, data, problem.start)
    return parse(_plain_ends(text), name)


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str, name: str) -> File:
    """Read YAML text, without line ends of other systems."""
    odd = unusable(text)
    if odd:
        return _refused(name, place(name, text, odd.offset), odd.message, odd.hint, text)
    builder = TreeBuilder(text, name)
    return File(name, text, builder.build(), tuple(builder.found))


def _refused(name: str, mark: Mark, message: Message, hint: Message, text: str = "") -> File:
    return File(name, text, None, (error(mark, message, hint, "yaml"),))


def _not_utf8(name: str, data: bytes, offset: int) -> File:
    before = _plain_ends(data[:offset].decode("utf-8"))
    hint = say("save it again with the encoding UTF-8, without changing the words")
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        message = say("the file is not UTF-8 but, as it seems, UTF-16")
    else:
        message = say("the file is not UTF-8: here is the byte {byte}", byte=f"0x{data[offset]:02X}")
    return _refused(name, place(name, before, len(before)), message, hint)
