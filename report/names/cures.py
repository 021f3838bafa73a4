"""Cures: which words a finding would have replaced by which, as far as that can be told from what it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from report.diagnostics.errors import Diagnostic, Severity, nearest
from report.messages import Message, either

#: What says that another name was meant, and that one of two may be written.
_NEAR: Final = nearest("a", ["a"]).template
_EITHER: Final = either(["a", "b"]).template
#: Hints that say what to write and nothing else to do, and the fields that hold it.
_WRITE: Final = re.compile(
    r"(?:write|type) '?\{(\w+)\}'?(?:(?:,? or |; if [^{}]*, )'?\{(\w+)\}'?)?(?: again| without these signs)?"
    r"(?:[:;(][^{}]*)?"
)
_LONGEST: Final = 200  # characters behind the place of a finding in which its words stand
_SLOT: Final = re.compile(r"\{[^{}\n]*\}")
_QUOTED: Final = re.compile(r"\"([^\"\n\\]*)\"|'([^'\n]*)'")
_PHRASE: Final = re.compile(r"\[[^\[\]\n]*\](?:\([^()\n]*\)|\{[^{}\n]*\})?|[^\s,\]}]+")
MOST: Final = 6  # that are proposed for one finding
_MISSING: Final = ("...", "…")  # words that nobody but an editor knows


class Cure(NamedTuple):
    """Other words for the characters of a file from `start` to `end`."""

    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        """The text with these words in it."""
        return f"{text[: self.start]}{self.words}{text[self.end :]}"


def cures(found: Diagnostic, text: str, start: int) -> list[Cure]:
    """The changes of a file's text that a finding at a place of it may ask for, the likeliest first.

    None is certain before the file has been checked with it: see `is_cured`.
    """
    made: dict[Cure, None] = {}
    quoted = _quoted(found.message)
    for name in _near(found.message):
        for word in quoted:
            if (at := text.find(word, start, start + _LONGEST)) >= 0:
                made[Cure(at, at + len(word), name)] = None
    for words in _to_write(found.hint):
        for first, end in _replaced(words, quoted, text, start):
            made[Cure(first, end, words)] = None
    return [one for one in made if text[one.start : one.end] != one.words][:MOST]


def is_cured(found: Diagnostic, before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> bool:
    """Whether a finding is gone, and nothing else has come: but that a text is another one than was accepted."""
    old, new = (Counter((one.code, one.message) for one in some) for some in (before, after))
    key = (found.code, found.message)
    if found.code == "yaml":  # as long as a file cannot be read, little else is said
        is_here = [one for one in after if one.severity is Severity.ERROR and one.mark.file == found.mark.file]
        return new[key] < old[key] and not any((one.code, one.message) in new - old for one in is_here)
    return new[key] < old[key] and all(code.startswith("translation-") for code, _ in new - old)


def _replaced(words: str, quoted: list[str], text: str, start: int) -> Iterator[tuple[int, int]]:
    """The spans in whose place words may stand: what the finding quotes there, or the piece that begins there."""
    slot = _SLOT.match(text, start)
    if slot and not words.startswith("{"):  # a part of the slot
        sign = "|" if words.startswith("|") else ""
        for word in quoted:
            if (at := text.find(sign + word, start, slot.end())) >= 0:
                yield at, at + len(sign + word)
        return
    for word in quoted:
        if (at := text.find(word, start, start + len(word) + 1)) >= 0:
            yield at, at + len(word)
    if string := _QUOTED.match(text, start):
        yield string.start() + 1, string.end() - 1
    elif piece := slot or _PHRASE.match(text, start):
        yield piece.span()


def _parts(message: object) -> Iterator[Message]:
    """A message and those in it."""
    if isinstance(message, Message):
        yield message
        for part in (*message.values.values(), *getattr(message, "parts", ())):
            yield from _parts(part)


def _near(message: Message) -> Iterator[str]:
    for part in _parts(message):
        if part.template == _NEAR:
            yield str(part.values["name"])


def _quoted(message: Message) -> list[str]:
    """What a message quotes, the longest first."""
    plain = [str(value) for part in _parts(message) for value in part.values.values() if isinstance(value, str)]
    return sorted({one for one in plain if one and "\n" not in one}, key=len, reverse=True)


def _to_write(hint: Message) -> Iterator[str]:
    for part in _parts(hint):
        found = _WRITE.fullmatch(part.template)
        for field in found.groups() if found else ():
            for words in _alternatives(part.values[field]) if field else ():
                if not any(sign in words for sign in _MISSING):
                    yield words


def _alternatives(value: object) -> Iterator[str]:
    """Each of several words of which one is meant."""
    parts = getattr(value, "parts", ())
    if isinstance(value, Message) and value.template == _EITHER:
        parts = tuple(value.values.values())
    if parts:
        for part in parts:
            yield from _alternatives(part)
    elif value:
        yield str(value)
