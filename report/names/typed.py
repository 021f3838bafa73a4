"""What stands at a place of a text while it is typed: slots, references, marks of notes and links, also unfinished."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from report.markup.pieces import slot_parts
from report.markup.tree import Slot
from report.names.name import Name, NameKind

_REACH = 400  # characters in which a piece of markup begins and ends
_LINES = 400  # in which a text begins
_BLANK = re.compile(r"[ \t\n]+")
_OPENINGS = re.compile(r"\\.|\{|\}|\[[@^]|\]\(#?|[\])]")
_ENDS = {"slot": "}", "part": "])", "note": "]", "link": ")"}
_IN_STRUCTURE = re.compile(r"(?:^|[:,\[{?-][ \t]*|&\S+ )\Z", re.MULTILINE)
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?\Z")


class TypedPiece(NamedTuple):
    """What is between the signs of a piece of markup, whose first character is at `start` in its file.

    A piece that nobody has closed yet ends where the place is that was asked about.
    """

    kind: Literal["slot", "part", "note", "link"]
    inside: str
    start: int
    closed: bool

    @property
    def end(self) -> int:
        """The place behind its last character."""
        return self.start + len(self.inside)

    def slot(self) -> Slot | None:
        """The slot that it is; None for other pieces, and for an empty one."""
        read = slot_parts(_BLANK.sub(" ", self.inside)) if self.kind == "slot" else None
        return Slot(*read[:3]) if read else None

    def name(self, file: str) -> Name | None:
        """What it names, in a file; None for slots, which name several things, and for addresses."""
        match self.kind:
            case "slot":
                return None
            case "part":
                return Name(NameKind.PART, self.inside)
            case "note":
                return Name(NameKind.NOTE, self.inside, file)
            case "link":
                return Name(NameKind.LINK, self.inside)


def piece_at(text: str, offset: int) -> TypedPiece | None:
    """The piece of markup around a place of a file, innermost; None where there is none."""
    first = max(0, offset - _REACH)
    opened: list[tuple[Literal["slot", "part", "note", "link"], int]] = []
    for found in _OPENINGS.finditer(text, first, offset):
        sign = found[0]
        if sign == "{":
            opened.append(("slot", found.end()))
        elif sign == "[@":
            opened.append(("part", found.end()))
        elif sign == "[^":
            opened.append(("note", found.end()))
        elif sign.startswith("]("):
            opened.append(("part" if sign.endswith("#") else "link", found.end()))
        elif opened and sign in _ENDS[opened[-1][0]]:
            opened.pop()
    if not opened:
        return None
    kind, start = opened[-1]
    if kind == "slot" and _is_a_map(text, start - 1):
        return None
    return _closed(text, kind, start, offset)


def _closed(text: str, kind: Literal["slot", "part", "note", "link"], start: int, offset: int) -> TypedPiece:
    """The piece up to its end, or to the place where somebody is typing it."""
    limit = min(len(text), offset + _REACH)
    after = re.compile(r"[{}]" if kind == "slot" else r"[\[\]()\n]").search(text, offset, limit)
    if after and after[0] in _ENDS[kind]:
        return TypedPiece(kind, text[start : after.start()], start, closed=True)
    return TypedPiece(kind, text[start:offset], start, closed=False)


def _is_a_map(text: str, at: int) -> bool:
    """Whether a brace opens a map of YAML, and no slot in a text."""
    line = text.rfind("\n", 0, at) + 1
    if not _IN_STRUCTURE.search(text[line:at]) and text[line:at].strip():
        return False
    return not is_in_block_scalar(text, line)


def is_in_block_scalar(text: str, line: int) -> bool:
    """Whether a line, which begins at that place, belongs to a text that begins below > or |."""
    ends = text.find("\n", line)
    own = _indent(text[line : ends if ends >= 0 else len(text)])
    end = line - 1
    for _ in range(_LINES):
        if end <= 0:
            return False
        start = text.rfind("\n", 0, end) + 1
        above = text[start:end]
        if above.strip() and _indent(above) < own:
            return bool(_BLOCK_SCALAR.search(above))
        end = start - 1
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
