"""Pieces: the texts of neighbouring runs, which rules see as one text and may change in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.microtypography.addresses import address_spans
from report.microtypography.edits import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.microtypography.edits import Edit, Rule


class Pieces:
    """Texts that follow each other, and which of them are `free` to change; addresses in them never are."""

    def __init__(self, texts: Sequence[str], free: Sequence[bool]) -> None:
        self._pieces = list(texts)
        self._free = list(free)
        self._owners = list(range(len(texts)))  # the text that each piece is from
        self._count = len(texts)
        self._part_addresses()

    def texts(self) -> list[str]:
        """The texts as they are now, as many as there were."""
        result = [""] * self._count
        for owner, piece in zip(self._owners, self._pieces, strict=True):
            result[owner] += piece
        return result

    def refine(self, rules: Iterable[Rule]) -> None:
        """Carry out rules, one after the other."""
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
        single = [part for edit in edits for part in self._by_piece(edit)]
        at = 0
        for number, piece in enumerate(self._pieces):
            end = at + len(piece)
            if self._free[number]:
                own = [(first - at, last - at, new) for first, last, new in single if at <= first and last <= end]
                if own:
                    self._pieces[number] = edited(piece, own)
            at = end

    def _by_piece(self, edit: Edit) -> Sequence[Edit]:
        """The edit, or one for each sign of it if it goes beyond a piece."""
        start, end, new = edit
        at = 0
        for piece in self._pieces:
            at += len(piece)
            if start < at:
                break
        if end <= at:
            return (edit,)
        if end - start != len(new):
            return ()
        return [(start + number, start + number + 1, sign) for number, sign in enumerate(new)]

    def _part_addresses(self) -> None:
        """Make pieces of their own of addresses."""
        for start, end in reversed(address_spans("".join(self._pieces))):
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
