"""A YAML file as it is typed on the disk, which edits change and all other bytes survive."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from report.diagnostics.errors import ContentError
from report.source.node import Map
from report.source.yaml import parse

_BYTE_ORDER_MARK = "\ufeff"


class EditError(ContentError):
    """A change cannot be made in a file without harm to what stands around it."""

    code = "edit"


class Splice(NamedTuple):
    """Characters to put in the place of those from `start` to `end`; at equal places, in the order of `turn`."""

    start: int
    turn: int
    end: int
    raw: str


@dataclass(frozen=True, slots=True)
class TypedFile:
    """A YAML file without fault: as `typed`, and its `text` and `top`, for which all line ends are plain ones."""

    name: str
    typed: str
    text: str
    top: Map

    @classmethod
    def read(cls, typed: str, name: str) -> TypedFile:
        """Raises ContentError when the file is faulty."""
        text = typed.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
        file = parse(text, name)
        if file.top is None or file.diagnostics:
            raise ContentError(file.diagnostics)
        return cls(name, typed, text, file.top)

    def edited(self, edits: Iterable[Splice]) -> TypedFile:
        """The file with edits, whose offsets count in `text`. Raises ContentError when they make it faulty."""
        before = _BYTE_ORDER_MARK if self.typed.startswith(_BYTE_ORDER_MARK) else ""
        return self.read(before + _spliced(self.typed.removeprefix(before), sorted(edits)), self.name)


def _spliced(typed: str, edits: list[Splice]) -> str:
    """The file as typed with the splices, whose offsets count each line end as one character."""
    pairs = [pair.start() - number for number, pair in enumerate(re.finditer("\r\n", typed))]
    end = re.search("\r\n|\r|\n", typed)
    pieces = []
    at = 0
    for edit in edits:
        start = edit.start + bisect_left(pairs, edit.start)
        pieces += [typed[at:start], edit.raw.replace("\n", end[0] if end else "\n")]
        at = edit.end + bisect_left(pairs, edit.end)
    return "".join([*pieces, typed[at:]])
