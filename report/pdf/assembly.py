"""The file put together: pages, fonts, images, links, tags, metadata and attachments, referred to by the catalog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.pdf.attachments import write_attachments
from report.pdf.links import Describe, Place, write_links
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

VIEW = "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
LENGTH = re.compile(r"/Length \d+")


def assemble(story: Story, theme: Theme, drawing: Drawing, places: Mapping[str, Place]) -> bytes:
    """The bytes of an edition whose pages are drawn: PDF 1.7, PDF/UA-1 and PDF/A-3a at once."""
    file = ObjectFile()
    resources = _resources(file, drawing)
    pages = [file.reserve() for _ in drawing.pages]
    describe = Describe(story.words, places, story.notes.keys())
    links, by_element = write_links(file, drawing.pages, pages, places, describe)
    tree = write_tree(file, story.tree, Drawn(pages, [page.marks for page in drawing.pages], drawing.boxes, by_element))
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
    """Write the fonts, which are ReportLab's objects, and the images; returns the number of the resources of all pages.

    ReportLab numbers its objects from 1 on, so they go first.
    """
    document = drawing.canvas._doc
    for face in document.delayedFonts:
        face.addObjects(document)
    while file.count < len(document.numberToId):  # formatting one may make another
        number = file.reserve()
        _write_object(file, number, document.idToObject[document.numberToId[number]].format(document))
    images = "".join([f"/{name} {raster.write(file)} 0 R" for name, raster in drawing.images.values()])
    fonts = document.idToObjectNumberAndVersion["BasicFonts"][0]
    return file.add(f"<</Font {fonts} 0 R{f'/XObject<<{images}>>' if images else ''}>>")


def _write_object(file: ObjectFile, number: int, content: bytes) -> None:
    """Write an object as ReportLab formatted it; its streams end without the line end that PDF/A wants."""
    entries, stream, rest = content.partition(b"\nstream\n")
    if stream:
        words = " ".join(LENGTH.sub("", entries.decode("latin-1").strip()[2:-2]).split())
        file.stream(words, rest.removesuffix(b"endstream\n"), number)
    else:
        file.put(number, " ".join(content.decode("latin-1").split()))
