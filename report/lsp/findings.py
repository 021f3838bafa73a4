"""Findings: what `check` says of a report, as the diagnostics of the editor's files."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Final, NamedTuple

from lsprotocol import types

from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.lsp.positions import Lines, uri_of
from report.lsp.years import OpenYear, Snapshot
from report.messages import Message, say
from report.messages.interface import Interface
from report.source.load import FRONT

SOURCE: Final = "sppreport"
SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.QUERY: types.DiagnosticSeverity.Information,
    Severity.NOTE: types.DiagnosticSeverity.Hint,
}
MOST: Final = 500  # findings of one file: nobody reads as many, and editors become slow
#: What a finding is about, from its first character on: a piece of markup, a name or a word.
_ABOUT = re.compile(r"\{[^{}\n]*\}|\[[^\[\]\n]*\](?:\([^()\n]*\)|\{[^{}\n]*\})?|[\w@.-]*\w|\S")
_CODES_PAGE = Path(__file__).resolve().parents[2] / "docs" / "codes.md"


class FoundThere(NamedTuple):
    """A finding of the program, the file in which an editor shows it, and how."""

    path: Path
    found: Diagnostic
    shown: types.Diagnostic

    def touches(self, other: types.Range) -> bool:
        """Whether some of it is in a range, or at its edge."""
        own = self.shown.range
        return _key(own.start) <= _key(other.end) and _key(other.start) <= _key(own.end)


class Findings:
    """Tells what was found in a year in the language of the user."""

    def __init__(self, year: OpenYear, snapshot: Snapshot, words: Interface) -> None:
        self._year = year
        self._content = snapshot.content
        self._found = snapshot.diagnostics
        self._words = words
        self._lines: dict[str, Lines] = {}

    def by_file(self) -> dict[Path, list[FoundThere]]:
        """What was found in each file that something is told of."""
        found: dict[str, list[Diagnostic]] = defaultdict(list)
        for one in self._found:
            found[self._place(one.mark)[0].file].append(one)
        files: dict[Path, list[FoundThere]] = {}
        for file, here in found.items():
            files[self._year.path(file)] = [self._shown(one) for one in self._first(here)]
        return files

    def _first(self, found: list[Diagnostic]) -> list[Diagnostic]:
        """The findings of a file, in their order; of too many the worst, and how many more there are."""
        if len(found) <= MOST:
            return found
        ranked = sorted(found, key=lambda one: SEVERITIES[one.severity])
        last = ranked[MOST - 1]
        more = say("{number} more findings in this file", number=len(found) - MOST + 1)
        hint = say("sppreport check lists them all")
        return [*sorted(ranked[: MOST - 1]), last._replace(message=more, hint=hint, related=())]

    def lines(self, file: str) -> Lines:
        """The lines of a file, as messages call it."""
        if file not in self._lines:
            self._lines[file] = self._year.lines(file, self._content)
        return self._lines[file]

    def _shown(self, found: Diagnostic) -> FoundThere:
        said = found.into(self._words)
        mark, before = self._place(found.mark)
        related = []
        for other in said.related:
            at, _ = self._place(other.mark)
            location = types.Location(uri_of(self._year.path(at.file)), self._range(at, found.message))
            related.append(types.DiagnosticRelatedInformation(location, other.text))
        return FoundThere(
            self._year.path(mark.file),
            found,
            types.Diagnostic(
                range=self._range(mark, found.message),
                message=f"{before}{said.message}" + (f"\n{said.hint}" if said.hint else ""),
                severity=SEVERITIES[found.severity],
                code=found.code,
                code_description=_meaning_of(found.code),
                source=SOURCE,
                related_information=related or None,
            ),
        )

    def _place(self, mark: Mark) -> tuple[Mark, str]:
        """Where an editor shows what is found at a mark, and what to say before it where that is elsewhere.

        What is in a spreadsheet is told where its data set names it, and what is in no file of text in report.yaml.
        """
        shown = self._year.shown(mark, self._content)
        path = self._year.path(shown.file)
        if shown.file and (path in self._year.texts or (path.suffix in (".yaml", ".yml") and path.is_file())):
            return shown, "" if shown is mark else f"{mark}: "
        front = self._year.file(self._year.folder / FRONT)
        return Mark(front), f"{mark.file}: " if mark.file else ""

    def _range(self, mark: Mark, message: Message) -> types.Range:
        """The characters that a finding is about: those that it quotes, or the piece or word that starts there."""
        lines = self.lines(mark.file)
        start = lines.at(mark)
        quoted = [str(value) for value in getattr(message, "values", {}).values() if isinstance(value, str)]
        here = [value for value in quoted if value and lines.plain.startswith(value, start) and "\n" not in value]
        found = _ABOUT.match(lines.plain, start)
        return lines.range(start, start + len(max(here, key=len)) if here else found.end() if found else start)


def _meaning_of(code: str) -> types.CodeDescription | None:
    """The page that says what a code means, where the program has one beside it."""
    if code not in CODES or not _CODES_PAGE.is_file():
        return None
    return types.CodeDescription(href=f"{uri_of(_CODES_PAGE)}#{code}")


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
