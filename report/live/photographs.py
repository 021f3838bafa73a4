"""Photographs: pages of a PDF as pictures for the screen, and their sizes and words."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2

#: PDFium works for one thread at a time, whatever the file.
_ALONE = threading.Lock()
#: JPEG costs a fifth of the time of PNG or WebP; at this quality, with its colours not thinned out, letters stay clean.
_JPEG = {"quality": 88, "subsampling": 0}
WIDTHS = range(160, 3201)  # pixels
#: Hyphens at the end of a line, and what stands for signs without a character.
_UNSEEN = re.compile("[-\N{HYPHEN}]?[\x00-\x08\ufffe\uffff\N{SOFT HYPHEN}]\\s*")


class PageSize(NamedTuple):
    """The width and height of a page, in points."""

    width: float
    height: float


class PhotographedPDF:
    """A PDF whose pages are drawn as pictures; what it holds open is let go with it."""

    def __init__(self, data: bytes) -> None:
        with _ALONE:
            self._document = pypdfium2.PdfDocument(data)
            self._is_closed = False
            self.sizes = tuple([PageSize(*self._document.get_page_size(n)) for n in range(len(self._document))])
            self.title: str = self._document.get_metadata_value("Title")

    def jpeg(self, page: int, width: int) -> bytes:
        """The picture of a page, counted from 0, so many pixels wide.

        Raises IndexError where there is no such page, or none any more, and ValueError for other widths.
        """
        if width not in WIDTHS:
            raise ValueError(width)
        scale = width / self.sizes[page].width
        with _ALONE:
            opened = self._page(page)
            picture = opened.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
            opened.close()
        stream = io.BytesIO()
        picture.save(stream, "JPEG", **_JPEG)
        return stream.getvalue()

    def words_in(self, page: int, boxes: Sequence[tuple[float, float, float, float]]) -> list[str]:
        """The words in boxes of a page - left, top, right, bottom, in points from its top left -, a line each.

        Raises IndexError where there is no such page, or none any more.
        """
        height = self.sizes[page].height
        with _ALONE:
            opened = self._page(page)
            text = opened.get_textpage()
            found = [text.get_text_bounded(box[0], height - box[3], box[2], height - box[1]) for box in boxes]
            text.close()
            opened.close()
        return [" ".join(_UNSEEN.sub("", one).split()) for one in found]

    def close(self) -> None:
        """Let go of what is held open."""
        with _ALONE:
            self._is_closed = True
            self._document.close()

    def _page(self, number: int) -> pypdfium2.PdfPage:
        if self._is_closed:  # a newer one has taken its place while somebody was asking
            raise IndexError(number)
        return self._document[number]
