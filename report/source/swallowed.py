"""What YAML takes away without a word: comments that begin in a text, fields that become words of the text above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from report.diagnostics.errors import shortened
from report.messages import Message, say
from report.source.characters import ODD_COLON, ODD_SPACE, called

_HASH = re.compile(r"(?<![^ \n])#")
_COMMENT = re.compile(r"#(?:[# -]*(?:\n|\Z)|#* +[^\W\d])")  # what is evidently one: "# a word", "#", "# ---"
_SPACED = re.compile(r"#[# -]*(?:\n|\Z| )")
_ESCAPES = re.compile(r"(?:\b[A-Za-z]:|\\\\[\w.-]+)(?P<sign>\\[0abefnrtv])(?=[^\W_])")
_ONE_WORD = re.compile(r"[a-z0-9][a-z0-9_.:/+-]*")  # an id, a number, a date: no text
_ADDRESS = frozenset({"http", "https", "mailto", "tel", "ftp"})
#: A field without an ordinary space behind its colon, with the spaces before it.
FIELD = re.compile(
    rf"(?P<indent> *(?:- +)*)(?P<name>[^\W\d][\w-]*)"
    rf"(?:(?P<colon>:)(?=(?P<odd>{ODD_SPACE}?))(?!//)[^ \n]|(?P<wide>{ODD_COLON}))"
)


class Scalar(NamedTuple):
    """A scalar of a file, from its first character to behind its last; `style` is its sign, "" for a plain one."""

    start: int
    end: int
    style: str


class LostWords(NamedTuple):
    """Something that YAML reads otherwise than it was meant: where, what, and what to do."""

    offset: int
    message: Message
    hint: Message


def swallowed(text: str, scalars: Sequence[Scalar]) -> Iterator[LostWords]:
    """Words that a reader of the file sees and YAML does not, given its scalars in their order."""
    for scalar in scalars:
        if scalar.style == "" and "\n" in text[scalar.start : scalar.end]:
            yield from _fields(text, scalar)
        if scalar.style == '"':
            yield from _escapes(text, scalar)
    if "#" in text:
        yield from _comments(text, scalars)


def spaceless(found: re.Match[str], words: str) -> tuple[Message, Message] | None:
    """What is wrong with a match of FIELD in a line of `words`, and the cure; None where it is an address."""
    name = found["name"]
    if name in _ADDRESS:
        return None
    sign = found["wide"] or found["odd"]
    rest = re.sub(f"^({ODD_SPACE}|{ODD_COLON}|[: ])+", "", words[found.end("name") :])
    cure = f"{name}: {shortened(rest, 30)}" if rest else f"{name}: ..."
    if sign:
        message = say("'{name}' has {sign} where a colon and a space must stand", name=name, sign=called(sign))
    else:
        message = say("no space behind the colon of '{name}'", name=name)
    return message, say("write an ordinary colon and an ordinary space: {cure}", cure=cure)


def _fields(text: str, scalar: Scalar) -> Iterator[LostWords]:
    """Lines of a plain scalar that are fields by their look."""
    column = scalar.start - text.rfind("\n", 0, scalar.start)
    at = scalar.start
    for number, line in enumerate(text[scalar.start : scalar.end].split("\n")):
        found = FIELD.match(line)
        told = spaceless(found, line) if found and "- " not in found["indent"] and (number or _is_code(found)) else None
        if told and found:
            message, cure = told
            hint = cure
            if number and found.start("name") + 1 != column:
                hint = say("{cure}, in the column of the field above it; words of a text stand in quotes", cure=cure)
            yield LostWords(at + found.start("name"), message, hint)
        at += len(line) + 1


def _escapes(text: str, scalar: Scalar) -> Iterator[LostWords]:
    """A backslash and a letter, typed as such in the path of a file, that YAML takes for a line break or the like."""
    for found in _ESCAPES.finditer(text, scalar.start, scalar.end):
        message = say("the backslash in '{words}' is lost: this text stands between double quotes", words=found[0])
        hint = say("write \\\\ for a backslash, or put the text between single quotes: '...'")
        yield LostWords(found.start(), message, hint)


def _is_code(found: re.Match[str]) -> bool:
    """Whether the name of a field may be the code of a language."""
    return len(found["name"]) <= 3 and found["name"].islower()


def _comments(text: str, scalars: Sequence[Scalar]) -> Iterator[LostWords]:
    starts = [scalar.start for scalar in scalars]
    done = 0  # behind the last comment
    for found in _HASH.finditer(text):
        at = found.start()
        number = bisect_right(starts, at) - 1
        before = scalars[number] if number >= 0 else None
        if at < done:
            continue
        header = before and before.style in ("|", ">") and at < text.find("\n", before.start)
        if before and at < before.end and not header:
            continue
        done = text.find("\n", at) + 1 or len(text)
        if not _is_comment(text, at, before):
            message = say("everything from this # on is lost: YAML takes it for a comment")
            hint = say(
                'a text that holds # stands in quotes: "..."; a comment stands on a line of its own, with a space '
                "behind the #"
            )
            yield LostWords(at, message, hint)


def _is_comment(text: str, at: int, before: Scalar | None) -> bool:
    """Whether what YAML takes for a comment is evidently one, `before` being the last scalar that starts above it."""
    start = text.rfind("\n", 0, at) + 1
    end = start + len(text[start:at].rstrip(" "))
    if end == start:
        return not _goes_on(text, at, before) or bool(_COMMENT.match(text, at))
    if before is None or before.style or before.end not in (end, end - 1) or text[end - 1] in "]},":
        return bool(_SPACED.match(text, at))
    if (before.end == end - 1 and text[end - 1] in ":-") or before.start == before.end:
        return bool(_COMMENT.match(text, at))  # no value but this
    apart = at - end > 1 or bool(_ONE_WORD.fullmatch(text, before.start, before.end))
    return apart and bool(_COMMENT.match(text, at))


def _goes_on(text: str, at: int, before: Scalar | None) -> bool:
    """Whether a # at the start of a line stands where the plain text of the line above would go on."""
    start = text.rfind("\n", 0, at) + 1
    if before is None or before.style or before.end + 1 != start or before.start == before.end:
        return False
    above = text.rfind("\n", 0, before.start) + 1
    indent = re.compile(r" *(?:- +)*").match(text, above)
    return indent is not None and at - start > indent.end() - above
