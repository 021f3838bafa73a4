"""What every tagged file must be, read back from its bytes and compared with the tree that compose made."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from io import BytesIO

import page
import pikepdf

from report.compose import compose
from report.document import Document
from report.structure.element import StructureElement
from report.typeset import assembled, draw
from report.verify.confined import confined
from report.verify.painted import MarkedContent
from report.verify.reading import PdfReading
from report.verify.tree import PdfElement
from tests.documents import THEME

MERE_GROUPS = ("Document", "Sect", "TOC")
FOLIO = re.compile(r"\u00a0\d+$")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


def made(document: Document) -> tuple[StructureElement, bytes]:
    """The structure tree and the bytes of an edition of a document."""
    story = compose(document, THEME)
    drawn = draw(story, THEME)
    data = assembled(THEME, drawn)
    _prune(story.tree, drawn.drawing.marks)
    return story.tree, data


def _prune(element: StructureElement, marks: Collection[StructureElement]) -> bool:
    """Take elements out in which nothing is drawn, unless they are cells; whether this one is to stay."""
    element.children = [child for child in element.children if isinstance(child, str) or _prune(child, marks)]
    inner = any(isinstance(child, StructureElement) for child in element.children)
    return element.role in ("TH", "TD") or element in marks or inner


def opened(data: bytes) -> PdfReading:
    """A file, ready to be read back."""
    return PdfReading(pikepdf.open(BytesIO(data)))


def verdicts(data: bytes) -> list[str]:
    """What the validator finds against PDF/UA-1 and PDF/A-3a; see `confined` for why it is asked there."""
    return confined(_verdicts, data)


def _verdicts(data: bytes) -> list[str]:
    reports = [page.validate_pdf_bytes(data, profile=profile) for profile in PROFILES]
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


def faults(tree: StructureElement, read: PdfReading) -> list[str]:
    """All that is wrong between the pages, the tree in the file, and the tree that compose made."""
    return [*_pages(read), *_marks(read), *_links(read), *_trees(tree, read)]


def _pages(read: PdfReading) -> Iterator[str]:
    """Whatever is painted lies in marked content, and no marked content in another."""
    for index, painted in enumerate(read.pages):
        yield from (f"page {index + 1}: {stray.kind} {stray.text!r} unmarked" for stray in painted.strays)
        yield from (f"page {index + 1}: {nested}" for nested in painted.nested)
        if painted.unbalanced:
            yield f"page {index + 1}: marks are not closed"


def _marks(read: PdfReading) -> Iterator[str]:
    """Each mark has one owner, which the parent tree knows; painting follows the tree within each page."""
    painted = [mark for sheet in read.pages for mark in sheet.marks]
    if sorted(painted) != sorted(read.owners):
        yield f"painted and not owned, or the other way round: {set(painted) ^ set(read.owners)}"
    if len(set(painted)) != len(painted):
        yield "a mark is opened twice"
    for mark, owners in read.owners.items():
        parent = read.parent_of(mark)
        if len(owners) != 1 or parent is None or read.made[parent.objgen] is not owners[0]:
            yield f"{mark} belongs to {[owner.role for owner in owners]} and leads to {parent}"
    order: dict[int, list[MarkedContent]] = {}
    for mark in read.tree.marks() if read.tree else ():
        order.setdefault(mark.page, []).append(mark)
    for number, marks in order.items():
        if marks != read.pages[number].marks:
            yield f"page {number + 1} is painted in another order than it is read"


def _links(read: PdfReading) -> Iterator[str]:
    """Each link annotation belongs to a Link, says what it is for, is printed, and leads somewhere."""
    for annotation in read.annotations:
        element = annotation.element
        name = f"link {annotation.index} of page {annotation.page + 1}"
        if element is None or element.role != "Link":
            yield f"{name} belongs to no Link"
        elif annotation.key is None or read.made[read.parent_tree[annotation.key].objgen] is not element:
            yield f"{name} does not lead back to its Link"
        if not annotation.contents.strip():
            yield f"{name} says nothing"
        if not read.leads_somewhere(annotation):
            yield f"{name} leads nowhere"
    for element in read.elements:
        if element.role == "Link" and not list(element.annotations()):
            yield f"a Link without annotation: {read.text(element)}"
    for index, sheet in enumerate(read.pdf.pages):
        flags = [int(annotation.F) for annotation in sheet.obj.get("/Annots", [])]
        if flags and (set(flags) != {4} or str(sheet.obj.Tabs) != "/S"):
            yield f"page {index + 1}: flags {flags}"


def _trees(tree: StructureElement, read: PdfReading) -> Iterator[str]:
    """The tree in the file is the tree that compose made, but for what is empty; its text is the same, sign by sign."""
    kept = read.elements[0]
    if read.tree is None or len(list(read.tree)) != 1:
        yield "the tree has not one top"
    yield from _pair(tree, kept, read)


def _pair(wanted: StructureElement, found: PdfElement, read: PdfReading) -> Iterator[str]:
    children = [child for child in wanted.children if isinstance(child, StructureElement)]
    if wanted.role != found.role or [c.role for c in children] != [c.role for c in found]:
        yield f"{wanted.role} {wanted.text()[:40]!r} became {found.role} {[c.role for c in found]}"
        return
    if not found.children and found.role != "TD":
        yield f"an empty {found.role}"
    if all(element.role != "Figure" for element in found.walk()):
        text, expected = raw(found, read).strip(), wanted.text().replace("\u00ad", "").strip()
        folio = FOLIO.sub("", text) if _in_contents(found) else text
        if wanted.role not in MERE_GROUPS and expected not in (text, folio):
            yield f"{found.role}: {text!r} instead of {expected!r}"
    for name, value in (("lang", found.lang), ("alt", found.alt), ("expansion", found.expansion), ("id", found.id)):
        if wanted.attributes.get(name) != value:
            yield f"{found.role}: {name} is {value!r}"
    for child, inner in zip(children, found, strict=True):
        yield from _pair(child, inner, read)


def raw(element: PdfElement, read: PdfReading) -> str:
    """The text of an element exactly as its glyphs say it, but for soft hyphens.

    The space at the end of a line belongs to the last word there, which may be that of a link or of a phrase.
    """
    shown = [piece.text for mark in element.marks() for piece in read.pieces.get(mark, ())]
    return "".join(shown).replace("\u00ad", "")


def _in_contents(element: PdfElement) -> bool:
    return any(above.role == "TOC" for above in element.above())
