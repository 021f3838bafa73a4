"""Link annotations: where they are, where they lead, and what they say of themselves in the edition's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from report.pdf.objects import number, text_string
from report.pdf.tags import LinkAnnotation
from report.story import BACK

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from report.document import Words
    from report.pdf.objects import ObjectFile
    from report.pdf.pages import DrawnPage, LinkArea
    from report.structure.element import StructureElement

BOOKMARK_AIR = 14.0  # points that a reader sees above the place that a link leads to
PRINTED = 4  # the only flag of an annotation that PDF/A wants (ISO 19005-3, 6.3.2)
UNSAFE = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]")  # in an address


class Destination(NamedTuple):
    """Where something stands: index of its page, height on it in points from below, and the folio."""

    page: int
    y: float
    folio: str


def explicit_destination(place: Destination, pages: Sequence[int]) -> str:
    """The array that shows a place (ISO 32000-1, 12.3.2.2); `pages` are the numbers of the pages' objects."""
    return f"[{pages[place.page]} 0 R/XYZ 0 {number(place.y + BOOKMARK_AIR)} null]"


class Describe:
    """Says what a link is for (ISO 14289-1, 7.18.5), in the words of the edition."""

    def __init__(self, words: Words, places: Mapping[str, Destination], notes: Collection[str]) -> None:
        self.words = words
        self.places = places
        self.notes = notes

    def __call__(self, href: str, element: StructureElement) -> str:
        """The description of a link to `href` whose text is that of `element`."""
        words = self.words
        text = " ".join(element.text().replace("\u00ad", "").split())
        if href.startswith(BACK):
            return f"{words.back} ({words.footnote.lower()} {text})"
        if href.removeprefix("#") in self.notes:
            return f"{words.footnote} {text}"
        if href.startswith("#"):
            return f"{words.link_to} {text}, {words.page} {self.places[href[1:]].folio}"
        address = href.removeprefix("mailto:")
        return f"{words.link_to} {text}" if address in text else f"{words.link_to} {text} ({address})"


def write_links(
    file: ObjectFile, drawn: Sequence[DrawnPage], pages: Sequence[int], describe: Describe
) -> tuple[list[list[int]], dict[StructureElement, list[LinkAnnotation]]]:
    """Write the annotations of all pages: the numbers of each page's, and those of each Link."""
    by_page: list[list[int]] = []
    by_element: dict[StructureElement, list[LinkAnnotation]] = {}
    key = len(pages)  # in the parent tree, after those of the pages
    for index, page in enumerate(drawn):
        numbers = []
        for area in page.links:
            made = file.add(_annotation(area, key, pages, describe))
            by_element.setdefault(area.element, []).append(LinkAnnotation(page=index, number=made))
            numbers.append(made)
            key += 1
        by_page.append(numbers)
    return by_page, by_element


def _annotation(area: LinkArea, key: int, pages: Sequence[int], describe: Describe) -> str:
    """A link annotation (ISO 32000-1, 12.5.6.5); `key` leads to its Link in the parent tree (14.7.4.4)."""
    if area.href.startswith("#"):
        leads = f"/Dest{explicit_destination(describe.places[area.href[1:]], pages)}"
    else:
        leads = f"/A<</S/URI/URI{text_string(_address(area.href))}>>"
    box = " ".join([number(edge) for edge in area.box])
    says = text_string(describe(area.href, area.element))
    form = f"/Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F {PRINTED}"
    return f"<<{form}/StructParent {key}/Contents{says}{leads}>>"


def _address(href: str) -> str:
    """An address in ASCII (ISO 32000-1, 12.6.4.7), every other character as its bytes in UTF-8."""
    return UNSAFE.sub(lambda found: "".join([f"%{byte:02X}" for byte in found[0].encode("utf-8")]), href)
