"""The body of a Word file: its paragraphs and tables in order, and the notes that it points at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from report.diagnostics.errors import Diagnostic
from report.files.xml import Element
from report.word.finds import Find, Finds
from report.word.package import Package, W, is_on, value
from report.word.prose import NoteAnchor, Piece, Remark, WordBlock, WordCell, WordParagraph, WordRun, WordTable, joined
from report.word.remarks import Remarks
from report.word.runs import RunReader
from report.word.styles import ListPlace, Numberings, Styles, numberings_of, styles_of
from report.word.tracking import Decision, Tracking, text_in

_DEEPEST = 20  # tables in tables, controls in controls
_MOST_COLUMNS = 100
_DEEPER = re.compile(r"list (?:bullet|number) ([2-5])")  # styles that are lists of their own, and look nested
_AROUND = frozenset({"customXml", "ins", "moveTo", "AlternateContent", "Choice"})
_NOTHING = frozenset({
    "sectPr", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "tcPr", "customXmlPr", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "Fallback",
})  # fmt: skip


@dataclass(frozen=True)
class WordDocument:
    """All that was read of a file: its blocks, its notes by kind and number, and comments by the paragraph's number."""

    package: Package
    blocks: tuple[WordBlock, ...]
    notes: Mapping[NoteAnchor, tuple[Piece, ...]]
    remarks: Mapping[int, tuple[Remark, ...]]
    finds: Finds
    undecided: tuple[Diagnostic, ...]


def read_document(package: Package, decision: Decision) -> WordDocument:
    """What is in a file, with its tracked changes accepted or rejected. Raises WordError when it cannot be read."""
    reader = _BodyReader(package, decision)
    body = package.xml(package.main).find(f"{W}body")
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    notes = {**reader.notes("footnote"), **reader.notes("endnote")}
    reader.margins(body)
    for words in reader.remarks.resolved():
        reader.finds.note(Find.RESOLVED, 1, words)
    remarks = reader.remarks.by_paragraph()
    for stray in remarks.get(0, ()):
        reader.finds.note(Find.STRAY_REMARK, 1, stray.text)
    return WordDocument(package, blocks, notes, remarks, reader.finds, tuple(reader.tracking.undecided))


class _BodyReader:
    """Reads a file from its beginning to its end, counting paragraphs."""

    def __init__(self, package: Package, decision: Decision) -> None:
        self.package = package
        self.styles: Styles = styles_of(package)
        self.lists: Numberings = numberings_of(package)
        self.finds = Finds(package.name)
        self.tracking = Tracking(package.name, decision)
        self.remarks = Remarks(package)
        self.runs = self._reader(package.main)
        self.number = 0
        self.waiting: list[Piece] = []  # of a paragraph that runs into the next one

    def _reader(self, part: str) -> RunReader:
        return RunReader(self.package, part, self.styles, self.tracking, self.remarks, self.finds)

    def blocks(self, element: Element, depth: int = 0) -> Iterator[WordBlock]:
        """The paragraphs and tables in an element."""
        for child in element:
            name = str(child.tag).rpartition("}")[2]
            match name:
                case "p":
                    yield from self._paragraph(child)
                case "tbl" if depth < _DEEPEST:
                    yield from self._table(child, depth)
                case "sdt":
                    yield from self._control(child, depth)
                case "commentRangeStart" | "commentRangeEnd" | "oMathPara" | "oMath":
                    self.runs.number, self.runs.around = self.number, ""
                    self.runs.readers[name](child)
                case "altChunk":
                    self.finds.note(Find.OTHER_FILE, self.number, "")
                case _ if name in _AROUND and depth < _DEEPEST:
                    yield from self.blocks(child, depth + 1)
                case "del" | "moveFrom" if text_in(child):
                    self.tracking.meet(name, text_in(child), self.number, "")
                case _ if name not in _NOTHING:
                    self.finds.note(Find.UNKNOWN, self.number, text_in(child) or name)
        if self.waiting:  # nothing comes that it could run into
            pieces, self.waiting = self.waiting, []
            yield WordParagraph(self.number, "", 0, None, joined(pieces))

    def _paragraph(self, element: Element) -> Iterator[WordParagraph]:
        self.number += 1
        properties = element.find(f"{W}pPr")
        style = None if properties is None else value(properties.find(f"{W}pStyle"))
        pieces = [*self.waiting, *self.runs.read(element, self.number, style)]
        if properties is not None:
            self._columns(properties)
            initial = value(properties.find(f"{W}framePr"), "dropCap") in ("drop", "margin")
            if self.tracking.paragraph_goes_on(element, self.number) or initial:
                self.waiting = pieces
                return
        self.waiting = []
        nature = self.styles.nature(style)
        level = None if properties is None else value(properties.find(f"{W}outlineLvl"))
        role, depth = nature.role, nature.level
        if level is not None and level.isdecimal() and role in ("", "heading"):
            role, depth = ("heading", int(level) + 1) if int(level) < 9 else ("", 0)
        if role == "toc":
            if text_in(element).strip():
                self.finds.note(Find.CONTENTS, self.number, text_in(element))
            return
        place = None if role in ("heading", "title", "caption") else self._place(properties, style)
        yield WordParagraph(self.number, role, depth, place, joined(pieces))

    def _place(self, properties: Element | None, style: str | None) -> ListPlace | None:
        """Where a paragraph stands in a list, by itself or by its style."""
        number, depth = self.styles.numbering(style)
        own = None if properties is None else properties.find(f"{W}numPr")
        if own is not None:
            number = value(own.find(f"{W}numId")) or number
            depth = value(own.find(f"{W}ilvl")) or depth
        place = self.lists.place(number, depth)
        deeper = _DEEPER.fullmatch(self.styles.name(style, "paragraph"))
        return place._replace(depth=int(deeper[1]) - 1) if place and deeper and not place.depth else place

    def _columns(self, properties: Element) -> None:
        columns = value(properties.find(f"{W}sectPr/{W}cols"), "num")
        if columns and columns.isdecimal() and int(columns) > 1:
            self.finds.note(Find.COLUMNS, self.number, self.runs.around)

    def _control(self, element: Element, depth: int) -> Iterator[WordBlock]:
        """A content control around paragraphs; one that Word fills with a table of contents is left out."""
        content = element.find(f"{W}sdtContent")
        gallery = value(element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")) or ""
        if content is None:
            return
        if depth >= _DEEPEST:
            self.finds.note(Find.UNKNOWN, self.number, text_in(content))
            return
        if gallery == "Table of Contents":
            self.finds.note(Find.CONTENTS, self.number, text_in(content))
            self.number += sum(1 for _ in content.iter(f"{W}p"))
        elif is_on(element.find(f"{W}sdtPr"), "showingPlcHdr"):
            self.finds.note(Find.PLACEHOLDER, self.number, text_in(content))
        else:
            yield from self.blocks(content, depth + 1)

    # --- tables ------------------------------------------------------------------------------------

    def _table(self, element: Element, depth: int) -> Iterator[WordTable]:
        start, rows = self.number + 1, list[list[WordCell]]()
        for row in _within(element, "tr"):
            if not self.tracking.row_is_there(row, self.number + 1):
                self.number += sum(1 for _ in row.iter(f"{W}p"))
                continue
            cells = self._row(row, depth)
            if cells:
                rows.append(cells)
        width = max(map(len, rows), default=0)
        filled = [(*row, *[WordCell(())] * (width - len(row))) for row in rows]
        if filled:
            yield WordTable(start, tuple(filled))

    def _row(self, row: Element, depth: int) -> list[WordCell]:
        """The cells of a row, one a column: one that was merged is followed by empty ones."""
        cells: list[WordCell] = []
        before = value(row.find(f"{W}trPr/{W}gridBefore"))
        if before and before.isdecimal():
            cells += [WordCell(())] * min(int(before), _MOST_COLUMNS)
        for cell in _within(row, "tc"):
            spans = value(cell.find(f"{W}tcPr/{W}gridSpan"))
            wide = min(int(spans), _MOST_COLUMNS) if spans and spans.isdecimal() else 1
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            first = self.number + 1
            found = list(self.blocks(cell, depth + 1))
            paragraphs = tuple(_flattened(found))
            if any(isinstance(one, WordTable) for one in found):
                self.finds.note(Find.CELL_TABLE, first, " ".join([one.text for one in paragraphs]))
            if wide > 1 or merge is not None:
                self.finds.note(Find.MERGED, first, text_in(cell))
            cells += [WordCell(paragraphs), *[WordCell(())] * (max(wide, 1) - 1)]
        return cells

    # --- what stands beside the body -----------------------------------------------------------------

    def notes(self, kind: str) -> Mapping[NoteAnchor, tuple[Piece, ...]]:
        """The notes of a kind; lines that part them from the text are none."""
        found = {}
        for part in self.package.parts(f"{kind}s")[:1]:
            reader = self._reader(part)
            for note in self.package.xml(part).findall(f"{W}{kind}"):
                if value(note, "type") not in (None, "normal"):
                    continue
                pieces: list[Piece] = []
                for paragraph in note.iter(f"{W}p"):
                    properties = paragraph.find(f"{W}pPr")
                    style = None if properties is None else value(properties.find(f"{W}pStyle"))
                    read = reader.read(paragraph, self.number, style)
                    pieces += [*([WordRun(" ")] if pieces and read else []), *read]
                found[NoteAnchor(kind, value(note, "id") or "")] = joined(pieces)
        return found

    def margins(self, body: Element | None) -> None:
        """Tell of headers and footers, and of columns of the whole text."""
        for kind in ("header", "footer"):
            for part in self.package.parts(kind):
                words = " ".join(text_in(self.package.xml(part)).split())
                if any(map(str.isalpha, words)):
                    self.finds.note(Find.HEADER, 1, words)
        if body is not None:
            self.runs.around = ""
            self._columns(body)


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, in content controls and the like too."""
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _within(child, name)


def _flattened(blocks: list[WordBlock]) -> Iterator[WordParagraph]:
    """The paragraphs of a cell, those of tables in it too."""
    for one in blocks:
        if isinstance(one, WordParagraph):
            yield one
        else:
            for row in one.rows:
                for cell in row:
                    yield from cell.paragraphs
