"""Pages: what drawing leaves of each one, and the page tree of the file (ISO 32000-1, 7.7.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from report.pdf.objects import LEAF, ObjectFile, references

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.pdf.images import Raster
    from report.structure.element import StructureElement
    from report.theme.theme import Theme
    from report.typography.embedding import FontResources
    from report.typography.lines import Rectangle

TRANSLUCENT = "/Group<</S/Transparency/CS/DeviceRGB>>"  # the space in which colours blend (ISO 19005-3, 6.2.10)


class LinkArea(NamedTuple):
    """A rectangle on a page, in points, that leads to an address or to "#id", and the Link that it belongs to."""

    href: str
    box: Rectangle
    element: StructureElement


@dataclass(slots=True)
class DrawnPage:
    """A finished page: its deflated operators, the number of its marks, its links, and whether it is translucent."""

    stream: bytes
    marks: int
    links: list[LinkArea] = field(default_factory=list)
    translucent: bool = False


@dataclass(slots=True)
class Drawing:
    """The pages of an edition, finished ones only, and what they share.

    `boxes` are the areas of pictures by their elements, `images` the names and contents of image files by their paths.
    """

    fonts: FontResources
    pages: list[DrawnPage] = field(default_factory=list)
    boxes: dict[StructureElement, Rectangle] = field(default_factory=dict)
    images: dict[str, tuple[str, Raster]] = field(default_factory=dict)


def write_pages(
    file: ObjectFile,
    theme: Theme,
    drawn: Sequence[DrawnPage],
    pages: Sequence[int],
    resources: int,
    links: Sequence[Sequence[int]],
) -> int:
    """Write the page tree; returns its number. `pages` are the numbers of the pages, `links` those of their links.

    Annotations are reached in the order of the structure (ISO 14289-1, 7.18.3).
    """
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
