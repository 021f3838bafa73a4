"""Spans: from where to where each scalar of a YAML file stands, and how it is written - for edits in place."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from report.source.node import KeyPath

_BLANK_LINES = re.compile(r"(?:\n *)+\Z")


class ScalarSpan(NamedTuple):
    """A scalar's first character and the one behind its last, as offsets; likewise where its key starts.

    `style` is "" (plain), "'", '"', "|" or ">"; `flow` tells whether it stands inside a {map} or [list] on one line.
    The end of | and > is the end of the last line with words; with | + and > +, of the last blank line.
    """

    start: int
    end: int
    style: str
    flow: bool
    key: int


class _Level:
    """A map or a list that is being read."""

    def __init__(self, path: KeyPath, is_map: bool, flow: bool) -> None:
        self.path = path
        self.flow = flow
        self.is_map = is_map
        self.step: str | int | None = None if is_map else 0  # the key or the index of the value that comes next
        self.at = 0  # where that key starts

    def next(self) -> KeyPath:
        """The path of the value that has come."""
        assert self.step is not None
        path = (*self.path, self.step)
        self.step = self.step + 1 if isinstance(self.step, int) else None
        return path


def spans(text: str) -> dict[KeyPath, ScalarSpan]:
    """The span of each scalar by its path of keys and indexes, in a text that report.source reads without fault."""
    found: dict[KeyPath, ScalarSpan] = {}
    levels: list[_Level] = []
    parser = CParser(text)
    event: Any
    while type(event := parser.get_event()) is not yaml.StreamEndEvent:
        kind = type(event)
        if kind is yaml.ScalarEvent and levels:
            level = levels[-1]
            if level.step is None:
                level.step, level.at = event.value, event.start_mark.index
            else:
                found[level.next()] = _span(text, event, level)
        elif kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
            path = levels[-1].next() if levels else ()
            levels.append(_Level(path, kind is yaml.MappingStartEvent, bool(event.flow_style)))
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            levels.pop()
    return found


def _span(text: str, event: Any, level: _Level) -> ScalarSpan:
    start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
    if style in ("|", ">"):
        raw = text[start:end]
        kept = "+" in raw.partition("\n")[0].partition("#")[0]
        end = start + len(raw.removesuffix("\n") if kept else _BLANK_LINES.sub("", raw))
    return ScalarSpan(start, end, style, level.flow, level.at)
