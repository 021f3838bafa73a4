"""What YAML files hold before anything is interpreted: texts, maps and sequences that know their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from report.diagnostics.errors import Diagnostic, Mark

#: White space in a value, which files fold, indent and escape in many ways.
_BLANK = re.compile(r"[ \t\n]+")
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
    lines = file_text.split("\n", mark.line)[: mark.line]
    start = sum(len(line) + 1 for line in lines[:-1]) + mark.column - 1
    sign = file_text[start : start + 1]
    blank, character = _STYLES.get(sign, _PLAIN)
    position = start + (sign in _STYLES)
    if sign in ("|", ">"):
        position = file_text.find("\n", start)
    count = len(_BLANK.sub("", value[:offset]))
    behind = "" if value[offset : offset + 1].isspace() else blank
    found = re.compile(rf"(?:{blank}(?:{character})){{{count}}}{behind}").match(file_text, max(0, position))
    if not sign or len(lines) < mark.line or position < 0 or found is None:
        return mark
    before = file_text[: found.end()]
    return Mark(mark.file, before.count("\n") + 1, found.end() - before.rfind("\n"))


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
    texts whose characters were put right, by their place, as they were typed.
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
