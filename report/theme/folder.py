"""Where the looks of a report are: in the assets folder of its own root, else in the one of the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def assets_folders(root: Path) -> tuple[Path, ...]:
    """The folders that hold `fonts` and `themes` for the report in `root`: its own, then the program's.

    Each theme and font is taken from the first that has it, so that a report with a theme of its own keeps those of the
    program. These are inside the package once installed from a wheel, beside it in a checkout. Images are no looks but
    content: they are always in `root / "assets" / "images"`.
    """
    inside = _PACKAGE / "assets"
    own, program = root / "assets", inside if (inside / "themes").is_dir() else _PACKAGE.parent / "assets"
    return (own,) if own.resolve() == program.resolve() else (own, program)


def themes_of(folders: tuple[Path, ...]) -> list[str]:
    """The names of the themes in these folders."""
    return sorted({path.stem for folder in folders for path in (folder / "themes").glob("*.yaml")})


def first_of(folders: tuple[Path, ...], *parts: str) -> Path:
    """`parts` below the first folder that has such a file; below the last one when none has."""
    paths = [folder.joinpath(*parts) for folder in folders]
    return next((path for path in paths if path.is_file()), paths[-1])
