"""Modelines: the first line of a file, by which editors find the schema that says what may stand in it."""

from __future__ import annotations

from fnmatch import fnmatchcase

from report.source.load import DATA, FRONT, SECTIONS, TERMS

#: The folder in content/ that holds the schemas, which the program writes.
SCHEMAS = ".schemas"
#: Files of a year, by the schema that says what may stand in them.
TYPED = {"report": FRONT, "section": f"{SECTIONS}/*.yaml", "data": f"{DATA}/*.yaml", "terms": TERMS}


def modeline(name: str) -> str:
    """The line of a file in the folder of a year, "sections/roofs.yaml", with its end; "" for files that have none.

    The way to the schema is told from the file: it holds wherever the folder content/ is, or is moved to.
    """
    schema = next((schema for schema, pattern in TYPED.items() if fnmatchcase(name, pattern)), "")
    return f"# yaml-language-server: $schema={'../' * (name.count('/') + 1)}{SCHEMAS}/{schema}.json\n" if schema else ""
