"""Pieces: the texts of neighbouring runs, which rules see as one text and may change in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.microtypography.addresses import address_spans
from report.microtypography.edits import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.microtypography.edits import Edit, EditRule


class Pieces:
    """Texts that follow each other, and which of them are `free` to change; addresses in them never are."""

    def __init__(self, texts: Sequence[str], free: Sequence[bool]) -> None:
        self._pieces = list(texts)
        self._free = list(free)
        self._owners = list(range(len(texts)))  # the text that each piece is from
        self._count = len(texts)
        for start, end in reversed(address_spans("".join(texts))):
            self._part(start, end)

    def texts(self) -> list[str]:
        """The texts as they are now, as many as there were."""
        result = [""] * self._count
        for owner, piece in zip(self._owners, self._pieces, strict=True):
            result[owner] += piece
        return result

    def refine(self, rules: Iterable[EditRule], first: Sequence[Edit] = ()) -> None:
        """Carry out edits that a rule has found already, and rules, one after the other."""
        if first:
            self._edit(first)
        whole = "".join(self._pieces)
        for rule in rules:
            edits = rule(whole)
            if edits:
                self._edit(edits)
                whole = "".join(self._pieces)

    def _edit(self, edits: Sequence[Edit]) -> None:
        """Carry out edits in the pieces that are free.

        An edit of several pieces is carried out sign by sign if it has as many as before, and else not at all.
        """
        own: dict[int, list[Edit]] = {}
        number, at, end = 0, 0, len(self._pieces[0])
        for start, stop, new in edits:
            while start >= end:
                number += 1
                at, end = end, end + len(self._pieces[number])
            if stop <= end:
                own.setdefault(number, []).append((start - at, stop - at, new))
            elif stop - start == len(new):
                for place, sign in enumerate(new, start):
                    while place >= end:
                        number += 1
                        at, end = end, end + len(self._pieces[number])
                    own.setdefault(number, []).append((place - at, place - at + 1, sign))
        for number, changes in own.items():
            if self._free[number]:
                self._pieces[number] = edited(self._pieces[number], changes)

    def _part(self, start: int, end: int) -> None:
        """Make a piece of its own of an address."""
        pieces, free, owners = self._pieces, self._free, self._owners
        self._pieces, self._free, self._owners = [], [], []
        at = 0
        for owner, piece, is_free in zip(owners, pieces, free, strict=True):
            first, last = (max(0, min(len(piece), place - at)) for place in (start, end))
            at += len(piece)
            for part, open_ in ((piece[:first], is_free), (piece[first:last], False), (piece[last:], is_free)):
                if part:
                    self._owners.append(owner)
                    self._pieces.append(part)
                    self._free.append(open_)
