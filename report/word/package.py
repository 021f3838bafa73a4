"""The package of a .docx file: its parts, how they lead to each other, and their XML (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import ContentError, Mark
from report.files import MEGABYTE, UnreadableError, read_file
from report.files.archive import Archive
from report.files.xml import Element, XmlError, parsed
from report.messages import say

LARGEST = 100 * MEGABYTE
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_OLD = b"\xd0\xcf\x11\xe0"  # Word 97, and what is protected by a password
_ODT = b"mimetypeapplication/vnd.oasis"


class WordError(ContentError):
    """A Word file cannot be taken over as it is."""

    code = "word"


class PartLink(NamedTuple):
    """Where a relationship leads: the name of a part, or an address outside the file; `kind` is the end of its type."""

    kind: str
    to: str
    is_outside: bool


class Package:
    """A .docx file that is open; `name` is how messages call it."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises WordError when it is none."""
        self.name = name
        if data.startswith(_OLD):
            message = say("the file is of Word 97, or protected by a password")
            raise WordError.of(message, say("save it in Word as .docx, without a password"), Mark(name))
        try:
            self.archive = Archive(data)
        except UnreadableError as problem:
            if data[:2] != b"PK":
                raise _no_word(name) from None
            raise WordError.of(problem.message, problem.hint, Mark(name)) from None
        if _ODT in data[:100]:
            raise _no_word(name)
        starts = [one.to for one in self.targets("").values() if one.kind == "officeDocument"]
        if not starts or starts[0] not in self.archive.names:
            raise _no_word(name)
        self.main = starts[0]

    @classmethod
    def opened(cls, path: Path) -> Package:
        """The package in a file. Raises WordError."""
        try:
            return cls(read_file(path, LARGEST), str(path))
        except UnreadableError as problem:
            raise WordError.of(problem.message, problem.hint, Mark(str(path))) from None

    def bytes_of(self, part: str) -> bytes:
        """What is in a part. Raises WordError."""
        try:
            return self.archive.read(part)
        except UnreadableError as problem:
            raise WordError.of(problem.message, problem.hint, Mark(self.name)) from None

    def xml(self, part: str) -> Element:
        """The root of a part, its names those of the usual form of the standard. Raises WordError."""
        data = self.bytes_of(part)
        try:
            return parsed(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data))
        except XmlError as problem:
            message = say("'{part}' in the file: {what}", part=part, what=problem.message)
            raise WordError.of(message, say("open the file in Word, and save it again"), Mark(self.name)) from None

    def targets(self, part: str) -> Mapping[str, PartLink]:
        """Where the relationships of a part lead, by their ids; "" is the package itself. Raises WordError."""
        folder, _, leaf = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
        if rels not in self.archive.names:
            return {}
        found = {}
        for one in self.xml(rels).iter("{*}Relationship"):
            to, is_outside = one.get("Target", ""), one.get("TargetMode") == "External"
            if not is_outside:
                to = to.removeprefix("/") if to.startswith("/") else posixpath.normpath(posixpath.join(folder, to))
            found[one.get("Id", "")] = PartLink(one.get("Type", "").rpartition("/")[2], to, is_outside)
        return found

    def parts(self, kind: str) -> list[str]:
        """The parts of a kind ("styles", "footnotes") that the main one leads to."""
        targets = self.targets(self.main).values()
        return [one.to for one in targets if one.kind == kind and not one.is_outside and one.to in self.archive.names]

    def related(self, kind: str) -> Element | None:
        """The root of the first part of a kind, if there is one. Raises WordError."""
        return next((self.xml(part) for part in self.parts(kind)), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of Word's of an element that may not be there."""
    if element is None:
        return None
    found: str | None = element.get(f"{W}{name}")
    return found


def is_on(properties: Element | None, name: str) -> bool | None:
    """A switch among properties, such as w:b; None where it is not there."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val", "true") not in ("0", "false", "off", "none")


def _no_word(name: str) -> WordError:
    hint = say("it wants a Word file, .docx; other programs can save as that")
    return WordError.of(say("this is no Word file"), hint, Mark(name))
