"""Placing: schemas are put beside the reports, and what tells VS Code of them where it has no settings yet."""

from __future__ import annotations

import json
import os
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from report import __version__
from report.diagnostics.errors import OutputError
from report.files import MEGABYTE, UnreadableError, names_in, read_file
from report.messages.interface import SOURCE, available
from report.schemas import FILES, schemas
from report.source.copies import LEFT_BESIDE
from report.source.modelines import SCHEMAS, TYPED, has_modeline, modeline, schemas_there
from report.source.yaml import LARGEST
from report.source.years import languages_of_all, years_in
from report.write import lead, write

CODE = ".vscode"
EXTENSION = "redhat.vscode-yaml"


class PlacedSchemas(NamedTuple):
    """The files that were written, and those of somebody that were left alone."""

    written: tuple[Path, ...]
    left: tuple[Path, ...]


def place_schemas(
    root: Path, languages: Sequence[str], *, ours: bool = False, coming: Sequence[str] = ()
) -> PlacedSchemas:
    """Write the schemas into content/ of a folder, and the settings of VS Code where it has none. Raises OutputError.

    Descriptions are in these `languages` of the interface; with `ours`, in those of the schemas that are there already.
    Editors propose the languages of the reports in the folder, and those of a report that is `coming`. Files that are
    as they should be are not written.
    """
    there = schemas_there(root) if ours else None
    made = written_schemas(there.languages if there else languages, (*coming, *languages_of_all(root)))
    folder = root / lead(root, f"content/{SCHEMAS}")
    written = write(folder, {name: data for name, data in made.items() if _read(folder / name, root) != data})
    left: list[Path] = []
    for name, data in code_settings().items():
        path = root / CODE / name
        if _read(path, root) == data:
            continue
        try:
            new = not os.path.lexists(path)
            written += write(root / lead(root, CODE), {name: data}) if new else []
        except OutputError:  # what may not be written is somebody's
            new = False
        left += [] if new else [path]
    return PlacedSchemas(tuple(written), tuple(left))


def _read(path: Path, root: Path) -> bytes | None:
    try:
        return read_file(path, MEGABYTE, root)
    except UnreadableError:
        return None


def written_schemas(languages: Sequence[str], proposed: Sequence[str]) -> dict[str, bytes]:
    """The files of the schemas by their names, with descriptions in those of the languages that the program talks.

    For texts, editors propose the languages that are `proposed`, or all.
    """
    spoken = [one for one in languages if one in available()] or [SOURCE]
    comment = f"sppreport {__version__} {','.join(spoken)}: written by sppreport schema"
    return {f"{name}.json": _json(schema) for name, schema in schemas(spoken, comment, proposed).items()}


def write_modelines(root: Path) -> list[Path]:
    """Name its schema at the head of each file of a report in a folder that does not do so. Raises OutputError."""
    return [path for year in years_in(root) for path in _write_modelines(root / "content" / year)]


def _write_modelines(folder: Path) -> list[Path]:
    before, after = {}, {}
    for name in _typed(folder):
        with suppress(UnreadableError, UnicodeDecodeError):  # `check` tells of it
            data = read_file(folder / name, LARGEST, folder.parent.parent)
            text = data.decode("utf-8-sig")
            if not has_modeline(text):
                end = "\r\n" if "\r\n" in text else "\n"
                line = modeline(name).replace("\n", end).encode("utf-8")
                start = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
                before[name], after[name] = data, data[:start] + line + data[start:]
    return write(folder, after, before)


def _typed(folder: Path) -> Iterator[str]:
    """The names of the files in the folder of a year that have a schema."""
    for above in sorted({pattern.rpartition("/")[0] for pattern in TYPED.values()}):
        names: Sequence[str] = ()
        with suppress(UnreadableError):
            names = names_in(folder / above, folder.parent.parent)
        for name in names:
            path = f"{above}/{name}" if above else name
            if modeline(path) and not name.startswith((".", *LEFT_BESIDE)):
                yield path


def code_settings() -> dict[str, bytes]:
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
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            "editor.formatOnSave": False,  # files stay as they are typed
            "editor.unicodeHighlight.ambiguousCharacters": False,  # an apostrophe is not taken for a fault
        },
    }
    return {"settings.json": _json(settings), "extensions.json": _json({"recommendations": [EXTENSION]})}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
