"""Modelines: the first line of a file, by which editors find the schema that says what may stand in it."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from report.files import MEGABYTE, UnreadableError, read_file
from report.source.load import DATA, FRONT, SECTIONS, TERMS

#: The folder in content/ that holds the schemas, which the program writes.
SCHEMAS = ".schemas"
#: Files of a year, by the schema that says what may stand in them.
TYPED = {"report": FRONT, "section": f"{SECTIONS}/*.yaml", "data": f"{DATA}/*.yaml", "terms": TERMS}

_MODELINE = re.compile(r"^\s*# *yaml-language-server *: *\$schema=", re.MULTILINE)
_WRITTEN = re.compile(r'"\$comment": *"sppreport (\S+) ([a-z,]+):')
_HEAD = 500  # bytes of a schema in which it says who wrote it


def modeline(name: str) -> str:
    """The line of a file in the folder of a year, "sections/roofs.yaml", with its end; "" for files that have none.

    The way to the schema is told from the file: it holds wherever the folder content/ is, or is moved to.
    """
    schema = next((schema for schema, pattern in TYPED.items() if fnmatchcase(name, pattern)), "")
    return f"# yaml-language-server: $schema={'../' * (name.count('/') + 1)}{SCHEMAS}/{schema}.json\n" if schema else ""


def has_modeline(text: str) -> bool:
    """Whether a file names its schema: a comment anywhere does, as editors look for it in all of them."""
    return _MODELINE.search(text) is not None


class SchemasThere(NamedTuple):
    """Which schemas are beside the reports: the version of the program that wrote them, and their languages."""

    version: str
    languages: tuple[str, ...]


def schemas_there(root: Path) -> SchemasThere | None:
    """What the schemas in content/ of a folder say of themselves; None where there are none that the program wrote."""
    try:
        data = read_file(root / "content" / SCHEMAS / "section.json", MEGABYTE, root)
    except UnreadableError:
        return None
    found = _WRITTEN.search(data[:_HEAD].decode("utf-8", "replace"))
    return SchemasThere(found[1], tuple(found[2].split(","))) if found else None
