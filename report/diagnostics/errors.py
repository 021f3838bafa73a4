"""Where a problem is, what it is, the exceptions that are raised on purpose, and how messages quote and list things."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from enum import StrEnum
from itertools import islice, takewhile
from operator import eq
from typing import NamedTuple, Self

from report.messages import NOTHING, Message, Tongue, say, say_in, verbatim

#: How many names are looked at for one that is like another, and how many of them are compared letter by letter.
_LOOKED_AT, _COMPARED = 2000, 100


class Mark(NamedTuple):
    """A place in a content file; line and column count from 1, as editors show them.

    With a `sheet`, it is a cell of a spreadsheet, whose row and column these are.
    """

    file: str
    line: int = 1
    column: int = 1
    sheet: str = ""

    def __str__(self) -> str:
        return self.line_shown if self.sheet else f"{self.line_shown}:{self.column}"

    @property
    def line_shown(self) -> str:
        """The file and the line in it, or the cell: "roofs.yaml:12", "visits.xlsx!Blad1!C7"."""
        if not self.sheet:
            return f"{self.file}:{self.line}"
        return f"{self.file}!{self.sheet}!{cell_name(self.line, self.column)}"


def cell_name(row: int, column: int) -> str:
    """How spreadsheets call a cell: "C7" for the third one of the seventh row."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"


class Severity(StrEnum):
    """How bad a diagnostic is: an error stops the build; a warning, a query to the author and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    QUERY = "query"
    NOTE = "note"


class Related(NamedTuple):
    """Another place that a problem is about, and what can be read there: the French reading beside the Dutch."""

    mark: Mark
    text: str


class Diagnostic(NamedTuple):
    """One problem: where, what (lower case, no full stop) and what to do about it (hint, may be empty).

    `related` are the places that have to be looked at together, with what each of them says.
    """

    mark: Mark
    message: Message
    hint: Message = NOTHING
    severity: Severity = Severity.ERROR
    code: str = ""
    related: tuple[Related, ...] = ()

    def into(self, words: Tongue) -> Diagnostic:
        """The same problem, told in another language."""
        related = tuple([other._replace(text=say_in(other.text, words)) for other in self.related])
        message, hint = verbatim(say_in(self.message, words)), verbatim(say_in(self.hint, words))
        return self._replace(message=message, hint=hint, related=related)

    def __str__(self) -> str:
        prefix = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        lines = [f"{self.mark}: {prefix}{self.message}", *(f"    {one.mark}: {one.text}" for one in self.related)]
        return "\n".join([*lines, *([f"    {self.hint}"] if self.hint else [])])


def error(mark: Mark, message: Message, hint: Message = NOTHING, code: str = "content") -> Diagnostic:
    """A problem that stops the build."""
    return Diagnostic(mark, message, hint, Severity.ERROR, code)


def warning(mark: Mark, message: Message, hint: Message = NOTHING, code: str = "content") -> Diagnostic:
    """Something to look at before the report is published."""
    return Diagnostic(mark, message, hint, Severity.WARNING, code)


def query(mark: Mark, message: Message, hint: Message = NOTHING) -> Diagnostic:
    """An open question to the author."""
    return Diagnostic(mark, message, hint, Severity.QUERY, "query")


def note(mark: Mark, message: Message, hint: Message = NOTHING, code: str = "content") -> Diagnostic:
    """Something that the program does by itself, and that somebody may want to look at."""
    return Diagnostic(mark, message, hint, Severity.NOTE, code)


class ReportError(Exception):
    """Root of everything that sppreport raises on purpose; `diagnostics` is never empty.

    `code` is that of diagnostics that come without one.
    """

    code = "content"

    def __init__(self, diagnostics: Iterable[Diagnostic] | Diagnostic) -> None:
        found = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        coded = {one if one.code else one._replace(code=self.code) for one in found}
        self.diagnostics: tuple[Diagnostic, ...] = tuple(sorted(coded))
        super().__init__("\n".join(map(str, self.diagnostics)))

    @classmethod
    def of(cls, message: Message, hint: Message = NOTHING, mark: Mark | None = None, code: str = "") -> Self:
        """The exception for one problem; `code` is that of the kind of exception unless another is given."""
        return cls(Diagnostic(mark or Mark(""), message, hint, code=code))


class ContentError(ReportError):
    """The content of a report is not as the format wants it."""


class ReleaseError(ReportError):
    """Something stands in the way of publishing: a mistake, a warning, an open query."""


class AssetError(ReportError):
    """A font, an image or a theme is missing or unusable."""

    code = "assets"


class LayoutError(ReportError):
    """A piece of content cannot be placed on a page."""

    code = "layout"


class LocaleError(ReportError):
    """A language has no catalog, or its catalog lacks a message."""

    code = "locale"


class OutputError(ReportError):
    """A finished edition cannot be put in its place."""

    code = "output"


class RequestError(ReportError):
    """What was asked for is not there: a year, a language, a folder."""

    code = "request"


def shortened(text: str, most: int = 60) -> str:
    """A text on one line; the words of its first `most` characters and " …" when it is longer."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]} …"


def around(text: str, offset: int, reach: int = 28) -> str:
    """The words within `reach` characters of a place, cut at spaces: "… 24 landen …"."""
    start, end = max(0, offset - reach), min(len(text), offset + reach)
    if start:
        start = text.find(" ", start, offset) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", offset, end), text.rfind("\u00a0", offset, end))
        end = end if end > offset else min(len(text), offset + reach)
    return f"{'… ' if start else ''}{' '.join(text[start:end].split())}{' …' if end < len(text) else ''}"


def listed(names: Iterable[str], limit: int = 12) -> Message:
    """Names in a hint: "a, b, c", the first `limit` of them."""
    known = list(names)
    first = ", ".join(known[:limit])
    return (
        say("{names} and {number} more", names=first, number=len(known) - limit) if known[limit:] else verbatim(first)
    )


def nearest(name: str, known: Iterable[str]) -> Message:
    """ " (did you mean 'caption'?)", or nothing when no known name is near."""
    near = near_name(name, known)
    return say(" (did you mean '{name}'?)", name=near) if near else verbatim("")


def near_name(name: str, known: Iterable[str]) -> str:
    """The known name that is most like another one, or is the same but for capitals; "" where none is near.

    Of the first `_LOOKED_AT` names those are compared that share most letters with it at both ends, which one slip of
    the hand leaves alone: thousands of guesses among thousands of names would take minutes.
    """
    import difflib  # late: few commands have a name to guess

    names = list(islice(known, _LOOKED_AT))
    folded = name.casefold()
    same = next((one for one in names if one.casefold() == folded), "")
    if same:
        return same
    if len(names) > _COMPARED:
        first, last, length = name[:1], name[-1:], len(name)
        near = range(3 * length // 7, 7 * length // 3 + 1).__contains__  # lengths at which difflib can find them alike
        names = [one for one in names if (one[:1] == first or one[-1:] == last) and near(len(one))]
        names = heapq.nlargest(_COMPARED, names, key=lambda one: _shared(one, name))
    return (difflib.get_close_matches(name, names, n=1) or [""])[0]


def _shared(one: str, other: str) -> int:
    """How many letters two names begin and end with alike."""
    alike = (map(eq, one, other), map(eq, reversed(one), reversed(other)))
    return sum(len(list(takewhile(bool, letters))) for letters in alike)
