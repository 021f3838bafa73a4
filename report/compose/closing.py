"""The chapter behind a draft with the queries that have no room in its margins, or no place in its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from report.compose.composer import Composer
from report.compose.openings import heading
from report.compose.queries import MarginQuery
from report.document import Heading, Query, Run
from report.story import Chapter

LAST = "~queries"  # the id of the chapter; no editor can give it to one


class ClosingQueries:
    """Makes the chapter when it is known which queries have room; `placed` are those that the chapters have.

    They are in the order in which they are read.
    """

    def __init__(
        self, queries: Mapping[str, Query], placed: Mapping[str, MarginQuery], composer: Callable[[], Composer]
    ) -> None:
        self.queries = queries
        self.placed = placed
        self.composer = composer

    def __call__(self, folios: Mapping[str, str]) -> Chapter | None:
        """The chapter of the queries that stand nowhere yet, each with the folio of the page that it is about."""
        left = [*[id for id in self.placed if id in folios], *[id for id in self.queries if id not in self.placed]]
        if not left:
            return None
        composer = self.composer()
        section = composer.tree.add("Sect")
        heading(composer, Heading(1, (Run(composer.words.queries),), LAST), section)
        for id in left:
            made = self.placed.get(id)
            if made is None:
                made = MarginQuery(self.queries[id], composer.setter, composer.theme)
                section.append(made.element)
            page = f"{composer.words.page} {folios[id]}" if id in folios else ""
            composer.add(made.in_list(page, composer.column.width, composer.column.left))
        return composer.chapter(LAST)
