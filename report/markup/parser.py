"""Reads the inline markup of one text into runs of words, emphasis, links, notes, references and value slots."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from report.diagnostics.errors import ContentError, Diagnostic, Mark
from report.markup.tree import Emphasis, Inline, Link, NoteMark, Reference, Slot, Span, Strong, Words


class Fault(NamedTuple):
    """What is wrong with a text's markup at a character of it, and what to do about it."""

    offset: int
    message: str
    hint: str


class InlineError(ContentError):
    """A text's markup cannot be read; `faults` says all that is wrong with it."""

    def __init__(self, text: str, mark: Mark, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__([Diagnostic(_mark_in(text, mark, f.offset), f.message, f.hint, code="markup") for f in faults])


class _Open(NamedTuple):
    """Markup that was opened and not closed yet: "**", "*" or "["; the outermost one is ""."""

    sign: str
    offset: int
    pieces: list[str | Inline]


_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<stars>\*+)"
    r"|\[\^(?P<note>[^\]\[]*)\]"
    r"|\[@(?P<reference>[^\]\[]*)\]"
    r"|(?P<open>\[)"
    r"|\](?P<target>\((?:[^()\s\\]|\\.|\([^()\s]*\))*\))"
    r"|\](?P<span>\{[^{}\n]*\})"
    r"|(?P<close>\])"
    r"|\{(?P<slot>[^{}\n]*)\}"
    r"|(?P<brace>[{}])"
    r"|(?P<newline>\n)"
)
_SPECIAL = re.compile(r"[\\*\[\]{}\n]")
_SPACES = re.compile(r"[ \t]+")
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_KIND = re.compile(r"[a-z]+:")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47, near enough
DEEPEST = 8


def parse(text: str, mark: Mark = Mark("")) -> tuple[Inline, ...]:
    """Read the markup of one text. Raises InlineError with every fault in it; `mark` is where the text starts.

    White space at both ends is dropped and runs of spaces become one; a text is one paragraph, so it has no line break.
    """
    stripped = text.strip(" \t\n")
    if not _SPECIAL.search(stripped):
        return (Words(_one_space(stripped)),) if stripped else ()
    parser = _Parser(text)
    inlines = parser.run()
    if parser.faults:
        raise InlineError(text, mark, tuple(parser.faults))
    return inlines


def escape(text: str) -> str:
    """Plain text as an editor would type it: signs of markup get a backslash."""
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])|[*\[\]{}]", lambda m: "\\" + m[0], text)


class _Parser:
    """One reading of one text, from left to right, with a stack of what is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = len(text) - len(text.lstrip(" \t\n"))
        self.end = len(text.rstrip(" \t\n"))
        self.stack = [_Open("", self.start, [])]
        self.faults: list[Fault] = []

    def run(self) -> tuple[Inline, ...]:
        text, end, position, look = self.text, self.end, self.start, self.start
        while special := _SPECIAL.search(text, look, end):  # much quicker than searching for whole tokens
            start = special.start()
            token = _TOKEN.match(text, start, end)
            if token is None:  # a backslash before a letter
                look = start + 1
                continue
            if start > position:
                self.stack[-1].pieces.append(text[position:start])
            position = look = token.end()
            self.take(token)
        if position < end:
            self.stack[-1].pieces.append(text[position:end])
        for left in self.stack[1:]:
            self.unclosed(left)
        return _joined(self.stack[0].pieces)

    def take(self, token: re.Match[str]) -> None:
        """Deal with one sign of markup."""
        kind, start, pieces = token.lastgroup or "", token.start(), self.stack[-1].pieces
        value = token[kind]
        match kind:
            case "escaped":
                pieces.append(value)
            case "stars":
                self.stars(value, start, token.end())
            case "note" | "reference":
                self.pointer(kind, value, start)
            case "open":
                self.open("[", start)
            case "target" | "span" | "close":
                self.bracket(kind, value, start)
            case "slot":
                self.slot(value, start)
            case "brace":
                partner = "}" if value == "{" else "{"
                hint = f"write \\{value} for a brace, {{date:2022-10-11}} for a value"
                self.fault(start, f"'{value}' has no '{partner}'", hint)
            case _:
                self.fault(start, "a line break inside a text", "write it after >-; a new paragraph is a new block")

    def fault(self, offset: int, message: str, hint: str) -> None:
        self.faults.append(Fault(offset, message, hint))

    def open(self, sign: str, offset: int) -> None:
        if len(self.stack) == DEEPEST:
            self.fault(offset, f"markup more than {DEEPEST - 1} deep", "take some of it away")
        self.stack.append(_Open(sign, offset, []))

    def unclosed(self, left: _Open) -> None:
        if left.sign == "[":
            self.fault(left.offset, "'[' has no ']'", r"write [text](address) for a link, \[ for a bracket")
        else:
            self.fault(
                left.offset, f"'{left.sign}' is never closed", rf"add {left.sign} at its end, or write \* for a star"
            )

    def stars(self, value: str, start: int, end: int) -> None:
        """One, two or three stars open or close; between two spaces they are stars."""
        before = start > self.start and not self.text[start - 1].isspace()
        after = end < self.end and not self.text[end].isspace()
        if not before and not after:
            self.stack[-1].pieces.append(value)
        elif len(value) > 3:
            self.fault(
                start, f"{len(value)} stars in a row", r"write *emphasis*, **strong** or ***both***; \* for a star"
            )
        else:
            for sign in self.signs(value):
                self.star(sign, start, before, after)

    def signs(self, value: str) -> tuple[str, ...]:
        """Three stars are two signs: those that are open, innermost first, or strong and then emphasis."""
        if len(value) < 3:
            return (value,)
        inner = [o.sign for o in self.stack[:0:-1] if o.sign in ("*", "**")][:2]
        return ("*", "**") if inner[:1] == ["*"] else ("**", "*")

    def star(self, sign: str, offset: int, before: bool, after: bool) -> None:
        signs = [o.sign for o in self.stack]
        if sign not in signs:
            if not after:
                self.fault(
                    offset, f"'{sign}' closes what was never opened", rf"open it with {sign}, or write \* for a star"
                )
                return
            self.open(sign, offset)
            return
        if (
            signs[-1] != sign
            and len(signs) > 2
            and self.stack[-2].sign == sign
            and self.stack[-2].offset == self.stack[-1].offset
        ):
            inner, outer = self.stack.pop(), self.stack.pop()  # "***a** b*": which of the two is inside shows only now
            self.stack += [outer._replace(sign=inner.sign), inner._replace(sign=sign)]
        top = self.stack[-1]
        if top.sign != sign:
            self.fault(offset, f"'{sign}' closes while '{top.sign}' is open", f"close '{top.sign}' first")
            self.drop_to(sign)
            return
        if not before:
            self.fault(
                offset, f"a space before the closing '{sign}'", r"move the space behind it, or write \* for a star"
            )
        self.close(Strong(self.children(top)) if sign == "**" else Emphasis(self.children(top)))

    def bracket(self, kind: str, value: str, start: int) -> None:
        """A closing bracket: of a link, or of a phrase with properties."""
        if all(o.sign != "[" for o in self.stack):
            self.fault(start, "']' has no '['", r"write \] for a bracket")
            return
        while self.stack[-1].sign != "[":
            self.unclosed(self.stack[-1])
            self.pour()
        top = self.stack[-1]
        if kind == "close":
            hint = r"write [text](address) for a link, [text]{lang=en} for a foreign phrase, \[text\] for brackets"
            self.fault(top.offset, "brackets without an address or a language", hint)
            self.pour()
        elif kind == "target":
            self.link(top, re.sub(r"\\(.)", r"\1", value[1:-1]))
        else:
            self.span(top, value[1:-1].strip(), start)

    def link(self, top: _Open, target: str) -> None:
        if not target:
            self.fault(
                top.offset, "a link without an address", "write [text](https://...), or a key of 'links' in report.yaml"
            )
        if any(isinstance(p, Link) for p in top.pieces):
            self.fault(top.offset, "a link inside a link", "close the first link before the second")
        self.close(Link(self.children(top), target, top.offset))

    def span(self, top: _Open, properties: str, start: int) -> None:
        lang, ref = None, False
        for name in properties.split() or [""]:
            key, _, tag = name.partition("=")
            if key == "lang" and LANGUAGE_TAG.fullmatch(tag):
                lang = tag
            elif name == "ref":
                ref = True
            else:
                hint = "write {lang=en} (a language) or {ref}; before a value slot, write \\] for the bracket"
                self.fault(start + 1, f"unknown property '{name}' of a phrase", hint)
        self.close(Span(self.children(top), lang, ref))

    def children(self, top: _Open) -> tuple[Inline, ...]:
        inlines = _joined(top.pieces)
        if not any(not isinstance(i, Words) or i.text.strip() for i in inlines):
            self.fault(top.offset, f"nothing inside '{top.sign}'", "put words inside it, or take it away")
        return inlines

    def close(self, inline: Inline) -> None:
        self.stack.pop()
        self.stack[-1].pieces.append(inline)

    def pour(self) -> None:
        """Give up what is open: its words go to what is around it."""
        top = self.stack.pop()
        self.stack[-1].pieces.extend(top.pieces)

    def drop_to(self, sign: str) -> None:
        while self.stack[-1].sign != sign:
            self.pour()
        self.pour()

    def pointer(self, kind: str, value: str, start: int) -> None:
        name, sign = value.strip(), "^" if kind == "note" else "@"
        if not _NAME.fullmatch(name):
            self.fault(start, f"'[{sign}{name}]' has no usable name", f"write [{sign}name]: letters, digits, - and .")
        self.stack[-1].pieces.append(NoteMark(name, start) if kind == "note" else Reference(name, start))

    def slot(self, value: str, start: int) -> None:
        parts = _slot_parts(value)
        if parts is None:
            self.fault(start, "an empty value slot", "write {date:2022-10-11}, {int:6272} or {data.row.column}")
        else:
            self.stack[-1].pieces.append(Slot(*parts, start))


@lru_cache(maxsize=4096)
def _slot_parts(value: str) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """Kind, argument and filters of what stands between braces; None when a part of it is empty."""
    head, *rest = [part.strip() for part in value.split("|")]
    if not head or not all(rest):
        return None
    filters = tuple([(name, argument.strip()) for name, _, argument in (part.partition(" ") for part in rest)])
    kind = _KIND.match(head)
    return (kind[0][:-1], head[kind.end() :].strip(), filters) if kind else ("data", head, filters)


def _one_space(text: str) -> str:
    """Runs of spaces as one."""
    return _SPACES.sub(" ", text) if "  " in text or "\t" in text else text


def _joined(pieces: list[str | Inline]) -> tuple[Inline, ...]:
    """Neighbouring words as one, runs of spaces as one space."""
    result: list[Inline] = []
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            words.append(piece)
            continue
        if words:
            result.append(Words(_one_space("".join(words))))
            words.clear()
        result.append(piece)
    if words:
        result.append(Words(_one_space("".join(words))))
    return tuple(result)


def _mark_in(text: str, mark: Mark, offset: int) -> Mark:
    """The place of a character, for a text that stands in the file just as it is."""
    before = text[:offset]
    line = mark.line + before.count("\n")
    column = offset - before.rfind("\n") if "\n" in before else mark.column + offset
    return Mark(mark.file, line, column)
