"""Reads a PDF's structure back: elements with their text, marked content page by page, annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import pikepdf

from report.verify.budget import Budget
from report.verify.lettering import Font
from report.verify.painted import MarkedContent, Painted, ShownText
from report.verify.painting import paint
from report.verify.tree import PageAnnotation, PdfElement, TreeKey, TreeReader, leaves, read_annotation

SOFT_HYPHEN = "\u00ad"


class LanguagePart(NamedTuple):
    """What of a file is in one language: its elements in reading order, and the indexes of the pages that show it."""

    language: str
    elements: list[PdfElement]
    pages: frozenset[int]


class PdfReading:
    """A PDF as its readers meet it. Everything is read when it is first asked for."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.catalog: Any = pdf.Root
        self.budget = Budget()
        self.made: dict[TreeKey, PdfElement] = {}  # the elements by the objects that they were read from

    @cached_property
    def page_of(self) -> dict[TreeKey, int]:
        """The index of each page, by its object."""
        return {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}

    @cached_property
    def labels(self) -> list[str]:
        """The label of each page, which is its number where the file gives none."""
        return [str(page.label) for page in self.pdf.pages]

    @cached_property
    def pages(self) -> list[Painted]:
        """What each page paints."""
        fonts: dict[TreeKey, Font] = {}
        return [paint(page, index, fonts, self.budget) for index, page in enumerate(self.pdf.pages)]

    @cached_property
    def annotations(self) -> list[PageAnnotation]:
        """All annotations, page by page, with the elements that hold them. Raises TreeError."""
        self.tree  # noqa: B018 - reading it tells the annotations who holds them
        return list(self._annotation_of.values())

    @cached_property
    def _annotation_of(self) -> dict[TreeKey, PageAnnotation]:
        found = {}
        for page, sheet in enumerate(self.pdf.pages):
            for index, annotation in enumerate(sheet.obj.get("/Annots") or []):
                key = annotation.objgen if annotation.is_indirect else (-page - 1, index)
                found[key] = read_annotation(annotation, page, index)
        return found

    @cached_property
    def tree(self) -> PdfElement | None:
        """The top of the structure tree; its children are those of StructTreeRoot. None when the file is untagged.

        Raises TreeError.
        """
        root = self.catalog.get("/StructTreeRoot")
        if not isinstance(root, pikepdf.Dictionary):
            return None
        reader = TreeReader(root, self.page_of, self._annotation_of, self.budget)
        self.made = reader.made
        return reader.read()

    @cached_property
    def elements(self) -> list[PdfElement]:
        """All elements in reading order, without the top."""
        return list(self.tree.walk())[1:] if self.tree else []

    @cached_property
    def editions(self) -> list[LanguagePart]:
        """The parts of the file that are in languages of their own, as those of a volume; or else all as one."""
        tops = list(self.tree or ())
        parts = list(tops[0]) if len(tops) == 1 else tops
        languages = {part.lang for part in parts if part.role == "Part" and part.lang}
        if len(parts) < 2 or len(languages) < len(parts):
            return [LanguagePart(str(self.catalog.get("/Lang", "")), self.elements, frozenset(range(len(self.pages))))]
        return [LanguagePart(e.lang or "", list(e.walk()), frozenset([m.page for m in e.marks()])) for e in parts]

    @cached_property
    def owners(self) -> dict[MarkedContent, list[PdfElement]]:
        """The elements that claim a piece of marked content; one each, in a sound file."""
        found: dict[MarkedContent, list[PdfElement]] = {}
        for element in self.elements:
            for child in element.children:
                if isinstance(child, MarkedContent):
                    found.setdefault(child, []).append(element)
        return found

    @cached_property
    def pieces(self) -> dict[MarkedContent, list[ShownText]]:
        """What was shown in each piece of marked content."""
        found: dict[MarkedContent, list[ShownText]] = {}
        for page in self.pages:
            for shown in page.shown:
                if shown.mark is not None:
                    found.setdefault(shown.mark, []).append(shown)
        return found

    def text(self, element: PdfElement) -> str:
        """The text of an element, as it extracts: lines joined, soft hyphens at their ends removed."""
        return joined(list(self._parts(element)))

    def _parts(self, element: PdfElement) -> Iterator[ShownText | str]:
        if element.actual is not None:
            yield element.actual
            return
        for child in element.children:
            if isinstance(child, MarkedContent):
                yield from self.pieces.get(child, ())
            elif isinstance(child, PdfElement):
                yield from self._parts(child)

    def parent_of(self, mark: MarkedContent) -> Any:
        """What the ParentTree says a piece of a page's content belongs to: an object, or None."""
        holder = self.pdf.pages[mark.page].obj if not mark.form else self.pdf.get_object(mark.form, 0)
        key = holder.get("/StructParents")
        entries = self.parent_tree.get(int(key)) if key is not None else None
        if not isinstance(entries, pikepdf.Array) or not 0 <= mark.id < len(entries):
            return None
        return entries[mark.id]

    @cached_property
    def parent_tree(self) -> dict[int, Any]:
        """The ParentTree (ISO 32000-1, 14.7.4.4): what the keys of pages and annotations lead to."""
        root = self.catalog.get("/StructTreeRoot") or {}
        return {int(key): value for key, value in leaves(root.get("/ParentTree"), "/Nums")}

    def leads_somewhere(self, annotation: PageAnnotation) -> bool:
        """Whether a link has an address, or a target that is a page of the file."""
        target: Any = annotation.target
        if isinstance(target, pikepdf.String | pikepdf.Name):
            target = self.destinations.get(str(target))
        if isinstance(target, pikepdf.Dictionary):
            target = target.get("/D")
        if isinstance(target, pikepdf.Array) and len(target):
            page: Any = target[0]
            return isinstance(page, int) or page.objgen in self.page_of
        return bool(annotation.address)

    @cached_property
    def destinations(self) -> dict[str, Any]:
        """The named places of the file (ISO 32000-1, 12.3.2.3)."""
        named = leaves((self.catalog.get("/Names") or {}).get("/Dests"), "/Names")
        return {**(self.catalog.get("/Dests") or {}), **{str(name): place for name, place in named}}


def joined(parts: list[ShownText | str]) -> str:
    """Texts as one: a space where a line or a gap parts two words, no soft hyphen at a line's end."""
    if not parts:
        return ""
    words = [parts[0] if isinstance(parts[0], str) else parts[0].text]
    for before, after in pairwise(parts):
        text = after if isinstance(after, str) else after.text
        if not isinstance(before, str) and not isinstance(after, str) and words[-1] and text:
            if _new_line(before, after):
                if words[-1].endswith(SOFT_HYPHEN):
                    words[-1] = words[-1][:-1]
                elif not re.search(r"[\s\-‐–]$", words[-1]) and not text[0].isspace():
                    words.append(" ")
            elif abs(after.x0 - before.x1) > 0.2 * after.size and not words[-1][-1].isspace():
                words.append(" ")
        words.append(text)
    return "".join(words)


def _new_line(before: ShownText, after: ShownText) -> bool:
    return abs(after.y0 - before.y1) > 0.6 * max(before.size, after.size)
