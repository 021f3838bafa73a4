"""The engine: a year's report read and set again after each change, with the last good pages of each edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, ReportError
from report.drawing.pages import DrawnPage
from report.memo import Memo, is_here_to_stay
from report.outputs.ordering import order_of
from report.outputs.pdf import PdfEdition, editions
from report.pipeline import content_folder, read, timing, wanted
from report.positions import Position, positions
from report.selection import Selection
from report.theme.theme import Theme
from report.validate.content import ContentMemos


class LiveEdition(NamedTuple):
    """An edition as it is now.

    `pages` has a fingerprint of each page, which is the same as long as the page looks the same.
    """

    language: str
    name: str
    pdf: bytes
    pages: tuple[str, ...]
    located: Callable[[], Iterator[Position]]

    @property
    def positions(self) -> Iterator[Position]:
        """Where each word stands, and where it was typed; worked out anew each time that somebody asks."""
        return self.located()


class LiveState(NamedTuple):
    """What is known of a report after a change.

    `editions` are the last ones that could be made, by language; they are `current` unless the `findings` have an
    error, and may be none then.
    """

    findings: tuple[Diagnostic, ...] = ()
    editions: Mapping[str, LiveEdition] = {}
    current: bool = False


class Engine:
    """Makes the editions of one report; the files are read anew whenever it is asked to `refresh`.

    What it makes has the bytes that `build` would write. It may be used by several threads: one refreshes at a time.
    One that `owns_process` is quicker, and what it has made first stays in memory until the process ends.
    """

    def __init__(
        self,
        root: Path,
        year: int | None = None,
        *,
        selection: Selection | None = None,
        draft: bool = False,
        owns_process: bool = False,
    ) -> None:
        self.root = root
        self.year = year
        self.selection = selection
        self.draft = draft
        self._owns_process = owns_process
        self.state = LiveState()
        self._content = ContentMemos.empty()
        self._lock = Lock()
        self._memos: defaultdict[str, Memo] = defaultdict(Memo)  # by language

    def refresh(self, languages: Sequence[str] | None = None) -> LiveState:
        """Read the report and make its editions in these languages, or in all of them.

        Those in other languages stay what they were. Nothing is raised for what is wrong with the content: the findings
        say it.
        """
        with self._lock:
            is_first = not self.state.editions
            try:
                self.state = self._made(languages)
            except ReportError as problem:
                self.state = LiveState(tuple(sorted(set(problem.diagnostics))), self.state.editions)
            if is_first and self.state.editions and self._owns_process:
                is_here_to_stay()
            return self.state

    def _made(self, languages: Sequence[str] | None) -> LiveState:
        """The state after all passes. Raises ReportError for what is wrong."""
        report = read(content_folder(self.root, self.year), draft=self.draft, memos=self._content)
        locales = wanted(report, languages)
        located: dict[str, Callable[[], Iterator[Position]]] = {}

        def seen(_: str, language: str, theme: Theme, pages: Sequence[DrawnPage]) -> None:
            located[language] = partial(positions, pages, theme.page.height, report, language)

        order = order_of(
            self.root, report, locales, timing(None), draft=self.draft, selection=self.selection, seen=seen
        )
        memos = {locale.language: self._memos[locale.language] for locale in locales}
        made = {one.language: _live(one, located[one.language]) for one in editions(order, memos)}
        kept = {language: one for language, one in self.state.editions.items() if language in report.languages}
        known = {**kept, **made}
        inorder = {language: known[language] for language in report.languages if language in known}
        return LiveState(tuple(sorted({*report.diagnostics, *order.told})), inorder, current=True)


def _live(edition: PdfEdition, located: Callable[[], Iterator[Position]]) -> LiveEdition:
    return LiveEdition(edition.language, edition.name, edition.data, edition.pages, located)
