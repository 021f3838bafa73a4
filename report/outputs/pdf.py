"""Output "pdf": each edition composed and typeset, a tagged and archival PDF per language."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError, Mark
from report.document import Document
from report.memo import Forgetful, Memo
from report.outputs.order import Order
from report.story import Story
from report.theme.theme import Theme
from report.typeset import DrawnStory, assembled, draw

Made = TypeVar("Made")


class PdfEdition(NamedTuple):
    """An edition as a PDF: what its file is called, without suffix, and the file.

    `pages` has a fingerprint of each page, which is the same as long as the page looks the same.
    """

    language: str
    name: str
    data: bytes
    pages: tuple[str, ...]


def make(order: Order) -> Mapping[str, bytes]:
    """The PDF of each edition. Raises LayoutError with what does not fit in any of them."""
    return {f"{one.name}.pdf": one.data for one in editions(order)}


def editions(order: Order, memos: Mapping[str, Memo] = MappingProxyType({})) -> list[PdfEdition]:
    """Each edition as a PDF, with what tells which of its pages have changed. Raises LayoutError as `make` does.

    `memos`, by language, keep what has not changed since they were used before.
    """

    def made(document: Document, story: Story, theme: Theme, memo: Memo) -> PdfEdition:
        drawn = draw(story, theme, memo)
        order.seen(document.name + ".pdf", document.language, theme, drawn.drawing.pages)
        data = assembled(theme, drawn, memo)
        return PdfEdition(document.language, document.name, data, _fingerprints(drawn, theme))

    return _each(order, made, memos)


def _fingerprints(drawn: DrawnStory, theme: Theme) -> tuple[str, ...]:
    """Of each page, what stands for all that it shows: its operators, which name pictures by what these show, the fonts
    of the file, its size.
    """
    fonts = [(font.name, font.face.digest) for font in drawn.drawing.fonts]
    shared = repr((fonts, theme.page)).encode()
    return tuple([hashlib.sha256(shared + page.stream).hexdigest()[:16] for page in drawn.drawing.pages])


def rehearse(order: Order) -> None:
    """Do all that is done for the PDFs but make files of the pages. Raises LayoutError with what does not fit."""
    _each(order, lambda _, story, theme, memo: draw(story, theme, memo))


def _each(
    order: Order,
    work: Callable[[Document, Story, Theme, Memo], Made],
    memos: Mapping[str, Memo] = MappingProxyType({}),
) -> list[Made]:
    """What is made of the document and story of each edition. Raises LayoutError when all were tried."""
    made = []
    misfits: list[Diagnostic] = []
    for locale in order.locales:
        memo = memos.get(locale.language) or Forgetful()
        memo.begin()
        theme = memo.once("theme", (repr(order.theme),), lambda _: order.theme)  # fonts have an order, too
        _, document = order.localised(locale, memo)
        try:
            with order.timed("compose", locale.language):
                story = compose(document, theme, memo)
            with order.timed("typeset", locale.language):
                made.append(work(document, story, theme, memo))
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
