"""What came of a check: all findings, those that are listed - with some codes, about some files - and their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import NamedTuple

from report.diagnostics.codes import CODES
from report.diagnostics.counting import counted
from report.diagnostics.errors import Diagnostic, Mark, RequestError, Severity, listed, nearest
from report.messages import say, verbatim

#: What stands in the way of publishing. A note tells what the program did by itself, and asks for nothing.
OPEN = frozenset({Severity.ERROR, Severity.WARNING, Severity.QUERY})


_ENDINGS = (".yaml", ".csv", ".ods", ".xlsx")  # of what findings are about


class Outcome(NamedTuple):
    """All that was `found`, the part that is `listed`, and the exit code; `refused` says why nothing was checked.

    `statistics` say how many findings of each severity have a code; they are there when they are asked for.
    """

    found: tuple[Diagnostic, ...] = ()
    listed: tuple[Diagnostic, ...] = ()
    exit_code: int = 0
    refused: tuple[Diagnostic, ...] = ()
    statistics: Mapping[str, Mapping[Severity, int]] = MappingProxyType({})


def tallied(found: Collection[Diagnostic], codes: Iterable[str]) -> dict[str, dict[Severity, int]]:
    """How many of each severity have one of the codes, also of those that nothing has; the most frequent first."""
    tallies = {code: counted(one for one in found if one.code == code) for code in codes}
    return dict(sorted(tallies.items(), key=lambda item: -sum(item[1].values())))


def of_codes(found: Iterable[Diagnostic], codes: Sequence[str]) -> tuple[Diagnostic, ...]:
    """The findings with one of these codes; "translation" stands for all that begin so. Raises RequestError."""
    known = sorted({"-".join(code.split("-")[:length]) for code in CODES for length in (1, 2)})
    for code in codes:
        if code not in known:
            message = say("unknown code '{code}'{near}", code=code, near=nearest(code, known))
            raise RequestError.of(message, verbatim(", ".join(CODES)))
    wanted = frozenset(matching(codes))
    return tuple(one for one in found if one.code in wanted)


def matching(names: Sequence[str]) -> list[str]:
    """The codes that these names stand for, or begin; without names, all."""
    return [code for code in CODES if not names or any(f"{code}-".startswith(f"{name}-") for name in names)]


def in_files(found: Collection[Diagnostic], names: Iterable[str], root: Path, folder: Path) -> tuple[Diagnostic, ...]:
    """The findings that are in one of the files or point to a place in one.

    `names` are paths, or the last parts of them, with or without .yaml: "training", "data/visits.yaml". `folder` is
    that of the year, in `root`. Raises RequestError for a name that no file has.
    """
    known = {_bare(path.relative_to(root)) for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS}
    known |= {_bare(mark.file) for one in found for mark in _marks(one)}
    wanted = {path for name in names for path in _named(name, known, root, folder)}
    return tuple(one for one in found if any(_bare(mark.file) in wanted for mark in _marks(one)))


def _named(name: str, known: set[PurePath], root: Path, folder: Path) -> list[PurePath]:
    """The files that a name stands for."""
    typed = Path(name)
    inside = typed.exists() and typed.resolve().is_relative_to(root.resolve())
    bare = _bare(typed.resolve().relative_to(root.resolve()) if inside else typed)
    meant = [path for path in known if path.parts[-len(bare.parts) :] == bare.parts] if bare.parts else []
    if not meant:
        names = sorted({path.name for path in known if path.name})
        place, near = str(folder.relative_to(root)), nearest(bare.name, names)
        message = say("there is no file '{name}' in {folder}{near}", name=name, folder=place, near=near)
        raise RequestError.of(message, say("files: {names}", names=listed(names, 40)))
    return meant


def _bare(path: str | PurePath) -> PurePath:
    return PurePath(str(path).removesuffix(".yaml"))


def _marks(one: Diagnostic) -> tuple[Mark, ...]:
    return (one.mark, *(other.mark for other in one.related))
