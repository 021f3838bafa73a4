"""Pass 1: a year's folder of YAML files -> Source. Nothing is interpreted; what cannot be read is noted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from report.diagnostics.errors import ContentError, Diagnostic, Mark, error
from report.source.node import Map, Source
from report.source.yaml import read_file

FRONT, TERMS, RECORD, SECTIONS, DATA = "report.yaml", "terms.yaml", "translations.yaml", "sections", "data"
_LEFT_BY_EDITORS = (".swp", ".swo", ".bak", ".orig", ".tmp", "~")


def load(folder: Path) -> Source:
    """Read content/<year>. Raises ContentError without a usable report.yaml; all other problems are in the result."""
    root = folder.parent.parent
    name = f"{folder.parent.name}/{folder.name}"
    single = [FRONT, *(other for other in (TERMS, RECORD) if (folder / other).exists())]
    files = {path: read_file(folder / path, f"{name}/{path}") for path in single}  # by their path in the folder
    found: list[Diagnostic] = []
    for kind in (SECTIONS, DATA):
        paths, strays = _listing(folder / kind, f"{name}/{kind}")
        files |= {f"{kind}/{path.name}": read_file(path, f"{name}/{kind}/{_shown(path)}") for path in paths}
        found += strays
    found += [problem for file in files.values() for problem in file.diagnostics]
    tops = {path.removesuffix(".yaml"): file.top for path, file in files.items()}
    front = tops.pop("report")
    if front is None:
        raise ContentError(found) if found else ContentError.of("the file is empty", mark=Mark(f"{name}/{FRONT}"))
    readable = {path: top for path, top in tops.items() if top is not None}
    return Source(
        root=root,
        name=name,
        front=front,
        terms=readable.get("terms"),
        record=readable.get("translations"),
        sections=_in_folder(SECTIONS, readable),
        data=_in_folder(DATA, readable),
        texts={file.name: file.text for file in files.values()},
        unreadable=frozenset(tops.keys() - readable.keys()),
        diagnostics=tuple(found),
    )


def _in_folder(kind: str, tops: Mapping[str, Map]) -> dict[str, Map]:
    """What is in the files of a folder, by the names of the files."""
    return {path.removeprefix(f"{kind}/"): top for path, top in tops.items() if path.startswith(f"{kind}/")}


def _listing(folder: Path, name: str) -> tuple[list[Path], list[Diagnostic]]:
    """The YAML files of a folder in the order of their names, and a problem for each file of another kind."""
    paths, strays = [], []
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.suffix == ".yaml":
            paths.append(path)
        elif not path.name.startswith(".") and not path.name.endswith(_LEFT_BY_EDITORS):
            hint = "name it .yaml" if path.suffix in (".yml", ".YAML", ".YML", ".txt") else "move it out of this folder"
            message = "the file is not read: its name does not end in .yaml"
            strays.append(error(Mark(f"{name}/{_shown(path)}"), message, hint, "files"))
    return paths, strays


def _shown(path: Path) -> str:
    """A file's name that can be printed, also when it is no text."""
    return path.name.encode("utf-8", "replace").decode()
