"""What the file says about itself: title, dates, language, page labels and outline."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from report.story import Story
    from report.theme import Theme


def new_canvas(story: Story, theme: Theme) -> Canvas:
    """An empty PDF 1.7 canvas in the edition's language, without traces of the clock or of ReportLab's own fonts."""
    rl_config.useA85 = 0  # binary streams: ASCII85 makes them a quarter longer
    canvas = Canvas(
        BytesIO(),
        pagesize=(theme.page.width, theme.page.height),
        pageCompression=1,
        invariant=1,
        initialFontName=next(iter(story.faces.values())).name,
        pdfVersion=(1, 7),
        lang=story.metadata.language_tag,
    )
    canvas._preamble = ""  # it would select Helvetica, which is not embedded
    return canvas


def write_metadata(canvas: Canvas, story: Story) -> None:
    """Title, dates, page labels and outline; call when all pages are drawn."""
    data = story.metadata
    canvas.setTitle(data.title)
    canvas.setAuthor(data.author)
    canvas.setSubject(data.subject)
    canvas.setKeywords(", ".join(data.keywords))
    canvas.setCreator("sppreport")
    date = data.published
    canvas.setDateFormatter(lambda *_: f"D:{date:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.addPageLabel(0, style="ARABIC", start=1)
    for entry in story.outline:
        canvas.addOutlineEntry(entry.title, entry.id, entry.level, closed=entry.level > 0)
    canvas.showOutline()
    canvas._doc._ID = _identifier(canvas)


def _identifier(canvas: Canvas) -> bytes:
    """The file identifier (ISO 32000-1, 14.4), made from the content alone."""
    digest = hashlib.md5(usedforsecurity=False)
    for number in range(1, canvas.getPageNumber()):
        digest.update(canvas._doc.idToObject[f"Page{number}"].stream.encode("latin-1", "replace"))
    info = canvas._doc.info
    digest.update(repr((info.title, info.author, info.subject, info.keywords)).encode())
    value: bytes = pdfdoc.PDFText(digest.digest(), enc="raw").format(pdfdoc.DummyDoc())
    return b"\n[" + value + value + b"]\n"
