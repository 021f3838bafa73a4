"""The file put together: pages, fonts, images, links, tags, metadata and attachments, referred to by the catalog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.pdf.attachments import write_attachments
from report.pdf.links import Describe, Place, write_links
from report.pdf.metadata import modified, pdf_date, write_info, write_intent, write_xmp
from report.pdf.objects import LEAF, ObjectFile, references, text_string
from report.pdf.outline import write_outline
from report.pdf.tags import Drawn, write_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.story import Story
    from report.theme.theme import Theme
    from report.typeset.pen import CanvasPen, DrawnPage

VIEW = "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
LENGTH = re.compile(r"/Length \d+")
TRANSLUCENT = "/Group<</S/Transparency/CS/DeviceRGB>>"  # the space in which colours blend


def assemble(story: Story, theme: Theme, pen: CanvasPen, places: Mapping[str, Place]) -> bytes:
    """The bytes of an edition whose pages are drawn: PDF 1.7, PDF/UA-1 and PDF/A-3a at once."""
    file = ObjectFile()
    resources = _resources(file, pen)
    pages = [file.reserve() for _ in pen.pages]
    describe = Describe(story.words, places, story.notes.keys())
    links, by_element = write_links(file, pen.pages, pages, places, describe)
    tree = write_tree(file, story.tree, Drawn(pages, [page.marks for page in pen.pages], pen.boxes, by_element))
    catalog = [
        f"/Type/Catalog/Pages {_write_pages(file, theme, pen.pages, pages, resources, links)} 0 R",
        f"/Lang{text_string(story.metadata.language_tag)}/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R",
        f"/Metadata {write_xmp(file, story.metadata)} 0 R/OutputIntents[{write_intent(file)}]",
        f"/PageLabels<</Nums[0<</S/D>>]>>{VIEW}",
        write_attachments(file, story.attachments, pdf_date(modified(story.metadata))),
    ]
    if story.outline:
        catalog.append(f"/Outlines {write_outline(file, story.outline, places, pages)} 0 R")
    info = write_info(file, story.metadata)
    return file.save(file.add(f"<<{''.join(catalog)}>>"), info)


def _resources(file: ObjectFile, pen: CanvasPen) -> int:
    """Write the fonts, which are ReportLab's objects, and the images; returns the number of the resources of all pages.

    ReportLab numbers its objects from 1 on, so they go first.
    """
    document = pen.canvas._doc
    for face in document.delayedFonts:
        face.addObjects(document)
    while file.count < len(document.numberToId):  # formatting one may make another
        number = file.reserve()
        _write_object(file, number, document.idToObject[document.numberToId[number]].format(document))
    images = "".join([f"/{name} {raster.write(file)} 0 R" for name, raster in pen.images.values()])
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


def _write_pages(
    file: ObjectFile,
    theme: Theme,
    drawn: Sequence[DrawnPage],
    pages: Sequence[int],
    resources: int,
    links: Sequence[Sequence[int]],
) -> int:
    """Write the page tree (ISO 32000-1, 7.7.3); returns its number."""
    root = file.reserve()
    leaves = [pages[i : i + LEAF] for i in range(0, len(pages), LEAF)]
    parents = [file.add(f"<</Type/Pages/Parent {root} 0 R/Count {len(p)}/Kids[{references(p)}]>>") for p in leaves]
    for index, page in enumerate(drawn):
        contents = file.stream("/Filter/FlateDecode", page.stream)
        annotations = f"/Tabs/S/Annots[{references(links[index])}]" if links[index] else ""
        file.put(
            pages[index],
            f"<</Type/Page/Parent {parents[index // LEAF]} 0 R/Resources {resources} 0 R/Contents {contents} 0 R"
            f"/StructParents {index}{annotations}{TRANSLUCENT if page.translucent else ''}>>",
        )
    box = f"/MediaBox[0 0 {theme.page.width:g} {theme.page.height:g}]"
    return file.put(root, f"<</Type/Pages/Count {len(pages)}{box}/Kids[{references(parents)}]>>")
