"""Reads the inline markup of one text into runs of words, emphasis, links, notes, references and value slots."""

from __future__ import annotations

import re
from typing import NamedTuple

from report.markup.pieces import merged, slot_parts
from report.markup.tree import Emphasis, Inline, Link, NoteMark, Phrase, Reference, Slot, Strong, TextNode
from report.messages import Message, say


class Fault(NamedTuple):
    """What is wrong with a text's markup at a character of it, and what to do about it."""

    offset: int
    message: Message
    hint: Message


class InlineError(ValueError):
    """A text's markup cannot be read; `faults` says all that is wrong with it, `inlines` is what could be read."""

    def __init__(self, faults: list[Fault], inlines: tuple[Inline, ...]) -> None:
        self.faults = faults
        self.inlines = inlines
        super().__init__("; ".join([fault.message for fault in faults]))


class _Open(NamedTuple):
    """Markup that was opened and not closed yet: "**", "*" or "["; the outermost one is ""."""

    sign: str
    offset: int
    pieces: list[Inline]


_TOKEN = re.compile(
    r"(?P<escaped>\\[!-/:-@\[-`{-~])"
    r"|(?P<backslash>\\)"
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
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47, near enough
DEEPEST = 8
MOST_OPEN = 50  # signs, after which no more are counted


def parse(text: str) -> tuple[Inline, ...]:
    """Read the markup of one text. Raises InlineError with every fault in it.

    White space at both ends is dropped and runs of spaces become one; a text is one paragraph, so it has no line break.
    """
    parser = _Parser(text)
    inlines = parser.run()
    if parser.faults:
        raise InlineError(parser.faults, inlines)
    return inlines


def escape(text: str) -> str:
    """Plain text as an editor would type it: signs of markup get a backslash."""
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])|[*\[\]{}]", lambda m: "\\" + m[0], text)


class _Parser:
    """One reading of one text, from left to right, with a stack of what is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = len(text) - len(text.lstrip(" \t\n"))
        self.end = max(self.start, len(text.rstrip(" \t\n")))
        self.stack = [_Open("", self.start, [])]
        self.faults: list[Fault] = []

    def run(self) -> tuple[Inline, ...]:
        """The pieces of the text; of one with faults what is left when the signs at fault are passed over."""
        position = self.start
        while special := _SPECIAL.search(self.text, position, self.end):  # much quicker than searching for whole tokens
            token = _TOKEN.match(self.text, special.start(), self.end)
            assert token is not None  # every special character is a token at least
            self.words(position, token.start())
            self.take(token)
            position = token.end()
        self.words(position, self.end)
        for left in self.stack[1:]:
            self.unclosed(left)
        self.drop_to("")
        return merged(self.stack[0].pieces)

    def take(self, token: re.Match[str]) -> None:
        """Deal with one sign of markup."""
        kind, (start, end) = token.lastgroup or "", token.span()
        value = token[kind]
        match kind:
            case "escaped":
                self.words(start, end, skip=1)
            case "backslash":
                self.words(start, end)
            case "stars":
                self.stars(value, start, end)
            case "note" | "reference":
                self.pointer(kind, value.strip(), start, end)
            case "open":
                self.open("[", start)
            case "target" | "span" | "close":
                self.bracket(kind, value, start, end)
            case "slot":
                self.slot(value, start, end)
            case "brace":
                partner = "}" if value == "{" else "{"
                hint = say("write {escaped} for a brace, {date:2022-10-11} for a value", escaped=f"\\{value}")
                self.fault(start, say("'{sign}' has no '{partner}'", sign=value, partner=partner), hint)
                self.words(start, end)
            case _:
                hint = say("write it after >-, all its lines in one column; a new paragraph is a new block")
                self.fault(start, say("a line break inside a text"), hint)
                self.words(start, end)

    def fault(self, offset: int, message: Message, hint: Message) -> None:
        self.faults.append(Fault(offset, message, hint))

    def add(self, inline: Inline) -> None:
        self.stack[-1].pieces.append(inline)

    def words(self, start: int, end: int, skip: int = 0) -> None:
        """Add what was typed as plain text, without the first `skip` characters of it."""
        if start < end:
            first = start + skip
            self.add(TextNode(self.text[first:end], start=start, end=end, places=((0, first),)))

    def open(self, sign: str, offset: int) -> None:
        if len(self.stack) == DEEPEST:
            message = say("markup more than {number} deep", number=DEEPEST - 1)
            self.fault(offset, message, say("close some of it first: no text needs so much at once"))
        if len(self.stack) > MOST_OPEN:  # told long ago; looking through all that is open takes time at every sign
            return
        self.stack.append(_Open(sign, offset, []))

    def unclosed(self, left: _Open) -> None:
        if left.sign == "[":
            hint = say(r"write [text](address) for a link, \[ for a bracket")
            self.fault(left.offset, say("'{sign}' has no '{partner}'", sign="[", partner="]"), hint)
        else:
            hint = say(r"add {sign} at its end, or write \* for a star", sign=left.sign)
            self.fault(left.offset, say("'{sign}' is never closed", sign=left.sign), hint)

    def drop_to(self, sign: str) -> None:
        """Give up what was opened inside the last `sign`: its words go to what is around it."""
        while self.stack[-1].sign != sign:
            self.pour()

    def pour(self) -> None:
        top = self.stack.pop()
        self.stack[-1].pieces.extend(top.pieces)

    # --- stars -------------------------------------------------------------------------------------

    def stars(self, value: str, start: int, end: int) -> None:
        """One, two or three stars open or close; between two spaces they are stars."""
        before = start > self.start and not self.text[start - 1].isspace()
        after = end < self.end and not self.text[end].isspace()
        if not before and not after:
            self.words(start, end)
        elif len(value) > 3:
            hint = say(r"write *emphasis*, **strong** or ***both***; \* for a star")
            self.fault(start, say("{number} stars in a row", number=len(value)), hint)
        else:
            for sign in self.signs(value):
                self.star(sign, start, before, after)
                start += len(sign)

    def signs(self, value: str) -> tuple[str, ...]:
        """Three stars are two signs: those that are open, innermost first, or strong and then emphasis."""
        if len(value) < 3:
            return (value,)
        inner = next((o.sign for o in reversed(self.stack) if o.sign in ("*", "**")), "")
        return ("*", "**") if inner == "*" else ("**", "*")

    def star(self, sign: str, offset: int, before: bool, after: bool) -> None:
        if all(o.sign != sign for o in self.stack):
            if after:
                self.open(sign, offset)
            else:
                hint = say(r"open it with {sign}, or write \* for a star", sign=sign)
                self.fault(offset, say("'{sign}' closes what was never opened", sign=sign), hint)
            return
        self.swap(sign)
        top = self.stack[-1]
        if top.sign != sign:
            message = say("'{sign}' closes while '{other}' is open", sign=sign, other=top.sign)
            self.fault(offset, message, say("close '{sign}' first", sign=top.sign))
            self.drop_to(sign)
            self.pour()
            return
        if not before:
            hint = say(r"move the space behind it, or write \* for a star")
            self.fault(offset, say("a space before the closing '{sign}'", sign=sign), hint)
        children, end = self.close(), offset + len(sign)
        made = Strong if sign == "**" else Emphasis
        self.add(made(children, start=top.offset, end=end))

    def swap(self, sign: str) -> None:
        """Let the outer of two signs of "***" be the inner one: in "***a** b*" only the first to close shows which."""
        outer, inner = self.stack[-2:]
        if outer.sign == sign != inner.sign and outer.offset + len(sign) == inner.offset:
            self.stack[-2:] = [
                _Open(inner.sign, outer.offset, outer.pieces),
                _Open(sign, outer.offset + len(inner.sign), inner.pieces),
            ]

    def close(self) -> tuple[Inline, ...]:
        """Take what is inside the last sign that was opened off the stack."""
        top = self.stack.pop()
        inlines = merged(top.pieces)
        if all(isinstance(i, TextNode) and not i.text.strip() for i in inlines):
            hint = say("put words inside it, or take both signs away")
            self.fault(top.offset, say("nothing inside '{sign}'", sign=top.sign), hint)
        return inlines

    # --- brackets and braces -----------------------------------------------------------------------

    def bracket(self, kind: str, value: str, start: int, end: int) -> None:
        """A closing bracket: of a link, or of a phrase with properties."""
        if all(o.sign != "[" for o in self.stack):
            message = say("'{sign}' has no '{partner}'", sign="]", partner="[")
            self.fault(start, message, say(r"write \] for a bracket"))
            return
        while self.stack[-1].sign != "[":
            self.unclosed(self.stack[-1])
            self.pour()
        top = self.stack[-1]
        if kind == "close":
            hint = say(r"write [text](address) for a link, [text]{lang=en} for a foreign phrase, \[text\] for brackets")
            number = self.text[top.offset + 1 : start]
            if number.isdecimal() and len(number) < 4:
                hint = say(
                    r"for a note, write [^{number}], and its words below 'notes:'; for brackets, \[{number}\]",
                    number=number,
                )
            self.fault(top.offset, say("brackets without an address or a language"), hint)
            self.pour()
        elif kind == "target":
            self.link(top, re.sub(r"\\(.)", r"\1", value[1:-1]), end)
        else:
            lang, ref = self.properties(value[1:-1], start)
            self.add(Phrase(self.close(), lang, ref, start=top.offset, end=end))

    def link(self, top: _Open, target: str, end: int) -> None:
        if not target:
            hint = say("write [text](https://...), or a key of 'links' in report.yaml")
            self.fault(top.offset, say("a link without an address"), hint)
        if any(isinstance(p, Link) for p in top.pieces):
            self.fault(top.offset, say("a link inside a link"), say("close the first link before the second"))
        children = self.close()
        self.stack[-1].pieces.extend([Link(children, target, start=top.offset, end=end)] if target else children)

    def properties(self, typed: str, start: int) -> tuple[str | None, bool]:
        """The language of a phrase, and whether it is a reference."""
        lang, ref = None, False
        for name in typed.split() or [""]:
            key, _, tag = name.partition("=")
            if key == "lang" and LANGUAGE_TAG.fullmatch(tag):
                lang = tag
            elif name == "ref":
                ref = True
            else:
                hint = say(r"write {lang=en} (a language) or {{ref}}; before a value slot, write \] for the bracket")
                self.fault(start + 1, say("unknown property '{name}' of a phrase", name=name), hint)
        return lang, ref

    def pointer(self, kind: str, name: str, start: int, end: int) -> None:
        sign, made = ("^", NoteMark) if kind == "note" else ("@", Reference)
        if _NAME.fullmatch(name):
            self.add(made(name, start=start, end=end))
        else:
            message = say("'[{sign}{name}]' has no usable name", sign=sign, name=name)
            self.fault(start, message, say("write [{sign}name]: letters, digits, - and .", sign=sign))

    def slot(self, value: str, start: int, end: int) -> None:
        read = slot_parts(value)
        if read is None:
            hint = say("write {date:2022-10-11}, {int:6272} or {data.row.column}")
            self.fault(start, say("an empty value slot"), hint)
            self.words(start, end)
        else:
            kind, argument, filters, parts = read
            places = tuple([(start + first, start + after) for first, after in parts])
            self.add(Slot(kind, argument, filters, start=start, end=end, parts=places))
