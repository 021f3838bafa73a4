"""Which findings of a check are listed: those with some codes, or about some files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark, RequestError, nearest


def of_codes(found: Iterable[Diagnostic], codes: Sequence[str]) -> tuple[Diagnostic, ...]:
    """The findings with one of these codes; "translation" stands for all that begin so. Raises RequestError."""
    known = sorted({"-".join(code.split("-")[:length]) for code in CODES for length in (1, 2)})
    for code in codes:
        if code not in known:
            raise RequestError.of(f"unknown code '{code}'{nearest(code, known)}", ", ".join(CODES))
    wanted = frozenset(matching(codes))
    return tuple(one for one in found if one.code in wanted)


def matching(names: Sequence[str]) -> list[str]:
    """The codes that these names stand for, or begin; without names, all."""
    return [code for code in CODES if not names or any(f"{code}-".startswith(f"{name}-") for name in names)]


def in_files(found: Iterable[Diagnostic], names: Iterable[str], root: Path, folder: Path) -> tuple[Diagnostic, ...]:
    """The findings that are in one of the files or point to a place in one.

    `names` are paths, or the last parts of them, with or without .yaml: "training", "data/visits.yaml". `folder` is
    that of the year, in `root`. Raises RequestError for a name that no file has.
    """
    found = tuple(found)
    known = {_bare(path.relative_to(root)) for path in folder.rglob("*.yaml")}
    known |= {_bare(mark.file) for one in found for mark in _marks(one)}
    wanted = {path for name in names for path in _named(name, known, root, folder)}
    return tuple(one for one in found if any(_bare(mark.file) in wanted for mark in _marks(one)))


def _named(name: str, known: set[PurePath], root: Path, folder: Path) -> list[PurePath]:
    """The files that a name stands for."""
    typed = Path(name)
    inside = typed.exists() and typed.resolve().is_relative_to(root.resolve())
    bare = _bare(typed.resolve().relative_to(root.resolve()) if inside else typed)
    matching = [path for path in known if path.parts[-len(bare.parts) :] == bare.parts] if bare.parts else []
    if not matching:
        message = f"there is no file '{name}' in {folder.relative_to(root)}{nearest(bare.name, _names(known))}"
        raise RequestError.of(message, f"files: {', '.join(_names(known))}")
    return matching


def _names(known: Iterable[PurePath]) -> list[str]:
    return sorted({path.name for path in known if path.name})


def _bare(path: str | PurePath) -> PurePath:
    path = PurePath(path)
    return path.with_suffix("") if path.suffix == ".yaml" else path


def _marks(one: Diagnostic) -> tuple[Mark, ...]:
    return (one.mark, *(other.mark for other in one.related))
