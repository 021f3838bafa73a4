"""An order: what a kind of output is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic
from report.document import Document
from report.drawing.pages import DrawnPage
from report.locales import Locale
from report.localise.edition import Edition
from report.memo import FORGETFUL, Memo
from report.model.report import Report
from report.theme.theme import Theme

#: Tells what the work in a `with` block is called, for which language it is done, and how long it took.
Timed = Callable[..., AbstractContextManager[None]]

#: Is shown the pages of a file when they are drawn: its name, the language of its first edition, its looks, the pages.
Seen = Callable[[str, str, Theme, Sequence[DrawnPage]], None]


def unseen(_file: str, _language: str, _theme: Theme, _pages: Sequence[DrawnPage]) -> None:
    """For files whose pages nobody looks at."""


class Order(NamedTuple):
    """What was ordered: a report, its locales in the order of report.yaml, the looks.

    `write` makes the edition of one of the locales, for those looks, and the document that it becomes, with a memo that
    keeps what has not changed of it; `timed` tells what the work in its `with` block is called, and for which language
    it is done. `told` gathers what editions did by themselves.
    `seen` is shown the pages of each file.
    """

    report: Report
    locales: tuple[Locale, ...]
    theme: Theme
    write: Callable[[Locale, Theme, Memo], tuple[Edition, Document]]
    timed: Timed
    told: set[Diagnostic]
    seen: Seen

    def localised(self, locale: Locale, memo: Memo = FORGETFUL) -> tuple[Edition, Document]:
        """The edition of one of the locales, and the document that it becomes; `memo` keeps what has not changed."""
        return self.write(locale, self.theme, memo)


#: The files of an output, by name; raises ReportError for whatever cannot be made.
Make = Callable[[Order], Mapping[str, bytes]]
