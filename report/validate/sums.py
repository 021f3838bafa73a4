"""Sums: numbers of several files added up, and kept: of a file that changes, they are taken away and put in anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

#: What is counted in a file: several counters, in an order that is always the same.
Counted: TypeAlias = Sequence[Counter[Any]]


class KeptSum:
    """What is counted in all files together, in counters that are changed in place when files change."""

    def __init__(self, total: Counted) -> None:
        self._files: Mapping[str, Counted] = {}
        self._total = total
        self._changes = 0

    def count(self, files: Mapping[str, Counted]) -> int:
        """Make it the sum of what is counted in these files; what is the same object as before has not changed.

        Returns how often it has become another one: the counters stay the same objects.
        """
        for name in {*self._files, *files}:
            before, now = self._files.get(name), files.get(name)
            if before is not now:
                self._add(before or (), -1)
                self._add(now or (), 1)
                self._changes += 1
        self._files = files
        return self._changes

    def _add(self, counted: Counted, sign: int) -> None:
        for total, one in zip(self._total, counted, strict=False):
            for key, number in one.items():
                total[key] += sign * number
                if not total[key]:
                    del total[key]
