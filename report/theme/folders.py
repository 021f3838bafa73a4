"""The folders in which themes and fonts are looked for: those of the report, then those of the program."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from report.files import UnreadableError, is_folder, names_in

_PACKAGE = Path(__file__).parents[1]


def assets_folders(root: Path) -> tuple[Path, ...]:
    """The folders that hold `fonts` and `themes` for the report in `root`: its own, then the program's.

    Each theme and font is taken from the first that has it, so that a report with a theme of its own keeps those of the
    program. Images are no looks but content: they are in the folder of a year, or in `root / "assets" / "images"`.
    """
    own, program = root / "assets", _program_assets()
    return (own,) if own.resolve() == program.resolve() else (own, program)


def _program_assets() -> Path:
    """What comes with the program: inside the package once installed from a wheel, beside it in a checkout."""
    inside = _PACKAGE / "assets"
    return inside if is_folder(inside / "themes") else _PACKAGE.parent / "assets"


def themes_of(folders: tuple[Path, ...]) -> list[str]:
    """The names of the themes in these folders."""
    found: set[str] = set()
    for folder in folders:
        with suppress(UnreadableError):
            found |= {Path(name).stem for name in names_in(folder / "themes") if name.endswith(".yaml")}
    return sorted(found)


def first_of(folders: tuple[Path, ...], *parts: str) -> Path:
    """`parts` below the first folder that has something of this name; below the last one when none has."""
    paths = [folder.joinpath(*parts) for folder in folders]
    return next((path for path in paths if os.path.lexists(path)), paths[-1])


def bounds_of(path: Path) -> Path | None:
    """The folder in which a theme or font must be after links are followed: that of its report, or the program's.

    What comes with the program may be wherever the program was installed.
    """
    program = _program_assets()
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(program)):
        return program
    return None if path.is_relative_to(program) else path.absolute().parents[2]
