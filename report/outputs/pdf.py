"""Output "pdf": each edition composed and typeset, a tagged and archival PDF per language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError
from report.localise.file_names import file_stem
from report.outputs.order import Order
from report.story import Story
from report.theme.theme import Theme
from report.typeset import draw, typeset

Made = TypeVar("Made")


def make(order: Order) -> Mapping[str, bytes]:
    """The PDF of each edition. Raises LayoutError with what does not fit in any of them."""
    return _each(order, typeset)


def rehearse(order: Order) -> None:
    """Do all that is done for the PDFs but make files of the pages. Raises LayoutError with what does not fit."""
    _each(order, draw)


def _each(order: Order, work: Callable[[Story, Theme], Made]) -> dict[str, Made]:
    """What is made of the story of each edition, by the name of its file. Raises LayoutError when all were tried."""
    made = {}
    misfits: list[Diagnostic] = []
    for locale in order.locales:
        _, document = order.localised(locale)
        try:
            with order.timed("compose", locale.language):
                story = compose(document, order.theme)
            with order.timed("typeset", locale.language):
                made[file_stem(order.report, locale, document.stamp) + ".pdf"] = work(story, order.theme)
        except LayoutError as problem:
            misfits += problem.diagnostics
    if misfits:
        raise LayoutError(misfits)
    return made
