"""Words of charts: a chart that was drawn knows its words alone, and is asked which of its texts these are."""

from __future__ import annotations

from collections.abc import Sequence

from report.document import NOWHERE, Origin, origin_of


class ChartWords:
    """The words of which a chart was made, in their order; those that stand in it twice are found one after another."""

    def __init__(self, words: Sequence[str]) -> None:
        self._known = [(_bare(one), origin_of(one)) for one in words if one]
        self._used: set[int] = set()

    def of(self, shown: str) -> Origin:
        """The origin of a line of a text of the chart."""
        bare = _bare(shown)
        same = [n for n, (words, _) in enumerate(self._known) if words == bare]
        parts = [n for n, (words, _) in enumerate(self._known) if bare and bare in words]
        found = next((n for n in same if n not in self._used), None)
        if found is None:
            found = next(iter([*same, *parts]), None)
        if found is None:
            return NOWHERE
        self._used.add(found)
        return self._known[found][1]


def _bare(words: str) -> str:
    """Letters and figures alone: lines are broken, and words hyphenated."""
    return "".join([sign for sign in words.casefold() if sign.isalnum()])
