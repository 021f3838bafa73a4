"""What YAML files hold before anything is interpreted: texts, maps and sequences that know their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from report.diagnostics.errors import Diagnostic, Mark


class Str(str):
    """A scalar as it was typed (`on`, `12:30` and `0123` stay what they are), with the place where it starts."""

    __slots__ = ("mark",)
    mark: Mark


class Map(dict[str, "NodeValue"]):
    """A mapping; `keys_at` holds the place of each key, `mark` that of the first one."""

    __slots__ = ("keys_at", "mark")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}


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


@dataclass(frozen=True, slots=True)
class Source:
    """A year's files as they were typed.

    `name` is how messages call the folder ("content/2022"), `root` the folder that holds content/ and assets/. Sections
    and data sets are keyed by their file's name without ".yaml"; those in `unreadable` ("sections/policy") could not be
    read, so that whatever points at them is not reported a second time. `texts` holds each file's text by its name.
    `record` are the texts whose translation was accepted (translations.yaml); None where there is none.
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
