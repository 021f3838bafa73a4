"""Cleaning: the characters of a file's texts put right, and those that no text should have told at their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from report.characters import normal, oddities, seen
from report.diagnostics.errors import Diagnostic, Mark
from report.source.node import Map, NodeValue, Seq, Str, locate

_NAME = re.compile(r"[!-~]+")


class CleanFile(NamedTuple):
    """What a file holds with its texts and names put right; `typed` are those that were not, as they were typed."""

    top: Map
    typed: dict[Mark, str]
    diagnostics: tuple[Diagnostic, ...]


def cleaned(top: Map, file_text: str) -> CleanFile:
    """The texts of a file as they are printed and compared, from its first map on."""
    found, typed = tuple(_told(top, file_text)), dict[Mark, str]()
    made = _clean(top, typed)
    assert isinstance(made, Map)
    return CleanFile(made, typed, found)


def _clean(value: NodeValue, typed: dict[Mark, str]) -> NodeValue:
    """A value with its texts put right; what is right already stays the same object."""
    if isinstance(value, Str):
        text = _name(normal(value))
        if text == value:
            return value
        clean = Str(text)
        clean.mark = value.mark
        typed[value.mark] = str(value)
        return clean
    if isinstance(value, Map):
        made = Map(value.mark)
        for key, inner in value.items():
            name = _name(normal(key))
            if name not in made:
                made[name] = _clean(inner, typed)
                made.keys_at[name] = value.keys_at[key]
        return made
    if isinstance(value, Seq):
        items = Seq(value.mark)
        items += [_clean(inner, typed) for inner in value]
        return items
    return value


def _name(text: str) -> str:
    """What stands for something else - an id, a kind, a number - without what is told of it: it is found then."""
    if text.isascii():
        return text
    bare = seen(text)
    return bare if _NAME.fullmatch(bare) else text


def _told(value: NodeValue, file_text: str) -> Iterator[Diagnostic]:
    """The characters in texts and in names of fields that should not be there."""
    if isinstance(value, Str):
        yield from _odd(str(value), value.mark, file_text)
    elif isinstance(value, Map):
        for key, inner in value.items():
            yield from _odd(key, value.keys_at[key], file_text)
            yield from _told(inner, file_text)
    elif isinstance(value, Seq):
        for inner in value:
            yield from _told(inner, file_text)


def _odd(text: str, mark: Mark, file_text: str) -> Iterator[Diagnostic]:
    for odd in oddities(text):
        place = locate(file_text, mark, text, odd.offset)
        yield Diagnostic(place, odd.message, odd.hint, odd.severity, "characters")
