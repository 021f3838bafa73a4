"""Opens a spreadsheet of any kind that is read; refuses what is of another kind, locked, damaged or made to harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple, Protocol

from report.diagnostics.errors import Mark, listed, nearest
from report.files import MEGABYTE, UnreadableError, names_in, read_file
from report.messages import say
from report.sheets.delimited import read_delimited
from report.sheets.grid import SheetError, SheetGrid, sheets_likely
from report.source.load import SHEETS

LARGEST = 20 * MEGABYTE
_UNPACKED, _PARTS = 60 * MEGABYTE, 5_000
_OLD = (".xls", ".xlsb", ".xlsm", ".xlt", ".xltx", ".xltm", ".xlam", ".fods", ".numbers", ".tsv", ".txt", ".tab")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DECLARATIONS = tuple("<!DOCTYPE".encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be"))
_AGAIN = say("open it in a spreadsheet program, and save it again as .xlsx or .ods")


class Book(Protocol):
    """A file with sheets."""

    names: tuple[str, ...]
    hidden: frozenset[str]

    def grid(self, name: str) -> SheetGrid:
        """A sheet."""


class SheetRequest(NamedTuple):
    """The file that was asked for, how messages call it, and its sheet: "" for that of the data set, or the only one.

    `mark` is where it was asked for; with `within`, links must stay in that folder.
    """

    path: Path
    file: str
    mark: Mark
    sheet: str = ""
    data: str = ""
    within: Path | None = None


def read_sheet(wanted: SheetRequest) -> SheetGrid:
    """A sheet of a spreadsheet. Raises SheetError; ModuleNotFoundError where a library is missing."""
    path, file = wanted.path, wanted.file
    mark = Mark(file)
    refuse_other_formats(path.name, mark)
    try:
        data = read_file(path, LARGEST, wanted.within)
    except UnreadableError as problem:
        if problem.kind == "absent":
            raise _absent(wanted) from None
        raise SheetError.of(problem.message, problem.hint, mark, "files") from None
    if path.suffix.lower() == ".csv":
        return _text(data, file, wanted)
    book = _book(data, path.suffix.lower(), mark)
    name = _chosen(book.names, book.hidden, wanted)
    try:
        return book.grid(name)
    except SheetError:
        raise
    except Exception:  # noqa: BLE001 - of a damaged file, libraries raise whatever they happen to meet
        raise _damaged(mark) from None


def refuse_other_formats(name: str, mark: Mark) -> None:
    """Raise SheetError for a file that is not of one of the kinds that are read."""
    suffix = PurePath(name).suffix.lower()
    if suffix in SHEETS:
        return
    message = say("'{name}' is no file of the kinds .csv, .ods and .xlsx", name=name)
    hint = say("open it in a spreadsheet program, and save it as .xlsx") if suffix in _OLD else _AGAIN
    raise SheetError.of(message, hint, mark)


def _absent(wanted: SheetRequest) -> SheetError:
    """What is said of a file that is not there."""
    try:
        names = [name for name in names_in(wanted.path.parent) if name.lower().endswith(SHEETS)]
    except UnreadableError:
        names = []
    near = nearest(wanted.path.name, names)
    message = say("there is no spreadsheet '{file}'{near}", file=wanted.path.name, near=near)
    hint = say("spreadsheets there: {names}", names=listed(names))
    if not names and wanted.within is None:
        hint = say("give the path that leads to it, such as {example}", example=f"~/Downloads/{wanted.path.name}")
    elif not names:
        hint = say("put it into the folder {folder}", folder=str(PurePath(wanted.file).parent))
    return SheetError.of(message, hint, wanted.mark, "files")


def _text(data: bytes, file: str, wanted: SheetRequest) -> SheetGrid:
    if data[:4] == b"PK\x03\x04" or data[:8] == _OLE:
        message = say("the file is called .csv, and is a workbook")
        raise SheetError.of(message, say("give it the name of what it is, .xlsx or .ods"), Mark(file))
    if wanted.sheet:
        message = say("a .csv file has no sheet '{sheet}': it is one sheet", sheet=wanted.sheet)
        raise SheetError.of(message, say("leave the sheet out"), wanted.mark)
    return read_delimited(data, file)


def _book(data: bytes, suffix: str, mark: Mark) -> Book:
    """The workbook in these bytes. Raises SheetError."""
    if data[:8] == _OLE:
        if _LOCKED in data:
            message = say("the file is locked with a password")
            raise SheetError.of(message, say("save it without a password, under another name"), mark)
        raise SheetError.of(say("the file is of an old kind (.xls), whatever its name says"), _AGAIN, mark)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_harm(archive, mark)
            names = set(archive.namelist())
            is_ods = "content.xml" in names
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                message = say("the file is locked with a password")
                raise SheetError.of(message, say("save it without a password, under another name"), mark)
        if is_ods == (suffix == ".xlsx"):
            message = say("the file is called {ending}, and is of another kind", ending=suffix)
            raise SheetError.of(message, _AGAIN, mark)
        return _opened(data, is_ods, mark.file)
    except (SheetError, ModuleNotFoundError):
        raise
    except Exception:  # noqa: BLE001 - of a damaged file, libraries raise whatever they happen to meet
        raise _damaged(mark) from None


def _opened(data: bytes, is_ods: bool, file: str) -> Book:
    if is_ods:
        from report.sheets.ods import OdsBook

        return OdsBook(data, file)
    from report.sheets.xlsx import XlsxBook

    return XlsxBook(data, file)


def _refuse_harm(archive: zipfile.ZipFile, mark: Mark) -> None:
    """Refuse what would fill the memory, or has entities. No more is unpacked of a part than it says."""
    parts = [
        one for one in archive.infolist() if not one.filename.startswith(("xl/media/", "Pictures/", "Thumbnails/"))
    ]
    if len(parts) > _PARTS or sum(one.file_size for one in parts) > _UNPACKED:
        hint = say("copy the cells that are needed into a new file")
        raise SheetError.of(say("the file is too large when it is unpacked"), hint, mark)
    for one in parts:
        if one.filename.endswith((".xml", ".rels", ".vml")):
            head = archive.read(one)
            if any(sign in head for sign in _DECLARATIONS) and one.filename != "META-INF/manifest.xml":
                raise _damaged(mark)


def _damaged(mark: Mark) -> SheetError:
    return SheetError.of(say("the file is damaged: no sheet can be read in it"), _AGAIN, mark)


def _chosen(names: Sequence[str], hidden: Collection[str], asked: SheetRequest) -> str:
    """The sheet that is meant. Raises SheetError."""
    wanted, mark = asked.sheet, asked.mark
    open_to_all = [name for name in names if name not in hidden]
    known = say("sheets: {names}", names=listed(open_to_all))
    if wanted:
        found = [name for name in names if _folded(name) == _folded(wanted)]
        if not found:
            message = say("there is no sheet '{sheet}'{near}", sheet=wanted, near=nearest(wanted, names))
            raise SheetError.of(message, known, mark)
        if found[0] in hidden:
            message = say("the sheet '{sheet}' is hidden", sheet=found[0])
            raise SheetError.of(message, say("show it in the spreadsheet program, or name another one"), mark)
        return found[0]
    likely = [name for name in sheets_likely(asked.data) if name in open_to_all]
    if likely or len(open_to_all) == 1:
        return (likely or open_to_all)[0]
    if not open_to_all:
        raise SheetError.of(say("the file has no sheet that can be seen"), _AGAIN, Mark(asked.file))
    message = say("the file has several sheets, and none is named")
    raise SheetError.of(message, say("name the one that is meant; {known}", known=known), mark)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
