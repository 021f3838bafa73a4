"""Edits: what rules change in texts that follow each other, and the addresses in which nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

#: Where a stretch of the text starts and ends, and what stands there instead. Those of one rule are in order and do not
#: overlap; none is empty, so that it is always clear which run a new character belongs to.
Edit: TypeAlias = tuple[int, int, str]
Edits: TypeAlias = list[Edit]
EditRule: TypeAlias = Callable[[str], Sequence[Edit]]

#: Of pages, of mail, of files. What stands in front of the sign that tells one is as long as standards allow (RFC 5321,
#: RFC 1035), or as anybody writes: it is read from many places of a word, each time anew.
ADDRESS = re.compile(
    r"\b(?:[A-Za-z][A-Za-z0-9+.-]{0,30}://|www\.)[^\s«»“”\"<>]+"
    r"|\bmailto:\S+"
    r"|[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}\.[A-Za-z]{2,63}/[^\s«»“”\"<>]*"
)
BEHIND = ".,;:!?)]}’'…"  # signs that belong to the sentence when an address ends in them


@dataclass(slots=True)
class _Piece:
    """A part of the `owner`-th text: an address in it, which is never `free` to change, or what is beside one."""

    owner: int
    text: str
    free: bool


def edited(texts: Sequence[str], free: Sequence[bool], rules: Iterable[EditRule]) -> list[str]:
    """Texts that follow each other, with what rules change in those that are free; rules see them as one text."""
    pieces: list[_Piece] = []  # made when there is something to edit: in most texts there is nothing
    whole = "".join(texts)
    for rule in rules:
        edits = rule(whole)
        if edits:
            pieces = pieces or list(_pieces(texts, free))
            _edit(pieces, edits)
            whole = "".join([piece.text for piece in pieces])
    if not pieces:
        return list(texts)
    return ["".join([piece.text for piece in pieces if piece.owner == number]) for number in range(len(texts))]


def address_spans(text: str) -> list[tuple[int, int]]:
    """Where the addresses of a text start and end."""
    if "/" not in text and "@" not in text and "www." not in text and "mailto:" not in text:
        return []
    return [(found.start(), found.start() + len(found[0].rstrip(BEHIND))) for found in ADDRESS.finditer(text)]


def _pieces(texts: Sequence[str], free: Sequence[bool]) -> Iterable[_Piece]:
    """The texts in pieces: each address in them is one of its own, also where it runs over several texts."""
    addresses = address_spans("".join(texts))
    at = 0
    for owner, (text, is_free) in enumerate(zip(texts, free, strict=True)):
        done = 0
        for start, end in addresses:
            first, last = max(0, start - at), min(len(text), end - at)
            if first < last:
                yield _Piece(owner, text[done:first], is_free)
                yield _Piece(owner, text[first:last], False)
                done = last
        yield _Piece(owner, text[done:], is_free)
        at += len(text)


def _edit(pieces: Sequence[_Piece], edits: Sequence[Edit]) -> None:
    """Carry out edits in the pieces that are free.

    An edit of several pieces is carried out sign by sign if it has as many as before, and else not at all.
    """
    own: dict[int, Edits] = {}
    number, at, end = 0, 0, len(pieces[0].text)
    for start, stop, new in edits:
        while start >= end:
            number += 1
            at, end = end, end + len(pieces[number].text)
        if stop <= end:
            own.setdefault(number, []).append((start - at, stop - at, new))
        elif stop - start == len(new):
            for place, sign in enumerate(new, start):
                while place >= end:
                    number += 1
                    at, end = end, end + len(pieces[number].text)
                own.setdefault(number, []).append((place - at, place - at + 1, sign))
    for number, changes in own.items():
        piece = pieces[number]
        if piece.free:
            parts, at = [], 0
            for start, stop, new in changes:
                parts += [piece.text[at:start], new]
                at = stop
            piece.text = "".join([*parts, piece.text[at:]])
