"""Pass 1: a year's folder of YAML files -> Source. Nothing is interpreted; what cannot be read is noted."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from report.characters import normal
from report.diagnostics.errors import ContentError, Diagnostic, Mark, error
from report.files import UnreadableError, names_in, printable
from report.messages import say
from report.source.cleaning import cleaned
from report.source.node import Map, Source
from report.source.yaml import read_file

FRONT, TERMS, RECORD, SECTIONS, DATA = "report.yaml", "terms.yaml", "translations.yaml", "sections", "data"
_NEARLY = (".yml", ".YAML", ".YML", ".txt")
_LEFT_BY_EDITORS = (".swp", ".swo", ".bak", ".orig", ".tmp", "~")


def load(folder: Path) -> Source:
    """Read content/<year>. Raises ContentError without a usable report.yaml; all other problems are in the result."""
    root = folder.parent.parent
    name = f"{folder.parent.name}/{folder.name}"
    try:
        names_in(folder, root)
    except UnreadableError as problem:
        raise ContentError.of(problem.message, problem.hint, Mark(name), "files") from None
    single = [FRONT, *(other for other in (TERMS, RECORD) if os.path.lexists(folder / other))]
    files = {path: read_file(folder / path, f"{name}/{path}", root) for path in single}  # by their path in the folder
    found: list[Diagnostic] = []
    for kind in (SECTIONS, DATA):
        try:
            names, strays = _listing(folder / kind, f"{name}/{kind}", root)
        except UnreadableError as problem:  # all that names something in it would be told as well
            raise ContentError.of(problem.message, problem.hint, Mark(f"{name}/{kind}"), "files") from None
        shown = {f"{kind}/{file}": f"{name}/{kind}/{printable(file)}" for file in names}
        files |= {normal(path): read_file(folder / path, shown[path], root) for path in shown}
        found += strays
    found += [problem for file in files.values() for problem in file.diagnostics]
    tops = {path.removesuffix(".yaml"): file.top for path, file in files.items()}
    texts = {path.removesuffix(".yaml"): file.text for path, file in files.items()}
    if tops["report"] is None:
        raise ContentError(found) if found else ContentError.of(say("the file is empty"), mark=Mark(f"{name}/{FRONT}"))
    clean = {path: cleaned(top, texts[path]) for path, top in tops.items() if top is not None}
    readable = {path: one.top for path, one in clean.items()}
    found += [problem for one in clean.values() for problem in one.diagnostics]
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
        unreadable=frozenset(tops.keys() - clean.keys()),
        diagnostics=tuple(found),
    )


def _in_folder(kind: str, tops: Mapping[str, Map]) -> dict[str, Map]:
    """What is in the files of a folder, by the names of the files."""
    return {path.removeprefix(f"{kind}/"): top for path, top in tops.items() if path.startswith(f"{kind}/")}


def _listing(folder: Path, name: str, root: Path) -> tuple[list[str], list[Diagnostic]]:
    """The YAML files of a folder in the order of their names, and a problem for each file of another kind."""
    found, strays = [], []
    for file in names_in(folder, root):
        suffix = Path(file).suffix
        if suffix == ".yaml":
            found.append(file)
        elif not file.startswith(".") and not file.endswith(_LEFT_BY_EDITORS):
            hint = say("name it .yaml") if suffix in _NEARLY else say("move it out of this folder")
            message = say("the file is not read: its name does not end in .yaml")
            strays.append(error(Mark(f"{name}/{printable(file)}"), message, hint, "files"))
    return found, strays
