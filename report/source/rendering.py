"""Writes a value as YAML in the way of the file around it: in block style, or on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from report.source.scalars import ScalarPlace, written

#: A value to be put into a file: words, nothing, or fields and items of such.
Plain: TypeAlias = "str | Mapping[str, Plain] | Sequence[Plain] | None"
_KEY = re.compile(r"[\w.@%][\w.@% -]*(?<! )")


def key_written(key: str) -> str:
    """A key as YAML."""
    return key if _KEY.fullmatch(key) else '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def on_one_line(value: Plain) -> str:
    """A value as YAML on one line: {nl: x, fr: y}."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key_written(key)}: {on_one_line(one)}" for key, one in value.items()) + "}"
    if isinstance(value, str):
        return written(value, "", "", ScalarPlace(0, 0, 0, flow=True, alone=False)).raw
    return "null" if value is None else "[" + ", ".join(map(on_one_line, value)) + "]"


def member_written(prefix: str, value: Plain, column: int, width: int) -> str:
    """A field or an item in block style, its `prefix` ("key:", "-") in a column of a file that is `width` wide.

    Lines after the first are indented as they must be; the first one is not.
    """
    if not value or isinstance(value, str):
        if not isinstance(value, str):
            return f"{prefix} {on_one_line(value)}"
        place = ScalarPlace(column, column + len(prefix) + 1, width, flow=False, alone=True)
        style = f"|-\n{' ' * (column + 2)}-" if "\n" in value else ""
        return f"{prefix} {written(value, style, '', place).raw}"
    inner = column + 2
    between = "\n" + " " * inner
    return f"{prefix}{' ' if prefix == '-' else between}{between.join(_parts(value, inner, width))}"


def _parts(value: Mapping[str, Plain] | Sequence[Plain], column: int, width: int) -> list[str]:
    if isinstance(value, Mapping):
        return [member_written(f"{key_written(key)}:", one, column, width) for key, one in value.items()]
    return [member_written("-", one, column, width) for one in value]
