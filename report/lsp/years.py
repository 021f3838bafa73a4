"""Years: the texts that an editor has open, by the report to which they belong, and what was read of it last."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, ReportError
from report.lsp.positions import Lines
from report.memo import Memo, is_here_to_stay
from report.names.table import NameTable
from report.pipeline import examined, read_unsaved
from report.source.load import DATA, FRONT, RECORD, SECTIONS, TERMS
from report.validate.content import Content, ContentMemos


def folder_of(path: Path) -> Path | None:
    """The folder of a year in which a YAML file of a report is; None for all other files."""
    for folder in path.parents:
        if folder.parent.name == "content" and re.fullmatch("[0-9]{4}", folder.name):
            above, name = path.parent.relative_to(folder).as_posix(), path.name
            is_own = name in (FRONT, TERMS, RECORD) if above == "." else above in (SECTIONS, DATA)
            return folder if is_own and path.suffix == ".yaml" else None
    return None


class Snapshot(NamedTuple):
    """What was read of a year at one moment, from files and from texts that are not saved.

    `content` is None when there is no report.yaml that can be read. Where a file could not be read, its last text that
    could be is in the content: its names stay in the `table` while somebody types.
    """

    diagnostics: tuple[Diagnostic, ...]
    content: Content | None
    table: NameTable | None


class OpenYear:
    """The texts of one year that are open, by their path; `texts` are given anew whenever one changes.

    The editor counts columns in code units of an `encoding`.
    """

    def __init__(self, folder: Path, encoding: str) -> None:
        self.folder = folder
        self.root = folder.parent.parent
        self.encoding = encoding
        self.texts: Mapping[Path, str] = {}
        self._memos, self._lock = ContentMemos.empty(), Lock()
        self._names = Memo()
        self._readable: dict[str, str] = {}

    def file(self, path: Path) -> str:
        """How messages call a file."""
        return path.relative_to(self.root).as_posix()

    def path(self, file: str) -> Path:
        """The file that messages call so."""
        return self.root / file

    def lines(self, file: str, content: Content | None) -> Lines:
        """The lines of a file as they are open, or as they were read."""
        text = self.texts.get(self.path(file))
        if text is None:
            text = content.source.texts.get(file, "") if content else ""
        return Lines(text, self.encoding)

    def shown(self, mark: Mark, content: Content | None) -> Mark:
        """Where an editor of texts shows a place: what is in a spreadsheet, where its data set names that file."""
        if not mark.sheet or content is None:
            return mark
        for name, sheet in content.sheets.items():
            top = content.source.data.get(name)
            if sheet == mark.file and top is not None:
                return top.keys_at.get("values", top.mark)
        return mark

    def look(self, others: Mapping[Path, str] | None = None) -> Snapshot:
        """Read the year, with `others` in place of some texts."""
        with self._lock:
            is_first = not self._readable
            snapshot = self._looked({**self.texts, **(others or {})})
            if is_first and self._readable:
                is_here_to_stay()
            return snapshot

    def _looked(self, texts: Mapping[Path, str]) -> Snapshot:
        try:
            content = read_unsaved(self.folder, texts, self._memos)
        except ReportError as problem:
            return self._snapshot(problem.diagnostics, self._readable_content(texts, {"report"}))
        broken = content.source.unreadable
        now = {file: text for file, text in content.source.texts.items() if self._stem(file) not in broken}
        self._readable |= now
        return self._snapshot(examined(content), self._readable_content(texts, broken) if broken else content)

    def _snapshot(self, found: tuple[Diagnostic, ...], content: Content | None) -> Snapshot:
        return Snapshot(found, content, NameTable.of(content, self._names) if content else None)

    def _readable_content(self, texts: Mapping[Path, str], broken: Collection[str]) -> Content | None:
        """The content in which every file is as it was when it could be read last."""
        kept = {self.path(file): text for file, text in self._readable.items() if self._stem(file) in broken}
        try:
            return read_unsaved(self.folder, {**texts, **kept}, self._memos)
        except ReportError:
            return None

    def _stem(self, file: str) -> str:
        return self.path(file).relative_to(self.folder).with_suffix("").as_posix()
