"""The file put together: pages, fonts, images, links, tags, metadata and attachments, referred to by the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.pdf.attachments import write_attachments
from report.pdf.fonts import write_fonts
from report.pdf.links import Describe, Destination, write_links
from report.pdf.metadata import modified, pdf_date, write_info, write_intent, write_xmp
from report.pdf.objects import ObjectFile, text_string
from report.pdf.outline import write_outline
from report.pdf.pages import write_pages
from report.pdf.tags import Drawn, write_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from report.pdf.pages import Drawing
    from report.story import Story
    from report.theme.theme import Theme

#: Readers show the title, not the name of the file (ISO 14289-1, 7.1), and the outline beside the pages.
VIEW = "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"


def assemble(story: Story, theme: Theme, drawing: Drawing, places: Mapping[str, Destination]) -> bytes:
    """The bytes of an edition whose pages are drawn: PDF 1.7, PDF/UA-1 and PDF/A-3a at once.

    The catalog (ISO 32000-1, 7.7.2) says the language of what does not say its own (14.9.2), that there are tags
    (14.7.1), and that pages are numbered from 1 on, which is what their folios say (12.4.2).
    """
    file = ObjectFile()
    resources = _resources(file, drawing)
    pages = [file.reserve() for _ in drawing.pages]
    describe = Describe(story.words, places, story.notes.keys())
    links, by_element = write_links(file, drawing.pages, pages, describe)
    marks = [page.marks for page in drawing.pages]
    drawn = Drawn(pages=pages, marks=marks, boxes=drawing.boxes, annotations=by_element)
    tree = write_tree(file, story.tree, drawn)
    catalog = [
        f"/Type/Catalog/Pages {write_pages(file, theme, drawing.pages, pages, resources, links)} 0 R",
        f"/Lang{text_string(story.metadata.language_tag)}/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R",
        f"/Metadata {write_xmp(file, story.metadata)} 0 R/OutputIntents[{write_intent(file)}]",
        f"/PageLabels<</Nums[0<</S/D>>]>>{VIEW}",
        write_attachments(file, story.attachments, pdf_date(modified(story.metadata))),
    ]
    if story.outline:
        catalog.append(f"/Outlines {write_outline(file, story.outline, places, pages)} 0 R")
    info = write_info(file, story.metadata)
    return file.save(file.add(f"<<{''.join(catalog)}>>"), info)


def _resources(file: ObjectFile, drawing: Drawing) -> int:
    """Write the fonts and the images; returns the number of the resources of all pages (ISO 32000-1, 7.8.3)."""
    fonts = write_fonts(file, drawing.fonts)
    images = "".join([f"/{name} {raster.write(file)} 0 R" for name, raster in drawing.images.values()])
    return file.add(f"<</Font{fonts}{f'/XObject<<{images}>>' if images else ''}>>")
