"""What YAML files hold before anything is interpreted: texts, maps and sequences that know their places."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

from report.diagnostics.errors import Diagnostic, Mark

#: White space in a value, which files fold, indent and escape in many ways.
_BLANK = " \t\n"
_LINE_END = re.compile("\n")
_ESCAPED_BLANK = r"\\(?:[ tn\n]|(?:x|u00|U000000)(?:20|09|0[Aa]))"
_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^xuU])"
#: By the sign with which a scalar starts: the white space between its characters, and one character that is none.
_STYLES = {
    '"': (rf"(?:[ \t\n]|{_ESCAPED_BLANK})*", rf'(?!{_ESCAPED_BLANK}){_ESCAPE}|[^\\" \t\n]'),
    "'": (r"[ \t\n]*", r"''|[^' \t\n]"),
}
_PLAIN = r"[ \t\n]*", r"[^ \t\n]"


class Str(str):
    """A scalar as it was typed (`on`, `12:30` and `0123` stay what they are), with the place where it starts."""

    __slots__ = ("mark",)
    mark: Mark


class UnreadCell(Str):
    """A scalar that stands for what could not be read, which has been told."""

    __slots__ = ()


class Map(dict[str, "NodeValue"]):
    """A mapping; `keys_at` holds the place of each key, `mark` that of the first one.

    It `is_faulty` when a field of it could not be kept, which has been told.
    """

    __slots__ = ("is_faulty", "keys_at", "mark")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.is_faulty = False

    def without(self, keys: Collection[str]) -> Map:
        """The same mapping, in the same place, without some keys."""
        rest = Map(self.mark)
        rest.is_faulty = self.is_faulty
        for key, value in self.items():
            if key not in keys:
                rest[key], rest.keys_at[key] = value, self.keys_at[key]
        return rest


class Seq(list["NodeValue"]):
    """A sequence; `mark` is its place."""

    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


NodeValue: TypeAlias = "Str | Map | Seq | None"

#: The keys and indexes that lead to a value, from the top of its file: ("blocks", 2, "paragraph", "fr").
KeyPath: TypeAlias = tuple[str | int, ...]


def place(value: object, path: KeyPath, fallback: Mark) -> Mark:
    """The place of what stands at `path` in a value; steps that were not written (a shorthand's) are passed over."""
    mark = getattr(value, "mark", fallback)
    for step in path:
        if isinstance(value, Map) and isinstance(step, str) and step in value:
            mark, value = value.keys_at[step], value[step]
        elif isinstance(value, Seq) and isinstance(step, int) and 0 <= step < len(value):
            value = value[step]
        else:
            continue
        mark = getattr(value, "mark", mark)
    return mark


def locate(file_text: str, mark: Mark, value: str, offset: int) -> Mark:
    """The place of `value[offset]` of the scalar that starts at `mark`; the start itself, if it cannot be told.

    The characters of the value stand in the file in the same order whatever the style; only white space and escapes
    differ. So the file is read on for as many characters, white space apart, as stand before it in the value.
    """
    count = _counts(value)[min(offset, len(value))]
    ends, blank = _ends(file_text, mark, len(value))
    if count >= len(ends):
        return mark
    end = ends[count]
    if not value[offset : offset + 1].isspace() and (found := blank.match(file_text, end)):
        end = found.end()
    starts = _line_starts(file_text)
    line = bisect_right(starts, end)
    return Mark(mark.file, line, end - starts[line - 1] + 1)


@lru_cache(maxsize=2)  # a text may have thousands of faults
def _counts(value: str) -> array[int]:
    """How many characters that are no white space stand before each character of a value, and in all of it."""
    return array("L", accumulate([char not in _BLANK for char in value], initial=0))


@lru_cache(maxsize=2)
def _line_starts(file_text: str) -> array[int]:
    """Where each line of a file begins."""
    return array("L", [0, *[found.end() for found in _LINE_END.finditer(file_text)]])


@lru_cache(maxsize=2)
def _ends(file_text: str, mark: Mark, length: int) -> tuple[array[int], re.Pattern[str]]:
    """Where in a file the scalar of that length begins, and where each of its characters ends, without white space.

    Nothing if no scalar can begin at the mark; with it, what counts as white space.
    """
    starts = _line_starts(file_text)
    start = starts[mark.line - 1] + mark.column - 1 if 0 < mark.line <= len(starts) else len(file_text)
    sign = file_text[start : start + 1]
    blank, character = _STYLES.get(sign, _PLAIN)
    ends = array("L")
    position = file_text.find("\n", start) if sign in ("|", ">") else start + (sign in _STYLES)
    if sign and position >= 0:
        ends.append(max(0, position))
        step = re.compile(f"{blank}(?:{character})")
        while len(ends) <= length and (found := step.match(file_text, ends[-1])):
            ends.append(found.end())
    return ends, re.compile(blank)


def walk_nodes(value: NodeValue, path: KeyPath = ()) -> Iterator[tuple[KeyPath, NodeValue]]:
    """A value and all that is in it, each before what it holds, with the keys and indexes that lead there."""
    yield path, value
    if isinstance(value, Map | Seq):
        for step, inner in value.items() if isinstance(value, Map) else enumerate(value):
            yield from walk_nodes(inner, (*path, step))


@dataclass(frozen=True, slots=True)
class Source:
    """A year's files as they were typed.

    `name` is how messages call the folder ("content/2022"), `root` the folder that holds content/ and assets/. Sections
    and data sets are keyed by their file's name without ".yaml"; those in `unreadable` ("sections/policy") could not be
    read, so that whatever points at them is not reported a second time. `texts` holds each file's text by its name.
    `record` are the texts whose translation was accepted (translations.yaml); None where there is none. `typed` are the
    texts whose characters were put right, by their place, as they were typed. `earlier` is the file that says what the
    edition before this one printed, "" where there is none; `latest` is the number of the latest edition of which there
    is such a file, 0 where there is none.
    """

    root: Path
    name: str
    front: Map
    terms: Map | None
    sections: Mapping[str, Map]
    data: Mapping[str, Map]
    texts: Mapping[str, str] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()
    record: Map | None = None
    typed: Mapping[Mark, str] = field(default_factory=dict)
    earlier: str = ""
    latest: int = 0
