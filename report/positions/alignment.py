"""Alignment: which characters of printed words are those of the pieces of text that they were made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from report.document import OriginPiece, Run, origin_of

_MOST = 4_000_000  # pairs of signs that are compared: more would take seconds


class SignAlignment:
    """Letters and figures of printed words, each with its piece; spaces, quotes and dashes are printed otherwise.

    Words of the program are taken for those of the text behind them, or else before them.
    """

    def __init__(self, whole: str, pieces: Sequence[OriginPiece]) -> None:
        self._pieces = pieces
        signs, self._places = _signs(whole)
        self._typed = [(number, at) for number, piece in enumerate(pieces) for at in _signs(piece.words)[1]]
        self._found = _matched("".join([_signs(piece.words)[0] for piece in pieces]), signs)

    @classmethod
    def of_runs(cls, whole: str, runs: Iterable[Run]) -> SignAlignment:
        """That of the words of runs; neighbours that were one have one origin."""
        origins = [run.origin if run.origin.pieces else origin_of(run, run) for run in runs]
        different = [next(same) for _, same in groupby(origins, id)]
        return cls(whole, [piece for origin in different for piece in origin.pieces])

    def at(self, start: int) -> tuple[OriginPiece | None, int]:
        """The piece of which the characters from `start` on are, and its first one that they show; None for no text."""
        if not self._typed or not self._found:
            return self._typed_piece(0, 0)
        sign = min(bisect_left(self._places, start), len(self._places) - 1)
        return self._typed_piece(*self._typed[self._found[sign]])

    def _typed_piece(self, number: int, at: int) -> tuple[OriginPiece | None, int]:
        """The piece of that number, or the nearest one that was typed."""
        pieces = self._pieces
        for one in (*range(number, len(pieces)), *range(min(number, len(pieces)) - 1, -1, -1)):
            if pieces[one].text or pieces[one].place:
                return pieces[one], at if one == number else 0
        return None, 0


def _signs(words: str) -> tuple[str, list[int]]:
    """The letters and figures of words in small letters, and the place of each of them."""
    found = [(sign, at) for at, char in enumerate(words) for sign in char.casefold() if sign.isalnum()]
    return "".join([sign for sign, _ in found]), [at for _, at in found]


def _matched(typed: str, printed: str) -> list[int]:
    """For each printed sign the number of the typed one that it is."""
    start = typed.find(printed)
    if start >= 0:
        return list(range(start, start + len(printed)))
    matched = [-1] * len(printed)
    start = printed.find(typed)
    if start >= 0:
        matched[start : start + len(typed)] = range(len(typed))
    elif len(typed) * len(printed) <= _MOST:
        for block in SequenceMatcher(None, typed, printed, autojunk=False).get_matching_blocks():
            matched[block.b : block.b + block.size] = range(block.a, block.a + block.size)
    before = next((at for at in matched if at >= 0), 0)
    for number, at in enumerate(matched):
        before = matched[number] = at if at >= 0 else before
    return matched
