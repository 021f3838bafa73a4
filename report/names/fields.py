"""The field of a YAML file in which somebody is typing a name: its own key, those around it, and what it has so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from report.names.typed import is_in_block_scalar

_VALUE = re.compile(r"(?:^|[\s{,\[-])([\w-]+):[ \t]+(?:\[(?:[^\[\]{}]*[,\s])?)?[\"']?([\w@.:/-]*)\Z")
_ITEM = re.compile(r"[ \t]*(?:- )+[\"']?([\w@.:/-]*)\Z")
_KEY = re.compile(r"[ \t]*(?:- )*[\"']?([\w-]+)[\"']?:(?:[ \t]|\Z)")
_DATA = re.compile(r"(?:^|[\s{,-])data:[ \t]*[\"']?([\w-]+)")
_REACH = 200  # lines that are looked at above and below


class UnfinishedField(NamedTuple):
    """The key of a value, those of the maps around it from the inside out, and what is typed of it up to the place."""

    key: str
    around: tuple[str, ...]
    prefix: str


def field_at(text: str, offset: int) -> UnfinishedField | None:
    """The field in which a place is; None in a text of several lines, and where no name can stand."""
    start = text.rfind("\n", 0, offset) + 1
    before = text[start:offset]
    if len(before) > _REACH or is_in_block_scalar(text, start):
        return None
    if found := _VALUE.search(before):
        return UnfinishedField(found[1], tuple(_keys_around(text, start)), found[2])
    if found := _ITEM.match(before):
        keys = tuple(_keys_around(text, start, is_item=True))
        return UnfinishedField(keys[0], keys[1:], found[1]) if keys else None
    return None


def data_around(text: str, offset: int) -> str:
    """The data set that the block around a place names, "" where it names none."""
    lines = text.split("\n")
    here = text.count("\n", 0, offset)
    depth = _depth(lines[here])
    for step in (-1, 1):
        least = depth
        for number in range(here, max(-1, min(len(lines), here + step * _REACH)), step):
            line = lines[number]
            if not line.strip():
                continue
            least = min(least, _depth(line))
            if _depth(line) > least or least < depth - _INSIDE:
                continue
            if found := _DATA.search(line):
                return found[1]
            if number != here and line.lstrip().startswith("- ") and _depth(line) < depth:
                break  # another block
    return ""


_INSIDE = 6  # columns that a list in a block stands deeper than its key, at most


def _keys_around(text: str, start: int, *, is_item: bool = False) -> Iterator[str]:
    """The keys above a line that are less deep than it; those of a list may be as deep as its items."""
    ends = text.find("\n", start)
    depth = _indent(text[start : ends if ends >= 0 else len(text)]) + is_item
    end, seen = start - 1, 0
    while end > 0 and seen < _REACH and depth > 0:
        begin = text.rfind("\n", 0, end) + 1
        above = text[begin:end]
        seen += 1
        if above.strip() and not above.lstrip().startswith("#") and _indent(above) < depth:
            if is_item and above.lstrip().startswith("- ") and _indent(above) == depth - 1:
                end = begin - 1  # another item of the list
                continue
            found = _KEY.match(above)
            if found:
                yield found[1]
            depth, is_item = _indent(above) + above.lstrip().startswith("- "), above.lstrip().startswith("- ")
        end = begin - 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _depth(line: str) -> int:
    """The column of the first key or word of a line, behind the hyphens of lists."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0
