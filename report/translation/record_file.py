"""The file of a record: content/<year>/translations.yaml as it was when a command began, and as it is to become."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Self

from report.acceptance.record import Record, as_yaml
from report.files import MEGABYTE, UnreadableError, read_file
from report.source.load import RECORD
from report.write import lead, write

_LARGEST = 100 * MEGABYTE


class RecordFile(NamedTuple):
    """The record in the `folder` of a year, by its `name` there; `before` are its bytes, None where there are none."""

    folder: Path
    name: str
    before: bytes | None

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The file as it is: read before the content, so that nothing is lost that comes in meanwhile."""
        name = lead(folder, RECORD)
        try:
            return cls(folder, name, read_file(folder / name, _LARGEST))
        except UnreadableError:  # there is none yet, or whoever reads the content says why it cannot be read
            return cls(folder, name, None)

    def write(self, record: Record) -> None:
        """Put a record in its place. Raises OutputError, also where the file is no longer as it was."""
        written = as_yaml(record).encode()
        if written != self.before:
            write(self.folder, {self.name: written}, {self.name: self.before})
