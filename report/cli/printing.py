"""Printing: everything that a command says goes through here, so that no terminal or CI runner obeys what was typed."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator

import click

from report.messages import say, say_in
from report.messages.interface import Interface

MARKS = 4  # combining marks on one letter; more of them cover the lines above and below

#: What CI runners obey: GitHub `::add-mask::` at the start of a line and `##[group]` anywhere, Azure `##vso[...]`,
#: TeamCity `##teamcity[...]`.
_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\w*\[)")


def shown(text: str) -> str:
    r"""A text on one line, with whatever would be obeyed or could not be seen written as its number: `\u001b`.

    These are control characters, ends of lines, what turns the direction of writing or has no width, private and
    unassigned characters, half characters of broken file names, floods of accents, and commands of CI runners.
    """
    return _disarmed(text, lambda sign: f"\\u{ord(sign):04x}" if ord(sign) < 0x1_0000 else f"\\U{ord(sign):08x}")


def _disarmed(text: str, number: Callable[[str], str]) -> str:
    seen = text if text.isascii() and text.isprintable() else "".join(_seen(text, number))
    return _COMMAND.sub(lambda found: f"{found[1] or ''}{number(found[0][-1])}", seen)


def _seen(text: str, number: Callable[[str], str]) -> Iterator[str]:
    marks = 0
    for sign in text:
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        visible = sign.isprintable() or kind == "Zs"
        yield sign if visible and marks <= MARKS else number(sign)


def tell(text: str, err: bool = False) -> None:
    """Print a text as one line."""
    emit(shown(text), err)


def emit(text: str, err: bool = False) -> None:
    """Print lines in which all that was typed is `shown`; a letter that the stream cannot write, as its number."""
    encoding = getattr(sys.stderr if err else sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace").decode(encoding), err=err)


def as_json(document: object) -> str:
    """A document for other programs: letters are written as they are, whatever would be obeyed as its number."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    letters = encoding.lower().replace("-", "") == "utf8"
    lines = json.dumps(document, ensure_ascii=not letters, indent=2).split("\n")
    return "\n".join([_disarmed(line, _in_json) for line in lines])


def _in_json(sign: str) -> str:
    """A character as JSON escapes it: beyond the first 65,536 as two halves."""
    return f"\\u{ord(sign):04x}" if sign.isascii() else json.dumps(sign)[1:-1]


def refuse(message: str, hint: str, words: Interface) -> None:
    """Say why a command cannot be carried out, and what to do about it."""
    word = click.style(say("Error:").into(words), fg="red")
    emit(f"{word} {shown(say_in(message, words))}", err=True)
    for line in say_in(hint, words).split("\n") if hint else ():
        tell(f"    {line}", err=True)
