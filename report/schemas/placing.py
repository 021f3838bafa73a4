"""Placing: schemas are put beside the reports, and what tells VS Code of them where it has no settings yet."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from report import __version__
from report.diagnostics.errors import OutputError
from report.files import MEGABYTE, UnreadableError, names_in, read_file
from report.messages.interface import SOURCE, available
from report.schemas import FILES, schemas
from report.source.modelines import SCHEMAS, TYPED, has_modeline, modeline, schemas_there
from report.write import lead, write

CODE = ".vscode"
EXTENSION = "redhat.vscode-yaml"
_YEAR = re.compile(r"[0-9]{4}")


class PlacedSchemas(NamedTuple):
    """The files that were written, those that were as they are already, and those of somebody that were left alone."""

    written: tuple[Path, ...]
    current: tuple[Path, ...]
    left: tuple[Path, ...]


def place_schemas(root: Path, languages: Sequence[str], *, ours: bool = False) -> PlacedSchemas:
    """Write the schemas into content/ of a folder, and the settings of VS Code where it has none. Raises OutputError.

    Descriptions are in these `languages` of the interface; with `ours`, in those of the schemas that are there already.
    """
    there = schemas_there(root) if ours else None
    made = written_schemas(there.languages if there else languages)
    placed = [_put(root, f"content/{SCHEMAS}/{name}", data, replace=True) for name, data in made.items()]
    for name, data in _for_code().items():
        try:
            placed.append(_put(root, f"{CODE}/{name}", data, replace=False))
        except OutputError:  # what may not be written is somebody's
            placed.append((root / CODE / name, "left"))
    return PlacedSchemas(
        tuple([path for path, state in placed if state == "written"]),
        tuple([path for path, state in placed if state == "current"]),
        tuple([path for path, state in placed if state == "left"]),
    )


def written_schemas(languages: Sequence[str]) -> dict[str, bytes]:
    """The files of the schemas by their names, with descriptions in those of the languages that the program talks."""
    spoken = [one for one in languages if one in available()] or [SOURCE]
    comment = f"sppreport {__version__} {','.join(spoken)}: written by sppreport schema"
    return {f"{name}.json": _json(schema) for name, schema in schemas(spoken, comment).items()}


def write_modelines(root: Path) -> list[Path]:
    """Name its schema at the head of each file of a report in a folder that does not do so. Raises OutputError."""
    return [path for year in _years(root) for path in _write_modelines(root / "content" / year)]


def _write_modelines(folder: Path) -> list[Path]:
    before = {}
    for name in _typed(folder):
        data = read_file(folder / name, 2 * MEGABYTE, folder.parent.parent)
        if not has_modeline(data.decode("utf-8", "replace")):
            before[name] = data
    return write(folder, {name: modeline(name).encode() + data for name, data in before.items()}, before)


def _typed(folder: Path) -> Iterator[str]:
    """The names of the files in the folder of a year that have a schema."""
    for above in sorted({pattern.rpartition("/")[0] for pattern in TYPED.values()}):
        for name in names_in(folder / above, folder.parent.parent) if os.path.lexists(folder / above) else ():
            path = f"{above}/{name}" if above else name
            if modeline(path):
                yield path


def _years(root: Path) -> list[str]:
    try:
        return [name for name in names_in(root / "content") if _YEAR.fullmatch(name)]
    except UnreadableError:
        return []


def _put(root: Path, name: str, data: bytes, *, replace: bool) -> tuple[Path, str]:
    """Write a file whose folder may not be there yet, unless it is as it should be, or somebody's that is not ours."""
    folder, _, leaf = lead(root, name).rpartition("/")
    path = root / folder / leaf
    try:
        before = read_file(path, 10 * MEGABYTE, root)
    except UnreadableError:
        before = None
    if before == data:
        return path, "current"
    if not replace and os.path.lexists(path):
        return path, "left"
    write(root / folder, {leaf: data})
    return path, "written"


def _for_code() -> dict[str, bytes]:
    """The settings of VS Code for a folder with reports, and the extension that it proposes to install.

    The store of schemas on the web is left out: nothing of it is about reports, and some work without the web.
    """
    schemas_of = {
        f"./content/{SCHEMAS}/{name}.json": f"content/*/{pattern}" if name in TYPED else pattern
        for name, pattern in FILES.items()
    }
    settings = {
        "yaml.schemas": schemas_of,
        "yaml.schemaStore.enable": False,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
    }
    return {"settings.json": _json(settings), "extensions.json": _json({"recommendations": [EXTENSION]})}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
