"""The file put together: pages, fonts, images, links, tags, metadata and attachments, referred to by the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.inks.condition import condition_for
from report.inks.separation import separation_for
from report.pdf.fonts import write_fonts
from report.pdf.intents import write_press_intents, write_screen_intent
from report.pdf.metadata import modified, pdf_date, write_info, write_xmp
from report.pdf.navigation import Destination, Guide, OutlinePlace, write_links, write_outline
from report.pdf.objects import LEAF, ObjectFile, references, text_string
from report.pdf.press import RESOURCES, cut_boxes, for_press, media_box
from report.pdf.tags import write_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.document import Attachment, Metadata
    from report.drawing.pages import Drawing
    from report.memo import Memo
    from report.pictures.raster import Raster
    from report.story import Story
    from report.structure.element import StructureElement
    from report.theme.theme import Theme

#: Readers show the title, not the name of the file (ISO 14289-1, 7.1), and the outline beside the pages.
VIEW = "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
PRESS_VERSION = "1.6"  # on which PDF/X-4 stands (ISO 15930-7)
LABELS = "0<</S/D>>"  # pages are numbered from 1 on
TRANSLUCENT = "/Group<</S/Transparency/CS/Device{}>>"  # the space in which colours blend (ISO 19005-3, 6.2.10)


class BoundFile(NamedTuple):
    """What a file is made of: its pages, and of each the guide to the edition that it belongs to.

    `tree`, `metadata`, `outline` and `attachments` are those of all its editions. So many levels of the outline are
    `shown` at first; `labels` are those of the pages, as a number tree has them (ISO 32000-1, 12.4.2), and `view` other
    entries of the catalog that say how the file is shown. From page `turned` on, if there is one, pages stand upside
    down and in reverse, the last one first.
    """

    drawing: Drawing
    guides: Sequence[Guide]
    tree: StructureElement
    metadata: Sequence[Metadata]
    outline: Sequence[OutlinePlace]
    attachments: Sequence[Attachment]
    shown: int = 1
    labels: str = LABELS
    view: str = ""
    turned: int | None = None


def bound_edition(story: Story, drawing: Drawing, places: Mapping[str, Destination]) -> BoundFile:
    """A file of one edition, whose pages are drawn."""
    outline = [OutlinePlace(level, title, places[id]) for level, title, id in story.outline]
    guides = [Guide(story, places)] * len(drawing.pages)
    return BoundFile(drawing, guides, story.tree, (story.metadata,), outline, story.attachments)


def assemble(bound: BoundFile, theme: Theme, memo: Memo) -> bytes:
    """The bytes of a file whose pages are drawn: PDF 1.7, PDF/UA-1 and PDF/A-3a at once.

    With a theme for the press, it is PDF 1.6 and PDF/X-4 as well, of which nothing can be clicked: in inks, with bleed
    and marks, and without the data. `memo` keeps what takes long to pack: fonts, attachments, batches of objects.

    The catalog (ISO 32000-1, 7.7.2) says the language of what does not say its own (14.9.2), that there are tags
    (14.7.1), and that pages are numbered from 1 on, which is what their folios say (12.4.2), if no other labels do.
    """
    drawing, leading, is_for_press = bound.drawing, bound.metadata[0], theme.for_press
    file = ObjectFile(memo, PRESS_VERSION if is_for_press else "1.7")
    if is_for_press:
        separation, face = separation_for(condition_for(theme.press.paper)), bound.guides[0].story.faces["regular"]
        drawing = for_press(drawing, theme, separation, face, leading.identifier)
        intents = write_press_intents(file, separation.condition)
    else:
        intents = write_screen_intent(file)
    resources = _resources(file, drawing, memo, RESOURCES if is_for_press else "")
    pages = [file.reserve() for _ in drawing.pages]
    links, by_element = write_links(file, bound.guides, drawing, pages)
    tree = write_tree(file, bound.tree, drawing, pages, by_element)
    catalog = [
        f"/Type/Catalog/Pages {_page_tree(file, theme, drawing, pages, resources, links, bound.turned)} 0 R",
        f"/Lang{text_string(leading.language_tag)}/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R",
        f"/Metadata {write_xmp(file, bound.metadata, is_for_press=is_for_press)} 0 R/OutputIntents[{intents}]",
        f"/PageLabels<</Nums[{bound.labels}]>>{VIEW}{bound.view}",
    ]
    if bound.attachments and not is_for_press:
        catalog.append(_attachments(file, bound.attachments, leading))
    if bound.outline:
        catalog.append(f"/Outlines {write_outline(file, bound.outline, pages, bound.shown)} 0 R")
    info = write_info(file, bound.metadata, is_for_press=is_for_press)
    return file.save(file.add(f"<<{''.join(catalog)}>>"), info)


def _resources(file: ObjectFile, drawing: Drawing, memo: Memo, more: str) -> int:
    """Write the fonts and the images; returns the number of the resources of all pages (ISO 32000-1, 7.8.3)."""
    fonts = write_fonts(file, drawing.fonts, memo)
    images = "".join([f"/{name} {_image(file, raster)} 0 R" for raster, name in drawing.images.items()])
    return file.add(f"<</Font{fonts}{f'/XObject<<{images}>>' if images else ''}{more}>>")


def _image(file: ObjectFile, raster: Raster) -> int:
    """Write an image and its mask; returns its number."""
    mask = f"/SMask {_image(file, raster.mask)} 0 R" if raster.mask else ""
    return file.stream(raster.entries + mask, raster.content)


def _page_tree(
    file: ObjectFile,
    theme: Theme,
    drawing: Drawing,
    pages: Sequence[int],
    resources: int,
    links: Sequence[Sequence[int]],
    turned: int | None,
) -> int:
    """Write the page tree (ISO 32000-1, 7.7.3); `pages` are the numbers of the pages, `links` those of their links.

    Those from `turned` on come last one first, upside down. Annotations are reached in the order of the structure
    (ISO 14289-1, 7.18.3).
    """
    root = file.reserve()
    blended, cut = TRANSLUCENT.format("CMYK" if theme.for_press else "RGB"), cut_boxes(theme)
    upright = len(pages) if turned is None else turned
    order = [*range(upright), *reversed(range(upright, len(pages)))]
    kids = [pages[index] for index in order]
    leaves = [kids[i : i + LEAF] for i in range(0, len(kids), LEAF)]
    parents = [file.add(f"<</Type/Pages/Parent {root} 0 R/Count {len(p)}/Kids[{references(p)}]>>") for p in leaves]
    for at, index in enumerate(order):
        page = drawing.pages[index]
        contents = file.stream("/Filter/FlateDecode", page.stream)
        annotations = f"/Tabs/S/Annots[{references(links[index])}]" if links[index] else ""
        file.put(
            pages[index],
            f"<</Type/Page/Parent {parents[at // LEAF]} 0 R/Resources {resources} 0 R/Contents {contents} 0 R"
            f"/StructParents {index}{annotations}{blended if page.translucent else ''}{cut}"
            f"{'/Rotate 180' if index >= upright else ''}>>",
        )
    box = media_box(theme)
    return file.put(root, f"<</Type/Pages/Count {len(pages)}{box}/Kids[{references(parents)}]>>")


def _attachments(file: ObjectFile, attachments: Sequence[Attachment], data: Metadata) -> str:
    """Write the data sets that a file prints, each with what it is to the document (ISO 19005-3, 6.8).

    Those of two languages may have the same name: their keys in the tree of names tell them apart.
    """
    found: dict[str, int] = {}
    date = text_string(pdf_date(modified(data)))
    for attachment in attachments:
        params = f"/Params<</ModDate{date}/Size {len(attachment.content)}>>"
        content = file.deflated(f"/Type/EmbeddedFile/Subtype/text#2Fcsv{params}", attachment.content)
        name = text_string(attachment.name)
        key = name if name not in found else text_string(f"{attachment.name} ({len(found) + 1})")
        found[key] = file.add(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{text_string(attachment.description)}/AFRelationship/Data"
            f"/EF<</F {content} 0 R/UF {content} 0 R>>>>"
        )
    names = file.tree("Names", sorted([(name, f"{n} 0 R") for name, n in found.items()]))
    return f"/AF[{references(found.values())}]/Names<</EmbeddedFiles{names}>>"
