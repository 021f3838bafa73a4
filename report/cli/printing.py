"""Printing: everything that a command says goes through here, so that no terminal or CI runner obeys what was typed."""

from __future__ import annotations

import json
import re

import click

from report.messages import say, say_in
from report.messages.interface import Interface

#: What a terminal would obey, and quoted content may hold: control characters but for the end of a line, and those that
#: turn the direction of writing.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """A text with what would be obeyed written as its number instead."""
    return OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def tell(text: str, err: bool = False) -> None:
    """Print a text and the end of its line."""
    click.echo(shown(text), err=err)


def as_json(document: object) -> str:
    """A document for other programs; letters are written as they are, and what would be obeyed by its number."""
    return shown(json.dumps(document, ensure_ascii=False, indent=2))


def refuse(message: str, hint: str, words: Interface) -> None:
    """Say why a command cannot be carried out, and what to do about it."""
    word = click.style(say("Error:").into(words), fg="red")
    click.echo(f"{word} {shown(say_in(message, words))}", err=True)
    if hint:
        tell(f"    {say_in(hint, words)}", err=True)
