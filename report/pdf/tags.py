"""The structure tree in the file (ISO 32000-1, 14.7): elements, parent tree and identifiers, made when all is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from report.pdf.objects import references, text_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.drawing.pages import ContentMark, Drawing
    from report.pdf.objects import ObjectFile
    from report.structure.element import StructureElement

CELLS = ("TH", "TD")  # stay when they are empty, or the rows of a table would differ in length
PICTURES = ("Figure", "Formula")  # say how large they are (ISO 32000-1, table 344; ISO 14289-1, 7.3)
UNLINKED = "Span"  # what a link is where nothing can be clicked (ISO 14289-1, 7.18.5)
TEXTS = {"lang": "Lang", "alt": "Alt", "expansion": "E"}
#: The owners of attribute objects, with the names of their attributes.
OWNERS = {
    "Table": {"scope": "Scope", "colspan": "ColSpan", "rowspan": "RowSpan"},
    "List": {"numbering": "ListNumbering"},
}


class LinkAnnotation(NamedTuple):
    """An annotation as the tree refers to it: the index of its page, and its object's number."""

    page: int
    number: int


Annotations: TypeAlias = "Mapping[StructureElement, Sequence[LinkAnnotation]]"


def write_tree(
    file: ObjectFile, root: StructureElement, drawing: Drawing, pages: Sequence[int], annotations: Annotations
) -> int:
    """Write the tree below `root` and return the number of the StructTreeRoot.

    `pages` are the numbers of the pages' objects, `annotations` those of each Link in the order of drawing. Pages are
    in the parent tree under their indexes, annotations from the number of pages on, in the order of pages and of
    drawing. Raises RuntimeError when something was drawn for an element that is not in the tree.
    """
    top = file.reserve()
    tree = _Tree(file, drawing, pages, annotations)
    made = tree.write(root, top)
    kids = references([made[0]] if made else [])
    parents = file.tree("Nums", [(str(key), value) for key, value in enumerate(tree.parents())])
    entries = f"/Type/StructTreeRoot/K[{kids}]/ParentTree {file.add(parents)} 0 R/ParentTreeNextKey {tree.next_key}"
    if tree.ids:
        ids = sorted(tree.ids.items(), key=lambda pair: pair[0].encode("latin-1"))
        entries += f"/IDTree {file.add(file.tree('Names', ids))} 0 R"
    return file.put(top, f"<<{entries}>>")


class _Tree:
    """The tree being written: who owns each mark and each annotation so far."""

    def __init__(self, file: ObjectFile, drawing: Drawing, pages: Sequence[int], annotations: Annotations) -> None:
        self.file = file
        self.marks = drawing.marks
        self.boxes = drawing.boxes
        self.pages = pages
        self.annotations = annotations
        self.owners = [[0] * page.marks for page in drawing.pages]
        self.annotation_owners: dict[int, int] = {}
        self.ids: dict[str, str] = {}
        self.scope = ""  # before each id of an edition that is a part of the file: there are others of the same name
        self.next_key = len(pages) + sum([len(found) for found in annotations.values()])

    def write(self, element: StructureElement, parent: int) -> tuple[int, ContentMark | None] | None:
        """Write an element and what is in it: its number and its first mark; None when there is nothing in it.

        Children keep the order of the tree; the element's own marks go between them as they were painted.
        """
        own = self.file.reserve()
        if element.role == "Part":
            self.scope = f"{element.attributes['lang']}/"
        marks, at = self.marks.get(element, ()), 0
        first = marks[0] if marks else None
        page = first[0] if first else -1
        kids: list[str] = []
        for child in element.children:
            if isinstance(child, str):
                continue
            made = self.write(child, own)
            if made is None:
                continue
            found, start = made
            if start is not None:
                while at < len(marks) and marks[at] < start:
                    kids.append(self.mark(marks[at], page, own))
                    at += 1
                if first is None or start < first:
                    first = start
            kids.append(f"{found} 0 R")
        if at < len(marks):
            kids += [self.mark(mark, page, own) for mark in marks[at:]]
        if element.role == "Link":
            kids += [self.annotation(found, page, own) for found in self.annotations.get(element, ())]
        if not kids and element.role not in CELLS:
            self.file.count = own - 1  # nothing in it took a number either
            return None
        self.put(element, own, parent, page, kids)
        return own, first

    def put(self, element: StructureElement, own: int, parent: int, page: int, kids: list[str]) -> None:
        """Write the dictionary of an element (ISO 32000-1, table 323)."""
        role = element.role
        if role == "Link" and not self.annotations:
            role = UNLINKED
        content = f"<</S/{role}/P {parent} 0 R"
        if page >= 0:
            content += f"/Pg {self.pages[page]} 0 R"
        if kids:
            content += f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
        if element.attributes:
            content += self.attributes(element.attributes, own)
        box = self.boxes.get(element) if element.role in PICTURES else None
        if box is not None:
            content += f"/A<</O/Layout/Placement/Block/BBox{box.array()}>>"
        self.file.put(own, content + ">>")

    def attributes(self, attributes: Mapping[str, str], own: int) -> str:
        """What an element says of itself: texts (ISO 32000-1, 14.9), attribute objects (14.8.5) and its id (14.7.2).

        An address is said by its annotation.
        """
        found = [f"/{key}{text_string(attributes[name])}" for name, key in TEXTS.items() if name in attributes]
        for owner, names in OWNERS.items():
            values = [(key, attributes[name]) for name, key in names.items() if name in attributes]
            if values:
                said = [f"/{key} {value}" if value.isdecimal() else f"/{key}/{value}" for key, value in values]
                found.append(f"/A<</O/{owner}{''.join(said)}>>")
        if "id" in attributes:
            id = text_string(self.scope + attributes["id"])
            self.ids[id] = f"{own} 0 R"
            found.append(f"/ID{id}")
        return "".join(found)

    def mark(self, mark: ContentMark, page: int, own: int) -> str:
        """A kid that is marked content (ISO 32000-1, 14.7.4.2)."""
        at, mcid = mark
        self.owners[at][mcid] = own
        return str(mcid) if at == page else f"<</Type/MCR/Pg {self.pages[at]} 0 R/MCID {mcid}>>"

    def annotation(self, annotation: LinkAnnotation, page: int, own: int) -> str:
        """A kid that is an annotation (ISO 32000-1, 14.7.4.3)."""
        self.annotation_owners[annotation.number] = own
        elsewhere = f"/Pg {self.pages[annotation.page]} 0 R" if annotation.page != page else ""
        return f"<</Type/OBJR{elsewhere}/Obj {annotation.number} 0 R>>"

    def parents(self) -> list[str]:
        """The values of the parent tree (ISO 32000-1, 14.7.4.4): an array a page, the owner of each annotation."""
        for page, owners in enumerate(self.owners):
            if 0 in owners:
                raise RuntimeError(f"mark {owners.index(0)} of page {page + 1} belongs to no element of the tree")
        found = sorted(self.annotation_owners.items())
        if len(self.owners) + len(found) != self.next_key:
            raise RuntimeError("a link belongs to no element of the tree")
        return [f"[{references(owners)}]" for owners in self.owners] + [f"{owner} 0 R" for _, owner in found]
