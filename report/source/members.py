"""Members of a YAML file: where the fields of each map and the items of each list stand, with the comments on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from report.source.node import KeyPath
from report.source.scalars import end_of, width_of

_LINE = re.compile(r"[^\n]*")
_BLANKS = re.compile(r" *")


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a map or an item of a list, by offsets: of its key, or the dash or value of an item, and its value.

    `key_end` is the end of the key or of the dash; an item in [] has neither. `end` is behind the last character of the
    value, comments and blank lines not counted. `flow` tells that it stands in {} or [].
    """

    key: int
    key_end: int
    start: int
    end: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """A map or a list: whether it `is_map`, stands in `flow` style ({} or []), and from where to where."""

    is_map: bool
    flow: bool
    start: int
    end: int
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands in a text that report.source reads without fault: collections and members by path.

    `width` are the columns at which the file folds its texts.
    """

    text: str
    collections: dict[KeyPath, Collection]
    members: dict[KeyPath, Member]
    width: int = 0

    @classmethod
    def of(cls, text: str) -> Layout:
        dashes = (one for one in yaml.scan(text, yaml.CBaseLoader) if isinstance(one, yaml.BlockEntryToken))
        layout = cls(text, {}, {})
        layout._walk(yaml.compose(text, yaml.CBaseLoader), (), dashes)
        raws = (layout.raw(one) for path, one in layout.members.items() if path not in layout.collections)
        return replace(layout, width=width_of(raws))

    def _walk(self, node: Any, path: KeyPath, dashes: Iterator[Any]) -> int:
        """Note what is in a node; gives the end of it. Dashes come in the order of the items that they stand before."""
        if isinstance(node, yaml.ScalarNode):
            return end_of(self.text, node)
        found: list[Member] = []
        is_map, flow = isinstance(node, yaml.MappingNode), bool(node.flow_style)
        for index, one in enumerate(node.value):
            key, value, step = (*one, one[0].value) if is_map else (None, one, index)
            if not is_map and not flow:
                key = next(dashes)
            start = value.start_mark.index
            at, at_end = (key.start_mark.index, key.end_mark.index) if key else (start, start)
            member = Member(at, at_end, start, self._walk(value, (*path, step), dashes), flow)
            found.append(member)
            self.members[(*path, step)] = member
        end = node.end_mark.index if flow or not found else found[-1].end
        self.collections[path] = Collection(is_map, flow, node.start_mark.index, end, tuple(found))
        return end

    def scalar(self, path: KeyPath) -> Member | None:
        """The member with words, or with nothing, as its value; None for another one, or none."""
        return None if path in self.collections else self.members.get(path)

    def raw(self, member: Member) -> str:
        """The value of a member as it is typed."""
        return self.text[member.start : member.end]

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def column(self, offset: int) -> int:
        return offset - self.line_start(offset)

    def opens_line(self, member: Member) -> bool:
        """Whether nothing but blanks stands before a member on its line: "- nl: x" opens none for "nl"."""
        return not self.text[self.line_start(member.key) : member.key].strip(" ")

    def region(self, member: Member) -> tuple[int, int]:
        """The lines of a member in block style: from its comments, or its own first line, to the end of its last line.

        Comments right above it, in its column, are on it; so are those below that stand further to the right. What a
        file begins with is on the file.
        """
        start = self.line_start(member.key)
        column = member.key - start
        if not self.opens_line(member):
            start = member.key
        else:
            while start and _is_comment(above := self.text[self.line_start(start - 1) : start - 1], column):
                start -= len(above) + 1
            start = start or self.line_start(member.key)
        end = self.line_end(member.end)
        while end < len(self.text) and _is_comment_beyond(below := _line_at(self.text, end + 1), column):
            end += 1 + len(below)
        return start, end

    def is_blank_before(self, offset: int) -> bool:
        """Whether a blank line stands above the line that starts at `offset`."""
        return offset > 1 and not self.text[self.line_start(offset - 1) : offset - 1].strip()


def _line_at(text: str, offset: int) -> str:
    found = _LINE.match(text, offset)
    return found[0] if found else ""


def _is_comment(line: str, column: int) -> bool:
    return line.startswith(" " * column + "#")


def _is_comment_beyond(line: str, column: int) -> bool:
    blanks = _BLANKS.match(line)
    width = len(blanks[0]) if blanks else 0
    return width > column and line.startswith("#", width)
