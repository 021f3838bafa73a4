"""The report that texts of Word go into and come from: its languages, its files on the disk, its folder of pictures."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import RequestError, listed
from report.files import MEGABYTE, UnreadableError, names_in, read_file
from report.messages import say
from report.pipeline import content_folder, read_content
from report.source.load import IMAGES
from report.validate.content import Content
from report.word.package import Package
from report.word.planting import FreshNames
from report.write import changed_meanwhile

_LARGEST = 50 * MEGABYTE


class ReportFolder(NamedTuple):
    """The report that a text goes into: its folder, and all that it holds."""

    folder: Path
    content: Content

    @classmethod
    def of(cls, root: Path, year: int | None) -> ReportFolder:
        """The report of a year. Raises RequestError, ContentError."""
        folder = content_folder(root, year)
        return cls(folder, read_content(folder))

    def bytes_of(self, name: str) -> bytes:
        """A file of it, as it is on the disk. Raises OutputError when that is not what was read."""
        path = self.folder / name
        try:
            data = read_file(path, _LARGEST, self.folder)
            if as_read(data.decode("utf-8")) == self.content.source.texts[f"{self.content.source.name}/{name}"]:
                return data
        except (UnreadableError, UnicodeDecodeError, KeyError):
            pass
        raise changed_meanwhile(path)

    def text_of(self, name: str) -> str:
        """The text of one of its files, as it is on the disk."""
        return self.bytes_of(name).decode("utf-8")


def expect_language(content: Content, language: str) -> None:
    """Raise RequestError when a report has no texts in a language."""
    if language not in content.languages:
        message = say("the report has no texts in '{language}'", language=language)
        raise RequestError.of(message, say("languages: {languages}", languages=listed(content.languages)))


def as_read(text: str) -> str:
    """The text of a file without what only its bytes have."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class NewPictures:
    """Pictures of a Word file on their way into the folder of a report: each stands there once."""

    def __init__(self, package: Package, folder: Path) -> None:
        """`folder` is that of the report's year."""
        self.package, self.folder = package, folder
        self.files: dict[str, bytes] = {}  # those that are written, by their names
        self._names: dict[str, str] = {}  # by the part of the Word file

    def name_of(self, part: str, wanted: str) -> str:
        """The name of the file of a picture, which would be called as `wanted`. Raises WordError, UnreadableError."""
        if part not in self._names:
            name = self.there(part)
            if not name:
                data = self.package.bytes_of(part)
                ending = "png" if data.startswith(b"\x89PNG") else "jpg"
                name = f"{FreshNames(one.rpartition('.')[0] for one in self._all()).fresh(wanted)}.{ending}"
                self.files[name] = data
            self._names[part] = name
        return self._names[part]

    def there(self, part: str) -> str:
        """The name of the file that holds a picture already, or nothing. Raises WordError, UnreadableError."""
        data = self.package.bytes_of(part)
        return next((one for one in self._all() if self._is(one, data)), "")

    def _all(self) -> list[str]:
        return [*names_in(self.folder / IMAGES, self.folder), *self.files]

    def _is(self, name: str, data: bytes) -> bool:
        """Whether a file holds these bytes; one of another size is not read."""
        if name in self.files:
            return self.files[name] == data
        path = self.folder / IMAGES / name
        try:
            return path.stat().st_size == len(data) and read_file(path, _LARGEST, self.folder) == data
        except (OSError, UnreadableError):
            return False
