"""Queries of a draft: set as narrow as the margin beside what they are about, or else in full width behind the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from report.compose.text import ArtifactText, TextFlowable
from report.document import Query, Run, Runs, beside, run_of
from report.story import MarginNote, Offset
from report.structure.element import StructureElement
from report.theme.parts import TextStyle
from report.theme.theme import Theme
from report.typography.setter import Setter, SetText

LOOK = {"align": "left", "hyphenate": True, "before": 0.0, "after": 0.0}
IN_MARGIN = {**LOOK, "size": 7.0, "leading": 8.5}  # points
SIGN = {**LOOK, "size": 5.5, "leading": 7.0}  # points
SIGN_WIDTH = 60.0  # points, more than any number takes
CUTS = (12, 6, 3, 1)  # letters between two places where words are cut for which a line is too short


class MarginQuery(MarginNote):
    """A query beside a text, and its number as the sign in that; it is read behind the paragraph of the text."""

    def __init__(self, query: Query, setter: Setter, theme: Theme) -> None:
        small = theme.style("small")
        self.setter = setter
        self.look, self.listed = small.model_copy(update=IN_MARGIN), small.model_copy(update=LOOK)
        number = (run_of(beside(query.number, query.runs))._replace(strong=True, remark=True),)
        self.sign = ArtifactText(setter.set(number, small.model_copy(update=SIGN), SIGN_WIDTH))
        self.mark = query.mark
        self.element = StructureElement("Note", {"id": query.id})
        self.text = self.element.add("P")
        self.runs: Runs = (number[0]._replace(text=f"{query.number} "), *query.runs)
        self.spans: dict[int, StructureElement] = {}
        for index, run in enumerate(self.runs):
            if run.lang:
                self.spans[index] = self.text.add("Span", run.text, lang=run.lang)
            else:
                self.text.children.append(run.text)

    def at(self, width: float) -> TextFlowable:
        return TextFlowable(fitted(self.setter, self.runs, self.look, width), self.text, spans=self.spans)

    def in_list(self, page: str, width: float, left: Offset) -> TextFlowable:
        """The query in the list behind the text, `width` points wide; `page` says where it is."""
        number, *rest = self.runs
        shown = number._replace(text=f"{number.text}({page}) ") if page else number
        text = fitted(self.setter, (shown, *rest), self.listed, width)
        made = TextFlowable(text, self.text, left, after=self.listed.leading / 2, spans=self.spans, mark=self.mark)
        made.on_grid = False
        return made


class MarginQueries:
    """Those of a chapter, as the runs name them beside which they stand; `made` holds them by their ids."""

    def __init__(self, queries: Mapping[str, Query], setter: Setter, theme: Theme) -> None:
        self.made: dict[str, MarginQuery] = {}
        self._queries = queries
        self._setter = setter
        self._theme = theme
        self._loose: list[StructureElement] = []  # not in the tree yet

    def ask(self, ids: Iterable[str]) -> None:
        """Make queries, each once."""
        for id in ids:
            if id in self._queries and id not in self.made:
                self.made[id] = MarginQuery(self._queries[id], self._setter, self._theme)
                self._loose.append(self.made[id].element)

    def take(self) -> list[StructureElement]:
        """The elements since the last one was closed, which have no place in the tree yet."""
        taken, self._loose = self._loose, []
        return taken

    def close(self, parent: StructureElement, then: Iterable[StructureElement] = ()) -> None:
        """Let the queries be read behind what `parent` holds now; `then` are those that were taken before."""
        for element in self.take():
            parent.append(element)
        self._loose += then


def fitted(setter: Setter, runs: Runs, style: TextStyle, width: float) -> SetText:
    """Runs in lines of `width` points; a word for which a line is too short is cut anywhere."""
    for letters in CUTS:
        if setter.widths(runs, style)[0] <= width:
            break
        runs = _cut(runs, letters)
    return setter.set(runs, style, width)


def _cut(runs: Iterable[Run], letters: int) -> Runs:
    anywhere = re.compile(f"[^ \u00ad]{{{letters}}}(?=[^ \u00ad])")
    return tuple([run._replace(text=anywhere.sub("\\g<0>\u00ad", run.text), solid=False) for run in runs])
