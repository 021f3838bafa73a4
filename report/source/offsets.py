"""Finds the place of a character of a YAML text in its file, through folding, quotes and escapes."""

from __future__ import annotations

import re

from report.diagnostics.errors import Mark

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)


def locate(file_text: str, mark: Mark, value: str, offset: int) -> Mark:
    """The place of `value[offset]` of the scalar that starts at `mark`; the start itself, if it cannot be told.

    Words of the value stand in the file in the same order whatever the style; only white space and escapes differ, so
    both are walked side by side.
    """
    start = _index(file_text, mark)
    if start is None:
        return mark
    sign = file_text[start : start + 1]
    position = start
    if sign in ("|", ">"):
        position = file_text.find("\n", start)
        if position < 0:
            return mark
    elif sign in ("'", '"'):
        position += 1
    for character in value[:offset]:
        position = _after(file_text, position, character, sign)
        if position < 0:
            return mark
    if offset < len(value) and not value[offset].isspace():
        position = _skip_space(file_text, position, sign)
    line = file_text.count("\n", 0, position) + 1
    return Mark(mark.file, line, position - file_text.rfind("\n", 0, position))


def _index(file_text: str, mark: Mark) -> int | None:
    position = 0
    for _ in range(mark.line - 1):
        position = file_text.find("\n", position) + 1
        if not position:
            return None
    return position + mark.column - 1


def _skip_space(file_text: str, position: int, sign: str) -> int:
    """Past the white space of folding and indentation, and past escaped line ends between double quotes."""
    end = len(file_text)
    while position < end:
        if file_text[position] in " \n":
            position += 1
        elif sign == '"' and file_text.startswith("\\\n", position):
            position += 2
        else:
            break
    return position


def _after(file_text: str, position: int, character: str, sign: str) -> int:
    """The position behind one character of the value; -1 when the file holds something else."""
    if not character.isspace() or (sign == '"' and file_text.startswith("\\\n", position)):
        position = _skip_space(file_text, position, sign)
    if position >= len(file_text):
        return -1
    found = file_text[position]
    if sign == '"' and found == "\\":
        escape = _ESCAPE.match(file_text, position)
        return escape.end() if escape else -1
    if sign == "'" and found == "'":
        return position + 2 if file_text.startswith("''", position) else -1
    if character in " \n":
        return position + 1 if found in " \n" else position
    return position + 1 if found == character else -1
