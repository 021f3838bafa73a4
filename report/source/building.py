"""Builds the tree of one YAML text from the events of PyYAML's parser, and tells what is wrong with it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from report.diagnostics.errors import Diagnostic, Mark, error, shortened
from report.messages import Message, say
from report.source.advice import (
    BEHIND_QUOTE,
    BRACES,
    BROKEN,
    DEEPEST,
    MISFIT,
    NO_COLON,
    UNCLOSED,
    UNCLOSED_BRACKET,
    in_plain_words,
)
from report.source.characters import ODD, called
from report.source.node import Map, NodeValue, Seq, Str
from report.source.slips import slip
from report.source.swallowed import FIELD, Scalar, spaceless, swallowed
from report.source.trouble import Trouble

_FIELD_NAME = re.compile(r"[a-z][a-z_-]+")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PLACEHOLDER = "?"  # stands for a key that is none
_FIRST_LINES = {"report": "year: 2024", "terms": "terms:", "translations": "accepted: []"}


def place(name: str, text: str, offset: int) -> Mark:
    """Where so many characters of a text end."""
    return Mark(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _first_line(name: str) -> str:
    """With which line a file starts, by its name."""
    stem = name.rpartition("/")[2].removesuffix(".yaml")
    return _FIRST_LINES.get(stem, f"id: {stem}")


class TreeBuilder:
    """Builds the tree from the parser's events, without recursion: nothing that is nested can exhaust the stack."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.found: list[Diagnostic] = []
        self.top: NodeValue = None
        self.around: Map | Seq | None = None  # what is being filled
        self.waiting: str | None = None  # the key whose value comes next
        self.outside: list[tuple[Map | Seq | None, str | None]] = []  # the same, of what is around that
        self.documents = 0
        self.aliases: set[str] = set()
        self.unusable = False  # what would be built is not what the editor meant
        self.scalars: list[Scalar] = []
        self.names_alone: dict[int, list[tuple[str, int]]] = defaultdict(list)  # by the map, with their places

    def build(self) -> Map | None:
        """The top mapping; None where it cannot be used, and `found` tells why."""
        try:
            self.run()
        except yaml.MarkedYAMLError as problem:
            self.syntax(problem)
            return None
        if self.documents == 0 or self.top is None:
            example = _first_line(self.name)
            self.error(Mark(self.name), say("the file is empty"), say("start it with '{example}'", example=example))
        elif not isinstance(self.top, Map):
            self.not_a_map(self.top)
        self.swallowed()
        return self.top if isinstance(self.top, Map) and not self.unusable else None

    def not_a_map(self, top: Str | Seq) -> None:
        """A file that is a list or a text."""
        example = _first_line(self.name)
        hint = say("start it with a field: its name, a colon and a space, as in '{example}'", example=example)
        line = self.text.split("\n")[top.mark.line - 1]
        found = slip(Trouble([line], 1, 1, NO_COLON)) if isinstance(top, Str) else None
        if found and found.advice is not NO_COLON:
            self.error(top.mark, found.advice.message, found.advice.hint)
        else:
            self.error(top.mark, say("the file does not start with a field"), hint)

    def swallowed(self, end: int | None = None) -> list[Mark]:
        """Tell what the tree lacks, although somebody typed it before `end`; return where."""
        faults = list(swallowed(self.text[:end], self.scalars))
        starts = [0, *(found.end() for found in re.finditer("\n", self.text))] if faults else []
        marks = []
        for offset, message, hint in faults:
            line = bisect_right(starts, offset)
            marks.append(Mark(self.name, line, offset - starts[line - 1] + 1))
            self.refuse(marks[-1], message, hint)
        return marks

    def run(self) -> None:
        parser = CParser(self.text)
        take: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start,
            yaml.SequenceStartEvent: self.start,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        while type(event := parser.get_event()) is not yaml.StreamEndEvent and self.documents < 2:
            if type(event) in take:
                take[type(event)](event)

    def mark(self, event: Any) -> Mark:
        start = event.start_mark
        return Mark(self.name, start.line + 1, start.column + 1)

    def error(self, mark: Mark, message: Message, hint: Message) -> None:
        self.found.append(error(mark, message, hint, "yaml"))

    def refuse(self, mark: Mark, message: Message, hint: Message) -> None:
        self.error(mark, message, hint)
        self.unusable = True

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = say("take the line '---' away; a text that starts with --- stands in quotes")
            self.refuse(self.mark(event), say("a second document in one file"), hint)

    def scalar(self, event: Any) -> None:
        mark, typed = self.mark(event), event.value
        self.scalars.append(Scalar(event.start_mark.index, event.end_mark.index, event.style or ""))
        self.decorated(event, mark)
        if self.waiting is None and type(self.around) is Map:
            if typed or event.style:
                self.key(self.around, typed, mark)
            else:
                self.no_key(self.around, mark, say("nothing"))
        elif event.style or typed not in _NULLS:
            text = Str(typed)
            text.mark = mark
            self.add(text)
        else:
            if not typed and self.waiting is not None:
                self.alone(event.start_mark.index)
            self.add(None)

    def decorated(self, event: Any, mark: Mark) -> None:
        """Anchors and tags: refused, because every fact stands once, and a slot takes it from there."""
        if event.anchor is not None:
            hint = say("put a text that starts with & in quotes; to use a fact twice, use a value slot")
            self.refuse(mark, say("an anchor (&{name})", name=event.anchor), hint)
        elif event.tag not in (None, "!"):
            hint = say("put a text that starts with {sign} in quotes", sign="!")
            self.refuse(mark, say("a YAML tag ({name})", name=event.tag), hint)

    def start(self, event: Any) -> None:
        mark, is_map = self.mark(event), type(event) is yaml.MappingStartEvent
        self.decorated(event, mark)
        if len(self.outside) >= DEEPEST:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)
        made: Map | Seq = Map(mark) if is_map else Seq(mark)
        if self.waiting is None and type(self.around) is Map:
            self.no_key(self.around, mark, say("a map") if is_map else say("a list"))
        else:
            self.add(made)
        self.outside.append((self.around, self.waiting))
        self.around, self.waiting = made, None

    def end(self, event: Any) -> None:
        if isinstance(self.around, Map) and len(self.around) > 1:
            for name, at in self.names_alone.pop(id(self.around), ()):
                self.no_value(name, at)
        self.around, self.waiting = self.outside.pop()

    def alone(self, end: int) -> None:
        """Note a name between braces that has no colon, and so no value."""
        key = self.scalars[-2]
        if ":" not in self.text[key.end : end]:
            self.names_alone[id(self.around)].append((self.text[key.start : key.end], key.start))

    def no_value(self, name: str, at: int) -> None:
        found = FIELD.match(name)
        told = spaceless(found, name) if found else None
        if told is None:
            told = (
                say("'{words}' stands between braces without a name", words=shortened(name)),
                say('between braces, a text that holds a comma stands in quotes: {{nl: "a, b", fr: ...}}'),
            )
        self.refuse(place(self.name, self.text, at), *told)

    def alias(self, event: Any) -> None:
        mark = self.mark(event)
        hint = say("put a text that starts with * in quotes; to use a fact twice, use a value slot")
        if event.anchor not in self.aliases:
            self.aliases.add(event.anchor)
            self.refuse(mark, say("an alias (*{name})", name=event.anchor), hint)
        if self.waiting is None and type(self.around) is Map:
            self.waiting = _PLACEHOLDER
        else:
            self.add(None)

    def add(self, value: NodeValue) -> None:
        """Put a value where it belongs: the top, a sequence, or the key that waits."""
        around = self.around
        if around is None:
            self.top = value
        elif isinstance(around, Seq):
            around.append(value)
        elif self.waiting is not None:
            if self.waiting not in around:
                around[self.waiting] = value
            self.waiting = None

    def key(self, around: Map, typed: str, mark: Mark) -> None:
        name = typed
        if not typed.isascii() and _FIELD_NAME.fullmatch(ODD.sub("", typed)):
            name, sign = ODD.sub("", typed), called(ODD.findall(typed)[0])
            message = say("{sign} in the name of the field '{name}'", sign=sign, name=name)
            self.error(mark, message, say("type it anew, with a colon and a space behind it: {name}: ...", name=name))
        self.waiting = name = sys.intern(name)
        if name == "<<":
            self.refuse(mark, say("a merge key (<<)"), say("write the fields out"))
        first = around.keys_at.setdefault(name, mark)
        if first is not mark:
            around.is_faulty = True
            self.twice(around, name, mark, first)

    def twice(self, around: Map, name: str, mark: Mark, first: Mark) -> None:
        """A field that stands twice in a map; nobody is told to take one of the two texts away."""
        line, column = str(first.line), str(first.column)
        message = say(
            "duplicate key '{name}', first at line {line}, column {column}", name=name, line=line, column=column
        )
        if isinstance(self.outside[-1][0], Seq) and next(iter(around.keys_at)) == name:
            hint = say("a second item of the list starts with a hyphen: '- {name}:'", name=name)
        else:
            hint = say("give one of the two its right name, or say in one field what both say")
        self.error(mark, message, hint)

    def no_key(self, around: Map, mark: Mark, shown: Message) -> None:
        self.refuse(mark, say("expected a field's name before ':', found {shown}", shown=shown), BRACES)
        self.waiting = _PLACEHOLDER
        around.keys_at.setdefault(_PLACEHOLDER, mark)

    def syntax(self, problem: yaml.MarkedYAMLError) -> None:
        """A syntax error in plain words, at the place that an editor has to look at."""
        where = problem.problem_mark or problem.context_mark
        begun = problem.context_mark or where
        advice = in_plain_words(problem.problem or "")
        lines = self.text.split("\n")
        stop = begun if advice.begun_before else where
        told = self.swallowed(stop.index if stop else None)
        if any(mark.line >= (where.line if where else 0) - 1 for mark in told):
            return  # what follows on the lost words
        if advice is BROKEN and begun and where and begun.line != where.line:
            advice = UNCLOSED_BRACKET
        at = begun if advice.begun_before else where
        line, column = (at.line + 1, at.column + 1) if at else (1, 1)
        while line > 1 and (line > len(lines) or not lines[line - 1].strip()):
            line -= 1  # the end of the file is no place to look at
            column = len(lines[line - 1]) + 1 if line <= len(lines) else 1
        last = self.scalars[-1] if self.scalars else None
        if advice is MISFIT and last and last.style in ("'", '"') and "\n" in self.text[last.start : last.end]:
            mark = place(self.name, self.text, last.start)
            self.error(mark, UNCLOSED.message, UNCLOSED.hint)
            return
        if advice is BROKEN and last and last.style and where and not self.text[last.end : where.index].strip():
            advice = BEHIND_QUOTE
        if advice is MISFIT and any(one.mark.line == line for one in self.found):
            return  # the alias or anchor that the words stand behind has been told
        found = slip(Trouble(lines, line, column, advice))
        self.error(Mark(self.name, found.line, found.column), found.advice.message, found.advice.hint)
