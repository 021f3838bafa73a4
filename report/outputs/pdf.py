"""Output "pdf": each edition composed and typeset, a tagged and archival PDF per language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError, Mark
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
                made[document.name + ".pdf"] = work(story, order.theme)
        except LayoutError as problem:
            misfits += problem.diagnostics
    if misfits:
        raise LayoutError(_once(misfits))
    return made


def _once(misfits: list[Diagnostic]) -> list[Diagnostic]:
    """Those of all editions; what is by so many millimetres too wide at a place is told as of the worst edition."""
    worst: dict[tuple[Mark, str], Diagnostic] = {}
    others = []
    for one in misfits:
        excess = _excess(one)
        if excess is None:
            others.append(one)
            continue
        key = one.mark, one.message.template
        if key not in worst or excess > (_excess(worst[key]) or 0):
            worst[key] = one
    return [*others, *worst.values()]


def _excess(one: Diagnostic) -> int | None:
    """How many millimetres too wide or too tall something is, if that is what is told."""
    excess = one.message.values.get("excess")
    return excess if isinstance(excess, int) else None
