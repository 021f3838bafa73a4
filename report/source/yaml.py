"""Reads one YAML file into texts, maps and sequences that know their place, with PyYAML's parser alone.

Nothing is interpreted: `on`, `12:30` and `0123` stay what was typed; only an empty value, `null` and `~` are None.
"""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from report import files
from report.diagnostics.errors import Diagnostic, Mark, error
from report.messages import say
from report.source.node import Map, NodeValue, Seq, Str

LARGEST = 2_000_000  # bytes; a whole report is some hundred kilobytes
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
_UNMERGED = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PLACEHOLDER = "?"  # stands for a key that is none
DEEPEST = 50  # levels

BRACES = "put a text that starts with { or [ in quotes, or on the next line after >-"
_STARS = "put a text that starts with * or & in quotes, or on the next line after >-"
_EXCLAMATION = "put a text that starts with ! in quotes, or on the next line after >-"
_QUOTES = "put the text in quotes, or on the next line after >-"
_INDENT = "fields of one thing start in the same column; two spaces more for what is inside it"
_CLOSE = "close it, and write a quotation mark inside a text twice ('')"


class File(NamedTuple):
    """One file as read: its top mapping (None when it cannot be used), its text, and what is wrong with it."""

    name: str
    text: str = ""
    top: Map | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_file(path: Path, name: str, within: Path | None = None) -> File:
    """Read a YAML file that must be `within` a folder; `name` is how messages call it.

    Never raises: what is wrong is in the result.
    """
    try:
        data = files.read_file(path, LARGEST, within)
    except files.UnreadableError as problem:
        return _refused(name, Mark(name), problem.message, problem.hint)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(name, data, problem.start)
    return parse(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def parse(text: str, name: str) -> File:
    """Read YAML text, without line ends of other systems."""
    odd = _FORBIDDEN.search(text)
    if odd:
        message = f"a control character (U+{ord(odd[0]):04X}) that no text can hold"
        hint = "delete it; it may be invisible in your editor"
        return _refused(name, _at(name, text, odd.start()), message, hint, text)
    unmerged = _UNMERGED.search(text)
    if unmerged:
        hint = "keep one version or both, and take away the lines that start with <<<<<<<, ======= or >>>>>>>"
        return _refused(name, _at(name, text, unmerged.start()), "two versions that were not merged", hint, text)
    tab = text.find("\t")
    if tab >= 0:
        hint = "put spaces in its place, and let your editor write spaces for the tab key"
        return _refused(name, _at(name, text, tab), "a tab character", hint, text)
    return _Builder(text, name).build()


def _refused(name: str, mark: Mark, message: str, hint: str, text: str = "") -> File:
    return File(name, text, None, (error(mark, message, hint, "yaml"),))


def _not_utf8(name: str, data: bytes, offset: int) -> File:
    before = data[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    hint = say("save it again with the encoding UTF-8, without changing the words")
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        message = say("the file is not UTF-8 but, as it seems, UTF-16")
    else:
        message = say("the file is not UTF-8: here is the byte {byte}", byte=f"0x{data[offset]:02X}")
    return _refused(name, _at(name, before, len(before)), message, hint)


def _at(name: str, text: str, offset: int) -> Mark:
    return Mark(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class _Builder:
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

    def build(self) -> File:
        try:
            self.run()
        except yaml.MarkedYAMLError as problem:
            self.syntax(problem)
            return File(self.name, self.text, None, tuple(self.found))
        if self.documents == 0 or self.top is None:
            self.error(Mark(self.name), "the file is empty", "start it with 'id: ...' or take it away")
        elif not isinstance(self.top, Map):
            self.error(self.top.mark, "the file does not start with a field", "start it with 'name: value' lines")
        top = self.top if isinstance(self.top, Map) and not self.unusable else None
        return File(self.name, self.text, top, tuple(self.found))

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

    def error(self, mark: Mark, message: str, hint: str) -> None:
        self.found.append(error(mark, message, hint, "yaml"))

    def refuse(self, mark: Mark, message: str, hint: str) -> None:
        self.error(mark, message, hint)
        self.unusable = True

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse(self.mark(event), "a second document in one file", "take the line '---' away")

    def scalar(self, event: Any) -> None:
        mark, typed = self.mark(event), event.value
        self.decorated(event, mark)
        if self.waiting is None and type(self.around) is Map:
            if typed or event.style:
                self.key(self.around, typed, mark)
            else:
                self.no_key(self.around, mark, "nothing")
        elif event.style or typed not in _NULLS:
            text = Str(typed)
            text.mark = mark
            self.add(text)
        else:
            self.add(None)

    def decorated(self, event: Any, mark: Mark) -> None:
        """Anchors and tags: refused, because every fact stands once, and a slot takes it from there."""
        if event.anchor is not None:
            hint = "put a text that starts with & in quotes; to use a fact twice, use a value slot"
            self.refuse(mark, f"an anchor (&{event.anchor})", hint)
        elif event.tag not in (None, "!"):
            self.refuse(mark, f"a YAML tag ({event.tag})", "put a text that starts with ! in quotes")

    def start(self, event: Any) -> None:
        mark, is_map = self.mark(event), type(event) is yaml.MappingStartEvent
        self.decorated(event, mark)
        if len(self.outside) >= DEEPEST:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)
        made: Map | Seq = Map(mark) if is_map else Seq(mark)
        if self.waiting is None and type(self.around) is Map:
            self.no_key(self.around, mark, "a map" if is_map else "a list")
        else:
            self.add(made)
        self.outside.append((self.around, self.waiting))
        self.around, self.waiting = made, None

    def end(self, event: Any) -> None:
        self.around, self.waiting = self.outside.pop()

    def alias(self, event: Any) -> None:
        mark = self.mark(event)
        hint = "put a text that starts with * in quotes; to use a fact twice, use a value slot"
        if event.anchor not in self.aliases:
            self.aliases.add(event.anchor)
            self.refuse(mark, f"an alias (*{event.anchor})", hint)
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

    def key(self, around: Map, name: str, mark: Mark) -> None:
        self.waiting = name = sys.intern(name)
        if name == "<<":
            self.refuse(mark, "a merge key (<<)", "write the fields out")
        first = around.keys_at.setdefault(name, mark)
        if first is not mark:
            message = f"duplicate key '{name}', first at line {first.line}, column {first.column}"
            self.error(mark, message, "keep one of the two")

    def no_key(self, around: Map, mark: Mark, shown: str) -> None:
        self.refuse(mark, f"expected a field's name before ':', found {shown}", BRACES)
        self.waiting = _PLACEHOLDER
        around.keys_at.setdefault(_PLACEHOLDER, mark)

    def syntax(self, problem: yaml.MarkedYAMLError) -> None:
        """A syntax error in plain words, at the place that an editor has to look at."""
        where = problem.problem_mark or problem.context_mark
        begun = problem.context_mark or where
        fault = in_plain_words(problem.problem or "")
        at = begun if fault.begun_before else where
        mark = Mark(self.name, at.line + 1, at.column + 1) if at else Mark(self.name)
        lines = self.text.split("\n")
        if fault is MISFIT and mark.line <= len(lines) and lines[mark.line - 1][: mark.column - 1].strip():
            if any(one.mark.line == mark.line for one in self.found):
                return  # the alias or anchor that the words stand behind has been told
            fault = BEHIND
        self.error(mark, fault.message, fault.hint)


class Advice(NamedTuple):
    """What we say and advise; `begun_before` when the cause stands where the thing began, not where parsing gave up."""

    message: str
    hint: str
    begun_before: bool = False


MISFIT = Advice("the line does not fit in: its indentation or its quotes are wrong", _INDENT)
BEHIND = Advice(
    "words behind a closing bracket, brace or quotation mark",
    "put the whole text in quotes; or a quotation mark above it is not closed",
)
_UNCLOSED = Advice("a quotation mark is never closed", _CLOSE, begun_before=True)
_DIRECTIVE = Advice("a line that starts with %", "put the text in quotes, or take the line away")
_TAG = Advice("a text that starts with ! without quotes", _EXCLAMATION)
_STAR = Advice("a text that starts with * or & without quotes", _STARS)

# Part of what libyaml says -> what we say.
_KNOWN = {
    "too deep": Advice(f"more than {DEEPEST} levels deep", "check the indentation; no report needs so many"),
    "mapping values are not allowed": Advice("a colon where no field can start", f"a text that holds ': ': {_QUOTES}"),
    "could not find expected ':'": Advice("a line without ':'", f"write 'field: value'; {_INDENT}", begun_before=True),
    "did not find expected key": MISFIT,
    "did not find expected '-' indicator": Advice(
        "the line does not fit in the list above it", "items of one list start with '- ' in the same column"
    ),
    "block sequence entries are not allowed": Advice(
        "a list item where no list can start", "put the list on the line after the field's name"
    ),
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "did not find expected ',' or": Advice(
        "a [list] or {map} on one line is not as it should be", f"separate its parts by commas and close it; {BRACES}"
    ),
    "did not find expected node content": Advice("a value is missing, or a text starts with a sign of YAML", BRACES),
    "did not find expected alphabetic": _STAR,
    "found undefined alias": _STAR,
    "found character that cannot start any token": Advice("a text starts with a sign of YAML (@, `, %)", _QUOTES),
    "found undefined tag handle": _TAG,
    "did not find URI": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find expected comment or line break": Advice(
        "words on the line of >- or |", "start the text on the next line, two spaces deeper"
    ),
    "found unknown escape character": Advice(
        "an unknown \\ in a text between double quotes", "write \\\\ for a backslash, or take single quotes"
    ),
    "did not find expected <document start>": Advice("something stands behind the end of the content", _INDENT),
    "found unknown directive": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
}


def in_plain_words(problem: str) -> Advice:
    """The fault that libyaml's words mean."""
    for words, fault in _KNOWN.items():
        if words in problem:
            return fault
    return Advice(f"not readable as YAML: {problem}", "check this line and the one before: indentation, colons, quotes")
