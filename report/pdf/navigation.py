"""How readers get about in the file: link annotations, which say where they lead, and the document outline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from report.pdf.objects import text_string
from report.pdf.tags import LinkAnnotation
from report.story import BACK
from report.typography.lines import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.drawing.pages import Drawing, LinkArea
    from report.pdf.objects import ObjectFile
    from report.story import Story
    from report.structure.element import StructureElement

BOOKMARK_AIR = 14.0  # points that a reader sees above the place that a link leads to
PRINTED = 4  # the only flag of an annotation that PDF/A wants (ISO 19005-3, 6.3.2)
UNSAFE = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]")  # in an address


class Destination(NamedTuple):
    """Where something stands: index of its page, height on it in points from below, and the folio."""

    page: int
    y: float
    folio: str

    def explicit(self, pages: Sequence[int]) -> str:
        """The array that shows the place (ISO 32000-1, 12.3.2.2); `pages` are the numbers of the pages' objects."""
        return f"[{pages[self.page]} 0 R/XYZ 0 {number(self.y + BOOKMARK_AIR)} null]"


class Guide(NamedTuple):
    """How one gets about in an edition: its story, and where each id stands in the file."""

    story: Story
    places: Mapping[str, Destination]


def write_links(
    file: ObjectFile, guides: Sequence[Guide], drawing: Drawing, pages: Sequence[int]
) -> tuple[list[list[int]], dict[StructureElement, list[LinkAnnotation]]]:
    """Write the annotations of all pages: the numbers of each page's, and those of each Link (ISO 32000-1, 12.5.6.5).

    Of each page one of the `guides` says where its links lead. Keys lead to their Links in the parent tree (14.7.4.4),
    where they come after those of the pages.
    """
    by_page: list[list[int]] = []
    by_element: dict[StructureElement, list[LinkAnnotation]] = {}
    key = len(pages)
    for index, (page, (story, places)) in enumerate(zip(drawing.pages, guides, strict=True)):
        numbers = []
        for area in page.links:
            if area.href.startswith("#"):
                leads = f"/Dest{places[area.href[1:]].explicit(pages)}"
            else:
                leads = f"/A<</S/URI/URI{text_string(_address(area.href))}>>"
            form = f"/Type/Annot/Subtype/Link/Rect{area.box.array()}/Border[0 0 0]/F {PRINTED}/StructParent {key}"
            made = file.add(f"<<{form}/Contents{text_string(_description(area, story, places))}{leads}>>")
            by_element.setdefault(area.element, []).append(LinkAnnotation(page=index, number=made))
            numbers.append(made)
            key += 1
        by_page.append(numbers)
    return by_page, by_element


def _description(area: LinkArea, story: Story, places: Mapping[str, Destination]) -> str:
    """What a link is for (ISO 14289-1, 7.18.5), in the words of the edition."""
    words, href = story.words, area.href
    text = " ".join(area.element.text().replace("\u00ad", "").split())
    if href.startswith(BACK):
        return f"{words.back} ({_kind_of_note(href.removeprefix(BACK), story).lower()} {text})"
    if f"{BACK[1:]}{href[1:]}" in places:
        return f"{_kind_of_note(href[1:], story)} {text}"
    if href.startswith("#"):
        return f"{words.link_to} {text}, {words.page} {places[href[1:]].folio}"
    address = href.removeprefix("mailto:")
    return f"{words.link_to} {text}" if address in text else f"{words.link_to} {text} ({address})"


def _kind_of_note(id: str, story: Story) -> str:
    return story.words.footnote if id in story.notes else story.words.table_note


def _address(href: str) -> str:
    """An address in ASCII (ISO 32000-1, 12.6.4.7), every other character as its bytes in UTF-8."""
    return UNSAFE.sub(lambda found: "".join([f"%{byte:02X}" for byte in found[0].encode("utf-8")]), href)


@dataclass(slots=True)
class _Item:
    """An object of the outline: the entries of its dictionary so far, where it leads, and the items below it."""

    number: int
    level: int
    entries: str
    leads: str = ""
    kids: list[_Item] = field(default_factory=list)

    def open_below(self, shown: int) -> int:
        """How many items are seen below it, where so many levels are."""
        return len(self.kids) + sum([kid.open_below(shown) for kid in self.kids if kid.level < shown - 1])


class OutlinePlace(NamedTuple):
    """An entry of the outline: nesting level from 0, its words, and where it leads."""

    level: int
    title: str
    leads: Destination


def write_outline(file: ObjectFile, entries: Sequence[OutlinePlace], pages: Sequence[int], shown: int = 1) -> int:
    """Write the outline, which readers show beside the pages (ISO 32000-1, 12.3.3); returns its number.

    So many levels are `shown`, what is below them opens on demand: fewer than none are counted for items that are
    hidden.
    """
    root = _Item(file.reserve(), -1, "/Type/Outlines")
    items, above = [root], [root]
    for level, title, leads in entries:
        while above[-1].level >= level:
            above.pop()
        parent = above[-1]
        names = f"/Title{text_string(title)}/Parent {parent.number} 0 R"
        item = _Item(file.reserve(), level, names, f"/Dest{leads.explicit(pages)}")
        if parent.kids:
            item.entries += f"/Prev {parent.kids[-1].number} 0 R"
            parent.kids[-1].entries += f"/Next {item.number} 0 R"
        parent.kids.append(item)
        above.append(item)
        items.append(item)
    for item in items:
        content = item.entries + item.leads
        if item.kids:
            count = item.open_below(shown) if item.level < shown - 1 else -len(item.kids)
            content += f"/First {item.kids[0].number} 0 R/Last {item.kids[-1].number} 0 R/Count {count}"
        file.put(item.number, f"<<{content}>>")
    return root.number
