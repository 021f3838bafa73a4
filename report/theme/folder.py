"""Where the looks of a report are: in the assets folder of its own root, or in the one that comes with the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def assets_folder(root: Path) -> Path:
    """The folder that holds `fonts` and `themes` for the report in `root`.

    It is `root / "assets"` when that holds themes; otherwise the program's own: inside the package once installed from
    a wheel, beside it in a checkout. Images are no looks but content: they are always in `root / "assets" / "images"`.
    """
    for folder in (root / "assets", _PACKAGE / "assets"):
        if (folder / "themes").is_dir():
            return folder
    return _PACKAGE.parent / "assets"
