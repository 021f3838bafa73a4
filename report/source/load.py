"""Pass 1: a year's folder of YAML files -> Source. Nothing is interpreted; what cannot be read is noted."""

from __future__ import annotations

from pathlib import Path

from report.diagnostics.errors import ContentError, Diagnostic, Mark, error
from report.source.node import Source
from report.source.yaml import File, read_file

FRONT, TERMS, RECORD, SECTIONS, DATA = "report.yaml", "terms.yaml", "translations.yaml", "sections", "data"
_LEFT_BY_EDITORS = (".swp", ".swo", ".bak", ".orig", ".tmp", "~")


def load(folder: Path) -> Source:
    """Read content/<year>. Raises ContentError without a usable report.yaml; all other problems are in the result."""
    root = folder.parent.parent
    name = f"{folder.parent.name}/{folder.name}"
    front = read_file(folder / FRONT, f"{name}/{FRONT}")
    terms = read_file(folder / TERMS, f"{name}/{TERMS}") if (folder / TERMS).exists() else None
    record = read_file(folder / RECORD, f"{name}/{RECORD}") if (folder / RECORD).exists() else None
    files: dict[str, dict[str, File]] = {}
    others = [file for file in (terms, record) if file]
    found: list[Diagnostic] = [problem for file in (front, *others) for problem in file.diagnostics]
    for kind in (SECTIONS, DATA):
        paths, strays = _listing(folder / kind, f"{name}/{kind}")
        files[kind] = {path.stem: read_file(path, f"{name}/{kind}/{_shown(path)}") for path in paths}
        found += strays
        found += [problem for file in files[kind].values() for problem in file.diagnostics]
    if front.top is None:
        raise ContentError(found) if found else ContentError.of("the file is empty", mark=Mark(front.name))
    everything = [front, *files[SECTIONS].values(), *files[DATA].values(), *others]
    unreadable = {f"{kind}/{stem}" for kind in files for stem, file in files[kind].items() if file.top is None}
    unreadable |= {file.name.removeprefix(f"{name}/").removesuffix(".yaml") for file in others if file.top is None}
    return Source(
        root,
        name,
        front.top,
        terms.top if terms else None,
        {stem: file.top for stem, file in files[SECTIONS].items() if file.top is not None},
        {stem: file.top for stem, file in files[DATA].items() if file.top is not None},
        {file.name: file.text for file in everything},
        frozenset(unreadable),
        tuple(found),
        record.top if record else None,
    )


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
