"""Ordering: what the outputs are given of a report - its editions, as they were asked for, and the looks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from report.diagnostics.errors import Diagnostic
from report.document import Document
from report.locales import Locale
from report.localise import localise
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.memo import Memo
from report.model.report import Report
from report.outputs.order import Order, Seen, Timed, unseen
from report.selection import WHOLE, Medium, Selection
from report.theme.folders import assets_folders
from report.theme.reading import read_theme
from report.theme.theme import Theme


def _medium(theme: Theme) -> Medium:
    """In what readers get an edition with these looks."""
    if theme.for_press:
        return "press"
    return "addresses" if theme.links == "notes" else "screen"


def order_of(
    root: Path,
    report: Report,
    locales: Sequence[Locale],
    timed: Timed,
    *,
    draft: bool = False,
    selection: Selection | None = None,
    seen: Seen | None = None,
) -> Order:
    """The order of editions, which are made when an output asks for them. Raises AssetError."""
    told: set[Diagnostic] = set()
    kind = DraftEdition if draft else Edition

    def written(locale: Locale, theme: Theme, memo: Memo) -> tuple[Edition, Document]:
        with timed("localise", locale.language):
            edition = kind(report, locale, selection or WHOLE, _medium(theme))
            made = localise(report, locale, edition, memo)
            told.update(edition.notices)
            return edition, made

    return Order(
        report, tuple(locales), read_theme(assets_folders(root), report.theme), written, timed, told, seen or unseen
    )
