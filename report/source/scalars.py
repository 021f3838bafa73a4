"""Scalars of a YAML file: other words in the style of some - plain, quoted, literal or folded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from report.source.characters import unusable

USUAL_WIDTH = 120
_WIDTHS = (72, 80, 88, 100, USUAL_WIDTH)
_HEADER = re.compile(r"([|>])([-+0-9]*)( *#[^\n]*| *)")
_BREAKABLE = re.compile(r"(?<! ) (?! )")  # where folding gives back exactly one space
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_SIGNS = frozenset(",[]{}#&*!|>'\"%@`?:")


class ScalarPlace(NamedTuple):
    """Where a scalar is written: the columns before its key and before its first character, the width of the file.

    `alone` tells that nothing stands behind it on its line; `flow`, that it is in a {map} or [list] on one line.
    """

    indent: int
    start: int
    width: int
    flow: bool
    alone: bool


class Written(NamedTuple):
    """A scalar as YAML, and what a reader of the file gets: the words, with the final line ends of their style."""

    raw: str
    value: str


def end_of(text: str, node: Any) -> int:
    """Where a scalar of PyYAML's ends: | and > with the last line of words, | + and > + with the last blank line."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style not in ("|", ">"):
        return int(end)
    raw = text[start:end]
    kept = "+" in raw.partition("\n")[0].partition("#")[0]
    return int(start) + len(raw.removesuffix("\n") if kept else _without_blank_lines(raw))


def written(words: str, raw: str, old: str, place: ScalarPlace) -> Written:
    """Words in the style of `raw`, which holds the words `old`; another style where that one cannot hold them.

    `words` end with no line break; those inside are kept by literal style only (see `holds_lines`).
    """
    style = raw[:1] if raw[:1] in ("'", '"', "|", ">") else ""
    if style in ("|", ">"):
        return _block(words, raw, old, place)
    if style != "'" and not (style == "" and _can_be_plain(words, place.flow)):
        style = '"' if style or not ('"' in words or "\\" in words) else "'"
    one_line = _on_one_line(words, style)
    was_folded = "\n" in raw
    if was_folded and _can_be_folded(words):
        return Written(_wrapped(one_line, raw, place), words)
    fits = place.start + len(one_line) <= place.width
    was_long = place.start + len(raw) > place.width
    if fits or was_long or place.flow or not place.alone or not _can_be_folded(words):
        return Written(one_line, words)
    return Written(_folded_anew(words, place), words)


def holds_lines(raw: str) -> bool:
    """Whether a scalar's style keeps line breaks as they are."""
    return raw.startswith("|")


def model(raw: str, place: ScalarPlace) -> str:
    """A scalar without words and comments that shows the style of `raw`, for a new one beside it."""
    header = _HEADER.match(raw)
    if header is None:
        return raw if "\n" not in raw else f"{raw[:1]}\n"
    return f"{header[1]}{header[2].strip('0123456789')}\n{' ' * _inner_indent(raw, header, place.indent)}-"


def width_of(raws: Iterable[str]) -> int:
    """The columns at which a file with such scalars folds its texts: the usual ones that its longest line keeps to."""
    longest = 0
    for raw in raws:
        if raw.startswith(">"):
            lines = raw.split("\n")[1:]
            if len(lines) > 1:
                longest = max(longest, *map(len, lines))
    return next((width for width in _WIDTHS if longest <= width), longest) if longest else USUAL_WIDTH


def _can_be_plain(words: str, flow: bool) -> bool:
    if not words or words in _NULLS or words.strip(" ") != words or "\n" in words:
        return False
    if words[0] in _SIGNS or (words[0] == "-" and words[1:2] in ("", " ")):
        return False
    if ": " in words or " #" in words or words.endswith(":"):
        return False
    return not (flow and re.search(r"[,\[\]{}]|:(?![\w/])", words))


def _can_be_folded(words: str) -> bool:
    return bool(words) and words.strip(" ") == words and "\n" not in words


def _on_one_line(words: str, style: str) -> str:
    if style == "'":
        return "'" + words.replace("'", "''") + "'"
    if style == '"':
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return words


def _wrapped(one_line: str, raw: str, place: ScalarPlace) -> str:
    """Plain or quoted words on several lines, indented as the second line of `raw` is."""
    second = raw.split("\n")[1]
    indent = len(second) - len(second.lstrip(" ")) if second.strip() else place.indent + 2
    lines = _filled(one_line, place.width - indent, place.width - place.start)
    return f"\n{' ' * indent}".join(lines)


def _folded_anew(words: str, place: ScalarPlace) -> str:
    indent = place.indent + 2
    return "\n".join([">-", *[" " * indent + line for line in _filled(words, place.width - indent)]])


def _block(words: str, raw: str, old: str, place: ScalarPlace) -> Written:
    """Words in literal or folded style, under the header of `raw` and its comment."""
    header = _HEADER.match(raw)
    assert header is not None
    fits = bool(words) and words[0] not in " \n" and not words.endswith(" ")
    if not fits or (header[1] == ">" and "\n" in words):
        return Written(_on_one_line(words, '"') + header[3].rstrip(), words)
    indent = _inner_indent(raw, header, place.indent)
    body = raw[header.end() + 1 :].split("\n") if header.end() < len(raw) else []
    while body and not body[-1].strip():
        body.pop()
    if header[1] == "|":
        lines = words.split("\n")
    else:
        lines = _refolded(words, old.rstrip("\n"), [line[indent:] for line in body], place.width - indent)
    tail = raw[len(raw.rstrip(" \n")) :] if "+" in header[2] else ""
    ends = "" if "-" in header[2] else "\n" + "\n" * tail.count("\n")
    indented = [" " * indent + line if line else "" for line in lines]
    if unusable("\n".join(indented)):  # a line that starts with an invisible sign looks like a field further in
        return Written(_on_one_line(words, '"') + header[3].rstrip(), words)
    return Written("\n".join([header[0], *indented]) + tail, words + ends)


def _inner_indent(raw: str, header: re.Match[str], indent: int) -> int:
    """The columns before the words of a literal or folded scalar whose key stands behind `indent` columns."""
    digits = header[2].strip("+-")
    if digits:
        return indent + int(digits)
    lines = [line for line in raw[header.end() :].split("\n") if line.strip()]
    return len(lines[0]) - len(lines[0].lstrip(" ")) if lines else indent + 2


def _refolded(words: str, old: str, lines: list[str], width: int) -> list[str]:
    """Words as lines; where somebody had folded them by hand, the lines that have not changed stay as they are."""
    if " ".join(lines) != old or _filled(old, width) == lines:
        return _filled(words, width)
    before = _common(words, lines)
    rest = words[sum(len(line) + 1 for line in before) :]
    after = _common(rest[::-1], [line[::-1] for line in reversed(lines[len(before) :])])
    middle = rest[: len(rest) - sum(len(line) + 1 for line in after)]
    if not _can_be_folded(middle):
        return _filled(words, width)
    return [*before, *_filled(middle, width), *lines[len(lines) - len(after) :]]


def _common(words: str, lines: list[str]) -> list[str]:
    """The lines with which words begin; something is left of the words."""
    kept: list[str] = []
    at = 0
    for line in lines:
        if not words.startswith(f"{line} ", at):
            break
        kept.append(line)
        at += len(line) + 1
    return kept


def _filled(words: str, width: int, first: int | None = None) -> list[str]:
    """Words as lines that are as full as they can be; `first` is the width of the first one."""
    room = width if first is None else first
    lines: list[str] = []
    line = ""
    for piece in _BREAKABLE.split(words):
        if line and len(line) + 1 + len(piece) > room:
            lines.append(line)
            line, room = piece, width
        else:
            line = f"{line} {piece}" if line else piece
    return [*lines, line]


def _without_blank_lines(raw: str) -> str:
    """A text without the lines at its end that hold nothing but spaces, and the break before them."""
    end = raw.find("\n", len(raw.rstrip("\n ")))
    return raw if end < 0 else raw[:end]
