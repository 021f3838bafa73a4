"""Pass 1: a year's folder of YAML files -> Source. Nothing is interpreted; what cannot be read is noted."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final, NamedTuple

from report.characters import normal
from report.diagnostics.errors import ContentError, Diagnostic, Mark, error, warning
from report.files import MEGABYTE, UnreadableError, names_in, printable
from report.files import read_file as read_bytes
from report.files.stamps import Stamps
from report.memo import FORGETFUL, Memo
from report.messages import say
from report.source.cleaning import CleanFile, cleaned
from report.source.copies import LEFT_BESIDE, copied_from, may_be_an_id
from report.source.node import Map, Source, Str, walk_nodes
from report.source.yaml import File, read_file, read_text

FRONT, TERMS, RECORD, SECTIONS, DATA = "report.yaml", "terms.yaml", "translations.yaml", "sections", "data"
IMAGES = "images"
NOTHING_UNSAVED: Final[Mapping[Path, str]] = MappingProxyType({})
EDITIONS = "editions"  # what each published edition has printed
_LARGEST = 50 * MEGABYTE
SHEETS = (".csv", ".ods", ".xlsx")  # spreadsheets that data sets may name
_NAMES = (FRONT, TERMS, RECORD, SECTIONS, DATA, IMAGES, EDITIONS)
_ALIKE = 0.88  # of two names: "section" and "sections", but not "date" and "data"
_ENDINGS = ("yaml", "yml", "yaml.txt", "yml.txt", "txt")
_NEARLY = (".yml", ".YAML", ".YML", ".txt")
_LEFT_BY_EDITORS = (".swp", ".swo", ".bak", ".orig", ".tmp", "~")


def load(folder: Path, unsaved: Mapping[Path, str] = NOTHING_UNSAVED, memo: Memo = FORGETFUL) -> Source:
    """Read content/<year>, its `unsaved` texts in place of files: their paths and what an editor has of them.

    With a `memo`, what a file holds is the same object as before if its bytes are.
    Raises ContentError without a usable report.yaml; all other problems are in the result.
    """
    root = folder.parent.parent
    name = f"{folder.parent.name}/{folder.name}"
    typed = _Typed.now(root, unsaved, memo)
    _refuse_misnamed(folder, root, name)
    single = [FRONT, *(other for other in (TERMS, RECORD) if typed.has(folder / other))]
    files = {path: typed.file(folder / path, f"{name}/{path}") for path in single}  # by their path in the folder
    found: list[Diagnostic] = []
    sheets: list[str] = []
    for kind in (SECTIONS, DATA):
        try:
            listing = _listing(folder / kind, f"{name}/{kind}", typed, _named(files[FRONT].top))
        except UnreadableError as problem:  # all that names something in it would be told as well
            raise ContentError.of(problem.message, problem.hint, Mark(f"{name}/{kind}"), "files") from None
        shown = {f"{kind}/{file}": f"{name}/{kind}/{printable(file)}" for file in listing.files}
        files |= {normal(path): typed.file(folder / path, shown[path]) for path in shown}
        found += listing.strays
        sheets = listing.sheets
    tops = {path.removesuffix(".yaml"): file.top for path, file in files.items()}
    found = [one for one in found if PurePath(one.mark.file).name not in _values_of(tops.values())]
    found += [*_unnamed(sheets, tops.values(), name), *(one for file in files.values() for one in file.diagnostics)]
    if tops["report"] is None:
        raise ContentError(found) if found else ContentError.of(say("the file is empty"), mark=Mark(f"{name}/{FRONT}"))
    clean = {path: typed.clean(file) for path, file in files.items() if file.top is not None}
    clean = {path.removesuffix(".yaml"): file for path, file in clean.items()}
    readable = {path: one.top for path, one in clean.items()}
    found += [problem for one in clean.values() for problem in one.diagnostics]
    earlier, problems = _earlier(folder, root, readable["report"])
    found += problems
    return Source(
        root=root,
        name=name,
        front=readable.pop("report"),
        terms=readable.get("terms"),
        record=readable.get("translations"),
        sections=_in_folder(SECTIONS, readable),
        data=_in_folder(DATA, readable),
        texts={file.name: file.text for file in files.values()},
        typed={mark: text for one in clean.values() for mark, text in one.typed.items()},
        earlier=earlier,
        latest=_latest(folder, root),
        unreadable=frozenset(tops.keys() - clean.keys()),
        diagnostics=tuple(found),
    )


def _refuse_misnamed(folder: Path, root: Path, name: str) -> None:
    """Raise ContentError when files that are read may be there under other names."""
    try:
        misnamed = list(_misnamed(names_in(folder, root), name))
    except UnreadableError as problem:
        raise ContentError.of(problem.message, problem.hint, Mark(name), "files") from None
    if misnamed:  # all that names something in them would be told as well
        raise ContentError(misnamed)


def edition_file(number: int) -> str:
    """The file, in the folder of a year, that says what an edition has printed: "editions/1.json"."""
    return f"{EDITIONS}/{number}.json"


def _earlier(folder: Path, root: Path, front: Map) -> tuple[str, list[Diagnostic]]:
    """What the edition before the one of report.yaml has printed, if it has a number and its file is there."""
    number = front.get("edition")
    typed = re.fullmatch(r"0*([0-9]{1,2})(?:\.0*)?", number) if isinstance(number, Str) else None
    if typed is None or int(typed[1]) < 2:
        return "", []
    name = edition_file(int(typed[1]) - 1)
    try:
        return read_bytes(folder / name, _LARGEST, root).decode("utf-8", "replace"), []
    except UnreadableError as problem:
        mark = Mark(f"{folder.parent.name}/{folder.name}/{name}")
        return "", [] if problem.kind == "absent" else [error(mark, problem.message, problem.hint, "files")]


def _latest(folder: Path, root: Path) -> int:
    """The number of the latest edition of which it is kept what it has printed, or 0."""
    try:
        names = names_in(folder / EDITIONS, root)
    except UnreadableError:
        return 0
    return max([int(found[1]) for name in names if (found := re.fullmatch(r"([1-9][0-9]?)\.json", name))], default=0)


def _misnamed(names: Sequence[str], folder: str) -> Iterator[Diagnostic]:
    """Files and folders of a year that are not there under their names, and may be there under others."""
    others = [name for name in names if name not in _NAMES and not name.startswith(".")]
    for wanted in _NAMES:
        stem = wanted.removesuffix(".yaml")
        alike = [] if wanted in names else [name for name in others if _is_like(name, stem, wanted != stem)]
        if alike:
            message = say("'{name}' is not read: it is not called {wanted}", name=printable(alike[0]), wanted=wanted)
            place = Mark(f"{folder}/{printable(alike[0])}")
            yield error(place, message, say("is it {wanted}? Then call it so", wanted=wanted), "files")


def _is_like(name: str, stem: str, is_file: bool) -> bool:
    """Whether a name is nearly that of a file or a folder: in capitals, with another ending, a letter more or less."""
    typed, dot, ending = name.partition(".")
    if dot and not (is_file and ending.lower() in _ENDINGS):
        return False
    return SequenceMatcher(None, typed.casefold(), stem).ratio() >= _ALIKE


def _in_folder(kind: str, tops: Mapping[str, Map]) -> dict[str, Map]:
    """What is in the files of a folder, by the names of the files."""
    return {path.removeprefix(f"{kind}/"): top for path, top in tops.items() if path.startswith(f"{kind}/")}


def _named(front: Map | None) -> frozenset[str]:
    """All words and fields of report.yaml, the ids of its sections among them."""
    nodes = [node for _, node in walk_nodes(front)]
    fields = [key for node in nodes if isinstance(node, Map) for key in node]
    return frozenset([*fields, *(str(node) for node in nodes if isinstance(node, Str))])


class Listing(NamedTuple):
    """The YAML files of a folder in the order of their names, its spreadsheets, and a problem for each other file."""

    files: list[str]
    sheets: list[str]
    strays: list[Diagnostic]


def _values_of(tops: Iterable[Map | None]) -> frozenset[str]:
    """The names of the files that data sets take their cells from."""
    values = [top.get("values") for top in tops if top is not None]
    return frozenset([normal(str(one.get("file") if isinstance(one, Map) else one)) for one in values if one])


def _unnamed(sheets: Iterable[str], tops: Iterable[Map | None], folder: str) -> Iterator[Diagnostic]:
    """Spreadsheets beside the data sets that none of these names."""
    named = _values_of(tops)
    lacking = named - {normal(file) for file in sheets}  # one of them may be called by a wrong name
    for file in () if lacking else sheets:
        if normal(file) not in named:
            shown = printable(file)
            hint = say("write 'values: {file}' into the data set whose cells it has, or move it out", file=shown)
            yield error(
                Mark(f"{folder}/{DATA}/{shown}"), say("the file is not read: no data set names it"), hint, "files"
            )


def stamps_in(memo: Memo) -> Stamps:
    """Those of all files that were read for what is in a memo."""
    return memo.once("stamps", (), lambda _: Stamps())


class _Typed(NamedTuple):
    """What is typed in the files under a folder, also what is not saved yet."""

    root: Path
    unsaved: Mapping[Path, str]
    memo: Memo
    stamps: Stamps

    @classmethod
    def now(cls, root: Path, unsaved: Mapping[Path, str], memo: Memo) -> _Typed:
        """What is typed when a refresh begins."""
        memo.begin()
        stamps = stamps_in(memo)
        stamps.begin()
        return cls(root, unsaved, memo, stamps)

    def file(self, path: Path, name: str) -> File:
        """A file as it was read; `name` is how messages call it."""
        text = self.unsaved.get(path)
        stamp = self.stamps.of(path) if text is None else text
        return self.memo.once(("file", name), (stamp,), lambda inner: self._read(path, name, inner))

    def _read(self, path: Path, name: str, memo: Memo) -> File:
        text = self.unsaved.get(path)
        return read_file(path, name, self.root, memo) if text is None else read_text(text, name, memo)

    def clean(self, file: File) -> CleanFile:
        """What a file holds with its texts put right."""
        top = file.top
        assert top is not None
        return self.memo.once(("clean", file.name), (file,), lambda _: cleaned(top, file.text))

    def has(self, path: Path) -> bool:
        """Whether there is something of this name."""
        return path in self.unsaved or os.path.lexists(path)

    def names(self, folder: Path) -> list[str]:
        """The names of all that is in a folder, or will be once it is saved. Raises UnreadableError."""
        return sorted({*names_in(folder, self.root), *(path.name for path in self.unsaved if path.parent == folder)})


def _listing(folder: Path, name: str, typed: _Typed, named: Collection[str]) -> Listing:
    """What is in a folder.

    A copy of another file is not read, nor what a program has left beside it; data sets may be called as they like,
    as long as it is an id.
    """
    files = typed.names(folder)
    found, sheets, strays = [], [], []
    for file in files:
        suffix, mark = Path(file).suffix, Mark(f"{name}/{printable(file)}")
        original = "" if folder.name == DATA and may_be_an_id(file) else copied_from(file, files, named)
        if suffix == ".yaml" and file.startswith(LEFT_BESIDE):
            message = say("the file is not read: another program has left it here")
            strays.append(warning(mark, message, say("close the file in that program, or move this one away"), "files"))
        elif suffix == ".yaml" and original:
            message = say("the file is not read: it is a copy of {original}", original=printable(original))
            hint = say(
                "move it out of this folder; if its words are the better ones, put them into {original} first",
                original=printable(original),
            )
            strays.append(warning(mark, message, hint, "files"))
        elif suffix == ".yaml":
            found.append(file)
        elif folder.name == DATA and suffix.lower() in SHEETS and not file.startswith((".", *LEFT_BESIDE)):
            sheets.append(file)
        elif not file.startswith(".") and not file.endswith(_LEFT_BY_EDITORS):
            hint = say("name it .yaml") if suffix in _NEARLY else say("move it out of this folder")
            message = say("the file is not read: its name does not end in .yaml")
            strays.append(error(mark, message, hint, "files"))
    return Listing(found, sheets, strays)
