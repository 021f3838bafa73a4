"""Output "pdf": each edition composed and typeset, a tagged and archival PDF per language."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

from report.compose import compose
from report.diagnostics.errors import Diagnostic, LayoutError, Mark
from report.document import Document
from report.outputs.order import Order
from report.pictures.raster import Raster
from report.story import Story
from report.theme.theme import Theme
from report.typeset import DrawnStory, assembled, draw, typeset

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

    def made(document: Document, story: Story) -> tuple[str, bytes]:
        name = document.name + ".pdf"
        return name, typeset(story, order.theme, partial(order.seen, name, document.language, order.theme))

    return dict(_each(order, made))


def editions(order: Order) -> list[PdfEdition]:
    """Each edition as a PDF, with what tells which of its pages have changed. Raises LayoutError as `make` does."""

    def made(document: Document, story: Story) -> PdfEdition:
        drawn = draw(story, order.theme)
        order.seen(document.name + ".pdf", document.language, order.theme, drawn.drawing.pages)
        data = assembled(story, order.theme, drawn)
        return PdfEdition(document.language, document.name, data, _fingerprints(drawn, order.theme))

    return _each(order, made)


def _fingerprints(drawn: DrawnStory, theme: Theme) -> tuple[str, ...]:
    """Of each page, what stands for all that it shows: its operators, the fonts and pictures of the file, its size."""
    fonts = [(font.name, font.face.digest) for font in drawn.drawing.fonts]
    images = [(name, *_digests(raster)) for raster, name in drawn.drawing.images.items()]
    shared = repr((fonts, images, theme.page)).encode()
    return tuple([hashlib.sha256(shared + page.stream).hexdigest()[:16] for page in drawn.drawing.pages])


def _digests(raster: Raster) -> tuple[str, ...]:
    """What stands for a picture and its mask."""
    mask = _digests(raster.mask) if raster.mask else ()
    return (f"{raster.entries} {hashlib.sha256(raster.content).hexdigest()}", *mask)


def rehearse(order: Order) -> None:
    """Do all that is done for the PDFs but make files of the pages. Raises LayoutError with what does not fit."""
    _each(order, lambda _, story: draw(story, order.theme))


def _each(order: Order, work: Callable[[Document, Story], Made]) -> list[Made]:
    """What is made of the document and story of each edition. Raises LayoutError when all were tried."""
    made = []
    misfits: list[Diagnostic] = []
    for locale in order.locales:
        _, document = order.localised(locale)
        try:
            with order.timed("compose", locale.language):
                story = compose(document, order.theme)
            with order.timed("typeset", locale.language):
                made.append(work(document, story))
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
