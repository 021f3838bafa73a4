"""Fields of Word: what stands in a text because Word has filled it in, as a link, a number or a table of contents."""

from __future__ import annotations

import re

_CONTENTS = frozenset({"TOC", "TOA", "INDEX", "TOF"})
#: Fields that mark a place and print nothing.
_SILENT = frozenset({"XE", "TC", "TA", "RD", "SET", "ASK", "BIBLIOGRAPHY", "PRIVATE", "ADVANCE"})
_LINK = re.compile(r'^\s*HYPERLINK\s+(?:"([^"]*)"|([^\\\s]\S*))?')
_ANCHOR = re.compile(r'\\l\s+(?:"([^"]*)"|(\S+))')


class Field:
    """A field that has begun and not ended: first comes its instruction, then what Word has made of it."""

    def __init__(self, instruction: str = "", has_result: bool = False) -> None:
        self.instruction = instruction
        self.has_result = has_result
        self.is_told = False

    @property
    def kind(self) -> str:
        """The first word of its instruction, in capitals."""
        return (self.instruction.split() or [""])[0].upper()

    @property
    def is_contents(self) -> bool:
        """Whether it is a list that the report makes itself."""
        return self.kind in _CONTENTS

    @property
    def is_silent(self) -> bool:
        """Whether nothing is to be said of it."""
        return self.kind in _SILENT or self.kind == "HYPERLINK" or self.is_contents

    @property
    def link(self) -> str:
        """The address that it leads to, "#name" for a place in the file; "" for no link."""
        found = _LINK.match(self.instruction)
        if not found:
            return ""
        address = (found[1] or found[2] or "").replace("\\\\", "\\")
        anchor = _ANCHOR.search(self.instruction)
        return address + (f"#{anchor[1] or anchor[2]}" if anchor else "")


class FieldStack:
    """The fields that are open, the outermost first; they may go on over several paragraphs."""

    def __init__(self) -> None:
        self.open: list[Field] = []

    def char(self, kind: str) -> None:
        """The sign that begins, parts or ends one."""
        if kind == "begin":
            self.open.append(Field())
        elif kind == "separate" and self.open:
            self.open[-1].has_result = True
        elif kind == "end" and self.open:
            self.open.pop()

    def instruct(self, text: str) -> None:
        """More of the instruction of the innermost one."""
        if self.open and not self.open[-1].has_result:
            self.open[-1].instruction += text

    @property
    def is_instruction(self) -> bool:
        """Whether what stands here is no text, but told to Word."""
        return any(not one.has_result for one in self.open)

    @property
    def is_contents(self) -> bool:
        """Whether what stands here is a list that the report makes itself."""
        return any(one.is_contents for one in self.open)

    @property
    def link(self) -> str:
        """The address of the innermost link."""
        return next((one.link for one in reversed(self.open) if one.link), "")

    def untold(self) -> Field | None:
        """The innermost field, if something is to be said of it that was not said yet."""
        field = self.open[-1] if self.open else None
        if field is None or field.is_told or field.is_silent:
            return None
        field.is_told = True
        return field
